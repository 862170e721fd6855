import DataLoader from 'dataloader';
import type { PassTimeResult } from '#contracts';
import type { BatchPassed } from '#journal';

type Options = { readonly limit: number; readonly told: boolean };

export interface PassingJournal {
  passTime(planId: string, options: Options): Promise<PassTimeResult>;
  passTimeBatch(planIds: readonly string[], options: Options): Promise<readonly BatchPassed[]>;
}

/** So many events in one transaction stay well under the five seconds that a local activity has. */
const eventsOfOne = 200;
const eventsOfEach = 50;
/** A transaction of so many takes a twentieth of a second; somebody's command waits for one of its plans so long. */
const mostAtOnce = 20;
/** So many milliseconds after one transaction the next waits for company: long enough for some to come, where many wake. */
const gatheringMs = 50;

/**
 * Passes the time of plans that wake together in one transaction: at eight in the morning very many do. Whoever comes
 * while one is under way, or soon after, goes with the next; who comes alone goes alone, at once.
 */
export function passingTogether(journal: PassingJournal): (planId: string) => Promise<PassTimeResult> {
  const alone = (planId: string) => journal.passTime(planId, { limit: eventsOfOne, told: true });
  const together = async (planIds: readonly string[]): Promise<readonly (PassTimeResult | Error)[]> => {
    const answers = planIds.length > 1 ? await journal.passTimeBatch(planIds, { limit: eventsOfEach, told: true }) : [];
    const of = new Map(answers.map((answer) => [answer.planId, answer]));
    return Promise.all(
      planIds.map((planId) => {
        const answer = of.get(planId);
        if (answer && !answer.ok) return answer.error;
        if (answer && answer.passed > 0) return { agenda: answer.agenda, passed: answer.passed };
        // It came alone, somebody is busy with it, it is gone, or only has to be marked as told: one plan's business.
        return alone(planId).catch(asError);
      }),
    );
  };
  let underWay: Promise<unknown> = Promise.resolve();
  let lastEnded = Number.NEGATIVE_INFINITY;
  const ended = (): void => {
    lastEnded = performance.now();
  };
  let gathering = gathered(() => undefined);
  const loader = new DataLoader<string, PassTimeResult>(
    (planIds) => {
      const passed = together(planIds);
      underWay = passed.then(ended, ended);
      return passed;
    },
    {
      cache: false,
      maxBatchSize: mostAtOnce,
      batchScheduleFn: (pass) => {
        const next = gathered(pass);
        gathering = next;
        void underWay.then(() => next.goAfter(performance.now() - lastEnded < gatheringMs ? gatheringMs : 0));
      },
    },
  );
  return (planId) => {
    const passed = loader.load(planId);
    gathering.join();
    return passed;
  };
}

/** Those that go together: once, when they are as many as may go, or after a while. */
function gathered(pass: () => void): { join(): void; goAfter(ms: number): void } {
  let [waiting, mayGo, gone] = [0, false, false];
  const go = (): void => {
    if (gone) return;
    gone = true;
    pass();
  };
  return {
    join: () => {
      waiting += 1;
      if (waiting === mostAtOnce && mayGo) go();
    },
    goAfter: (ms) => {
      mayGo = true;
      if (waiting >= mostAtOnce) go();
      else if (ms > 0) setTimeout(go, ms);
      else setImmediate(go);
    },
  };
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error('Unknown'));
