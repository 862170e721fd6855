// `npm run bench`, or some parts only: `npm run bench -- a e`. Builds, starts a stack of its own and measures.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureInstalled } from '../../tools/ensure-installed.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');
const ON_OWN_NODE = 'SAMSPOR_BENCH_ON_OWN_NODE';

/** The bench itself, and what of the tests' support it stands on: all that does without Jest. */
const sources = () => [
  ...readdirSync(join(root, 'test', 'bench'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => join('test', 'bench', name)),
  join('test', 'support', 'api-plans.ts'),
  join('test', 'support', 'small-world.ts'),
  join('test', 'support', 'issuer.ts'),
  ...['chromium', 'sign-in', 'states', 'worlds'].map((name) => join('test', 'web', 'support', `${name}.ts`)),
];

async function compile(name) {
  const { transformFile } = await import('@swc/core');
  const target = join(dist, name.replace(/\.ts$/, '.js'));
  const { code } = await transformFile(join(root, name), {
    configFile: join(root, '.swcrc'),
    sourceFileName: relative(dirname(target), join(root, name)),
  });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, code);
}

async function measure() {
  const { build } = await import('../../tools/build.mjs');
  await build();
  await Promise.all(sources().map(compile));
  const { main } = await import(pathToFileURL(join(dist, 'test', 'bench', 'main.js')).href);
  return main(process.argv.slice(2));
}

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

process.chdir(root);
if (process.env[ON_OWN_NODE]) process.exitCode = await measure();
else {
  await ensureInstalled();
  process.exitCode = await runAgainOnOwnNode();
}
