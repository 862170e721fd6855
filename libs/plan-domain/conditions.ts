import { ageInMonths, type CivilDate } from '#calendar';
import type { Condition, Predecessor } from '#plan-templates';
import type { Context } from './context.js';
import { keyOf, stepsOf, templateOf } from './lookups.js';
import type { FactRecord, LivePlan, Section } from './state.js';

/** `unknown`: an outcome that may still come. */
export type Verdict = 'yes' | 'no' | 'unknown';

export interface ConditionScope {
  readonly plan: LivePlan;
  readonly context: Context;
  readonly section: Section;
  /** The day for which it is asked. */
  readonly on: CivilDate;
  /** The outcome of the occurrence that this one repeats with. */
  readonly trigger?: { readonly step: string; readonly outcome?: string };
}

const verdict = (truth: boolean): Verdict => (truth ? 'yes' : 'no');

export function evaluate(condition: Condition | undefined, scope: ConditionScope): Verdict {
  if (!condition) return 'yes';
  switch (condition.kind) {
    case 'fact':
      return verdict(
        scope.plan.facts.some(
          (fact) =>
            fact.code === condition.fact &&
            (!condition.where || fact.consent === condition.where.consent) &&
            holdsOn(fact, scope.on),
        ),
      );
    case 'outcome':
      return outcome(condition, scope);
    case 'age':
      return age(condition, scope);
    case 'section':
      return verdict(scope.plan.sections.some(({ template }) => template === condition.template));
    case 'step-open':
      return stepOpen(condition.step, scope);
    case 'all':
      return all(condition.of.map((part) => evaluate(part, scope)));
    case 'any':
      return negate(all(condition.of.map((part) => negate(evaluate(part, scope)))));
    case 'not':
      return negate(evaluate(condition.of, scope));
    default:
      return condition satisfies never;
  }
}

/** A fact without an end holds from its day on. */
export const holdsOn = (fact: FactRecord, on: CivilDate): boolean =>
  fact.from <= on && (fact.to === undefined || on <= fact.to);

const negate = (of: Verdict): Verdict => (of === 'yes' ? 'no' : of === 'no' ? 'yes' : 'unknown');

const all = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes('no') ? 'no' : verdicts.includes('unknown') ? 'unknown' : 'yes';

function outcome(condition: Extract<Condition, { kind: 'outcome' }>, scope: ConditionScope): Verdict {
  if (scope.trigger?.step === condition.step) return verdict(condition.in.includes(scope.trigger.outcome ?? ''));
  const finished = scope.plan.finished[keyOf(scope.section.key, condition.step)];
  if (finished) return verdict(finished.how === 'done' && condition.in.includes(finished.outcome ?? ''));
  return notComing(condition.step, scope) ? 'no' : 'unknown';
}

/** The step's own condition is false: as things stand it will have no outcome. */
function notComing(code: string, scope: ConditionScope): boolean {
  const template = templateOf(scope.section, scope.context).steps.find((step) => step.code === code);
  return evaluate(template?.when, scope) === 'no';
}

function age(condition: Extract<Condition, { kind: 'age' }>, { context, on }: ConditionScope): Verdict {
  const months = ageInMonths(context.birthDate, on, context.leapDayRule);
  return verdict(months >= (condition.fromMonths ?? 0) && months < (condition.belowMonths ?? Number.POSITIVE_INFINITY));
}

function stepOpen(code: string, { plan, section }: ConditionScope): Verdict {
  const open = stepsOf(plan).some(
    (step) => step.section === section.key && step.code === code && step.status !== 'dormant',
  );
  if (open) return 'yes';
  return plan.finished[keyOf(section.key, code)] ? 'no' : 'unknown';
}

/** Codes of a predecessor's steps that are not met: neither finished once nor irrelevant as things stand. */
export function unmet(predecessor: Predecessor, scope: ConditionScope): string[] {
  return predecessor.steps.filter(
    (code) => !scope.plan.finished[keyOf(scope.section.key, code)] && !notComing(code, scope),
  );
}
