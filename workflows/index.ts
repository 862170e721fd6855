export { dailyCheck } from './daily-check/daily-check.workflow.js';
export { postman } from './notify/postman.workflow.js';
export { planKeeper } from './plan/plan.workflow.js';
