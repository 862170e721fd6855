export { codeOf } from './coded-errors.js';
export { type Activities, type ActivityDeps, createActivities } from './create-activities.js';
export { createDailyCheckActivities, type DailyCheckActivityDeps } from './daily-check/create.js';
export type { DailyCheckActivities } from './daily-check/types.js';
export type { NotifyActivities } from './notify/types.js';
export type { PlanActivities } from './plan/types.js';
