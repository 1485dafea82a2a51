// node render.mjs OUTDIR FILE.bpmn…: one picture for each plane of each diagram.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const MARGIN = 20;
const [outDir, ...files] = process.argv.slice(2);
const dist = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules/bpmn-js/dist');

fs.mkdirSync(outDir, { recursive: true });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const page = await browser.newPage({ deviceScaleFactor: 2 });
await page.setContent('<body style="margin:0"><div id="canvas" style="width:1200px;height:800px"></div></body>');
await page.addStyleTag({ path: path.join(dist, 'assets/diagram-js.css') });
await page.addStyleTag({ path: path.join(dist, 'assets/bpmn-js.css') });
await page.addStyleTag({ content: '.bjs-powered-by, .bjs-breadcrumbs, .djs-overlay-container { display: none !important }' });
await page.addScriptTag({ path: path.join(dist, 'bpmn-viewer.production.min.js') });

for (const file of files) {
  const planes = await page.evaluate(load, fs.readFileSync(file, 'utf8'));
  for (const [number, plane] of planes.entries()) {
    const size = await page.evaluate(fit, [plane, MARGIN]);
    await page.setViewportSize(size);
    await page.evaluate(fit, [plane, MARGIN]);
    const name = path.basename(file, '.bpmn') + (number === 0 ? '' : '--' + plane.replace(/_plane$/, '')) + '.png';
    await page.screenshot({ path: path.join(outDir, name), clip: { x: 0, y: 0, ...size } });
    console.log(name, size.width + ' × ' + size.height);
  }
}
await browser.close();

async function load(xml) {
  window.viewer?.destroy();
  window.viewer = new window.BpmnJS({ container: '#canvas' });
  await window.viewer.importXML(xml);
  return window.viewer.get('canvas').getRootElements().filter((root) => !root.isImplicit).map((root) => root.id);
}

function fit([plane, margin]) {
  const canvas = window.viewer.get('canvas');
  const root = canvas.findRoot(plane);
  canvas.setRootElement(root);
  const points = window.viewer.get('elementRegistry')
    .filter((element) => element !== root && canvas.findRoot(element) === root && !element.hidden)
    .flatMap((element) => element.waypoints ?? [element, { x: element.x + element.width, y: element.y + element.height }]);
  const left = Math.min(...points.map((point) => point.x)) - margin;
  const top = Math.min(...points.map((point) => point.y)) - margin;
  const width = Math.ceil(Math.max(...points.map((point) => point.x)) + margin - left);
  const height = Math.ceil(Math.max(...points.map((point) => point.y)) + margin - top);
  Object.assign(document.getElementById('canvas').style, { width: width + 'px', height: height + 'px' });
  canvas.resized();
  canvas.viewbox({ x: left, y: top, width, height });
  return { width, height };
}
