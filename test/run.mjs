// `npm test`: everything that CI runs. `verify`: the quick half. Or any phases by name: `node test/run.mjs int flow`.
// Runs on plain Node 20 with nothing installed: node built-ins only; the phases then run on the Node of package.json.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../tools/ensure-installed.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ON_OWN_NODE = 'SAMSPOR_TESTS_ON_OWN_NODE';

/** The npm package `node` brings the version that the stack needs, even where the machine has an older one. */
function runAgainOnOwnNode() {
  const program = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const child = spawn(program, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, [ON_OWN_NODE]: '1' },
  });
  // The child stops its stack on these; leaving first would orphan it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

async function main() {
  process.chdir(root);
  if (process.env[ON_OWN_NODE]) {
    const { runPhases } = await import('./support/phases.mjs');
    return runPhases(root, process.argv.slice(2));
  }
  try {
    await ensureInstalled();
    return await runAgainOnOwnNode();
  } catch (error) {
    console.error(error.message);
    console.log('0 passed, 1 failed');
    return 1;
  }
}

process.exitCode = await main();
