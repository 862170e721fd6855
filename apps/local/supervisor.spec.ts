import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { reasonOf } from './process/child.js';
import { Commands } from './process/commands.js';
import { isAlive, readRecords } from './process/process-record.js';
import { backoffMs, type Service, Supervisor } from './supervisor.js';
import type { Terminal } from './terminal.js';

let folder = '';
let lines: string[] = [];
let supervisor: Supervisor;
const folders = () => ({ run: join(folder, 'run'), logs: join(folder, 'logs') });
const terminal: Terminal = { say: (line) => void lines.push(line), done: () => undefined };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samspor-supervisor-'));
  lines = [];
  supervisor = new Supervisor(folders(), terminal);
});
afterEach(async () => {
  await supervisor.stopAll();
  rmSync(folder, { recursive: true });
});

function service(name: string, script: string, more: Partial<Service> = {}): Service {
  return {
    name,
    label: name,
    command: 'sh',
    args: ['-c', script],
    env: { PATH: process.env.PATH ?? '', FOLDER: folder },
    stopSignal: 'SIGTERM',
    graceMs: 2_000,
    readyWithinMs: 5_000,
    attempts: 1,
    isReady: async () => existsSync(join(folder, name)),
    ...more,
  };
}

/** Says when it is ready, notes its end, and listens to SIGTERM. */
const polite = (name: string) =>
  `trap 'echo ${name} >> "$FOLDER/order"; exit 0' TERM; touch "$FOLDER/${name}"; while :; do sleep 0.05; done`;

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await delay(20);
}

describe('the supervisor', () => {
  it('stops in the reverse order of starting and leaves no record', async () => {
    for (const name of ['first', 'second', 'third']) await supervisor.start(service(name, polite(name)));
    expect(readRecords(folders().run).map(({ name }) => name)).toEqual(['first', 'second', 'third']);
    await Promise.all([supervisor.stopAll(), supervisor.stopAll()]);
    expect(readFileSync(join(folder, 'order'), 'utf8')).toBe('third\nsecond\nfirst\n');
    expect(readRecords(folders().run)).toEqual([]);
  });

  it('starts again what was killed, and says so', async () => {
    await supervisor.start(service('api', polite('api')));
    const [before] = readRecords(folders().run);
    process.kill(before?.pid ?? 0, 'SIGKILL');
    await until(() => lines.some((line) => line.includes('api is back')));
    expect(lines.join('\n')).toContain('api ended unexpectedly (SIGKILL)');
    const [after] = readRecords(folders().run);
    expect(after?.pid).not.toBe(before?.pid);
    expect(after && isAlive(after)).toBe(true);
  });

  it('tells the end of the log of what does not start', async () => {
    const broken = service('broken', 'echo "no such setting"; exit 3', { attempts: 2 });
    await expect(supervisor.start(broken)).rejects.toThrow(
      /broken did not start[\s\S]*no such setting\nno such setting/,
    );
  });

  it('says when a command is not there at all', async () => {
    const missing = service('missing', '', { command: '/nowhere/missing' });
    await expect(supervisor.start(missing)).rejects.toThrow('missing did not start');
    expect(lines.join('\n')).toContain('cannot be run');
  });

  it('ends what does not become ready in time', async () => {
    const slow = service('slow', 'while :; do sleep 0.05; done', { readyWithinMs: 300, isReady: async () => false });
    await expect(supervisor.start(slow)).rejects.toThrow('slow did not start');
    expect(readRecords(folders().run).every((record) => !isAlive(record))).toBe(true);
  });

  it('kills what does not listen', async () => {
    const deaf = `trap "" TERM; touch "$FOLDER/deaf"; while :; do sleep 0.05; done`;
    await supervisor.start(service('deaf', deaf, { graceMs: 200 }));
    const [record] = readRecords(folders().run);
    await supervisor.stopAll();
    expect(record && isAlive(record)).toBe(false);
  });

  it('starts nothing once it stops', async () => {
    await supervisor.stopAll();
    await expect(supervisor.start(service('late', polite('late')))).rejects.toThrow('the stack is stopping');
  });

  it('waits longer from restart to restart, at most half a minute', () => {
    expect([0, 1, 2, 5, 6, 20].map(backoffMs)).toEqual([500, 1_000, 2_000, 16_000, 30_000, 30_000]);
    expect(reasonOf(1, null)).toBe('exit code 1');
  });
});

describe('one-off commands', () => {
  const command = (script: string) => ({
    name: 'once',
    label: 'Once',
    command: 'sh',
    args: ['-c', script],
    env: { PATH: process.env.PATH ?? '' },
  });

  it('hand on their lines and log them', async () => {
    const seen: string[] = [];
    const commands = new Commands(folders());
    await commands.run({ ...command('echo one; echo two >&2'), onLine: (line) => void seen.push(line) });
    expect(seen).toEqual(['one']);
    expect(readFileSync(join(folders().logs, 'once.log'), 'utf8').split('\n').sort()).toEqual(['', 'one', 'two']);
    expect(readRecords(folders().run)).toEqual([]);
  });

  it('fail with the end of their log', async () => {
    const run = new Commands(folders()).run(command('echo what went wrong; exit 2'));
    await expect(run).rejects.toThrow(/Once failed \(exit code 2\)[\s\S]*what went wrong/);
  });

  it('are ended when the stack stops', async () => {
    const commands = new Commands(folders());
    const run = commands.run(command('while :; do sleep 0.05; done'));
    const failed = expect(run).rejects.toThrow('Once failed (SIGTERM)');
    await commands.stopAll();
    await failed;
    await expect(commands.run(command('true'))).rejects.toThrow('the stack is stopping');
  });
});
