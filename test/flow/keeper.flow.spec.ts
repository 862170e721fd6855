import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Agenda, planWorkflow } from '#contracts';
import { Engine } from './support/engine.js';
import { eventually } from './support/eventually.js';
import { ScriptedJournal } from './support/scripted-journal.js';

jest.setTimeout(60_000);

const YEAR_MS = 365 * 24 * 3600 * 1000;

let engine: Engine;
let journal: ScriptedJournal;

beforeAll(async () => {
  engine = await Engine.connect();
  // One worker for all: its activities go to the journal of the test that is running.
  await engine.work({
    passTime: (planId: string) => journal.passTime(planId),
    carryOut: (ids: readonly string[]) => journal.carryOut(ids),
  });
});
beforeEach(() => {
  journal = new ScriptedJournal();
});
afterAll(() => engine.close());

const handleOf = (planId: string) => engine.client.workflow.getHandle(planWorkflow.workflowId(planId));
const carried = (planId: string) => handleOf(planId).query<Agenda | null>(planWorkflow.query);

async function details(planId: string): Promise<string> {
  const metadata = await handleOf(planId).query<{ currentDetails?: string }>('__temporal_workflow_metadata');
  return metadata.currentDetails ?? '';
}

async function close(planId: string): Promise<void> {
  await engine.tell(
    journal.change(planId, (plan) => {
      plan.closed = true;
      plan.rungs = [];
    }),
  );
  await handleOf(planId).result();
}

describe('the keeper of a plan', () => {
  it('wakes at each rung, lets time pass, and sleeps until the next', async () => {
    const start = Date.now();
    const rungs = [start + 300, start + 700, start + YEAR_MS];
    const { planId } = journal.add(rungs);
    await engine.tell(journal.agenda(planId));
    await eventually('both rungs passed', () => journal.passed(planId).length === 2);
    expect(journal.passed(planId)).toEqual(rungs.slice(0, 2));
    await eventually('the newest agenda is carried', async () => (await carried(planId))?.wakeAt === rungs[2]);
    expect(await carried(planId)).toEqual(journal.agenda(planId));
    await close(planId);
  });

  it('sets no timer where a wake-up is already past', async () => {
    const { planId } = journal.add([Date.now() - 60_000]);
    const handle = await engine.tell(journal.agenda(planId));
    await eventually('the rung passed', () => journal.passed(planId).length === 1);
    await close(planId);
    const { events } = await handle.fetchHistory();
    expect((events ?? []).filter((event) => event.timerStartedEventAttributes)).toEqual([]);
  });

  it('forgets a rung that somebody settled in time, and takes the newer one', async () => {
    const start = Date.now();
    const { planId } = journal.add([start + YEAR_MS]);
    await engine.tell(journal.agenda(planId));
    await eventually('asleep', async () => (await carried(planId))?.v === 1);
    await engine.tell(journal.change(planId, (plan) => plan.rungs.splice(0, 1, start + 100)));
    await eventually('the new rung passed', () => journal.passed(planId).length === 1);
    expect(journal.passed(planId)).toEqual([start + 100]);
    await close(planId);
  });

  it('keeps the highest version when news arrives out of order or twice', async () => {
    const { planId } = journal.add([Date.now() + YEAR_MS]);
    const older = journal.agenda(planId);
    const newer = journal.change(planId, (plan) => plan.rungs.push(Date.now() + 2 * YEAR_MS));
    for (const agenda of [newer, older, newer]) await engine.tell(agenda);
    expect(await eventually('an agenda', () => carried(planId))).toEqual(newer);
    expect(journal.calls).toEqual([]);
    await close(planId);
  });

  it('lets the answer of the database stand, even when its number is lower than what was told', async () => {
    const { planId } = journal.add([Date.now() - 1_000]);
    await engine.tell({ ...journal.agenda(planId), v: 1_000_000 });
    await eventually('the answer stands', async () => (await carried(planId))?.v === 2);
    await engine.tell(journal.change(planId, (plan) => plan.rungs.push(Date.now() + YEAR_MS)));
    await eventually('news are heard again', async () => (await carried(planId))?.v === 3);
    await close(planId);
  });

  it('waits a second and longer when the database finds nothing due yet', async () => {
    const { planId } = journal.add([Date.now() - 100]);
    const behind = Date.now() + 2_500;
    journal.now = () => (Date.now() < behind ? 0 : Date.now());
    await engine.tell(journal.agenda(planId));
    await eventually('asked once in vain', () => journal.calls.length === 1);
    await eventually('it shows', async () => /did not pass, 1 times/.test(await details(planId)));
    await eventually('the rung passed', () => journal.passed(planId).length === 1);
    expect(journal.calls.length).toBeLessThanOrEqual(4);
    await close(planId);
  });

  it('shows in codes what is open, with whom, until when', async () => {
    const at = Date.now() + YEAR_MS;
    const { planId, v } = journal.add([at]);
    await engine.tell(journal.agenda(planId));
    const iso = new Date(at).toISOString();
    await eventually('details', () => details(planId));
    expect(await details(planId)).toBe(
      `agenda ${v}: wakes ${iso}\n- step T1.s0: employment, 0265-job, until ${iso}, then overdue`,
    );
    await close(planId);
  });

  it('sleeps three years and acts at its instant', async () => {
    const start = Date.now();
    const rung = start + 3 * YEAR_MS;
    const { planId } = journal.add([rung]);
    journal.now = () => start;
    await engine.tell(journal.agenda(planId));
    await eventually('asleep', async () => (await carried(planId))?.wakeAt === rung);
    journal.now = () => rung + 1;
    await engine.skip(planWorkflow.workflowId(planId), 3 * YEAR_MS + 1_000);
    await eventually('the rung passed', () => journal.passed(planId).length === 1);
    expect(journal.timesCalled(`passTime ${planId}`)).toBe(1);
    await close(planId);
  });
});

