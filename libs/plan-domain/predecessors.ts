import type { Context } from './context.js';
import { keyOf, sectionOf, stepTemplateOf, today } from './lookups.js';
import type { LivePlan, StepState } from './state.js';
import { conditionScope, unmetOf } from './turn.js';

/** One step that another hangs on. */
export interface PredecessorOf {
  /** `<section>.<code>` */
  readonly key: string;
  readonly strength: 'required' | 'usual';
  readonly met: boolean;
}

/** What a step comes after, as its template says, and whether each is met as the plan stands. */
export function predecessorsOf(step: StepState, plan: LivePlan, context: Context): PredecessorOf[] {
  const template = stepTemplateOf(plan, step, context);
  const section = sectionOf(plan, step.section);
  if (!template || !section) return [];
  const conditions = conditionScope(step, { plan, context, section }, today(context));
  const unmet = {
    required: unmetOf(template, conditions, 'required'),
    usual: unmetOf(template, conditions, 'usual'),
  };
  return template.after.flatMap(({ steps, strength }) =>
    steps.map((code) => ({ key: keyOf(section.key, code), strength, met: !unmet[strength].includes(code) })),
  );
}
