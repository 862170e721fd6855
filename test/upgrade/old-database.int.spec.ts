import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createJournal, type Journal } from '#journal';
import { appliedMigrations, migrationNames, readPlan } from '#persistence';
import { catalogue } from '#plan-templates';
import { asOwner } from '../../apps/local/backup/place.js';
import { type CheckedBackup, checkBackup } from '../../apps/local/backup/read-backup.js';
import { restoreFile } from '../../apps/local/backup/restore-file.js';
import { historyKeysFile } from '../flow/support/history-keys.js';
import { type TestDatabase, withDatabase } from '../support/database.js';
import { vaultOf } from '../support/keys.js';
import { isRecording, oldDatabases, recordDatabase, windBy } from './fixtures.js';

jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), 'samspor-upgrade-'));
const cleanUp: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const drop of cleanUp.splice(0)) await drop();
});
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  if (!isRecording()) return;
  const test = await withDatabase({ poolSize: 10 });
  await recordDatabase(test);
  await test.drop();
});

interface Upgraded {
  readonly test: TestDatabase;
  readonly journal: Journal;
  readonly planIds: readonly string[];
  readonly backup: CheckedBackup;
}

async function upgraded(path: string): Promise<Upgraded> {
  const test = await withDatabase({ poolSize: 10 });
  cleanUp.push(() => test.drop());
  const backup = await checkBackup(path);
  const keysFile = join(folder, `${randomUUID()}.json`);
  writeFileSync(keysFile, historyKeysFile);
  await restoreFile({ ownerUrl: test.ownerUrl, keysFile, backups: folder, name: 'test' }, backup, new Date());
  const keys = vaultOf(test.database, JSON.parse(historyKeysFile));
  const journal = createJournal({ database: test.database, keys, templates: catalogue });
  const rows = await test.database.query<{ id: string }>({ text: 'select id from plan order by id' });
  return { test, journal, planIds: rows.map(({ id }) => id), backup };
}

async function passAll({ journal, planIds }: Upgraded): Promise<number> {
  let passed = 0;
  for (const planId of planIds) {
    for (let more = true; more; ) {
      const answer = await journal.passTime(planId);
      passed += answer.passed;
      more = answer.passed > 0 && answer.agenda.wakeAt !== null && answer.agenda.wakeAt <= Date.now();
    }
  }
  return passed;
}

async function expectWhole({ test, journal, planIds }: Upgraded): Promise<void> {
  for (const planId of planIds) {
    const refolded = await journal.refold(planId);
    expect([planId, refolded?.matches]).toEqual([planId, true]);
  }
  const gaps = await test.database.query({
    text: 'select plan_id from plan_event group by plan_id having max(version) <> count(*) or min(version) <> 1',
  });
  expect(gaps).toEqual([]);
}

it('there are databases of earlier builds', () => {
  expect(oldDatabases().length).toBeGreaterThan(0);
});

const livesOn = (path: string) => {
  it('comes to this build’s schema with every plan, whose state is what its events lead to', async () => {
    const world = await upgraded(path);
    const rows = (table: string) => world.backup.tables.find(({ name }) => name === table)?.rows;
    expect(world.planIds).toHaveLength(rows('plan') ?? -1);
    const [events] = await world.test.database.query<{ count: number }>({ text: 'select count(*) from plan_event' });
    expect(events?.count).toBe(rows('plan_event'));
    expect(await asOwner(world.test.ownerUrl, appliedMigrations)).toEqual(migrationNames);
    await expectWhole(world);
  });

  it('lives on: time passes in it as it would have, its plans can be rebuilt, its texts be read', async () => {
    const world = await upgraded(path);
    await windBy(world.test, world.journal, 400);
    expect(await passAll(world)).toBeGreaterThan(0);
    await expectWhole(world);
    for (const planId of world.planIds) expect((await world.journal.rebuild(planId))?.matches).toBe(true);
    const late = await world.test.database.query({ text: 'select id from plan where wake_at < now()' });
    expect(late).toEqual([]);
    const keys = vaultOf(world.test.database, JSON.parse(historyKeysFile));
    const texts: string[] = [];
    for (const planId of world.planIds) {
      const plan = await readPlan(world.test.database, keys, '0157', planId);
      expect(plan?.person.name).toMatch(/^\p{Lu}/u);
      texts.push(...(plan?.texts.values() ?? []));
    }
    expect(texts.length).toBeGreaterThan(0);
    expect(texts).not.toContain('');
  });
};

for (const path of oldDatabases()) describe(basename(path), () => livesOn(path));
