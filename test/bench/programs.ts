import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Fallen } from './floor/bare-activities.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Logs, and profiles where they are asked for. */
export const outputFolder = join(root, '.samspor-bench');

export interface Program {
  readonly pid: number;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
const killAll = (): void => {
  for (const child of running) child.kill('SIGKILL');
};
// The stack ends this process itself after a signal, without an exit that could be heard.
for (const event of ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(event, killAll);

/** With SAMSPOR_BENCH_PROFILE=1 each process leaves a `.cpuprofile` behind: a flame graph in any browser. */
const profiling = (): string[] =>
  process.env.SAMSPOR_BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${outputFolder}`] : [];

/** Starts one of the product's processes as it is deployed and waits until it answers on its health page. */
export async function startProgram(
  name: 'api' | 'worker',
  env: Readonly<Record<string, string>>,
  healthUrl: string,
): Promise<Program> {
  mkdirSync(outputFolder, { recursive: true });
  const log = openSync(join(outputFolder, `${name}.log`), 'w');
  const program = join(root, 'dist', 'apps', name, 'main.js');
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [...profiling(), program], {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  running.add(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    running.delete(child);
  };
  await until(`${name} answers`, () => fetch(healthUrl).then(({ ok }) => ok));
  return { pid: child.pid ?? 0, stop };
}

export interface FloorWorker extends Program {
  /** Counts the next falling. Resolves when so many have woken and carried out. */
  fallen(at: number, woken: number, carriedOut: number): Promise<Fallen>;
}

/** The worker of the floor: a process like the product's, on a task queue of its own. */
export async function startFloorWorker(env: Readonly<Record<string, string>>, taskQueue: string): Promise<FloorWorker> {
  const { PATH = '', HOME = '' } = process.env;
  const program = join(root, 'dist', 'test', 'bench', 'floor', 'worker.js');
  const child = fork(program, { env: { PATH, HOME, ...env, FLOOR_TASK_QUEUE: taskQueue }, execArgv: profiling() });
  running.add(child);
  const answer = async <T>(): Promise<T> => ((await once(child, 'message')) as [T])[0];
  const ended = once(child, 'exit');
  await Promise.race([answer(), ended.then(() => Promise.reject(new Error('The worker of the floor ended')))]);
  return {
    pid: child.pid ?? 0,
    fallen: (at, woken, carriedOut) => {
      child.send({ at, woken, carriedOut });
      return answer<Fallen>();
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      running.delete(child);
    },
  };
}

/** Looks again and again until it holds. @throws when it does not within the time. */
export async function until(
  what: string,
  holds: () => Promise<boolean>,
  { withinMs = 120_000, everyMs = 20 } = {},
): Promise<void> {
  for (const latest = Date.now() + withinMs; Date.now() < latest; await delay(everyMs)) {
    if (await holds().catch(() => false)) return;
  }
  throw new Error(`Waited in vain: ${what}`);
}
