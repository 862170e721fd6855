import type { PassTimeResult } from '#contracts';
import type { NotifyActivities } from '../notify/types.js';
import type { PlanActivities } from './types.js';

/** What these activities need of the journal. */
export interface PlanJournal {
  passTime(planId: string, options: { readonly limit: number; readonly told: boolean }): Promise<PassTimeResult>;
  /** The consequence while it is open; null when it is done or never was. */
  openConsequence(consequenceId: string): Promise<object | null>;
  carryOutDone(consequenceId: string): Promise<void>;
}

export interface PlanActivityDeps {
  readonly journal: PlanJournal;
  readonly tellNow: NotifyActivities['tellNow'];
}

/** So many events in one transaction stay well under the five seconds that a local activity has. */
const eventsAtOnce = 200;

export function createPlanActivities({ journal, tellNow }: PlanActivityDeps): PlanActivities {
  const carryOutOne = async (consequenceId: string): Promise<void> => {
    if ((await journal.openConsequence(consequenceId)) === null) return;
    await tellNow(consequenceId);
    await journal.carryOutDone(consequenceId);
  };
  return {
    passTime: (planId) => journal.passTime(planId, { limit: eventsAtOnce, told: true }),
    carryOut: (consequenceIds) => eachInTurn(consequenceIds, carryOutOne),
  };
}

/** Works through all items whatever happens. @throws the first error at the end. */
async function eachInTurn<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const errors: unknown[] = [];
  for (const item of items) await work(item).catch((error: unknown) => errors.push(error));
  if (errors.length > 0) throw errors[0];
}
