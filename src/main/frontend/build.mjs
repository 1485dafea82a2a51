// Run by Maven before it copies resources: installs and builds only when something has changed, so it needs no network
// once node_modules is there.
import { execSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// What vite asks for: ^20.19.0 || >=22.12.0
const [major, minor] = process.versions.node.split('.').map(Number);
if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22)) {
  console.error(`The pages are built with Node 20.19 or later in 20, or with 22.12 or later; this is ${process.version}.`);
  process.exit(1);
}

const here = fileURLToPath(new URL('.', import.meta.url));
const output = join(here, '../../../target/classes/static/forloeb/assets/forloeb.css');
const installed = join(here, 'node_modules/.package-lock.json');

const changed = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);
const run = (command) => execSync(command, { cwd: here, stdio: 'inherit' });

// vite is missing where an earlier installation left it out, as NODE_ENV=production does unless told otherwise.
if (changed(installed) < changed(join(here, 'package-lock.json')) || !existsSync(join(here, 'node_modules/vite'))) {
  run('npm ci --include=dev --no-progress');
}
const inputs = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isFile());
if (inputs.some((entry) => changed(join(here, entry.name)) > changed(output)) || changed(installed) > changed(output)) {
  run('npm run build');
}
