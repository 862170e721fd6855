import { createJournal } from '#journal';
import type { Mailer } from '#mail';
import type { Database, KeyVault } from '#persistence';
import { catalogue } from '#plan-templates';
import { isGivenUp, withHeartbeats } from './attempt.js';
import { type FailureListener, withCodedErrors } from './coded-errors.js';
import { createNotifyActivities, type NotifyDeps } from './notify/notify.activities.js';
import type { NotifyActivities } from './notify/types.js';
import { createPlanActivities } from './plan/plan.activities.js';
import type { PlanActivities } from './plan/types.js';

export interface ActivityDeps {
  readonly database: Database;
  readonly keys: KeyVault;
  readonly mailer: Mailer;
  /** Where people open Samspor; the link in every mail. */
  readonly publicUrl: string;
  readonly failed: FailureListener;
  /** Told how late the rungs were that time passed in, and what became of each mail; for the metrics. */
  readonly passed?: (lateSeconds: readonly number[]) => void;
  readonly mailed?: NotifyDeps['counted'];
}

export type Activities = PlanActivities & NotifyActivities;

/** Everything that the workflows of a worker may call. */
export function createActivities(deps: ActivityDeps): Activities {
  const { database, keys, mailer, publicUrl, failed, passed, mailed } = deps;
  const rungsPassed = passed && { rungsPassed: (lateSeconds: readonly number[]) => passed(lateSeconds) };
  const journal = createJournal({ database, keys, templates: catalogue, ...rungsPassed });
  const counted = mailed && { counted: mailed };
  const notify = createNotifyActivities({ database, mailer, publicUrl, isGivenUp, ...counted });
  const { passTime, carryOut } = createPlanActivities({ journal, tellNow: notify.tellNow });
  // Passing time is a local activity: the workflow's own task says that it is alive.
  return withCodedErrors({ passTime, ...withHeartbeats({ ...notify, carryOut }) }, failed);
}
