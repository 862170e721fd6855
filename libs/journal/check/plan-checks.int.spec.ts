import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource, databaseOf, newKeyFile } from '#persistence';
import { catalogue } from '#plan-templates';
import { type TestDatabase, withDatabase } from '../../../test/support/database.js';
import { vaultOf } from '../../../test/support/keys.js';
import { hourPassed, inputFor, type SmallWorld, smallWorld, startedPlan } from '../../../test/support/small-world.js';
import { type CheckedPlan, createJournal, createPlanChecks, type Journal, type PlanChecks } from '../index.js';

const DAY = 86_400_000;
let test: TestDatabase;
let world: SmallWorld;
let journal: Journal;
let checks: PlanChecks;

beforeAll(async () => {
  test = await withDatabase();
  world = await smallWorld(test.database);
  const deps = { database: test.database, keys: vaultOf(test.database, newKeyFile('k1')), templates: catalogue };
  journal = createJournal(deps);
  checks = createPlanChecks(deps);
});
afterAll(() => test?.drop());

async function wind(ms: number): Promise<void> {
  const { municipality } = world;
  const commandId = randomUUID();
  await journal.wind({ municipality, by: { ms }, actor: world.actor('director'), commandId, bodyHash: commandId });
}

/** Owners alone can change what has happened, as damage or a careless hand would. */
async function damage(text: string, ...values: unknown[]): Promise<void> {
  const owner = await createDataSource(test.ownerUrl, { poolSize: 1 }).initialize();
  await databaseOf(owner).query({ text, values });
  await owner.destroy();
}

async function findingsOf(planId: string): Promise<CheckedPlan['findings']> {
  const [plan] = await checks.again([planId]);
  return plan?.findings ?? [];
}

/** A plan half a year on: with escalations, an offer that waits and reminders that were sent. */
async function livedPlan(): Promise<string> {
  const planId = await startedPlan(journal, world);
  const to = { unit: world.units.job };
  const offer = {
    type: 'OfferHandover',
    handoverId: randomUUID(),
    subject: { kind: 'step', stepId: 'T1.2.1' },
    to,
  } as const;
  await journal.execute(inputFor(world, offer, { planId }));
  await wind(40 * DAY);
  while ((await journal.passTime(planId)).passed > 0);
  const again = { ...offer, handoverId: randomUUID() };
  await journal.execute(inputFor(world, again, { planId }));
  return planId;
}

describe('a plan that nobody damaged', () => {
  it('is without findings through half a year of dates, offers and escalations', async () => {
    const planId = await livedPlan();
    expect(await findingsOf(planId)).toEqual([]);
    const lists = await test.database.query<{ n: number }>({
      text: `select count(*) n from escalation where plan_id = $1 union all select count(*) from handover where plan_id = $1
         union all select count(*) from consent where plan_id = $1`,
      values: [planId],
    });
    for (const { n } of lists) expect(n).toBeGreaterThan(0);
  });
});

