import { createJournal, createPlanChecks } from '#journal';
import type { Database, KeyVault } from '#persistence';
import { catalogue } from '#plan-templates';
import type { Keepers } from '#temporal';
import { type FailureListener, withCodedErrors } from '../coded-errors.js';
import { createDailyCheck } from './daily-check.activities.js';
import type { DailyCheckActivities } from './types.js';

export interface DailyCheckActivityDeps {
  readonly database: Database;
  readonly keys: KeyVault;
  readonly keepers: Keepers;
  readonly failed: FailureListener;
}

/** What the daily check needs of a worker. It asks the engine, so it is made apart from what only asks the database. */
export function createDailyCheckActivities(deps: DailyCheckActivityDeps): DailyCheckActivities {
  const { database, keys, keepers, failed } = deps;
  const journal = createJournal({ database, keys, templates: catalogue });
  const checks = createPlanChecks({ database, templates: catalogue });
  return withCodedErrors(createDailyCheck({ database, journal, checks, keepers }), failed);
}
