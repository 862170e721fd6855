import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CivilDate, type Instant, toEpochMs } from '#calendar';
import type { Agenda } from '#contracts';
import { type KeyVault, newKeyFile } from '#persistence';
import { catalogue } from '#plan-templates';
import { type TestDatabase, withDatabase } from '../../test/support/database.js';
import { vaultOf } from '../../test/support/keys.js';
import {
  done,
  hourPassed,
  inputFor,
  type SmallWorld,
  smallWorld,
  startedPlan,
} from '../../test/support/small-world.js';
import { createJournal, type Journal, type WindBy, type Wound } from './index.js';

const DAY = 86_400_000;
let keys: KeyVault;
let test: TestDatabase;
let world: SmallWorld;
let journal: Journal;

beforeAll(async () => {
  test = await withDatabase({ poolSize: 12 });
  world = await smallWorld(test.database);
  keys = vaultOf(test.database, newKeyFile('k1'));
  journal = createJournal({ database: test.database, keys, templates: catalogue });
});
afterAll(() => test?.drop());

interface PlanRow {
  readonly version: number;
  readonly agenda: Agenda;
  readonly agenda_version: number;
  readonly engine_version: number;
  readonly next_wake_at: string | null;
  readonly wake_at: string | null;
  readonly open_escalations: number;
}

async function planRow(planId: string): Promise<PlanRow> {
  const [row] = await test.database.query<PlanRow>({ text: 'select * from plan where id = $1', values: [planId] });
  if (!row) throw new Error('No such plan');
  return row;
}

const rows = <T>(text: string, ...values: unknown[]): Promise<readonly T[]> => test.database.query<T>({ text, values });

const windInput = (by: WindBy, municipality = world.municipality) => ({
  municipality,
  by,
  actor: world.actor('director'),
  commandId: randomUUID(),
  bodyHash: JSON.stringify(by),
});

const wind = (by: WindBy, municipality?: string): Promise<Wound> => journal.wind(windInput(by, municipality));

/** Passes until nothing is due any more, as the keeper does. Answers with how many events that took in each call. */
async function passAll(planId: string, limit = 200): Promise<readonly number[]> {
  const calls: number[] = [];
  for (let passed = -1; passed !== 0; calls.push(passed))
    ({ passed } = await journal.passTime(planId, { limit, told: true }));
  return calls;
}

