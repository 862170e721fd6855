import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createDailyCheckActivities } from '#activities';
import { type Agenda, dailyCheckWorkflow, planWorkflow } from '#contracts';
import { createPlanChecks } from '#journal';
import { catalogue } from '#plan-templates';
import { createKeepers } from '#temporal';
import { rebuildEngine } from '../../apps/api/ops/rebuild-engine.js';
import { vaultOf } from '../support/keys.js';
import { eventually } from './support/eventually.js';
import { historyKeysFile } from './support/history-keys.js';
import { RealWorld } from './support/real-world.js';

jest.setTimeout(180_000);

const DAY_MS = 86_400_000;
let real: RealWorld;

beforeAll(async () => {
  real = await RealWorld.create();
});
afterEach(() => real.stopAll());
afterAll(() => real?.close());

const keepers = () => createKeepers(real.engine.temporal, real.engine.payloadKeys);
const checks = () => createPlanChecks({ database: real.test.database, templates: catalogue });

function work() {
  const deps = {
    database: real.test.database,
    keys: vaultOf(real.test.database, JSON.parse(historyKeysFile)),
    keepers: keepers(),
  };
  return real.work(Object.assign(real.activities, createDailyCheckActivities({ ...deps, failed: () => undefined })));
}

interface Found {
  readonly plan: string;
  readonly code: string;
  readonly repaired: boolean;
}

/** One check from its beginning to its report. */
async function checked(): Promise<{ readonly plans: number; readonly found: readonly Found[] }> {
  const { client, taskQueue } = real.engine;
  const began = new Date();
  await client.workflow.execute(dailyCheckWorkflow.type, { workflowId: `check-${randomUUID()}`, taskQueue, args: [] });
  const [report] = await real.test.database.query<{ id: string; plans: number }>({
    text: 'select id, plans from check_report where finished_at >= $1 order by finished_at desc limit 1',
    values: [began],
  });
  if (!report) throw new Error('the check left no report');
  const found = await real.test.database.query<Found>({
    text: `select plan_id as plan, code, repaired_at is not null as repaired from check_finding
      where report_id = $1 order by code`,
    values: [report.id],
  });
  return { plans: report.plans, found };
}

const carried = (planId: string) => real.keeper(planId).query<Agenda | null>(planWorkflow.query);
const damage = (text: string, planId: string) => real.test.database.query({ text, values: [planId] });

