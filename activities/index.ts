export * from './coded-errors.js';
export type { NotifyActivities } from './notify/types.js';
export { createPlanActivities, type PlanActivityDeps, type PlanJournal } from './plan/plan.activities.js';
export type { PlanActivities } from './plan/types.js';