describe('passing time', () => {
  it('finds nothing due on a new plan, changes nothing, and marks its own answer as told', async () => {
    const planId = await startedPlan(journal, world);
    const before = await planRow(planId);
    const untold = await journal.passTime(planId);
    expect(untold).toEqual({ agenda: before.agenda, passed: 0 });
    expect(await planRow(planId)).toMatchObject({ version: before.version, engine_version: 0 });
    await journal.passTime(planId, { told: true });
    expect(await planRow(planId)).toEqual({
      ...before,
      engine_version: before.agenda_version,
      told_at: expect.any(String),
      tell_first: false,
    });
  });

  it('tells how late each rung was, counted from when the clock was wound', async () => {
    const told: (readonly [string, readonly number[]])[] = [];
    const measured = createJournal({
      database: test.database,
      keys,
      templates: catalogue,
      rungsPassed: (lateSeconds, by) => told.push([by, lateSeconds]),
    });
    const planId = await startedPlan(journal, world);
    await wind({ ms: 60 * 86_400_000 });
    const { passed } = await measured.passTime(planId);
    const [[by, late] = ['', []]] = told;
    expect([told.length, by]).toEqual([1, 'wake-up']);
    expect(late.length).toBeGreaterThan(0);
    expect(late.length).toBeLessThanOrEqual(passed);
    expect(Math.max(...late)).toBeLessThan(60);
  });

  it('has a closed agenda for a plan that does not exist', async () => {
    const planId = randomUUID();
    expect(await journal.passTime(planId, { told: true })).toMatchObject({
      agenda: { planId, closed: true, wakeAt: null },
      passed: 0,
    });
  });

  it('steps through what is due in order, so many events a call, and never twice', async () => {
    const planId = await startedPlan(journal, world);
    await wind({ ms: 60 * DAY });
    const calls = await passAll(planId, 10);
    expect(calls.length).toBeGreaterThan(3);
    const events = await rows<{ version: number; at: string; rung_key: string | null }>(
      'select version, at, rung_key from plan_event where plan_id = $1 order by version',
      planId,
    );
    expect(events.map(({ version }) => version)).toEqual(events.map((_, index) => index + 1));
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort());
    const rungs = events.flatMap(({ rung_key }) => rung_key ?? []);
    expect(rungs.length).toBeGreaterThan(0);
    expect(new Set(rungs).size).toBe(rungs.length);
    const row = await planRow(planId);
    expect(row.engine_version).toBe(row.agenda_version);
    expect(Date.parse(row.wake_at ?? '')).toBeGreaterThan(Date.now());
    expect(await journal.refold(planId)).toMatchObject({ matches: true });
  });

  it('twenty at once for one plan pass everything once', async () => {
    const planId = await startedPlan(journal, world);
    await wind({ ms: 60 * DAY });
    const results = await Promise.all(Array.from({ length: 20 }, () => journal.passTime(planId)));
    const [{ count } = { count: 0 }] = await rows<{ count: number }>(
      'select count(*) from plan_event where plan_id = $1',
      planId,
    );
    const started = await rows('select 1 from plan_event where plan_id = $1 and command_id is not null', planId);
    expect(results.reduce((sum, { passed }) => sum + passed, 0)).toBe(count - started.length);
  });

  it('comes before a person’s command, in the same transaction', async () => {
    const planId = await startedPlan(journal, world);
    const { version } = await planRow(planId);
    await wind({ ms: 40 * DAY });
    const complete = { type: 'CompleteStep', stepId: 'T1.1.1', outcome: 'lead-named', present: [] } as const;
    await journal.execute(inputFor(world, complete, { planId }));
    const types = await rows<{ type: string }>(
      'select type from plan_event where plan_id = $1 and version > $2 order by version',
      planId,
      version,
    );
    expect(types.map(({ type }) => type)).toContain('DeadlinePassed');
    expect((await planRow(planId)).version).toBe(version + types.length);
  });

  it('fills the leader’s list and closes it again when the plan is closed', async () => {
    const planId = await startedPlan(journal, world);
    await wind({ ms: 90 * DAY });
    await passAll(planId);
    const open = await rows<{ id: string }>(`select id from escalation where plan_id = $1 and status = 'open'`, planId);
    expect(open.length).toBe((await planRow(planId)).open_escalations);
    expect(open.length).toBeGreaterThan(0);
    const before = await rows('select * from escalation where plan_id = $1 order by id', planId);
    const items = await rows('select * from work_item where plan_id = $1 order by item_id', planId);
    expect(await journal.rebuild(planId)).toMatchObject({ matches: true });
    expect(await rows('select * from escalation where plan_id = $1 order by id', planId)).toEqual(before);
    expect(await rows('select * from work_item where plan_id = $1 order by item_id', planId)).toEqual(items);
  });

  it('leaves what is finished where it stands, and the snapshot whole', async () => {
    const planId = await startedPlan(journal, world);
    const complete = { type: 'CompleteStep', stepId: 'T1.1.1', outcome: 'lead-named', present: [] } as const;
    expect(await journal.execute(inputFor(world, complete, { planId }))).toMatchObject({ ok: true });
    const finished = () =>
      rows<{ keys: string[] }>(
        'select array(select json_object_keys(finished)) as keys from plan where id = $1',
        planId,
      );
    expect(await finished()).toEqual([{ keys: ['T1.1'] }]);
    await wind({ ms: 60 * DAY });
    expect((await passAll(planId)).some((passed) => passed > 0)).toBe(true);
    expect(await finished()).toEqual([{ keys: ['T1.1'] }]);
    expect(await journal.refold(planId)).toMatchObject({ matches: true });
  });

  it('refolds a snapshot of an older shape before it decides', async () => {
    const planId = await startedPlan(journal, world);
    const older = `state_schema = 0, state = '{"status": "none"}', finished = '{"T1.1": "of an older shape"}'`;
    await rows(`update plan set ${older} where id = $1`, planId);
    const id = randomUUID();
    const texts = [{ id, kind: 'voice', text: 'hej' }];
    expect(
      await journal.execute(inputFor(world, { type: 'AddVoice', text: id } as const, { planId, texts })),
    ).toMatchObject({ ok: true });
    expect(await journal.refold(planId)).toMatchObject({ matches: true });
  });
});

