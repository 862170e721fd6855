import type { Condition, StepTemplate, Template } from '#plan-templates';
import type { Context } from './context.js';
import { templateOf, today } from './lookups.js';
import { memory } from './remember.js';
import type { LivePlan } from './state.js';

/**
 * Everything that the statuses, dates and occurrences of steps follow from on a day, besides the step itself and what was
 * created so far: `evaluate` and `resolveRule` look at nothing else.
 */
export function ingredients(plan: LivePlan, context: Context): readonly unknown[] {
  const { facts, finished, sections, cadence, steps } = plan;
  const { birthDate, leapDayRule, calendar, templates } = context;
  const looking = sections.some((section) => looksAtSteps(templateOf(section, context)));
  const outside = [today(context), birthDate, leapDayRule, calendar, templates];
  return [facts, finished, sections, cadence, looking ? steps : undefined, ...outside];
}

const looking = memory<Template, boolean>();

/** Whether a condition of the template asks if another step is open: only then does a step turn because another moved. */
const looksAtSteps = (template: Template): boolean =>
  looking.recall(template, []) ?? looking.keep(template, [], template.steps.some(stepLooks));

const stepLooks = ({ when, deadlines }: StepTemplate): boolean =>
  [when, ...deadlines.map((deadline) => deadline.when)].some((condition) => condition && asksForStep(condition));

function asksForStep(condition: Condition): boolean {
  if (condition.kind === 'step-open') return true;
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.some(asksForStep);
  return condition.kind === 'not' && asksForStep(condition.of);
}