describe('damage', () => {
  it.each<[string, string, readonly string[]]>([
    ['work items are deleted', 'delete from work_item where plan_id = $1', ['work-items-differ']],
    [
      'a work item is with somebody else',
      'update work_item set unit_id = unit_id, assignee_id = gen_random_uuid() where plan_id = $1',
      ['work-items-differ'],
    ],
    ['escalations are deleted', 'delete from escalation where plan_id = $1', ['escalations-differ']],
    ['handovers are closed', `update handover set status = 'expired' where plan_id = $1`, ['handovers-differ']],
    [
      'the snapshot lost its steps',
      `update plan set state = (state::jsonb || '{"steps": {}}')::json where id = $1`,
      ['state-differs'],
    ],
    [
      'the snapshot lost what is finished',
      `update plan set finished = '{"T1.1": {}}' where id = $1`,
      ['state-differs'],
    ],
    ['the snapshot is empty', `update plan set state = '{}' where id = $1`, ['state-differs']],
    ['the plan stands wrongly on the lists', 'update plan set overdue_steps = 99 where id = $1', ['plan-row-differs']],
    ['the agenda’s number is lowered', 'update plan set agenda_version = 1 where id = $1', ['agenda-differs']],
    ['the agenda is emptied', `update plan set agenda = agenda || '{"items": []}' where id = $1`, ['rungs-missing']],
    [
      'the agenda is gone',
      `update plan set agenda = '{}' where id = $1`,
      ['rungs-missing', 'agenda-differs', 'wake-up-wrong'],
    ],
    ['nobody wakes', 'update plan set wake_at = null where id = $1', ['wake-up-wrong']],
    [
      'it wakes years too late',
      `update plan set wake_at = wake_at + interval '5 years' where id = $1`,
      ['wake-up-wrong'],
    ],
  ])('is found and healed where %s', async (_, sql, findings) => {
    const planId = await livedPlan();
    await damage(sql, planId);
    expect(await findingsOf(planId)).toEqual(findings);
    await journal.rebuild(planId);
    expect(await findingsOf(planId)).toEqual([]);
    expect((await journal.refold(planId))?.matches).toBe(true);
  });

  it.each<[string, string, readonly string[]]>([
    ['consents are deleted', 'delete from consent where plan_id = $1', ['consents-differ']],
    ['a consent holds again', `update consent set status = 'asked' where plan_id = $1`, ['consents-differ']],
    [
      'a consent was never asked for',
      `insert into consent select (jsonb_populate_record(c, '{"consent_id": "invented"}')).* from consent c
         where plan_id = $1 limit 1`,
      ['consents-differ'],
    ],
    ['an opening is deleted', 'delete from opening where plan_id = $1', ['openings-differ']],
    [
      'an opening was reviewed by nobody',
      `update opening set reviewed_at = now(), verdict = 'justified' where plan_id = $1`,
      ['openings-differ'],
    ],
  ])('is found and healed where %s', async (_, sql, findings) => {
    const planId = await startedPlan(journal, world);
    const open = { type: 'BreakGlass', openingId: randomUUID(), reason: randomUUID() } as const;
    const opened = await journal.execute(inputFor(world, open, { planId, actor: world.actor('jobLeader') }));
    expect(opened).toMatchObject({ ok: true });
    expect(await findingsOf(planId)).toEqual([]);
    await damage(sql, planId);
    expect(await findingsOf(planId)).toEqual(findings);
    await journal.rebuild(planId);
    expect(await findingsOf(planId)).toEqual([]);
  });

  it('is found and healed where a consequence is taken off the agenda', async () => {
    const { planId, agenda } = await hourPassed(journal, world);
    await damage(`update plan set agenda = agenda || '{"consequences": []}' where id = $1`, planId);
    expect(await findingsOf(planId)).toEqual(['consequences-differ']);
    await journal.rebuild(planId);
    expect(await findingsOf(planId)).toEqual([]);
    const healed = await journal.passTime(planId);
    expect(new Set(healed.agenda.consequences)).toEqual(new Set(agenda.consequences));
  });

  it('of the history is found and left to people', async () => {
    const planId = await livedPlan();
    await damage('delete from plan_event where plan_id = $1 and version = 3', planId);
    expect(await findingsOf(planId)).toEqual(['events-missing']);
    await expect(journal.rebuild(planId)).rejects.toThrow('Events of a plan are missing');
  });

  it('that makes a plan unreadable does not stop the others', async () => {
    const [sick, well] = [await livedPlan(), await livedPlan()];
    await damage(`update plan_event set data = '{}' where plan_id = $1 and type = 'StepPlanned'`, sick);
    const page = await checks.page({ municipality: world.municipality, after: null, limit: 1_000 });
    const found = new Map(page.plans.map(({ planId, findings }) => [planId, findings]));
    expect(found.get(sick)).toEqual(['not-checked']);
    expect(found.get(well)).toEqual([]);
  });
});

describe('a clock that stood still', () => {
  it('is found by its wake-up and its rungs, and is true when time has passed', async () => {
    const planId = await startedPlan(journal, world);
    await wind(30 * DAY);
    expect(await findingsOf(planId)).toEqual(['wake-up-passed', 'rung-not-passed']);
    while ((await journal.passTime(planId)).passed > 0);
    expect(await findingsOf(planId)).toEqual([]);
  });
});

describe('pages', () => {
  it('lead through every open plan once, and no further', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await checks.page({ municipality: world.municipality, after, limit: 4 });
      seen.push(...page.plans.map(({ planId }) => planId));
      more = page.next !== null;
      after = page.next;
    }
    const open = await checks.openPlans(null, 1_000);
    expect(seen).toEqual(open.map(({ planId }) => planId));
    expect(await checks.page({ municipality: '9999', after: null, limit: 4 })).toEqual({ plans: [], next: null });
  });
});

describe('telling anew', () => {
  it('numbers the agenda above anything a workflow can know, and puts it into the outbox', async () => {
    const planId = await livedPlan();
    const read = () =>
      test.database.query<{ v: number; told: number; inside: number }>({
        text: `select agenda_version v, engine_version told, (agenda->>'v')::int8 inside from plan where id = $1`,
        values: [planId],
      });
    await test.database.query({
      text: 'update plan set engine_version = agenda_version where id = $1',
      values: [planId],
    });
    const [before] = await read();
    const [told] = await checks.again([planId]);
    expect(told?.untoldSeconds).toBeNull();
    await checks.tellAnew([planId]);
    const [after] = await read();
    expect(after?.v).toBeGreaterThan(before?.v ?? 0);
    expect(after).toMatchObject({ told: 0, inside: after?.v });
    const [plan] = await checks.again([planId]);
    expect(plan).toMatchObject({ version: after?.v, open: true, findings: [] });
    expect(plan?.untoldSeconds).toBeLessThan(30);
  });
});
