import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  isCancellation,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  sleep,
  TemporalFailure,
  workflowInfo,
} from '@temporalio/workflow';
import type { PlanActivities } from '#activities';
import { type Agenda, planWorkflow } from '#contracts/engine';
import { Consequences } from './consequences.js';
import { describe } from './describe.js';
import { KnownAgenda } from './known-agenda.js';
import { isDue, pauseMs, sleepMs } from './times.js';

const agendaTold = defineSignal<[Agenda]>(planWorkflow.signal);
const agendaAsked = defineQuery<Agenda | null>(planWorkflow.query);

const { passTime } = proxyLocalActivities<Pick<PlanActivities, 'passTime'>>({
  startToCloseTimeout: '5 seconds',
  retry: {
    initialInterval: '500 milliseconds',
    backoffCoefficient: 2,
    maximumInterval: '5 seconds',
    maximumAttempts: 6,
  },
});

/** A plan wakes cold, and replay costs grow with history: after so many events the keeper goes on as a new run. */
const historyBound = 60;

/**
 * Keeps one plan for as long as it lives. It knows what is open, with whom and until when (the agenda), sleeps until
 * the next rung or until news arrives, lets time pass there, has the consequences carried out, and goes on.
 * It decides nothing: what a rung means is decided by the code that decides people's commands.
 */
export async function planKeeper(carried?: Agenda): Promise<void> {
  const known = new KnownAgenda(carried);
  setHandler(agendaTold, (told) => known.hear(told));
  setHandler(agendaAsked, () => known.agenda);

  let fruitless = 0;
  const show = () =>
    setCurrentDetails(
      describe(known.agenda && consequences.openOf(known.agenda), { fruitless, failed: consequences.failed }),
    );
  const consequences = new Consequences((left) => {
    if (left !== null) known.learn(left);
    show();
  });

  // Told with the start, it is known by now; a promise less for each plan that wakes cold.
  if (known.agenda === null) await condition(() => known.agenda !== null);
  for (;;) {
    const agenda = known.read();
    show();
    consequences.carryOut(agenda);

    if (workflowInfo().historyLength > historyBound) {
      await goOnAsNewRun(known, consequences);
    } else if (agenda.closed) {
      await condition(() => known.hasNews || !consequences.anyUnderWay);
      await condition(allHandlersFinished);
      if (!known.hasNews) return;
    } else if (!isDue(agenda.wakeAt)) {
      fruitless = 0;
      await newsOrAfter(known, sleepMs(agenda.wakeAt));
    } else if (await timePassed(agenda, known)) {
      fruitless = 0;
    } else {
      fruitless += 1;
      show();
      await newsOrAfter(known, pauseMs(fruitless));
    }
  }
}

/** @param ms null: only news ends the wait. */
async function newsOrAfter(known: KnownAgenda, ms: number | null): Promise<void> {
  if (ms === null) return condition(() => known.hasNews);
  // As condition(…, ms) does, without a condition and with a third of its promises: the engine asks every condition
  // again after each step, and both cost the only thread that workflows have.
  let isOver = false;
  const timer = new CancellationScope();
  await new Promise<void>((resolve) => {
    const rung = (): void => {
      isOver = true;
      resolve();
    };
    void timer.run(() => sleep(ms)).then(rung, rung);
    known.onNews(resolve);
  });
  if (!isOver) timer.cancel();
}

/** @returns false when nothing happened although something was due: the database is away, or its clock is behind ours. */
async function timePassed(agenda: Agenda, known: KnownAgenda): Promise<boolean> {
  try {
    const answer = await passTime(agenda.planId);
    known.accept(answer);
    return answer.passed > 0 || !isDue(answer.agenda.wakeAt);
  } catch (error) {
    // A local activity's failure comes as it is, not wrapped; a cancellation is not a failure, anything else is a bug.
    if (error instanceof TemporalFailure && !isCancellation(error)) return false;
    throw error;
  }
}

/** What was told until the last moment goes along; what is told after it wakes the new run. */
async function goOnAsNewRun(known: KnownAgenda, consequences: Consequences): Promise<never> {
  if (consequences.anyUnderWay) await condition(() => !consequences.anyUnderWay, '5 seconds');
  await condition(allHandlersFinished);
  return continueAsNew<typeof planKeeper>(consequences.openOf(known.read()));
}
