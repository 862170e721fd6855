export { type AllowedAction, actionsOn, type StepAction, stepActions } from './actions.js';
export { agendaOf, type PlanAgenda } from './agenda.js';
export * from './commands.js';
export * from './consequences.js';
export { consequencesOf } from './consequences-of.js';
export * from './context.js';
export { type Decision, decide } from './decide/index.js';
export { lateSteps } from './decide/plan.js';
export * from './events.js';
export { evolve, fold } from './evolve.js';
export { forecast } from './forecast.js';
export * from './handle.js';
export { handle } from './handle-command.js';
export { dayOf, isClearUp, keyOf, keyOfStep, stepTemplateOf, today, workingDaysUntil } from './lookups.js';
export * from './more-actions.js';
export { openingsOf, opensNow, reviewOf } from './opening-rungs.js';
export { isAtOrAbove, unitAndAbove } from './organisation.js';
export { passTime } from './pass-time.js';
export { type PredecessorOf, predecessorsOf } from './predecessors.js';
export { type Preview, type PreviewDeadline, type PreviewStep, preview } from './preview.js';
export { rungKey } from './rung-key.js';
export { rungsOf } from './rungs.js';
export { sentenceFor } from './sentence-for.js';
export * from './sentences.js';
export {
  adultOn,
  bears,
  categoriesOf,
  factsIn,
  holdsOn,
  isAdult,
  openReferrals,
  runningShares,
} from './sharing.js';
export * from './sharing-actions.js';
export * from './sharing-state.js';
export { type Act, type Life, type React, simulate } from './simulate.js';
export * from './state.js';
export { earliestDue, limitOf, openDeadlines } from './step-dates.js';
export { undoneBy, undoSeconds, undoUntil, type Wait } from './undo.js';
