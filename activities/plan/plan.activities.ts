import type { Agenda } from '#contracts';
import type { NotifyActivities } from '../notify/types.js';
import { type PassingJournal, passingTogether } from './passing-together.js';
import type { PlanActivities } from './types.js';

/** What these activities need of the journal. */
export interface PlanJournal extends PassingJournal {
  /** Those that are still to be carried out. */
  openConsequences(ids: readonly string[]): Promise<readonly string[]>;
  /** Marks them done; the plan's newest agenda, null where there is none. */
  carriedOut(ids: readonly string[], options: { readonly told: boolean }): Promise<Agenda | null>;
}

export interface PlanActivityDeps {
  readonly journal: PlanJournal;
  readonly tellNow: NotifyActivities['tellNow'];
}

export function createPlanActivities({ journal, tellNow }: PlanActivityDeps): PlanActivities {
  return {
    passTime: passingTogether(journal),
    async carryOut(ids) {
      const failed = new Map<string, unknown>();
      for (const id of await journal.openConsequences(ids))
        await tellNow(id).catch((error: unknown) => failed.set(id, error));
      const done = ids.filter((id) => !failed.has(id));
      // An answer that is thrown away tells the workflow nothing: then the relay has to.
      const agenda = done.length > 0 ? await journal.carriedOut(done, { told: failed.size === 0 }) : null;
      if (failed.size > 0) throw [...failed.values()][0];
      return agenda;
    },
  };
}
