import { createJournal } from '#journal';
import type { Database, KeyRing } from '#persistence';
import { catalogue } from '#plan-templates';
import { type FailureListener, withCodedErrors } from './coded-errors.js';
import type { Mailer } from './notify/mailer.js';
import { createNotifyActivities } from './notify/notify.activities.js';
import type { NotifyActivities } from './notify/types.js';
import { createPlanActivities } from './plan/plan.activities.js';
import type { PlanActivities } from './plan/types.js';

export interface ActivityDeps {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly mailer: Mailer;
  /** Where people open Samspor; the link in every mail. */
  readonly publicUrl: string;
  readonly failed: FailureListener;
}

export type Activities = PlanActivities & NotifyActivities;

/** Everything that the workflows of a worker may call. */
export function createActivities({ database, keys, mailer, publicUrl, failed }: ActivityDeps): Activities {
  const journal = createJournal({ database, keys, templates: catalogue });
  const notify = createNotifyActivities({ database, mailer, publicUrl });
  const plan = createPlanActivities({ journal, tellNow: notify.tellNow });
  return withCodedErrors({ ...notify, ...plan }, failed);
}
