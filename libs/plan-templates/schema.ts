import type { CivilDate, Offset } from '#calendar';
import type { DeadlineKind, FactCode, LeaderRole, PlanKind, PlanRole, Sector, StepKind, Text } from '#contracts';

/** Who says so, and how sure we are. Confidence C (general knowledge, unverified) is never `law`. */
export interface LegalBasis {
  readonly ref: string;
  readonly kind: 'law' | 'method' | 'policy';
  readonly confidence: 'A' | 'B' | 'C';
  /** Where it was read: a source code or title. */
  readonly source: string;
  readonly validFrom: CivilDate;
  readonly validTo?: CivilDate;
}

/** What a date hangs on. An anchor that cannot be resolved yet leaves the date unknown. */
export type Anchor =
  | { readonly kind: 'birthday'; readonly months: number }
  | { readonly kind: 'section-start' }
  /** The day the step itself became ready: open, with all predecessors met. */
  | { readonly kind: 'ready' }
  /** The day another step of the section was done: the triggering occurrence, otherwise its latest. */
  | { readonly kind: 'step-done'; readonly step: string }
  /** The latest record of a fact (its `from`), or the triggering one. */
  | {
      readonly kind: 'fact';
      readonly fact: FactCode;
      readonly where?: { readonly consent: 'with' | 'without' };
      /** Counts only when the fact's date is on or after this date. */
      readonly notBefore?: DateRule;
    }
  /** A day of the year: of the occurrence's year (count-per-year), otherwise the next one on or after `notBefore`. */
  | { readonly kind: 'day-of-year'; readonly month: number; readonly day: number; readonly notBefore?: DateRule }
  /** The day the previous occurrence of the step was done (the first occurrence: the day it became ready). */
  | { readonly kind: 'previous-occurrence' }
  /** The day from which the decided cadence counts: the previous follow-up done, or the deciding one; plus the cadence. */
  | { readonly kind: 'cadence' }
  | { readonly kind: 'earliest-of'; readonly rules: readonly DateRule[] }
  | { readonly kind: 'latest-of'; readonly rules: readonly DateRule[] };

/** Anchor plus offset, counted from left to right. */
export interface DateRule {
  readonly anchor: Anchor;
  readonly offset: Offset;
}

export interface Deadline extends DateRule {
  /** A limit always rests on a basis of kind `law`, a target never does: the kind says who set the date. */
  readonly kind: DeadlineKind;
  readonly basis: LegalBasis;
  /** What has to have happened by then: the step done (default), or the handover offered. */
  readonly meets?: 'done' | 'offer';
  readonly when?: Condition;
  /** The first occurrence only (of a count per year: the first of each year), or only later ones; both when absent. */
  readonly occurrence?: 'first' | 'later';
}

/** Three-valued: true, false, or not known yet (an outcome that does not exist yet). */
export type Condition =
  | { readonly kind: 'fact'; readonly fact: FactCode; readonly where?: { readonly consent: 'with' | 'without' } }
  | { readonly kind: 'outcome'; readonly step: string; readonly in: readonly string[] }
  | { readonly kind: 'age'; readonly fromMonths?: number; readonly belowMonths?: number }
  /** Another section runs in the same plan. */
  | { readonly kind: 'section'; readonly template: string }
  /** Another step of the section is unfinished and relevant. */
  | { readonly kind: 'step-open'; readonly step: string }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

/**
 * `required`: refused until met. `usual`: may be done ahead, and that is recorded. Met when each of `steps` has finished
 * once or is not relevant as things stand: so "4 or 5" is met by 4 alone only when 4 has ruled 5 out.
 */
export interface Predecessor {
  readonly steps: readonly string[];
  readonly strength: 'required' | 'usual';
}

export interface Outcome {
  readonly code: string;
  readonly label: Text;
}