describe('the end of a plan', () => {
  it('ends the keeper when the plan is closed, and a reopening starts it again', async () => {
    const { planId } = journal.add([Date.now() + YEAR_MS]);
    await engine.tell(journal.agenda(planId));
    await close(planId);
    const reopened = journal.change(planId, (plan) => {
      plan.closed = false;
      plan.rungs = [Date.now() + 50];
    });
    await engine.tell(reopened);
    await eventually('a rung after the reopening', () => journal.passed(planId).length === 1);
    await close(planId);
  });

  it('ends the keeper of a plan that is gone', async () => {
    const { planId } = journal.add([Date.now() + 100]);
    const agenda = journal.agenda(planId);
    journal.remove(planId);
    const handle = await engine.tell(agenda);
    await handle.result();
    expect((await handle.describe()).status.name).toBe('COMPLETED');
  });
});

describe('consequences', () => {
  it('are carried out once each, also those of a closed plan', async () => {
    const rung = Date.now() + 100;
    const { planId } = journal.add([rung]);
    const id = journal.tellAfter(planId, rung);
    await engine.tell(journal.agenda(planId));
    await eventually('carried out', () => journal.timesCalled(`carryOut ${id}`) === 1);
    const last = journal.tellAfter(planId, 0);
    await engine.tell(
      journal.change(planId, (plan) => {
        plan.open.add(last);
        plan.closed = true;
      }),
    );
    await handleOf(planId).result();
    expect([journal.timesCalled(`carryOut ${id}`), journal.timesCalled(`carryOut ${last}`)]).toEqual([1, 1]);
  });

  it('wait for their time, and are not carried out when they were taken back meanwhile', async () => {
    const start = Date.now();
    const { planId } = journal.add([start + 3 * YEAR_MS]);
    const [told, taken] = [journal.tellAfter(planId, 1), journal.tellAfter(planId, 2)];
    const change = (edit: Parameters<typeof journal.change>[1]) => engine.tell(journal.change(planId, edit));
    await change((plan) => {
      for (const id of [told, taken]) {
        plan.open.add(id);
        plan.waits.set(id, start + YEAR_MS);
      }
    });
    await eventually('it knows of both', async () => (await carried(planId))?.consequences.length === 2);
    await change((plan) => plan.open.delete(taken));
    await eventually('it knows of one', async () => (await carried(planId))?.consequences.length === 1);
    expect(journal.calls).toEqual([]);
    await engine.skip(planWorkflow.workflowId(planId), YEAR_MS + 1_000);
    await eventually('carried out', () => journal.timesCalled(`carryOut ${told}`) === 1);
    expect(journal.timesCalled(`carryOut ${taken}`)).toBe(0);
    await close(planId);
  });

  it('are retried until they succeed, while the clock goes on', async () => {
    const start = Date.now();
    const rungs = [start + 100, start + 600];
    const { planId } = journal.add(rungs);
    const id = journal.tellAfter(planId, start + 100);
    let away = true;
    journal.beforeWork = (activity) => {
      if (activity === 'carryOut' && away) throw new Error('the mail server is away');
    };
    await engine.tell(journal.agenda(planId));
    await eventually('tried, and the next rung passed meanwhile', () => journal.passed(planId).length === 2);
    await eventually('it shows as open', async () => (await details(planId)).includes(`to do: tell ${id}`));
    away = false;
    await eventually('carried out', () => journal.openConsequences(planId).length === 0);
    await eventually('it shows no longer', async () => !(await details(planId)).includes(id));
    await close(planId);
  });
});
