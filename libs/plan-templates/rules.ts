import type { Offset, OffsetPart } from '#calendar';
import type { FactCode, PlanRole, StepKind } from '#contracts';
import type {
  Anchor,
  Condition,
  DateRule,
  Deadline,
  LegalBasis,
  Outcome,
  Predecessor,
  Repeat,
  StepTemplate,
} from './schema.js';

// Small builders, so that the templates read like the tables they were taken from.

export const m = (months: number): OffsetPart => ({ months });
export const wd = (workingDays: number): OffsetPart => ({ workingDays });
export const d = (days: number): OffsetPart => ({ days });
export const h = (hours: number): OffsetPart => ({ hours });

const rule = (anchor: Anchor, offset: Offset = []): DateRule => ({ anchor, offset });

/** That birthday: `F(18)`. */
export const F = (years: number): DateRule => rule({ kind: 'birthday', months: years * 12 });
/** A rule moved further: `at(F(18), m(-6), wd(-10))`. */
export const at = (from: DateRule, ...parts: OffsetPart[]): DateRule => rule(from.anchor, [...from.offset, ...parts]);
export const ready = (...parts: OffsetPart[]): DateRule => rule({ kind: 'ready' }, parts);
export const stepDone = (step: string, ...parts: OffsetPart[]): DateRule => rule({ kind: 'step-done', step }, parts);
export const previous = (...parts: OffsetPart[]): DateRule => rule({ kind: 'previous-occurrence' }, parts);
export const byCadence: DateRule = rule({ kind: 'cadence' });
export const fact = (code: FactCode, ...parts: OffsetPart[]): DateRule => rule({ kind: 'fact', fact: code }, parts);
/** A fact that counts only from a date on. */
export const factFrom = (code: FactCode, notBefore: DateRule): DateRule =>
  rule({ kind: 'fact', fact: code, notBefore });
/** The record of a placement without consent, on or after a date. */
export const placedWithoutConsent = (notBefore: DateRule): DateRule =>
  rule({ kind: 'fact', fact: 'placed', where: { consent: 'without' }, notBefore });
export const dayOfYear = (month: number, day: number, notBefore?: DateRule): DateRule =>
  rule({ kind: 'day-of-year', month, day, ...(notBefore ? { notBefore } : {}) });
export const earliestOf = (...rules: DateRule[]): DateRule => rule({ kind: 'earliest-of', rules });
export const latestOf = (...rules: DateRule[]): DateRule => rule({ kind: 'latest-of', rules });

type DeadlineExtras = Pick<Partial<Deadline>, 'meets' | 'when' | 'occurrence'>;

/** A date set by method or policy. */
export const target = (on: DateRule, basis: LegalBasis, extras: DeadlineExtras = {}): Deadline => ({
  ...on,
  kind: 'target',
  basis,
  ...extras,
});
/** A date set by law. */
export const limit = (on: DateRule, basis: LegalBasis, extras: DeadlineExtras = {}): Deadline => ({
  ...on,
  kind: 'limit',
  basis,
  ...extras,
});
export const first: DeadlineExtras = { occurrence: 'first' };
export const later: DeadlineExtras = { occurrence: 'later' };

export const whenFact = (code: FactCode): Condition => ({ kind: 'fact', fact: code });
export const whenOutcome = (step: string, ...codes: string[]): Condition => ({ kind: 'outcome', step, in: codes });
export const whenAnyOf = (...of: Condition[]): Condition => ({ kind: 'any', of });
export const whenNot = (of: Condition): Condition => ({ kind: 'not', of });
export const whenSection = (template: string): Condition => ({ kind: 'section', template });
export const whenStepOpen = (step: string): Condition => ({ kind: 'step-open', step });
export const whenBelowAge = (years: number): Condition => ({ kind: 'age', belowMonths: years * 12 });

export const required = (step: string): Predecessor => ({ steps: [step], strength: 'required' });
export const requiredAnyOf = (...steps: string[]): Predecessor => ({ steps, strength: 'required' });
export const usual = (step: string): Predecessor => ({ steps: [step], strength: 'usual' });

type Until = Repeat['until'];
export const every = (until: Until): Repeat => ({ kind: 'every', until });
export const atCadence = (until: Until): Repeat => ({ kind: 'cadence', until });
export const withFact = (code: FactCode, existsBefore: boolean, until: Until): Repeat => ({
  kind: 'with-fact',
  fact: code,
  first: existsBefore,
  until,
});
export const withStep = (step: string, until: Until, ...outcomes: string[]): Repeat => ({
  kind: 'with-step',
  step,
  until,
  ...(outcomes.length > 0 ? { outcomes } : {}),
});

export const outcome = (code: string, da: string, en: string): Outcome => ({ code, label: { da, en } });

/** What a row may say besides code, kind and title; what it leaves out has the usual value. */
type Row = Pick<StepTemplate, 'owner' | 'deadlines'> &
  Partial<Omit<StepTemplate, 'code' | 'kind' | 'title' | 'owner' | 'deadlines' | 'contributors'>> & {
    readonly with?: readonly PlanRole[];
  };

/** One row of a template. Usually late by twenty working days, on the default ladder, not for the young person. */
export function step(code: string, kind: StepKind, da: string, en: string, row: Row): StepTemplate {
  const { with: contributors = [], ...said } = row;
  const usually = { forYoung: false, after: [], outcomes: [], late: [wd(20)], ladder: 'default' };
  return { code, kind, title: { da, en }, contributors, ...usually, ...said };
}
