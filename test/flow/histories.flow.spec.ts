import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { DailyCheckActivities } from '#activities';
import { type Agenda, dailyCheckWorkflow, planWorkflow, postmanWorkflow } from '#contracts';
import { Engine } from './support/engine.js';
import { eventually } from './support/eventually.js';
import { asJson, isRecording, record, replay } from './support/histories.js';
import { ScriptedJournal } from './support/scripted-journal.js';
import { workflowBundle } from './support/workflow-bundle.js';

jest.setTimeout(120_000);

const YEAR_MS = 365 * 24 * 3600 * 1000;

let engine: Engine;
let journal: ScriptedJournal;
let mornings = 0;
const checked: string[] = [];

const checking: DailyCheckActivities = {
  municipalitiesToCheck: async () => ['0147', '0265'],
  checkPlans: async ({ municipality, after }) => {
    checked.push(`${municipality} after ${after}`);
    return { next: municipality === '0147' || after !== null ? null : randomUUID(), plans: 7 };
  },
  finishCheck: async ({ municipality, plans }) => void checked.push(`${municipality}: ${plans} plans`),
};

beforeAll(async () => {
  engine = await Engine.connect();
  await engine.work({
    passTime: (planId: string) => journal.passTime(planId),
    carryOut: (ids: readonly string[]) => journal.carryOut(ids),
    sendMorningMail: async () => {
      mornings += 1;
      return { lookAgainAt: Date.now() + YEAR_MS };
    },
    ...checking,
  });
});
beforeEach(() => {
  journal = new ScriptedJournal();
});
afterAll(() => engine.close());

const handleOf = (workflowId: string, runId?: string) => engine.client.workflow.getHandle(workflowId, runId);
const carried = (planId: string) => handleOf(planWorkflow.workflowId(planId)).query<Agenda | null>(planWorkflow.query);

async function close(planId: string): Promise<void> {
  const closed = journal.change(planId, (plan) => {
    plan.closed = true;
    plan.rungs = [];
  });
  await engine.tell(closed);
  await handleOf(planWorkflow.workflowId(planId)).result();
}

/** The histories of all runs of a workflow, the first run first. */
async function runsOf(workflowId: string) {
  const runs = [];
  let runId: string | null = (await handleOf(workflowId).describe()).runId;
  while (runId) {
    const history: Awaited<ReturnType<ReturnType<typeof handleOf>['fetchHistory']>> = await handleOf(
      workflowId,
      runId,
    ).fetchHistory();
    runs.unshift(history);
    runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || null;
  }
  return runs;
}

interface Payload {
  readonly metadata: { readonly encoding: string };
  readonly data: string;
}

const text = (base64: string): string => Buffer.from(base64, 'base64').toString();

function payloadsIn(value: unknown): Payload[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('metadata' in value && 'data' in value) return [value as Payload];
  return Object.values(value).flatMap(payloadsIn);
}

/** What of a history can be read without keys. The SDK's own markers hold which activity was called when, no content. */
const readable = (history: unknown): string[] =>
  payloadsIn(history)
    .filter(({ metadata }) => text(metadata.encoding) !== 'binary/encrypted')
    .map(({ data }) => text(data));

/** Replays what has just happened, and records it where that is asked for. */
async function replayed(name: string, workflowId: string): Promise<number> {
  const runs = (await runsOf(workflowId)).map(asJson);
  for (const [index, json] of runs.entries()) {
    await replay(await workflowBundle(), JSON.parse(json), workflowId);
    expect(readable(JSON.parse(json)).join()).not.toMatch(/planId|wakeAt|\b0265\b|T1\.s/);
    if (isRecording()) record(runs.length === 1 ? name : `${name}-${index + 1}`, json);
  }
  return runs.length;
}

