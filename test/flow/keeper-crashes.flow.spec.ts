import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Agenda, planWorkflow } from '#contracts';
import { Engine } from './support/engine.js';
import { eventually } from './support/eventually.js';
import { ScriptedJournal } from './support/scripted-journal.js';

jest.setTimeout(120_000);

const YEAR_MS = 365 * 24 * 3600 * 1000;

let engine: Engine;
let journal: ScriptedJournal;

const activities = {
  passTime: (planId: string) => journal.passTime(planId),
  carryOut: (ids: readonly string[]) => journal.carryOut(ids),
};

beforeAll(async () => {
  engine = await Engine.connect();
});
beforeEach(() => {
  journal = new ScriptedJournal();
});
afterEach(() => engine.stopWorkers());
afterAll(() => engine.close());

const handleOf = (planId: string) => engine.client.workflow.getHandle(planWorkflow.workflowId(planId));

const firstOnly = (work: () => void | Promise<void>) => {
  let first = true;
  return () => {
    if (!first) return undefined;
    first = false;
    return work();
  };
};

async function close(planId: string): Promise<void> {
  await engine.tell(
    journal.change(planId, (plan) => {
      plan.closed = true;
      plan.rungs = [];
    }),
  );
  await handleOf(planId).result();
}

const runBefore = async (planId: string, runId: string): Promise<string | null> => {
  const { events } = await engine.client.workflow.getHandle(planWorkflow.workflowId(planId), runId).fetchHistory();
  return events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || null;
};

/** How many runs the keeper went through, counted backwards from the last. */
async function runsOf(planId: string): Promise<number> {
  let runs = 1;
  for (let run = (await handleOf(planId).describe()).runId; ; runs++) {
    const before = await runBefore(planId, run);
    if (before === null) return runs;
    run = before;
  }
}

describe('a crash', () => {
  it('between the commit of PassTime and its return passes no rung twice and loses none', async () => {
    await engine.work(activities);
    const rungs = [Date.now() - 50, Date.now() + 400];
    const { planId } = journal.add(rungs);
    journal.beforeAnswer = firstOnly(() => {
      throw new Error('the answer is lost');
    });
    await engine.tell(journal.agenda(planId));
    await eventually('both rungs passed', () => journal.passed(planId).length === 2);
    expect(journal.passed(planId)).toEqual(rungs);
    await close(planId);
  });

  it('before the commit of PassTime is healed by a retry', async () => {
    await engine.work(activities);
    const { planId } = journal.add([Date.now() - 50]);
    let refusals = 3;
    journal.beforeWork = () => {
      if (refusals-- > 0) throw new Error('the database is away');
    };
    await engine.tell(journal.agenda(planId));
    await eventually('the rung passed', () => journal.passed(planId).length === 1);
    await close(planId);
  });

  it('between the commit of a consequence and its return leaves nothing open', async () => {
    await engine.work(activities);
    const rung = Date.now() - 50;
    const { planId } = journal.add([rung]);
    const id = journal.tellAfter(planId, rung);
    journal.beforeAnswer = (activity) => {
      if (activity === 'carryOut' && journal.timesCalled(`carryOut ${id}`) === 1) throw new Error('the answer is lost');
    };
    await engine.tell(journal.agenda(planId));
    await eventually('tried again', () => journal.timesCalled(`carryOut ${id}`) === 2);
    await close(planId);
    expect(journal.openConsequences(planId)).toEqual([]);
  });

  it('between commit and signal: an agenda told later, and then twice, leads to the same', async () => {
    await engine.work(activities);
    const { planId } = journal.add([Date.now() - 50]);
    const stale = journal.agenda(planId);
    const newest = journal.change(planId, (plan) => plan.rungs.push(Date.now() + 100));
    await engine.tell(newest);
    await engine.tell(stale);
    await engine.tell(newest);
    await eventually('both rungs passed', () => journal.passed(planId).length === 2);
    await close(planId);
    expect(new Set(journal.passed(planId)).size).toBe(journal.passed(planId).length);
  });
});

describe('continue-as-new', () => {
  it('under a stream of news loses and doubles nothing, also when the worker is restarted meanwhile', async () => {
    let worker = await engine.work(activities);
    const start = Date.now();
    const { planId } = journal.add([start + YEAR_MS]);
    const rungs: number[] = [];
    for (let n = 0; n < 120; n++) {
      const rung = start + n;
      rungs.push(rung);
      await engine.tell(journal.change(planId, (plan) => plan.rungs.push(rung)));
      if (n % 50 === 49) {
        await worker.stop();
        worker = await engine.work(activities);
      }
    }
    await eventually('all rungs passed', () => journal.passed(planId).length === rungs.length);
    expect(journal.passed(planId)).toEqual(rungs);
    await eventually('the newest agenda is carried', async () => {
      const carried = await handleOf(planId).query<Agenda | null>(planWorkflow.query);
      return carried?.v === journal.version(planId);
    });
    expect(await runsOf(planId)).toBeGreaterThan(1);
    await close(planId);
  });

  it('takes along what is open and leaves out what is done', async () => {
    await engine.work(activities);
    const { planId } = journal.add([Date.now() + YEAR_MS]);
    const stuck = journal.tellAfter(planId, 0);
    journal.change(planId, (plan) => plan.open.add(stuck));
    journal.beforeWork = (activity) => {
      if (activity === 'carryOut') throw new Error('the mail server is away');
    };
    await engine.tell(journal.agenda(planId));
    await eventually('the keeper went on as a new run', async () => {
      await engine.tell(journal.change(planId, (plan) => plan.rungs.push(Date.now() + 2 * YEAR_MS)));
      return (await runsOf(planId)) > 1;
    });
    journal.beforeWork = () => undefined;
    await eventually('carried out by the new run', () => journal.openConsequences(planId).length === 0);
    await close(planId);
  });
});
