export { createPlanChecks } from './plan-checks.js';
export * from './types.js';