export type Repeat = {
  readonly until: DateRule | 'section-end' | 'while-relevant';
} /** A new occurrence when the previous one is finished. Its dates use the anchor `previous-occurrence`. */ & (
  | { readonly kind: 'every' }
  /** By decided cadence; the first occurrence comes with the decision. Dates use the anchor `cadence`. */
  | { readonly kind: 'cadence' }
  /** n per calendar year while the step's condition holds. `targets[i]` is the proposed day of the i-th. */
  | {
      readonly kind: 'count-per-year';
      readonly targets: readonly { readonly month: number; readonly day: number }[];
      /** How many are due in a year in which the condition begins on or after that day (policy), latest row that applies. */
      readonly partYears: readonly {
        readonly from: { readonly month: number; readonly day: number };
        readonly count: number;
      }[];
    }
  /** With each record of a fact; `first` says whether an occurrence exists before any record. */
  | { readonly kind: 'with-fact'; readonly fact: FactCode; readonly first: boolean }
  /** With each finished occurrence of another step of the section (with one of these outcomes). */
  | { readonly kind: 'with-step'; readonly step: string; readonly outcomes?: readonly string[] }
);

export interface StepTemplate {
  /** Unique in the template: `7`, `9b`. */
  readonly code: string;
  readonly kind: StepKind;
  readonly title: Text;
  readonly owner: PlanRole;
  readonly contributors: readonly PlanRole[];
  /** Marked for the young person: they see it with its date. */
  readonly forYoung: boolean;
  readonly opens?: DateRule;
  /** At least one; each with its basis. */
  readonly deadlines: readonly Deadline[];
  readonly after: readonly Predecessor[];
  readonly when?: Condition;
  /** Empty: completing needs no outcome. */
  readonly outcomes: readonly Outcome[];
  readonly repeats?: Repeat;
  /** Late start: the date that replaces a passed target, counted from the section's start. */
  readonly late: Offset;
  readonly ladder: string;
  /** Completing carries a decided cadence with reasons (§ 95 stk. 3). */
  readonly decidesCadence?: boolean;
  /** The decision on youth support (barnets lov § 111): until it is done, a 17-year-old stands on the risk list. */
  readonly decidesSupport?: boolean;
}

/** An instant on a ladder, counted from the due date (working or calendar days) or in hours for hour deadlines. */
export type LadderRung =
  | { readonly level: 'remind'; readonly code: string; readonly workingDaysBefore: number }
  /** Holder and coordinator are told. */
  | { readonly level: 'overdue'; readonly after: LadderAfter }
  | { readonly level: LeaderRole; readonly after: LadderAfter; readonly informs?: 'cross-sector' };

/** For each kind of deadline: calendar days or working days after the due date. */
export interface LadderAfter {
  readonly target: LadderDistance;
  readonly limit: LadderDistance;
}
export type LadderDistance = { readonly days: number } | { readonly workingDays: number };

export interface DateLadder {
  readonly kind: 'dates';
  readonly rungs: readonly LadderRung[];
  /** The director is asked again after this many working days, for ever. */
  readonly repeatWorkingDays: number;
}

/** For deadlines counted in hours: at once, at half time, when passed, and hours after. */
export interface HourLadder {
  readonly kind: 'hours';
  readonly rungs: readonly (
    | { readonly level: 'tell'; readonly at: 'once' }
    | { readonly level: LeaderRole; readonly at: 'half-time' | 'passed' | { readonly hoursAfter: number } }
  )[];
  readonly repeatWorkingDays: number;
}

export type Ladder = DateLadder | HourLadder;

export interface HandoverClock {
  /** Silence after this becomes an escalation to the cross-sector leader group. */
  readonly answer: Offset;
  readonly firstMeeting: Offset;
}

export interface Template {
  readonly id: string;
  readonly version: number;
  /** `section`: only ever added to a coordination plan. */
  readonly kind: PlanKind | 'section';
  readonly title: Text;
  readonly validFrom: CivilDate;
  readonly validTo?: CivilDate;
  /** The sector whose unit starts it. */
  readonly startSector: Sector;
  readonly admits: { readonly fromMonths: number; readonly belowMonths: number };
  /** Sections that this one adds by itself: on that date, or at its own start if that is later. */
  readonly adds: readonly {
    readonly template: string;
    readonly version: number;
    readonly on: DateRule;
    readonly when?: Condition;
  }[];
  readonly roles: readonly PlanRole[];
  readonly steps: readonly StepTemplate[];
  readonly ladders: Readonly<Record<string, Ladder>>;
  readonly handover: HandoverClock;
}
