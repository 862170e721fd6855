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
  return {
    passTime: (planId) => journal.passTime(planId, { limit: eventsAtOnce, told: true }),
    carryOut: async (consequenceId) => {
      if ((await journal.openConsequence(consequenceId)) === null) return;
      await tellNow(consequenceId);
      await journal.carryOutDone(consequenceId);
    },
  };
}
