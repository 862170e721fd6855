import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ended } from './child.js';
import { parseProcStat, processIdentity } from './process-identity.js';
import { endLeftovers, isAlive, readRecords, removeRecord, writeRecord } from './process-record.js';

const sleeper = (): ChildProcess => spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });

describe('the identity of a process', () => {
  it('is read behind the last bracket of its name', () => {
    const fields = Array.from({ length: 20 }, (_, index) => String(index));
    expect(parseProcStat(`12 (a) (b c)) S ${fields.slice(1).join(' ')}`)).toEqual({ state: 'S', startTicks: '19' });
    expect(parseProcStat('')).toBeUndefined();
  });

  it('stays the same and differs between processes', async () => {
    const child = sleeper();
    const identity = processIdentity(child.pid ?? 0);
    expect(identity).toBeDefined();
    expect(processIdentity(child.pid ?? 0)).toBe(identity);
    child.kill('SIGKILL');
    await ended(child);
    expect(processIdentity(child.pid ?? 0)).toBeUndefined();
  });
});

describe('records of processes', () => {
  let folder = '';
  let child: ChildProcess;
  const record = (name: string, order: number, identity = processIdentity(child.pid ?? 0) ?? '') =>
    ({ name, pid: child.pid ?? 0, identity, order, stopSignal: 'SIGTERM' }) as const;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samspor-records-'));
    child = sleeper();
  });
  afterEach(async () => {
    child.kill('SIGKILL');
    await ended(child);
    rmSync(folder, { recursive: true });
  });

  it('come back in the order of starting, unreadable ones left out', () => {
    writeRecord(folder, record('worker', 3));
    writeRecord(folder, record('postgres', 0));
    writeFileSync(join(folder, 'broken.pid.json'), '{"pid"');
    expect(readRecords(folder).map(({ name }) => name)).toEqual(['postgres', 'worker']);
    removeRecord(folder, 'worker');
    expect(readRecords(folder).map(({ name }) => name)).toEqual(['postgres']);
    expect(readRecords(join(folder, 'missing'))).toEqual([]);
  });

  it('lead to what was left running, which is ended', async () => {
    writeRecord(folder, record('worker', 1));
    expect(await endLeftovers(folder, 5_000)).toEqual(['worker']);
    await ended(child);
    expect(child.signalCode).toBe('SIGTERM');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('do not touch another process with the same number', async () => {
    const stale = record('worker', 1, 'another boot:4711');
    writeRecord(folder, stale);
    expect(isAlive(stale)).toBe(false);
    expect(await endLeftovers(folder, 5_000)).toEqual([]);
    expect(existsSync(join(folder, 'worker.pid.json'))).toBe(false);
    expect(processIdentity(child.pid ?? 0)).toBeDefined();
  });

  it('lead to SIGKILL for one that does not listen', async () => {
    const deaf = spawn('sh', ['-c', 'trap "" TERM; echo deaf; while :; do sleep 0.1; done'], { detached: true });
    await new Promise((resolve) => deaf.stdout.once('data', resolve));
    const identity = processIdentity(deaf.pid ?? 0) ?? '';
    writeRecord(folder, { name: 'deaf', pid: deaf.pid ?? 0, identity, order: 1, stopSignal: 'SIGTERM' });
    expect(await endLeftovers(folder, 200)).toEqual(['deaf']);
    await ended(deaf);
    expect(deaf.signalCode).toBe('SIGKILL');
  });
});
