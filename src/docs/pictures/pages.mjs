// node pages.mjs OUTDIR [ADDRESS]: the main pages of the running demo, each as somebody who works there.
import path from 'node:path';
import { chromium } from 'playwright-core';

const [outDir, address = 'http://localhost:8080'] = process.argv.slice(2);
const SIZE = { width: 1280, height: 900 };

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});

async function as(user) {
  const context = await browser.newContext({ locale: 'da-DK', timezoneId: 'Europe/Copenhagen', viewport: SIZE });
  const page = await context.newPage();
  await page.goto(address + '/camunda/app/welcome/default/#/login');
  const name = page.locator('input[ng-model=username]');
  await name.waitFor();
  // The page puts the cursor into the name by itself once it is ready.
  await page.waitForTimeout(1500);
  await name.fill(user);
  await page.locator('input[ng-model=password]').fill('demo');
  await page.locator('button[type=submit]').click();
  await page.locator('[cam-widget-header] .account').waitFor();
  return page;
}

async function take(page, name, full = false) {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(outDir, name + '.png'), fullPage: full });
  console.log(name);
}

const leader = await as('teamleder');
await leader.goto(address + '/forloeb/overblik');
await take(leader, 'board');
await leader.goto(address + '/forloeb/effekt');
await take(leader, 'effect');

const caseworker = await as('sagsbehandler');
await caseworker.goto(address + '/forloeb/overblik?vis=AFVENTER_MIG');
await caseworker.locator('table.board a').first().click();
await caseworker.locator('h1').waitFor();
await take(caseworker, 'course');
await caseworker.goto(address + '/camunda/app/tasklist/default/#/');
await caseworker.locator('.tasks-list .task').first().click();
await caseworker.locator('.fjs-form').waitFor();
await take(caseworker, 'tasklist');

await leader.goto(address + '/camunda/app/cockpit/default/#/processes');
await leader.locator('a', { hasText: 'Håndholdt beskæftigelsesforløb' }).first().click();
await leader.locator('.forloeb-heat-map').waitFor();
await leader.locator('.forloeb-heat-map summary, .forloeb-heat-map button').first().click();
await take(leader, 'cockpit');

await browser.close();
