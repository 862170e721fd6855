import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { checkBackup } from '../../apps/local/backup/read-backup.js';
import { restoreFile } from '../../apps/local/backup/restore-file.js';
import { historyKeysFile } from '../flow/support/history-keys.js';
import { RealWorld } from '../flow/support/real-world.js';
import { oldDatabases, windBy } from './fixtures.js';

jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), 'samspor-upgrade-'));
let real: RealWorld;

beforeEach(async () => {
  real = await RealWorld.create();
});
afterEach(async () => {
  await real.stopAll();
  await real.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const openPlans = async (): Promise<readonly string[]> => {
  const text = `select id from plan where not (agenda->>'closed')::bool order by id`;
  return (await real.test.database.query<{ id: string }>({ text })).map(({ id }) => id);
};

describe('plans that an earlier build has started', () => {
  for (const path of oldDatabases()) {
    it(`carry on under this one: ${basename(path)}`, async () => {
      const keysFile = join(folder, `${real.test.name}.json`);
      const place = { ownerUrl: real.test.ownerUrl, keysFile, backups: folder, name: 'test' };
      writeFileSync(keysFile, historyKeysFile);
      await restoreFile(place, await checkBackup(path), new Date());
      real.relay();
      await real.work();
      const planIds = await openPlans();
      expect(planIds.length).toBeGreaterThan(0);
      await Promise.all(planIds.map((planId) => real.settled(planId)));
      await windBy(real.test, real.journal, 120);
      const left = await openPlans();
      await Promise.all(left.map((planId) => real.settled(planId)));
      for (const planId of planIds) await real.expectWhole(planId);
    });
  }
});
