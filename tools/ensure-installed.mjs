// Runs on plain Node 20 with nothing installed: node built-ins only.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lockFile = join(root, 'package-lock.json');
/** What npm itself writes after every installation. */
const installedLockFile = join(root, 'node_modules', '.package-lock.json');
const stampFile = join(root, 'node_modules', '.samspor-installed');

/** The lock, and the platform for which npm chose the native parts. */
const wantedStamp = () =>
  createHash('sha256')
    .update(`${process.platform} ${process.arch}\n`)
    .update(existsSync(lockFile) ? readFileSync(lockFile) : '')
    .digest('hex');

const readStamp = () => (existsSync(stampFile) ? readFileSync(stampFile, 'utf8').trim() : '');
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** True when somebody ran npm by hand and everything the lock names is there; optional packages may be missing. */
function isInstalledByHand() {
  if (!existsSync(lockFile) || !existsSync(installedLockFile)) return false;
  const installed = packagesOf(installedLockFile);
  return Object.entries(packagesOf(lockFile)).every(
    ([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version,
  );
}

function npm(...args) {
  return new Promise((resolve) => {
    const options = { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' };
    const child = spawn('npm', [...args, '--no-fund', '--no-audit', '--loglevel=error'], options);
    child.on('error', (error) => {
      console.error(`npm could not be started: ${error.message}`);
      resolve(false);
    });
    child.on('exit', (code) => resolve(code === 0));
  });
}

async function install() {
  const started = Date.now();
  console.log('Installing dependencies (npm ci); this takes a minute or two …');
  const progress = setInterval(() => {
    console.log(`  still installing, ${Math.round((Date.now() - started) / 1000)} s`);
  }, 15_000);
  try {
    if (await npm('ci')) return;
    console.log('npm ci did not succeed; trying npm install …');
    if (await npm('install')) return;
    throw new Error('The dependencies could not be installed: see what npm says above.');
  } finally {
    clearInterval(progress);
  }
}

/**
 * Installs the dependencies when `node_modules` is missing or does not fit package-lock.json, and shows that it is
 * still at it. Resolves to true when something was installed, false when everything was there; throws when npm fails.
 */
export async function ensureInstalled() {
  if (readStamp() === wantedStamp()) return false;
  const byHand = isInstalledByHand();
  if (!byHand) await install();
  writeFileSync(stampFile, `${wantedStamp()}\n`);
  if (!byHand) console.log('Dependencies installed.');
  return !byHand;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureInstalled();
