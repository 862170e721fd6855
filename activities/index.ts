export * from './coded-errors.js';
export { createMailer, type Mailer } from './notify/mailer.js';
export { createNotifyActivities, type NotifyDeps } from './notify/notify.activities.js';
export type { NotifyActivities } from './notify/types.js';
export { createPlanActivities, type PlanActivityDeps, type PlanJournal } from './plan/plan.activities.js';
export type { PlanActivities } from './plan/types.js';
