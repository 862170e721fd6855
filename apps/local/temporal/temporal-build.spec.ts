import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { errorLineOf } from './obtain-engine.js';
import { isCompiledPackage, progressLine, takeLock } from './temporal-build.js';

describe('progress', () => {
  it.each(['go.temporal.io/server/common', 'internal/goarch', 'golang.org/x/net/http2'])('counts %s', (line) => {
    expect(isCompiledPackage(line)).toBe(true);
  });

  it.each(['go: downloading go.temporal.io/server v1.32.0', '# some/package', 'x.go:3:1: undefined: y', ''])(
    'does not count "%s"',
    (line) => {
      expect(isCompiledPackage(line)).toBe(false);
    },
  );

  it('is told in packages and seconds', () => {
    expect(progressLine(612, 70_400)).toBe('  … Temporal server: 612 packages compiled, 70 s');
  });
});

describe('the lock', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samspor-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is had by one at a time', () => {
    const lock = join(folder, 'a.lock');
    expect(takeLock(lock)).toBe(true);
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid });
    expect(takeLock(lock)).toBe(false);
  });

  it.each([
    ['of a process that has died', JSON.stringify({ pid: process.pid, identity: 'another boot:1' })],
    ['that was written half', '{"pid":'],
  ])('%s is taken over', (_, text) => {
    const lock = join(folder, 'b.lock');
    writeFileSync(lock, text);
    expect(takeLock(lock)).toBe(true);
  });
});

describe('the words of a program that failed', () => {
  it('are cut down to the line that says why', () => {
    expect(errorLineOf('It failed.\nnode:internal\n\n[Error: no network]\nNode.js')).toBe('[Error: no network]');
    expect(errorLineOf('TypeError: x\n  at y')).toBe('TypeError: x');
    expect(errorLineOf('something else\nmore')).toBe('something else');
  });
});