describe('a batch', () => {
  const started = () => Promise.all([1, 2, 3, 4].map(() => startedPlan(journal, world)));
  // By the Danish day: each plan has its own moment of the night, and in UTC some of them lie before midnight.
  const whatHappened = (planId: string) =>
    rows(
      `select version, type, (at at time zone 'Europe/Copenhagen')::date as day, rung_key
         from plan_event where plan_id = $1 order by version`,
      planId,
    );

  it('passes every plan but the poison one, which is one failed answer', async () => {
    const plans = await started();
    const [, poison = ''] = plans;
    await wind({ ms: 30 * DAY });
    await rows(`update plan set state = '{"status": "running"}' where id = $1`, poison);
    const answers = await journal.passTimeBatch([...plans, randomUUID()]);
    expect(answers).toHaveLength(4);
    expect(answers.filter(({ ok }) => !ok).map(({ planId }) => planId)).toEqual([poison]);
    expect(answers.filter((answer) => answer.ok && answer.passed > 0)).toHaveLength(3);
  });

  it('leads to what passing each by itself leads to, with one transaction', async () => {
    const plans = await started();
    await wind({ ms: 60 * DAY });
    const [alone = '', ...together] = plans;
    await journal.passTime(alone);
    const answers = await journal.passTimeBatch(together);
    const expected = await whatHappened(alone);
    for (const planId of together) {
      const row = await planRow(planId);
      expect(answers.find((answer) => answer.planId === planId)).toMatchObject({ ok: true, agenda: row.agenda });
      expect(await journal.refold(planId)).toMatchObject({ matches: true });
      expect(await whatHappened(planId)).toEqual(expected);
    }
    const written = await rows(
      'select distinct xmin::text from plan_event where plan_id = any($1) and command_id is null',
      together,
    );
    expect(written).toHaveLength(1);
  });

  it('leaves a plan to whoever is busy with it', async () => {
    const [busy = '', ...free] = await started();
    await wind({ ms: 30 * DAY });
    const lock = { text: 'select 1 from plan where id = $1 for update', values: [busy] };
    const answers = await test.database.transaction([lock], () => journal.passTimeBatch([busy, ...free]));
    expect(answers.map(({ planId }) => planId).sort()).toEqual([...free].sort());
  });

  it('passes each alone where the database refuses what one of them led to', async () => {
    const [poison = '', ...good] = await started();
    await wind({ ms: 30 * DAY });
    await rows(
      `insert into plan_event (plan_id, municipality_id, version, type, at, by, data)
       select id, municipality_id, version + 1, 'VoiceAdded', now(), '{"kind": "system"}', '{}' from plan where id = $1`,
      poison,
    );
    const answers = await journal.passTimeBatch([poison, ...good]);
    expect(answers.filter(({ ok }) => !ok).map(({ planId }) => planId)).toEqual([poison]);
    expect(answers.filter((answer) => answer.ok && answer.passed > 0)).toHaveLength(3);
  });
});

