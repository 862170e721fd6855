import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { asOwner } from '../../apps/local/backup/place.js';
import { checkBackup } from '../../apps/local/backup/read-backup.js';
import { restoreFile } from '../../apps/local/backup/restore-file.js';
import { writeBackup } from '../../apps/local/backup/write-backup.js';
import { done, inputFor } from '../support/small-world.js';
import { eventually } from './support/eventually.js';
import { historyKeysFile } from './support/history-keys.js';
import { RealWorld } from './support/real-world.js';

jest.setTimeout(180_000);

const DAY_MS = 86_400_000;
const folder = mkdtempSync(join(tmpdir(), 'samspor-restore-'));
let real: RealWorld;

beforeAll(async () => {
  real = await RealWorld.create();
  writeFileSync(join(folder, 'keys.json'), historyKeysFile);
});
afterEach(() => real.stopAll());
afterAll(async () => {
  await real?.close();
  rmSync(folder, { recursive: true });
});

const place = () => ({
  ownerUrl: real.test.ownerUrl,
  keysFile: join(folder, 'keys.json'),
  backups: folder,
  name: 'test',
});

async function backedUp() {
  const path = join(folder, `${randomUUID()}.backup.gz`);
  await asOwner(real.test.ownerUrl, (client) => writeBackup(client, path));
  return checkBackup(path);
}

async function offsetDays(): Promise<number> {
  const rows = await real.test.database.query<{ offset_ms: number }>({ text: 'select offset_ms from municipality' });
  return Math.round((rows[0]?.offset_ms ?? 0) / DAY_MS);
}

async function speak(planId: string): Promise<void> {
  const id = randomUUID();
  const texts = [{ id, kind: 'voice', text: 'Jeg vil gerne være tømrer' }];
  done(await real.journal.execute(inputFor(real.world, { type: 'AddVoice', text: id }, { planId, texts })));
}

describe('a backup restored under a running engine', () => {
  it('ends in true clocks: keepers that knew a later world carry the restored one, and time passes in it once', async () => {
    real.relay();
    await real.work();
    const [older, other] = [await real.startPlan(), await real.startPlan()];
    await real.wind({ ms: 40 * DAY_MS });
    await Promise.all([real.settled(older), real.settled(other)]);
    const before = [await real.events(older), await real.events(other)];
    const backup = await backedUp();

    await speak(older);
    await real.wind({ ms: 400 * DAY_MS });
    const younger = await real.startPlan();
    await Promise.all([older, other, younger].map((planId) => real.settled(planId)));
    const known = (await real.planRow(older)).agenda_version;
    expect(await offsetDays()).toBe(440);

    await restoreFile(place(), backup, new Date());
    expect(await offsetDays()).toBe(40);
    await Promise.all([real.settled(older), real.settled(other)]);
    expect((await real.planRow(older)).agenda_version).toBeGreaterThan(known);
    expect([await real.events(older), await real.events(other)]).toEqual(before);
    await expect(real.planRow(younger)).rejects.toThrow('no such plan');

    await speak(other);
    await real.wind({ ms: 100 * DAY_MS });
    await Promise.all([real.settled(older), real.settled(other)]);
    for (const planId of [older, other]) await real.expectWhole(planId);
    expect((await real.events(older)).length).toBeGreaterThan(before[0]?.length ?? 0);
  });

  it('brings a keeper back that has ended since', async () => {
    real.relay();
    await real.work();
    const planId = await real.startPlan();
    await real.settled(planId);
    const backup = await backedUp();
    await real.keeper(planId).terminate('as if its plan had been closed since');
    await restoreFile(place(), backup, new Date());
    await real.settled(planId);
    await real.wind({ ms: 30 * DAY_MS });
    await real.settled(planId);
    await real.expectWhole(planId);
  });

  it('is carried by an engine that never knew it', async () => {
    const running = real.relay();
    const worker = await real.work();
    const planId = await real.startPlan();
    await real.settled(planId);
    const backup = await backedUp();
    await worker.stop();
    await real.engine.dropNamespace();
    await restoreFile(place(), backup, new Date());
    await eventually('the relay begins anew', () =>
      running.lines.includes('the engine is new, its workflows are started from the database'),
    );
    await eventually('told again', async () => (await real.planRow(planId)).engine_version > 0);
    await real.work();
    await real.wind({ ms: 10 * DAY_MS });
    await real.settled(planId);
    await real.expectWhole(planId);
  });
});
