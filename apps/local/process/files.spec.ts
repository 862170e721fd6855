import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rotateLog, tailOf, withLog } from './log-file.js';
import { findFreeBlock, isFree, takenPorts } from './ports.js';
import { readOrCreatePrivateJson } from './private-file.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samspor-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a log', () => {
  it('is moved aside when it is too large, and the oldest goes', () => {
    const path = join(folder, 'api.log');
    for (const text of ['first', 'second', 'third', 'fourth']) {
      writeFileSync(path, text);
      rotateLog(path, 3, 2);
    }
    expect(existsSync(path)).toBe(false);
    expect(readFileSync(`${path}.1`, 'utf8')).toBe('fourth');
    expect(readFileSync(`${path}.2`, 'utf8')).toBe('third');
    expect(existsSync(`${path}.3`)).toBe(false);
  });

  it('stays as it is while it is small', () => {
    const path = join(folder, 'api.log');
    writeFileSync(path, 'short');
    rotateLog(path, 100, 2);
    expect(readFileSync(path, 'utf8')).toBe('short');
  });

  it('is appended to, for its owner only', () => {
    const path = join(folder, 'logs', 'api.log');
    withLog(path, (log) => writeSync(log, 'a\n'));
    withLog(path, (log) => writeSync(log, 'b\n'));
    expect(readFileSync(path, 'utf8')).toBe('a\nb\n');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('shows its last lines', () => {
    const path = join(folder, 'api.log');
    writeFileSync(path, 'one\ntwo\nthree\n');
    expect(tailOf(path, 2)).toBe('two\nthree');
    expect(tailOf(join(folder, 'none.log'))).toBe('');
  });
});

describe('a private file', () => {
  it('is made once and for its owner only', () => {
    const path = join(folder, 'inner', 'secrets.json');
    expect(readOrCreatePrivateJson(path, () => ({ a: 1 }))).toEqual({ a: 1 });
    expect(readOrCreatePrivateJson(path, () => ({ a: 2 }))).toEqual({ a: 1 });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});

describe('ports', () => {
  it('that somebody listens on are taken', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    });
    expect(await isFree(port)).toBe(false);
    expect(await takenPorts([port])).toEqual([port]);
    await new Promise((resolve) => server.close(resolve));
    expect(await isFree(port)).toBe(true);
  });

  it('are found free in a row', async () => {
    const base = await findFreeBlock(5, 21_500, 21_600);
    expect(base).toBeGreaterThanOrEqual(21_500);
    expect(await takenPorts([base, base + 1, base + 2, base + 3, base + 4])).toEqual([]);
  });
});
