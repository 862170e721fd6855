import type { CivilDate } from '#calendar';
import type { StepStatus } from '#contracts';
import type { StepTemplate } from '#plan-templates';
import { type ConditionScope, evaluate, unmet } from './conditions.js';
import type { Context } from './context.js';
import { type RuleScope, resolveRule } from './dates.js';
import { holderOfRole, stepIdOf, today } from './lookups.js';
import type { Wanted } from './occurrences.js';
import type { LivePlan, Section, StepState } from './state.js';
import { deadlinesOf } from './step-dates.js';

interface Scope {
  readonly plan: LivePlan;
  readonly context: Context;
  readonly section: Section;
}

/** A new occurrence, as it stands on the day it is planned. */
export function newStep(template: StepTemplate, wanted: Wanted, scope: Scope): StepState {
  const seed: StepState = {
    id: stepIdOf(scope.section.key, template.code, wanted.occurrence),
    section: scope.section.key,
    code: template.code,
    occurrence: wanted.occurrence,
    kind: template.kind,
    owner: template.owner,
    forYoung: template.forYoung,
    ladder: template.ladder,
    status: 'dormant',
    holder: holderOfRole(scope.plan, template.owner),
    round: 1,
    deadlines: [],
    passed: [],
    ...(wanted.trigger && { trigger: wanted.trigger }),
  };
  return turned(seed, template, scope);
}

/** The step as it should stand now: status, opening, readiness and dates follow from the plan, never the other way. */
export function turned(step: StepState, template: StepTemplate, scope: Scope): StepState {
  const on = today(scope.context);
  const conditions = conditionScope(step, scope, on);
  const opensOn = template.opens && resolveRule(template.opens, ruleScope(step, template, scope))?.date;
  const status = statusOf(step, template, conditions, opensOn);
  const readyOn = step.readyOn ?? (status === 'open' && isReady(template, conditions) ? on : undefined);
  const opening = status === 'open' && !isActive(step.status);
  const reinstated = step.status === 'dormant' && step.since !== undefined && status !== 'dormant';
  const next: StepState = {
    ...step,
    status,
    ...(opensOn && { opensOn }),
    ...(readyOn && { readyOn }),
    ...(opening && { since: on, sinceAt: scope.context.now }),
    ...(reinstated && { round: step.round + 1, passed: [] }),
  };
  return { ...next, deadlines: deadlinesOf(next, template, ruleScope(next, template, scope), conditions) };
}

const isActive = (status: StepStatus): boolean => status === 'open' || status === 'paused';

function statusOf(
  step: StepState,
  template: StepTemplate,
  conditions: ConditionScope,
  opensOn: CivilDate | undefined,
): StepStatus {
  if (evaluate(template.when, conditions) !== 'yes') return 'dormant';
  if (template.opens && (!opensOn || conditions.on < opensOn)) return 'planned';
  if (unmetOf(template, conditions, 'required').length > 0) return 'waiting';
  return step.status === 'paused' ? 'paused' : 'open';
}

const isReady = (template: StepTemplate, conditions: ConditionScope): boolean =>
  unmetOf(template, conditions, 'usual').length === 0;

/** Codes of the predecessors of one strength that are not met. */
export function unmetOf(template: StepTemplate, conditions: ConditionScope, strength: 'required' | 'usual'): string[] {
  return template.after
    .filter((predecessor) => predecessor.strength === strength)
    .flatMap((predecessor) => unmet(predecessor, conditions));
}

export function conditionScope(step: StepState, { plan, context, section }: Scope, on: CivilDate): ConditionScope {
  const { trigger } = step;
  if (trigger?.kind !== 'step') return { plan, context, section, on };
  const code = trigger.id.split('.')[1] ?? '';
  return {
    plan,
    context,
    section,
    on,
    trigger: trigger.outcome === undefined ? { step: code } : { step: code, outcome: trigger.outcome },
  };
}

export function ruleScope(step: StepState, template: StepTemplate, { plan, context, section }: Scope): RuleScope {
  return {
    plan,
    context,
    section,
    step: {
      template,
      occurrence: step.occurrence,
      ...(step.readyOn && { readyOn: step.readyOn }),
      ...(step.trigger && { trigger: step.trigger }),
    },
  };
}
