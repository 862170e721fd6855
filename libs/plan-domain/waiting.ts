import type { StepTemplate } from '#plan-templates';
import type { Context } from './context.js';
import { keyOfStep, stepsOf, stepTemplateOf } from './lookups.js';
import { memory } from './remember.js';
import type { LivePlan, StepState } from './state.js';

/** The steps that wait, directly or through others, because this one is not done. */
export function waitingBehind(
  plan: LivePlan,
  step: StepState,
  context: Context,
  seen: readonly string[] = [],
): StepState[] {
  if (plan.finished[keyOfStep(step)]) return [];
  const direct = waitingSteps(plan, context)
    .filter(({ other, needs }) => other.section === step.section && needs.includes(step.code))
    .map(({ other }) => other)
    .filter(({ id }) => !seen.includes(id));
  const known = [...seen, step.id, ...direct.map(({ id }) => id)];
  return [...direct, ...direct.flatMap((other) => waitingBehind(plan, other, context, known))];
}

interface Waiting {
  readonly other: StepState;
  /** Codes of the steps that it requires. */
  readonly needs: readonly string[];
}
const waiting = memory<LivePlan['steps'], readonly Waiting[]>();

function waitingSteps(plan: LivePlan, context: Context): readonly Waiting[] {
  const from = [plan.sections, context.templates];
  return waiting.recall(plan.steps, from) ?? waiting.keep(plan.steps, from, findWaiting(plan, context));
}

const findWaiting = (plan: LivePlan, context: Context): Waiting[] =>
  stepsOf(plan)
    .filter(({ status }) => status === 'waiting')
    .map((other) => ({ other, needs: requiredBy(stepTemplateOf(plan, other, context)) }));

const requiredBy = (template: StepTemplate | undefined): string[] =>
  template?.after.filter(({ strength }) => strength === 'required').flatMap(({ steps }) => steps) ?? [];
