import { addWorkingDays, applyOffset, type CivilDate, type Instant, isHourOffset } from '#calendar';
import type { Deadline, StepTemplate } from '#plan-templates';
import { type ConditionScope, evaluate } from './conditions.js';
import { occurrenceMatches, type RuleScope, resolveRule } from './dates.js';
import { dayOf, later } from './lookups.js';
import type { StepDeadline, StepState } from './state.js';

/** How long the lead has to clear up what lies before a late start. */
export const clearUpWorkingDays = 10;

/**
 * The deadlines of an occurrence as the template computes them now. A target that a person moved, or that replaced a
 * passed one, stays; a limit is always computed, whatever anybody wishes.
 */
export function deadlinesOf(
  step: StepState,
  template: StepTemplate,
  rules: RuleScope,
  conditions: ConditionScope,
): StepDeadline[] {
  const computed = template.deadlines.flatMap((deadline, index): StepDeadline[] => {
    const stored = step.deadlines.find((entry) => entry.index === index);
    if (!occurrenceMatches(template, step.occurrence, deadline.occurrence)) return [];
    if (evaluate(deadline.when, conditions) !== 'yes') return [];
    if (stored && deadline.kind === 'target' && (stored.moved || stored.late)) return [stored];
    return computeDeadline(deadline, index, stored, rules, conditions.on);
  });
  return [...computed, ...step.deadlines.filter(({ index }) => index < 0)];
}

function computeDeadline(
  deadline: Deadline,
  index: number,
  stored: StepDeadline | undefined,
  rules: RuleScope,
  on: CivilDate,
): StepDeadline[] {
  const resolved = resolveRule(deadline, rules);
  if (!resolved) return [];
  // Only a deadline counted in hours passes at an instant; "the day it was received" ends with that day.
  const moment = isHourOffset(deadline.offset) ? resolved : { date: resolved.date, at: undefined };
  if (stored && stored.due === moment.date && stored.at === moment.at) return [stored];
  const fresh: StepDeadline = { index, kind: deadline.kind, meets: deadline.meets ?? 'done', due: moment.date };
  return [
    {
      ...fresh,
      ...(moment.at && { at: moment.at }),
      ...(stored?.met && { met: true }),
      ...(stored?.exceeded && { exceeded: stored.exceeded }),
      ...(stored?.passed && moment.date < on && { passed: true, ...(stored.missedBefore && { missedBefore: true }) }),
    },
  ];
}

/** Whether a date had passed when the section began. Hours never count as late: they run from their own instant. */
export const isPast = (deadline: StepDeadline, on: CivilDate): boolean =>
  deadline.at === undefined && deadline.due < on;

/**
 * Late start: a passed target gets the step's late date, a passed limit stays as it is (a date set by law is never
 * moved) but climbs only from the clear-up step's date.
 */
export function withLateDates(step: StepState, template: StepTemplate, rules: RuleScope, on: CivilDate): StepState {
  if (!step.deadlines.some((deadline) => isPast(deadline, on))) return step;
  const { calendar } = rules.context;
  const due = applyOffset(later(rules.section.beganOn, on), template.late, calendar);
  const deadlines = step.deadlines.map((deadline): StepDeadline => {
    if (!isPast(deadline, on)) return deadline;
    return deadline.kind === 'limit'
      ? { ...deadline, missedBefore: true, passed: true }
      : { ...deadline, due, late: true };
  });
  const missed = deadlines.some(({ missedBefore }) => missedBefore);
  return missed
    ? { ...step, deadlines, climb: { from: addWorkingDays(on, clearUpWorkingDays, calendar) } }
    : { ...step, deadlines };
}

/** On time is judged by the day it was done; an hour deadline of the day of recording by that instant. */
export const isMissed = ({ due, at }: StepDeadline, doneOn: CivilDate, recordedAt: Instant): boolean =>
  at !== undefined && doneOn === dayOf(recordedAt) ? recordedAt > at : doneOn > due;

/** The deadlines still to be met. */
export const openDeadlines = (step: StepState): StepDeadline[] => step.deadlines.filter(({ met }) => !met);

/** The earliest date still to be met, for lists. */
export function earliestDue(step: StepState): StepDeadline | undefined {
  return openDeadlines(step).reduce<StepDeadline | undefined>(
    (best, deadline) => (best && best.due <= deadline.due ? best : deadline),
    undefined,
  );
}

export const limitOf = (step: StepState): StepDeadline | undefined =>
  step.deadlines.find(({ kind }) => kind === 'limit');

/** Whether two lists of deadlines ask for the same days, whatever has happened to them since. */
export const sameDates = (a: readonly StepDeadline[], b: readonly StepDeadline[]): boolean =>
  a.length === b.length &&
  a.every(({ index, kind, due, at }, place) => {
    const other = b[place];
    return other?.index === index && other.kind === kind && other.due === due && other.at === at;
  });

export const sameDeadlines = (a: readonly StepDeadline[], b: readonly StepDeadline[]): boolean =>
  a.length === b.length && a.every((deadline, position) => sameDeadline(deadline, b[position]));

const sameDeadline = (a: StepDeadline, b: StepDeadline | undefined): boolean =>
  b !== undefined &&
  a.index === b.index &&
  a.kind === b.kind &&
  a.due === b.due &&
  a.at === b.at &&
  a.passed === b.passed &&
  a.met === b.met;
