import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { processIdentity } from './process-identity.js';

/** A process this stack has started, written down so that the next start finds it after a kill -9. */
export interface ProcessRecord {
  readonly name: string;
  readonly pid: number;
  /** See processIdentity: the number alone may belong to somebody else by now. */
  readonly identity: string;
  /** Position in the order of starting; ending goes backwards. */
  readonly order: number;
  readonly stopSignal: NodeJS.Signals;
}

const fileOf = (folder: string, name: string) => join(folder, `${name}.pid.json`);

/** Writes a record; a reader never sees half of one. */
export function writeRecord(folder: string, record: ProcessRecord): void {
  mkdirSync(folder, { recursive: true });
  const path = fileOf(folder, record.name);
  writeFileSync(`${path}.new`, JSON.stringify(record), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

export function removeRecord(folder: string, name: string): void {
  rmSync(fileOf(folder, name), { force: true });
}

function parseRecord(text: string): ProcessRecord | undefined {
  try {
    const value = JSON.parse(text) as ProcessRecord;
    return Number.isInteger(value.pid) && typeof value.identity === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** All records of a folder in the order of starting; unreadable ones are left out. */
export function readRecords(folder: string): ProcessRecord[] {
  let names: string[] = [];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.pid.json'));
  } catch {
    return [];
  }
  return names
    .map((name) => parseRecord(readFileSync(join(folder, name), 'utf8')))
    .filter((record) => record !== undefined)
    .sort((a, b) => a.order - b.order);
}

/** Whether the very process that was recorded still lives. */
export function isAlive(record: Pick<ProcessRecord, 'pid' | 'identity'>): boolean {
  return processIdentity(record.pid) === record.identity;
}

/** Sends a signal, to a process that may have ended meanwhile. */
export function signalQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already: what was wanted.
  }
}

async function gone(record: ProcessRecord, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (isAlive(record)) {
    if (Date.now() > deadline) return false;
    await delay(50);
  }
  return true;
}

/**
 * Ends a recorded process that is not our child: its stop signal, then, after `graceMs`, SIGKILL to its whole group.
 * Does nothing to a process that merely has the same number.
 */
export async function endRecorded(record: ProcessRecord, graceMs: number): Promise<void> {
  if (!isAlive(record)) return;
  signalQuietly(record.pid, record.stopSignal);
  if (await gone(record, graceMs)) return;
  signalQuietly(-record.pid, 'SIGKILL');
  await gone(record, 5_000);
}

/** Ends what a killed stack left running, last started first. Returns the names of what was ended. */
export async function endLeftovers(folder: string, graceMs = 8_000): Promise<string[]> {
  const ended: string[] = [];
  for (const record of readRecords(folder).reverse()) {
    if (isAlive(record)) {
      ended.push(record.name);
      await endRecorded(record, graceMs);
    }
    removeRecord(folder, record.name);
  }
  return ended;
}