describe('the daily check', () => {
  it('stands on a schedule that the relay keeps, comes back when it is removed, and runs', async () => {
    await work();
    real.relay();
    const planId = await real.startPlan();
    await real.settled(planId);
    const handle = real.engine.client.schedule.getHandle(dailyCheckWorkflow.scheduleId);
    const described = await eventually('the schedule is there', () => handle.describe().catch(() => null));
    expect(described).toMatchObject({
      action: { workflowType: dailyCheckWorkflow.type, taskQueue: real.engine.taskQueue },
      policies: { overlap: 'SKIP' },
      spec: { timezone: 'Europe/Copenhagen', calendars: [{ hour: [{ start: 5 }] }] },
    });
    await handle.trigger();
    const report = () =>
      real.test.database.query<{ plans: number }>({ text: 'select plans, findings from check_report' });
    await eventually('the report is written', async () => (await report()).length > 0, 60_000);
    expect(await report()).toEqual([{ plans: 1, findings: 0 }]);
    await real.stopAll();
    await handle.delete();
    real.relay();
    await eventually('the schedule is back', () => handle.describe().catch(() => null));
  });

  it('brings a terminated workflow back, and one that knows too little or too much up to date', async () => {
    await work();
    real.relay();
    const [gone, behind, ahead] = [await real.startPlan(), await real.startPlan(), await real.startPlan()];
    for (const planId of [gone, behind, ahead]) await real.settled(planId);
    const before = await carried(gone);
    await real.keeper(gone).terminate();
    await damage(
      'update plan set agenda_version = agenda_version + 1, engine_version = agenda_version + 1 where id = $1',
      behind,
    );
    await damage(`update plan set agenda = agenda || jsonb_build_object('v', agenda_version) where id = $1`, behind);
    await damage(
      `update plan set agenda_version = 5, engine_version = 5, agenda = agenda || '{"v": 5}' where id = $1`,
      ahead,
    );
    const { found } = await checked();
    const expected = [
      { plan: gone, code: 'workflow-missing', repaired: true },
      { plan: behind, code: 'workflow-behind', repaired: true },
      { plan: ahead, code: 'workflow-ahead', repaired: true },
    ];
    expect(new Set(found)).toEqual(new Set(expected));
    for (const planId of [gone, behind, ahead]) await real.settled(planId);
    expect((await carried(gone))?.wakeAt).toBe(before?.wakeAt);
    expect((await checked()).found).toEqual([]);
  });

  it('heals lists, snapshot and clock, and what it cannot heal stays a finding', async () => {
    await work();
    real.relay();
    const [lists, clock, history] = [await real.startPlan(), await real.startPlan(), await real.startPlan()];
    for (const planId of [lists, clock, history]) await real.settled(planId);
    await damage('delete from work_item where plan_id = $1', lists);
    await damage(`update plan set state = '{}' where id = $1`, lists);
    await damage('update plan set wake_at = null where id = $1', clock);
    await damage('update plan set version = version + 1 where id = $1', history);
    expect(new Set((await checked()).found)).toEqual(
      new Set([
        { plan: lists, code: 'state-differs', repaired: true },
        { plan: lists, code: 'work-items-differ', repaired: true },
        { plan: clock, code: 'wake-up-wrong', repaired: true },
        { plan: history, code: 'events-missing', repaired: false },
      ]),
    );
    await damage('update plan set version = version - 1 where id = $1', history);
    expect((await checked()).found).toEqual([]);
    for (const planId of [lists, clock, history]) await real.expectWhole(planId);
  });
});

describe('the engine', () => {
  it('is rebuilt on an emptied namespace, with every clock as it was', async () => {
    const running = await work();
    const { lines: heard } = real.relay();
    const planIds = await Promise.all(Array.from({ length: 5 }, () => real.startPlan()));
    for (const planId of planIds) await real.settled(planId);
    const wakeUps = await Promise.all(planIds.map(async (planId) => (await carried(planId))?.wakeAt));
    await running.stop();
    await real.engine.dropNamespace();
    const anew = 'the engine is new, its workflows are started from the database';
    await eventually('the relay begins anew', () => heard.includes(anew), 60_000);
    await eventually('told again', async () => (await real.planRow(planIds[0] ?? '')).engine_version > 0);
    await work();
    const lines: string[] = [];
    const say = (line: string) => void lines.push(line);
    const open = (await checks().openPlans(null, 100)).length;
    const patient = {
      look: (planId: string) =>
        keepers()
          .look(planId)
          .catch(() => ({ kind: 'silent' }) as const),
    };
    expect(await rebuildEngine({ checks: checks(), keepers: patient, say }, 120_000)).toEqual({
      plans: open,
      left: [],
    });
    expect(lines[0]).toBe(`${open} open plans are to be told`);
    expect(await Promise.all(planIds.map(async (planId) => (await carried(planId))?.wakeAt))).toEqual(wakeUps);
    await real.wind({ ms: 20 * DAY_MS });
    for (const planId of planIds) {
      await real.settled(planId);
      await real.expectWhole(planId);
    }
  });

  it('that nobody works for is said not to have come back', async () => {
    real.relay();
    await real.startPlan();
    const silent = { look: async () => ({ kind: 'silent' }) as const };
    const { plans, left } = await rebuildEngine({ checks: checks(), keepers: silent, say: () => undefined }, 500);
    expect(left).toHaveLength(plans);
  });
});
