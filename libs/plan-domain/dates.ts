import {
  addMonths,
  applyOffset,
  applyOffsetToInstant,
  type CivilDate,
  dateAtAge,
  dateOf,
  type Instant,
  isHourOffset,
  yearOf,
} from '#calendar';
import type { Anchor, DateRule, StepTemplate } from '#plan-templates';
import type { Context } from './context.js';
import { dayOf, earlier, keyOf, later } from './lookups.js';
import { occurrenceOfYear, yearOfOccurrence } from './occurrence-numbers.js';
import type { FactRecord, LivePlan, Section, Trigger } from './state.js';

/** A resolved date; `at` where it is an instant (hour deadlines). */
export interface Moment {
  readonly date: CivilDate;
  readonly at?: Instant;
}

/** Where a rule is read: which plan, section and occurrence. */
export interface RuleScope {
  readonly plan: LivePlan;
  readonly context: Context;
  readonly section: Section;
  readonly step?: {
    readonly template: StepTemplate;
    readonly occurrence: number;
    readonly readyOn?: CivilDate;
    readonly trigger?: Trigger;
  };
}

/** Anchor plus offset; undefined while the anchor is not known yet. */
export function resolveRule(rule: DateRule, scope: RuleScope): Moment | undefined {
  const anchor = resolveAnchor(rule.anchor, scope);
  if (!anchor) return undefined;
  if (rule.offset.length === 0) return anchor;
  if (isHourOffset(rule.offset)) {
    if (!anchor.at) return undefined;
    const at = applyOffsetToInstant(anchor.at, rule.offset);
    return { date: dayOf(at), at };
  }
  return { date: applyOffset(anchor.date, rule.offset, scope.context.calendar) };
}

function resolveAnchor(anchor: Anchor, scope: RuleScope): Moment | undefined {
  const { plan, context, section, step } = scope;
  switch (anchor.kind) {
    case 'birthday':
      return { date: dateAtAge(context.birthDate, anchor.months, context.leapDayRule) };
    case 'section-start':
      return { date: section.beganOn };
    case 'ready':
      return onDate(step?.readyOn);
    case 'step-done':
      return onDate(doneOn(anchor.step, scope));
    case 'fact':
      return resolveFact(anchor, scope);
    case 'day-of-year':
      return onDate(dayOfYear(anchor, scope));
    case 'previous-occurrence':
      return onDate(previousDone(scope) ?? step?.readyOn);
    case 'cadence':
      return plan.cadence && { date: addMonths(previousDone(scope) ?? plan.cadence.decidedOn, plan.cadence.months) };
    case 'earliest-of':
      return pick(anchor.rules, scope, earlier);
    case 'latest-of':
      return pick(anchor.rules, scope, later);
    default:
      return anchor satisfies never;
  }
}

const onDate = (date: CivilDate | undefined): Moment | undefined => (date ? { date } : undefined);

/** A step's own trigger speaks first: "5 working days after step 7" means the occurrence of 7 that it repeats with. */
function doneOn(code: string, { plan, section, step }: RuleScope): CivilDate | undefined {
  const finished = plan.finished[keyOf(section.key, code)];
  const trigger = step?.trigger;
  if (trigger?.kind === 'step' && trigger.id.startsWith(`${keyOf(section.key, code)}.`)) return trigger.on;
  return finished?.doneOn;
}

function previousDone({ plan, section, step }: RuleScope): CivilDate | undefined {
  if (!step) return undefined;
  const finished = plan.finished[keyOf(section.key, step.template.code)];
  return finished && finished.occurrence < step.occurrence ? finished.doneOn : undefined;
}

function resolveFact(anchor: Extract<Anchor, { kind: 'fact' }>, scope: RuleScope): Moment | undefined {
  const trigger = scope.step?.trigger;
  const fact =
    scope.plan.facts.find(({ id, code }) => trigger?.kind === 'fact' && id === trigger.id && code === anchor.fact) ??
    latestFact(scope.plan, anchor);
  if (!fact) return undefined;
  const earliest = anchor.notBefore && resolveRule(anchor.notBefore, scope)?.date;
  if (earliest && fact.from < earliest) return undefined;
  return fact.at ? { date: fact.from, at: fact.at } : { date: fact.from };
}

/** The latest record of a fact, by its number. */
export function latestFact(
  plan: LivePlan,
  { fact, where }: { fact: FactRecord['code']; where?: { readonly consent: 'with' | 'without' } },
): FactRecord | undefined {
  return plan.facts.findLast(({ code, consent }) => code === fact && (!where || consent === where.consent));
}

function dayOfYear(anchor: Extract<Anchor, { kind: 'day-of-year' }>, scope: RuleScope): CivilDate | undefined {
  const { step } = scope;
  if (step?.template.repeats?.kind === 'count-per-year') {
    return dateOf(yearOfOccurrence(step.occurrence), anchor.month, anchor.day);
  }
  const from =
    (anchor.notBefore && resolveRule(anchor.notBefore, scope)?.date) ?? step?.readyOn ?? scope.section.beganOn;
  const thisYear = dateOf(yearOf(from), anchor.month, anchor.day);
  return thisYear >= from ? thisYear : dateOf(yearOf(from) + 1, anchor.month, anchor.day);
}

/** Unknown rules do not count; an instant wins over the same day without one. */
function pick(
  rules: readonly DateRule[],
  scope: RuleScope,
  choose: (a: CivilDate, b: CivilDate) => CivilDate,
): Moment | undefined {
  const known = rules.map((rule) => resolveRule(rule, scope)).filter((moment) => moment !== undefined);
  return known.reduce<Moment | undefined>(
    (best, moment) => (best && choose(best.date, moment.date) === best.date ? best : moment),
    undefined,
  );
}

/** Whether a deadline for "first" or "later" occurrences applies; in a count per year, the first of each year. */
export function occurrenceMatches(
  template: StepTemplate,
  occurrence: number,
  which: 'first' | 'later' | undefined,
): boolean {
  if (!which) return true;
  const position = template.repeats?.kind === 'count-per-year' ? occurrenceOfYear(occurrence) : occurrence;
  return which === 'first' ? position === 1 : position > 1;
}