describe('winding a clock', () => {
  it('moves every agenda of the municipality in the same transaction, with a higher number', async () => {
    const planId = await startedPlan(journal, world);
    const before = await planRow(planId);
    const wound = await wind({ ms: DAY });
    expect(wound).toMatchObject({ ok: true, replayed: false });
    const after = await planRow(planId);
    expect(after.agenda_version).toBeGreaterThan(before.agenda_version);
    expect(after.agenda).toEqual({
      ...before.agenda,
      v: after.agenda_version,
      wakeAt: (before.agenda.wakeAt ?? 0) - DAY,
    });
    expect(Date.parse(after.wake_at ?? '')).toBe(after.agenda.wakeAt);
    expect(after.next_wake_at).toBe(before.next_wake_at);
    expect((await journal.passTime(planId)).agenda.wakeAt).toBe(after.agenda.wakeAt);
  });

  it('to the next thing due makes exactly that due', async () => {
    const other = await smallWorld(test.database, '0101');
    const planId = await startedPlan(journal, other);
    const { next_wake_at } = await planRow(planId);
    const wound = await wind({ to: 'next' }, other.municipality);
    expect(wound).toMatchObject({ ok: true, now: next_wake_at });
    expect((await journal.passTime(planId)).passed).toBeGreaterThan(0);
    expect((await planRow(planId)).next_wake_at).not.toBe(next_wake_at);
  });

  it('is the same once more with the same key, and refused with another body', async () => {
    const input = windInput({ ms: 5_000 });
    const first = await journal.wind(input);
    expect(await journal.wind(input)).toEqual({ ...first, replayed: true });
    expect(await journal.wind({ ...input, bodyHash: 'x' })).toMatchObject({
      refusal: { code: 'idempotency-key-reused' },
    });
  });

  it('is refused backwards, by more than ten years, for a real municipality and for none', async () => {
    const real = await smallWorld(test.database, '0269', false);
    const code = async (by: WindBy, municipality?: string) => {
      const wound = await wind(by, municipality);
      return wound.ok ? 'ok' : wound.refusal.code;
    };
    expect(await code({ ms: -1 })).toBe('clock-backwards');
    expect(await code({ until: '2020-01-01T00:00:00.000Z' as never })).toBe('clock-backwards');
    expect(await code({ ms: 3_700 * DAY })).toBe('clock-too-far');
    expect(await code({ ms: DAY }, real.municipality)).toBe('clock-not-training');
    expect(await code({ ms: DAY }, '0999')).toBe('unknown-municipality');
    await expect(rows(`update municipality set offset_ms = 1 where code = '0269'`)).rejects.toMatchObject({
      code: '23514',
    });
  });

  it('while people work leaves every wake-up on the clock that holds afterwards', async () => {
    const plans = await Promise.all(Array.from({ length: 6 }, () => startedPlan(journal, world)));
    const work = plans.flatMap((planId) =>
      [1, 2, 3].map(() => {
        const id = randomUUID();
        return journal.execute(
          inputFor(world, { type: 'AddVoice', text: id } as const, {
            planId,
            texts: [{ id, kind: 'voice', text: 'x' }],
          }),
        );
      }),
    );
    const starts = [startedPlan(journal, world), startedPlan(journal, world)];
    await Promise.all([...work, ...starts, wind({ ms: DAY }), wind({ ms: DAY })]);
    const wrong = await rows(
      `select p.id from plan p join municipality m on m.code = p.municipality_id where p.next_wake_at is not null and
         (extract(epoch from p.next_wake_at) * 1000)::bigint - m.offset_ms is distinct from (p.agenda->>'wakeAt')::bigint`,
    );
    expect(wrong).toEqual([]);
  });
});

describe('a consequence', () => {
  const toldOf = (planId: string) =>
    rows<{ urgency: string; done: boolean; members: number; told: number }>(
      `select c.urgency, c.done_at is not null as done,
         (select count(distinct m) from unnest(c.members) m) as members,
         (select count(*) from notification n where n.consequence_id = c.id and n.at = c.at) as told
       from consequence c where plan_id = $1`,
      planId,
    );

  it('that waits for the morning is carried out with what led to it: everybody is told once, the agenda is silent', async () => {
    const planId = await startedPlan(journal, world);
    await wind({ ms: 45 * DAY });
    await passAll(planId);
    const told = await toldOf(planId);
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ done, members, told: times }) => !done || times !== members)).toEqual([]);
    expect((await planRow(planId)).agenda.consequences).toEqual([]);
  });

  it('that cannot wait is seen at once, and on the agenda until it is carried out', async () => {
    const { planId, agenda } = await hourPassed(journal, world);
    const ids = agenda.consequences.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(1);
    expect((await toldOf(planId)).every(({ members, told }) => told === members)).toBe(true);
    expect(await journal.openConsequences([...ids, randomUUID()])).toEqual(ids);
    const [first = '', ...others] = ids;
    const answers = await Promise.all(Array.from({ length: 5 }, () => journal.carriedOut([first])));
    const left = await planRow(planId);
    expect(left.agenda.consequences.map(({ id }) => id)).toEqual(others);
    expect(left.agenda_version).toBeGreaterThan(agenda.v);
    expect(left.engine_version).toBeLessThan(left.agenda_version);
    expect(answers).toEqual(Array.from({ length: 5 }, () => left.agenda));
  });

  it('that are carried out together lead to one agenda, which the workflow has as the answer', async () => {
    const { planId, agenda } = await hourPassed(journal, world);
    const ids = agenda.consequences.map(({ id }) => id);
    const answer = await journal.carriedOut(ids, { told: true });
    const row = await planRow(planId);
    expect(answer).toEqual({ ...agenda, v: row.agenda_version, consequences: [] });
    expect(row.engine_version).toBe(row.agenda_version);
    expect(await journal.openConsequences(ids)).toEqual([]);
    expect(await journal.carriedOut(ids, { told: true })).toEqual(answer);
    expect((await planRow(planId)).agenda_version).toBe(row.agenda_version);
  });

  it('that does not exist has no agenda', async () => {
    expect(await journal.carriedOut([randomUUID()])).toBeNull();
  });
});

