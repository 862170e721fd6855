import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { inherited, productEnvironment } from './child-environment.js';
import { textOf } from './process/stack-error.js';
import { type Environment, readSettings } from './settings.js';
import { ROOT } from './stack/folders.js';
import { isRunning } from './stack/instance.js';
import { ensureKeysFile, loadSecrets } from './stack/secrets.js';

const programs = ['engine-rebuild', 'state-rebuild'];

/** Where the command works: on what DATABASE_SYSTEM_URL names, or else on the local stack. @throws Error where neither is there. */
function environmentOf(env: Environment): Record<string, string> {
  if (env.DATABASE_SYSTEM_URL?.trim()) return inherited(env);
  const settings = readSettings(env, ROOT);
  const { dataFolder, ports } = settings;
  if (!isRunning(dataFolder)) {
    throw new Error('The local stack does not run (npm start), and DATABASE_SYSTEM_URL is not set');
  }
  const temporalAddress = settings.temporalAddress ?? `127.0.0.1:${ports.temporal}`;
  const addresses = { temporalAddress, keysFile: ensureKeysFile(dataFolder) };
  return { ...inherited(env), ...productEnvironment(settings, loadSecrets(dataFolder, true), addresses) };
}

/** Runs one of the operators' programs with the environment it needs; its exit code is theirs. */
function main(name: string | undefined, args: readonly string[]): void {
  if (name === undefined || !programs.includes(name)) throw new Error(`One of: ${programs.join(', ')}`);
  const program = join(import.meta.dirname, '..', 'api', 'ops', `${name}.js`);
  const child = spawn(process.execPath, [program, ...args], { stdio: 'inherit', env: environmentOf(process.env) });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

try {
  main(process.argv[2], process.argv.slice(3));
} catch (error) {
  console.error(textOf(error));
  process.exitCode = 2;
}
