import type { Text } from '#contracts';
import type { Context } from './context.js';
import { decidingRule } from './deciding-rule.js';
import { sectionOf, stepTemplateOf } from './lookups.js';
import { sentenceOfCopy, sentenceOfDeadline } from './sentences.js';
import type { LivePlan, StepDeadline, StepState } from './state.js';
import { ruleScope } from './turn.js';

/** "Why this day?" for one deadline of a step, with its paragraph. */
export function sentenceFor(deadline: StepDeadline, step: StepState, plan: LivePlan, context: Context): Text {
  const { due, at, kind, late, moved } = deadline;
  const said = { due, kind, ...(at && { at }), ...(late && { late }), ...(moved && { moved }) };
  if (step.copyId !== undefined) return sentenceOfCopy(due);
  const template = stepTemplateOf(plan, step, context);
  const section = sectionOf(plan, step.section);
  const written = template?.deadlines[deadline.index];
  if (!template || !section || !written) return sentenceOfDeadline(said, context.calendar);
  const rule = decidingRule(written, ruleScope(step, template, { plan, context, section }));
  return sentenceOfDeadline({ ...said, rule, basis: written.basis }, context.calendar);
}