describe('a message about a step that was just finished', () => {
  const basis = { kind: 'consent', from: 'young-person', on: '2025-01-01' as CivilDate } as const;
  const finishing = async () => {
    const circle = [{ role: 'guidance', unit: world.units.job, basis }] as const;
    const planId = await startedPlan(journal, world, { circle });
    const step = (stepId: string, outcome: string) =>
      journal.execute(inputFor(world, { type: 'CompleteStep', stepId, outcome, present: [] } as const, { planId }));
    done(await step('T1.1.1', 'lead-named'));
    done(await step('T1.2.1', 'given'));
    return planId;
  };
  const ready = (planId: string) =>
    rows<Row>(`select * from consequence where plan_id = $1 and reason = 'ready'`, planId);
  interface Row {
    readonly id: string;
    readonly waits_until: Instant;
    readonly done_at: string | null;
    readonly withdrawn: boolean;
  }

  it('waits as long as that can be taken back, also after the plan was written anew', async () => {
    const planId = await finishing();
    const [row] = await ready(planId);
    if (!row) throw new Error('Nobody is told');
    const left = toEpochMs(row.waits_until) - Date.now();
    expect(left).toBeGreaterThan(50_000);
    expect(left).toBeLessThan(66_000);
    const listed = { id: row.id, kind: 'tell', notBefore: toEpochMs(row.waits_until), undoneWith: 'T1.2.1' };
    expect((await planRow(planId)).agenda.consequences).toContainEqual(listed);
    expect(await rows('select id from notification where consequence_id = $1', row.id)).toEqual([]);
    await journal.rebuild(planId);
    expect((await planRow(planId)).agenda.consequences).toContainEqual(listed);
  });

  it('is not told when it is taken back, and the agenda knows nothing of it', async () => {
    const planId = await finishing();
    done(await journal.execute(inputFor(world, { type: 'ReopenStep', stepId: 'T1.2.1' } as const, { planId })));
    const [row] = await ready(planId);
    expect(row).toMatchObject({ withdrawn: true, done_at: expect.any(String) });
    expect(await journal.openConsequences([row?.id ?? ''])).toEqual([]);
    expect((await planRow(planId)).agenda.consequences).toEqual([]);
  });

  it('puts the question to a leader back into the lists as it was', async () => {
    const planId = await startedPlan(journal, world);
    await wind({ ms: 60 * DAY });
    await passAll(planId);
    const asked = () => rows(`select * from escalation where plan_id = $1 and status = 'open' order by id`, planId);
    const before = await asked();
    expect(before).toContainEqual(expect.objectContaining({ subject_id: 'T1.1.1' }));
    const complete = { type: 'CompleteStep', stepId: 'T1.1.1', outcome: 'lead-named', present: [] } as const;
    done(await journal.execute(inputFor(world, complete, { planId })));
    expect(await asked()).not.toContainEqual(expect.objectContaining({ subject_id: 'T1.1.1' }));
    done(await journal.execute(inputFor(world, { type: 'ReopenStep', stepId: 'T1.1.1' } as const, { planId })));
    expect(await asked()).toEqual(before);
    expect((await journal.refold(planId))?.matches).toBe(true);
  });

  it('is told all the same when it is reopened with a reason', async () => {
    const planId = await finishing();
    const command = { type: 'ReopenStep', stepId: 'T1.2.1', reason: randomUUID() } as const;
    done(await journal.execute(inputFor(world, command, { planId, actor: world.actor('colleague') })));
    expect(await ready(planId)).toMatchObject([{ withdrawn: false, done_at: null }]);
  });
});
