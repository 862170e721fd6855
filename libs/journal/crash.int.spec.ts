import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource, DatabaseAway, databaseOf, newKeyFile } from '#persistence';
import { catalogue } from '#plan-templates';
import { bringBack, type TestDatabase, takeAway, withDatabase } from '../../test/support/database.js';
import { vaultOf } from '../../test/support/keys.js';
import {
  hourPassed,
  inputFor,
  type SmallWorld,
  smallWorld,
  startCommand,
  startedPlan,
  youngPerson,
} from '../../test/support/small-world.js';
import { type CrashPoints, createJournal, type Journal } from './index.js';

const DAY = 86_400_000;
let test: TestDatabase;
let world: SmallWorld;
/** A process that never crashes, and one that crashes where it is told to. */
let journal: Journal;
let crashing: Journal;
let points: { -readonly [K in keyof CrashPoints]: CrashPoints[K] } = {};

beforeAll(async () => {
  test = await withDatabase();
  world = await smallWorld(test.database);
  const keys = vaultOf(test.database, newKeyFile('k1'));
  const deps = { database: test.database, keys, templates: catalogue };
  journal = createJournal(deps);
  const crashPoints: CrashPoints = {
    beforeCommit: async () => points.beforeCommit?.(),
    afterCommit: async () => points.afterCommit?.(),
  };
  crashing = createJournal({ ...deps, crashPoints });
});
afterEach(() => {
  points = {};
});
afterAll(() => test?.drop());

const crash = () => Promise.reject(new Error('power cut'));

const voiceOn = (planId: string) => {
  const id = randomUUID();
  return inputFor(world, { type: 'AddVoice', text: id } as const, {
    planId,
    texts: [{ id, kind: 'voice', text: 'x' }],
  });
};

/** Everything that is stored about a plan, in one string: equal means that nothing at all was written. */
async function everything(planId: string): Promise<string> {
  const tables = [
    'plan_event',
    'plan_text',
    'work_item',
    'consequence',
    'audit',
    'command',
    'escalation',
    'handover',
    'consent',
  ];
  const parts = tables.map(
    (table) => `(select coalesce(string_agg(t::text, '|' order by t::text), '') from ${table} t where plan_id = $1)`,
  );
  const text = `select concat((select p::text from plan p where id = $1), ${parts.join(', ')}) as all`;
  const [row] = await test.database.query<{ all: string }>({ text, values: [planId] });
  return row?.all ?? '';
}

describe('a crash', () => {
  it('before the commit leaves nothing; the same key then does it', async () => {
    const planId = await startedPlan(journal, world);
    const before = await everything(planId);
    const input = voiceOn(planId);
    points.beforeCommit = crash;
    await expect(crashing.execute(input)).rejects.toThrow('power cut');
    expect(await everything(planId)).toBe(before);
    expect(await journal.execute(input)).toMatchObject({ ok: true, replayed: false });
  });

  it('after the commit has done it; the same key finds its answer', async () => {
    const planId = await startedPlan(journal, world);
    const input = voiceOn(planId);
    points.afterCommit = crash;
    await expect(crashing.execute(input)).rejects.toThrow('power cut');
    const after = await everything(planId);
    expect(await journal.execute(input)).toMatchObject({ ok: true, replayed: true });
    expect(await everything(planId)).toBe(after);
  });

  it('before the commit of a start leaves neither person nor plan', async () => {
    const input = inputFor(world, startCommand(world), { person: { new: { ...youngPerson(), cpr: '0505080000' } } });
    points.beforeCommit = crash;
    await expect(crashing.execute(input)).rejects.toThrow('power cut');
    expect(
      await test.database.query({ text: 'select 1 from plan where id = $1', values: [input.command.planId] }),
    ).toEqual([]);
    expect(await journal.execute(input)).toMatchObject({ ok: true, replayed: false });
  });

  it.each(['beforeCommit', 'afterCommit'] as const)('%s of passing time loses and doubles no rung', async (point) => {
    const [hit, calm] = [await startedPlan(journal, world), await startedPlan(journal, world)];
    const by = { ms: 60 * DAY };
    await journal.wind({
      municipality: '0265',
      by,
      actor: world.actor('head'),
      commandId: randomUUID(),
      bodyHash: 'w',
    });
    points[point] = crash;
    await expect(crashing.passTime(hit, { told: true })).rejects.toThrow('power cut');
    points = {};
    await crashing.passTime(hit, { told: true });
    await journal.passTime(calm, { told: true });
    const rungs = (planId: string) =>
      test.database.query({
        text: 'select rung_key from plan_event where plan_id = $1 and rung_key is not null order by version',
        values: [planId],
      });
    expect(await rungs(hit)).toEqual(await rungs(calm));
  });

  it('before the commit of a consequence leaves it open, after it leaves it done', async () => {
    const { planId, agenda } = await hourPassed(journal, world);
    const ids = agenda.consequences.map(({ id }) => id);
    points.beforeCommit = crash;
    await expect(crashing.carriedOut(ids)).rejects.toThrow('power cut');
    expect(await journal.openConsequences(ids)).toEqual(ids);
    points = { afterCommit: crash };
    await expect(crashing.carriedOut(ids)).rejects.toThrow('power cut');
    expect(await journal.openConsequences(ids)).toEqual([]);
    expect(await journal.carriedOut(ids, { told: true })).toMatchObject({ planId, consequences: [] });
  });
});

describe('a database that is away', () => {
  it('is said so, whether there was a connection or not, and work goes on when it is back', async () => {
    const planId = await startedPlan(journal, world);
    const input = voiceOn(planId);
    await takeAway(test.name);
    await expect(journal.execute(input)).rejects.toBeInstanceOf(DatabaseAway);
    await expect(journal.passTime(planId)).rejects.toBeInstanceOf(DatabaseAway);
    await expect(journal.load(planId)).rejects.toBeInstanceOf(DatabaseAway);
    const [answer] = await journal.passTimeBatch([planId]);
    expect(answer).toMatchObject({ ok: false, error: expect.any(DatabaseAway) });
    await bringBack(test.name);
    expect(await journal.execute(input)).toMatchObject({ ok: true, replayed: false });
  });

  it('that goes away in the middle of a command has not taken it', async () => {
    const planId = await startedPlan(journal, world);
    const input = voiceOn(planId);
    points.beforeCommit = () => takeAway(test.name);
    await expect(crashing.execute(input)).rejects.toBeInstanceOf(DatabaseAway);
    await bringBack(test.name);
    points = {};
    expect(await crashing.execute(input)).toMatchObject({ ok: true, replayed: false });
  });

  it('that was never there is away too', async () => {
    const nowhere = createDataSource(test.url.replace(/:\d+\//, ':9/'), { connectTimeoutMs: 500 });
    await expect(nowhere.initialize()).rejects.toThrow();
    const here = await createDataSource(test.url, { poolSize: 1 }).initialize();
    const database = databaseOf(here);
    await here.destroy();
    await expect(database.query({ text: 'select 1' })).rejects.toBeInstanceOf(DatabaseAway);
  });
});
