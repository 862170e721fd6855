import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runJest } from './run-jest.mjs';
import { runProgram, stopPrograms } from './run-program.mjs';

/** A result is `{passed, failed}`; a phase that is not made of tests is one of them itself. */
const oneOf = (succeeded) => ({ passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 });
const NOTHING = { passed: 0, failed: 0 };

const tool = (path, ...args) => [join('node_modules', path), ...args];
const sourceFolders = () => ['apps', 'workflows', 'activities', 'libs'].filter((folder) => existsSync(folder));

const check =
  (...programs) =>
  async (context) => {
    for (const args of programs) if ((await runProgram(context.root, args(), context.env)) !== 0) return oneOf(false);
    return oneOf(true);
  };
const jest =
  (kind, minutes, ...options) =>
  (context) =>
    runJest(context, { kind, minutes, options });

/** In the order in which they run; what is quick and what others lean on comes first. */
const PHASES = {
  lint: check(() => tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')),
  // Three worlds: what runs on Node, what runs in a browser, and the tests that drive one from the other.
  types: check(
    () => tool('typescript/bin/tsc', '--noEmit'),
    () => tool('typescript/bin/tsc', '--noEmit', '-p', 'apps/web'),
    () => tool('typescript/bin/tsc', '--noEmit', '-p', 'test/web'),
  ),
  imports: check(() =>
    tool('dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.cjs', ...sourceFolders()),
  ),
  dependencies: check(() => [join('tools', 'check-dependencies.mjs')]),
  architecture: jest('architecture', 5, '--runInBand'),
  unit: jest('unit', 10, '--maxWorkers=2'),
  replay: jest('replay', 5, '--runInBand'),
  build: check(() => [join('tools', 'build.mjs')]),
  int: jest('int', 15, '--runInBand'),
  flow: jest('flow', 20, '--runInBand'),
  access: jest('access', 10, '--runInBand'),
  e2e: jest('e2e', 20, '--runInBand'),
  web: jest('web', 60, '--runInBand'),
};

const VERIFY = ['lint', 'types', 'imports', 'dependencies', 'architecture', 'unit', 'replay'];
const ON_THE_STACK = ['int', 'flow', 'access', 'e2e'];
/** Brings a stack of its own, the whole one. */
const AFTERWARDS = ['web'];

/** The phases that the arguments ask for, in their order; undefined when a name is unknown. */
function chosenPhases(names) {
  if (names.length === 0) return Object.keys(PHASES);
  const wanted = new Set(names.flatMap((name) => (name === 'verify' ? VERIFY : [name])));
  if ([...wanted].some((name) => !(name in PHASES))) return undefined;
  // What runs against the stack runs against what was built from these sources.
  if ([...ON_THE_STACK, ...AFTERWARDS].some((name) => wanted.has(name))) wanted.add('build');
  return Object.keys(PHASES).filter((name) => wanted.has(name));
}

async function timed(name, work) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);
  const started = performance.now();
  const result = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${result.failed === 0 ? 'ok' : 'FAILED'} in ${seconds} s`);
  return { name, seconds, ...result };
}

/** Starts PostgreSQL and the Temporal server on the tests' own ports and data; the stack of the demo is untouched. */
async function startStack(context) {
  try {
    const module = pathToFileURL(join(context.root, 'dist', 'apps', 'local', 'test-stack.js'));
    const { startTestStack } = await import(module.href);
    context.stack = await startTestStack();
    context.env = { ...context.env, ...context.stack.env };
    return oneOf(true);
  } catch (error) {
    console.error(error);
    return oneOf(false);
  }
}

async function stopStack(context) {
  const { stack } = context;
  context.stack = undefined;
  // What follows must not look for a database and an engine that are gone.
  context.env = process.env;
  try {
    await stack?.stop();
    return oneOf(true);
  } catch (error) {
    console.error(error);
    return oneOf(false);
  }
}

const isBuilt = (results) => !results.some(({ name, failed }) => name === 'build' && failed > 0);

/** Without a build or a stack the tests on it would only repeat one failure hundreds of times: they are not run. */
async function runOnStack(context, names, results) {
  if (!isBuilt(results)) return;
  results.push(await timed('start the test stack', () => startStack(context)));
  if (!context.stack) return;
  try {
    for (const name of names) results.push(await timed(name, () => PHASES[name](context)));
  } finally {
    results.push(await timed('stop the test stack', () => stopStack(context)));
  }
}

/** Somebody's Ctrl-C must not leave a database behind that holds the ports of the next run. */
function stopOnSignals(context) {
  const stop = async (signal) => {
    console.error(`\n${signal}: stopping`);
    stopPrograms();
    await stopStack(context);
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void stop(signal));
}

function summarise(results, missing) {
  console.log('\n── summary');
  for (const { name, seconds, passed, failed } of results)
    console.log(
      `${failed === 0 ? '  ok     ' : '  FAILED '} ${name.padEnd(22)} ${passed} passed, ${failed} failed, ${seconds} s`,
    );
  for (const name of missing) console.log(`  NOT RUN ${name}`);
  // Said once more at the end: half an hour of output is often cut in the middle.
  const told = results.flatMap((result) => result.told ?? []);
  if (told.length > 0) console.log(['\n── what failed', ...told].join('\n\n'), '\n');
  return results.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    NOTHING,
  );
}

/** Runs the phases and ends with the plain line `N passed, N failed`. Resolves to the exit code. */
export async function runPhases(root, names) {
  const phases = chosenPhases(names);
  if (!phases) {
    console.error(`Known phases: verify, ${Object.keys(PHASES).join(', ')}`);
    console.log('0 passed, 1 failed');
    return 1;
  }
  const context = { root, env: process.env, stack: undefined };
  stopOnSignals(context);
  const results = [];
  const run = async (names) => {
    for (const name of names) results.push(await timed(name, () => PHASES[name](context)));
  };
  const onStack = phases.filter((phase) => ON_THE_STACK.includes(phase));
  const afterwards = phases.filter((phase) => AFTERWARDS.includes(phase));
  await run(phases.filter((phase) => !onStack.includes(phase) && !afterwards.includes(phase)));
  if (onStack.length > 0) await runOnStack(context, onStack, results);
  if (isBuilt(results)) await run(afterwards);
  const missing = phases.filter((phase) => !results.some(({ name }) => name === phase));
  const { passed, failed } = summarise(results, missing);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 || missing.length > 0 ? 1 : 0;
}
