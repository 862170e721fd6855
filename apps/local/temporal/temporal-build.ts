import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Commands } from '../process/commands.js';
import { processIdentity } from '../process/process-identity.js';
import { isAlive } from '../process/process-record.js';
import type { Terminal } from '../terminal.js';
import { TEMPORAL_VERSION } from './temporal-search.js';

const EVERY_MS = 10_000;

export interface BuildOptions {
  readonly go: string;
  /** Where the finished server is to stand. */
  readonly target: string;
  readonly env: Readonly<Record<string, string>>;
}

interface Holder {
  readonly pid: number;
  readonly identity: string;
}

function holderOf(lock: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** Takes the lock file, also from somebody who has died with it. False when a living process holds it. */
export function takeLock(lock: string): boolean {
  const holder = holderOf(lock);
  if (holder && isAlive(holder)) return false;
  rmSync(lock, { force: true });
  const mine: Holder = { pid: process.pid, identity: processIdentity(process.pid) ?? '' };
  try {
    writeFileSync(lock, JSON.stringify(mine), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** `612 packages compiled, 70 s` */
export function progressLine(compiled: number, ms: number): string {
  return `  … Temporal server: ${compiled} packages compiled, ${Math.round(ms / 1000)} s`;
}

/** `go build -v` names each package as it is compiled; the other lines it prints tell of downloads. */
export const isCompiledPackage = (line: string) => /^[\w.~-]+(\/[\w.~-]+)*$/.test(line.trim());

async function install(commands: Commands, terminal: Terminal, { go, target, env }: BuildOptions): Promise<void> {
  const partial = `${target}.${process.pid}.new`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const started = Date.now();
  let compiled = 0;
  const report = setInterval(() => terminal.say(progressLine(compiled, Date.now() - started)), EVERY_MS);
  const packages = ['server', 'tools/sql'].map((name) => `go.temporal.io/server/cmd/${name}@v${TEMPORAL_VERSION}`);
  try {
    await commands.run({
      name: 'temporal-build',
      label: 'Building the Temporal server',
      command: go,
      args: ['install', '-v', '-trimpath', '-ldflags', '-s -w', ...packages],
      env: { ...env, CGO_ENABLED: '0', GOBIN: partial, GOFLAGS: '-mod=mod' },
      cwd: partial,
      onErrorLine: (line) => {
        if (isCompiledPackage(line)) compiled++;
      },
    });
    rmSync(target, { recursive: true, force: true });
    renameSync(partial, target);
  } finally {
    clearInterval(report);
    rmSync(partial, { recursive: true, force: true });
  }
}

/**
 * Builds the Temporal server into the cache, with a line of progress every ten seconds. Two starts at once build it
 * once: the second waits for the first. Takes about five minutes on two cores.
 * @throws StackError with the end of the compiler's output.
 */
export async function buildTemporal(commands: Commands, terminal: Terminal, options: BuildOptions): Promise<void> {
  const lock = `${options.target}.lock`;
  mkdirSync(dirname(options.target), { recursive: true });
  terminal.say(
    `  … The Temporal server ${TEMPORAL_VERSION} is built once for this machine: about 5 minutes on 2 cores`,
  );
  for (let waited = 0; !takeLock(lock); waited += 500) {
    if (waited % EVERY_MS === 0) terminal.say('  … Temporal server: another start is building it; waiting');
    await delay(500);
  }
  try {
    if (!existsSync(join(options.target, 'server'))) await install(commands, terminal, options);
  } finally {
    rmSync(lock, { force: true });
  }
}