describe('what happened can be replayed, and no payload is readable', () => {
  it('rungs, a consequence and the end of a plan', async () => {
    const rungs = [Date.now() - 10, Date.now() + 500];
    const { planId } = journal.add(rungs);
    const told = journal.tellAfter(planId, rungs[0] ?? 0);
    await engine.tell(journal.agenda(planId));
    await eventually('both passed', () => journal.passed(planId).length === 2);
    await eventually('told', () => journal.timesCalled(`carryOut ${told}`) === 1);
    await close(planId);
    await replayed('plan-rungs', planWorkflow.workflowId(planId));
  });

  it('consequences of a closed plan, whose answer is the agenda that ends it', async () => {
    const { planId } = journal.add([Date.now() + YEAR_MS]);
    const open = [journal.tellAfter(planId, 1), journal.tellAfter(planId, 2)];
    const change = journal.change(planId, (plan) => {
      for (const id of open) plan.open.add(id);
      plan.closed = true;
      plan.rungs = [];
    });
    await engine.tell(change);
    await handleOf(planWorkflow.workflowId(planId)).result();
    expect(journal.openConsequences(planId)).toEqual([]);
    await replayed('plan-told', planWorkflow.workflowId(planId));
  });

  it('news that moves a wake-up, late news and repeated news', async () => {
    const { planId } = journal.add([Date.now() + YEAR_MS]);
    const first = journal.agenda(planId);
    await engine.tell(first);
    await eventually('asleep', async () => (await carried(planId))?.v === 1);
    const second = journal.change(planId, (plan) => plan.rungs.push(Date.now() + 300));
    for (const agenda of [second, first, second]) await engine.tell(agenda);
    await eventually('passed', () => journal.passed(planId).length === 1);
    await close(planId);
    await replayed('plan-news', planWorkflow.workflowId(planId));
  });

  it('a database that finds nothing due, and one that is away for longer than the retries last', async () => {
    const { planId } = journal.add([Date.now() - 10]);
    journal.now = () => (journal.calls.length < 3 ? 0 : Date.now());
    await engine.tell(journal.agenda(planId));
    await eventually('passed', () => journal.passed(planId).length === 1);
    const calls = journal.calls.length;
    journal.beforeWork = () => {
      if (journal.calls.length <= calls + 6) throw new Error('the database is away');
    };
    await engine.tell(journal.change(planId, (plan) => plan.rungs.push(Date.now() - 10)));
    await eventually('passed in the end', () => journal.passed(planId).length === 2, 60_000);
    await close(planId);
    await replayed('plan-database-away', planWorkflow.workflowId(planId));
  });

  it('a plan that goes on as a new run with a consequence still open', async () => {
    const { planId } = journal.add([Date.now() + YEAR_MS]);
    const open = journal.tellAfter(planId, 0);
    journal.change(planId, (plan) => plan.open.add(open));
    let away = true;
    journal.beforeWork = (activity) => {
      if (activity === 'carryOut' && away) throw new Error('the mail server is away');
    };
    await engine.tell(journal.agenda(planId));
    const { runId } = await handleOf(planWorkflow.workflowId(planId)).describe();
    const now = () => handleOf(planWorkflow.workflowId(planId)).describe();
    await eventually('a long history', async () => {
      await engine.tell(journal.change(planId, (plan) => plan.rungs.push(Date.now() + 2 * YEAR_MS)));
      return (await now()).historyLength > 70;
    });
    await eventually('a new run', async () => (await now()).runId !== runId);
    away = false;
    await eventually('carried out', () => journal.openConsequences(planId).length === 0);
    await close(planId);
    expect(await replayed('plan-continued', planWorkflow.workflowId(planId))).toBe(2);
  });

  it('a daily check, municipality by municipality and part by part', async () => {
    const workflowId = `${dailyCheckWorkflow.workflowId}-${randomUUID()}`;
    const { taskQueue } = engine;
    await engine.client.workflow.execute(dailyCheckWorkflow.type, { workflowId, taskQueue, args: [] });
    expect(checked.map((line) => line.replace(/after [\w-]{36}/, 'after one'))).toEqual([
      '0147 after null',
      '0147: 7 plans',
      '0265 after null',
      '0265 after one',
      '0265: 14 plans',
    ]);
    await replayed('daily-check', workflowId);
  });

  it('a postman that is called', async () => {
    const municipality = `postman-of-${randomUUID()}`;
    const workflowId = postmanWorkflow.workflowId(municipality);
    const call = () =>
      engine.client.workflow.signalWithStart(postmanWorkflow.type, {
        workflowId,
        taskQueue: engine.taskQueue,
        args: [municipality],
        signal: postmanWorkflow.signal,
        signalArgs: [],
      });
    const { runId } = await handleOf((await call()).workflowId).describe();
    await eventually('a new run', async () => {
      const before = mornings;
      await call();
      await eventually('looked', () => mornings > before);
      return (await handleOf(workflowId).describe()).runId !== runId;
    });
    await handleOf(workflowId).terminate('the test is over');
    expect(await replayed('postman', workflowId)).toBe(2);
  });
});
