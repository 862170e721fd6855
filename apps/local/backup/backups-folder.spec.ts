import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { backupPath, keepNewest } from './backups-folder.js';

const folder = mkdtempSync(join(tmpdir(), 'samspor-backups-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the folder of backups', () => {
  it('keeps the newest of those that nobody asked for, and every other file', () => {
    const days = [1, 2, 3, 4].map((day) => new Date(Date.UTC(2026, 0, day)));
    for (const day of days) writeFileSync(backupPath(folder, 'before-upgrade', day), '');
    writeFileSync(backupPath(folder, 'by-hand', days[0] ?? new Date()), '');
    writeFileSync(join(folder, 'before-upgrade-notes.txt'), '');
    expect(keepNewest(folder, 'before-upgrade', 2)).toHaveLength(2);
    expect(readdirSync(folder).sort()).toEqual([
      'before-upgrade-20260103T000000000Z.backup.gz',
      'before-upgrade-20260104T000000000Z.backup.gz',
      'before-upgrade-notes.txt',
      'by-hand-20260101T000000000Z.backup.gz',
    ]);
    expect(keepNewest(join(folder, 'not-there'), 'before-restore', 2)).toEqual([]);
  });
});
