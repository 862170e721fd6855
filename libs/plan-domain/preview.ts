import type { CivilDate } from '#calendar';
import type { PlanRole, Refusal, Text } from '#contracts';
import type { StepTemplate } from '#plan-templates';
import type { CommandOf } from './commands.js';
import type { Context } from './context.js';
import { decide } from './decide/index.js';
import { lateSteps } from './decide/plan.js';
import { fold } from './evolve.js';
import { keyOfStep, stepsOf, stepTemplateOf } from './lookups.js';
import { sentenceFor } from './sentence-for.js';
import type { LivePlan, StepDeadline, StepState } from './state.js';

export interface PreviewDeadline extends Pick<StepDeadline, 'kind' | 'due' | 'at' | 'late' | 'missedBefore'> {
  /** "Why this day?" */
  readonly sentence: Text;
}

export interface PreviewStep {
  /** `<section>.<code>` */
  readonly key: string;
  readonly stepId: string;
  readonly title?: Text;
  readonly owner: PlanRole;
  readonly unit: string;
  readonly status: StepState['status'];
  readonly opensOn?: CivilDate;
  readonly deadlines: readonly PreviewDeadline[];
  /** What may come of it: whoever says that it was done before the plan says which. */
  readonly outcomes: StepTemplate['outcomes'];
}

export interface Preview {
  readonly startedOn: CivilDate;
  readonly sections: LivePlan['sections'];
  readonly steps: readonly PreviewStep[];
  /** Keys of steps whose date has passed: each wants an answer (done, not relevant, missed). */
  readonly late: readonly string[];
}

/** What a plan would contain, with dates and their reasons; nothing is stored. */
export function preview(command: CommandOf<'StartPlan'>, context: Context): Preview | Refusal {
  const decision = decide({ status: 'none' }, { ...command, late: [] }, { kind: 'system' }, context);
  if (!decision.ok) return decision.refusal;
  const state = fold(decision.events);
  if (state.status === 'none') throw new Error('a started plan has a state');
  return {
    startedOn: state.startedOn,
    sections: state.sections,
    steps: stepsOf(state)
      .filter(({ clears }) => clears === undefined)
      .map((step) => previewStep(state, step, context)),
    late: lateSteps(state).map(keyOfStep),
  };
}

function previewStep(plan: LivePlan, step: StepState, context: Context): PreviewStep {
  const { title, outcomes = [] } = stepTemplateOf(plan, step, context) ?? {};
  return {
    key: keyOfStep(step),
    stepId: step.id,
    owner: step.owner,
    unit: step.holder.unit,
    status: step.status,
    deadlines: step.deadlines.map((deadline) => previewDeadline(plan, step, deadline, context)),
    outcomes,
    ...(title && { title }),
    ...(step.opensOn && { opensOn: step.opensOn }),
  };
}

function previewDeadline(plan: LivePlan, step: StepState, deadline: StepDeadline, context: Context): PreviewDeadline {
  const { kind, due, at, late, missedBefore } = deadline;
  return {
    kind,
    due,
    sentence: sentenceFor(deadline, step, plan, context),
    ...(at && { at }),
    ...(late && { late }),
    ...(missedBefore && { missedBefore }),
  };
}
