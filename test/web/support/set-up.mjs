// Starts one whole stack for all tests of test/web, with the demo world, unless SAMSPOR_WEB names one that runs already.
import { spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import tearDown from './tear-down.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const PORTS = 17;
/** The demo world takes a minute where nothing else runs. */
const WITHIN_MS = 900_000;

async function freeBase() {
  const module = pathToFileURL(join(root, 'dist', 'apps', 'local', 'process', 'ports.js'));
  const { findFreeBlock } = await import(module.href);
  return findFreeBlock(PORTS);
}

async function untilItRuns(child, log) {
  for (const latest = Date.now() + WITHIN_MS; Date.now() < latest; await delay(200)) {
    if (child.exitCode !== null) break;
    if (readFileSync(log, 'utf8').includes('Samspor runs')) return;
  }
  throw new Error(`The stack for test/web did not start:\n${readFileSync(log, 'utf8')}`);
}

export default async function setUp() {
  if (process.env.SAMSPOR_WEB) return;
  const data = join(root, `.samspor-web-${process.pid}`);
  const log = `${data}.log`;
  const output = openSync(log, 'w');
  const base = await freeBase();
  const child = spawn(process.execPath, [join(root, 'dist', 'apps', 'local', 'main.js')], {
    cwd: root,
    env: { ...process.env, SAMSPOR_DATA: data, SAMSPOR_PORT_BASE: String(base), LOG_LEVEL: 'warn' },
    stdio: ['ignore', output, output, 'ipc'],
  });
  globalThis.samsporWebStack = { child, data, log };
  try {
    await untilItRuns(child, log);
  } catch (error) {
    await tearDown();
    throw error;
  }
  process.env.SAMSPOR_WEB = `http://127.0.0.1:${base}`;
  process.env.SAMSPOR_WEB_DATA = data;
}
