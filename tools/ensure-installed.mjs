// Runs on plain Node 20 with nothing installed: node built-ins only.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, 'node_modules', '.samspor-installed');

/** Dependencies follow from these two files and from the platform, whose native parts npm chose. */
function wantedStamp() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const name of ['package.json', 'package-lock.json']) {
    const path = join(root, name);
    if (existsSync(path)) hash.update(dependencyPart(name, readFileSync(path, 'utf8')));
  }
  return hash.digest('hex');
}

/** Scripts and descriptions of package.json may change without a new installation. */
function dependencyPart(name, text) {
  if (name !== 'package.json') return text;
  const { dependencies, devDependencies, optionalDependencies, overrides, workspaces } = JSON.parse(text);
  return JSON.stringify({ dependencies, devDependencies, optionalDependencies, overrides, workspaces });
}

function installedStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8').trim() : '';
}

function run(args) {
  return new Promise((resolve) => {
    const child = spawn('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', (error) => {
      console.error(`npm could not be started: ${error.message}`);
      resolve(false);
    });
    child.on('exit', (code) => resolve(code === 0));
  });
}

/**
 * Installs the dependencies when `node_modules` is missing or older than package-lock.json, with npm's own progress.
 * Resolves to true when something was installed, false when everything was there; throws when npm fails.
 */
export async function ensureInstalled() {
  const wanted = wantedStamp();
  if (installedStamp() === wanted) return false;
  const started = Date.now();
  console.log('Installing dependencies (npm ci); the first time this takes a few minutes …');
  if (!(await run(['ci', '--no-fund', '--no-audit']))) {
    console.log('npm ci did not succeed; trying npm install …');
    if (!(await run(['install', '--no-fund', '--no-audit'])))
      throw new Error('The dependencies could not be installed. See the messages of npm above.');
  }
  writeFileSync(stampFile, `${wantedStamp()}\n`);
  console.log(`Dependencies installed in ${Math.round((Date.now() - started) / 1000)} s.`);
  return true;
}

/** Records that node_modules fits package-lock.json, after somebody ran npm by hand. */
export function markInstalled() {
  writeFileSync(stampFile, `${wantedStamp()}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === '--mark') markInstalled();
  else await ensureInstalled();
}
