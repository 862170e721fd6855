import type { CivilDate, Instant } from '#calendar';
import type {
  DeadlineKind,
  FactCode,
  FinishedHow,
  HandoverStatus,
  MemberRole,
  PlanKind,
  PlanRole,
  RedactionReason,
  StepKind,
  StepStatus,
} from '#contracts';
import type { SharingBody } from './sharing-state.js';
import type { TextId } from './text-id.js';

/** Rises when the shape of the state changes: older snapshots are refolded from the events. */
export const stateSchema = 3;

export type { TextId } from './text-id.js';

/** Who is responsible: always one unit, and a person where known. */
export interface Holder {
  readonly unit: string;
  readonly member?: string;
}

/** Why a unit outside the starting one may take part. */
export type CircleBasis =
  | { readonly kind: 'starting-unit' }
  | {
      readonly kind: 'consent';
      readonly from: 'young-person' | 'guardian';
      readonly on: CivilDate;
      /** The recorded consent; in the state it is always there, an event may leave it to be told from the rest. */
      readonly consentId?: string;
    }
  | { readonly kind: 'law'; readonly ref: string };

export interface CircleEntry extends Holder {
  readonly role: PlanRole;
  readonly basis: CircleBasis;
}

export interface Section {
  /** The template's id; unique in the plan. */
  readonly key: string;
  readonly template: string;
  readonly version: number;
  readonly beganOn: CivilDate;
}

export interface FactRecord {
  readonly id: string;
  readonly code: FactCode;
  /** The how-many-th record of this code, from 1. */
  readonly n: number;
  readonly from: CivilDate;
  readonly to?: CivilDate;
  /** For facts that are instants (`received`). */
  readonly at?: Instant;
  readonly consent?: 'with' | 'without';
  readonly source: string;
}

export interface StepDeadline {
  /** Index in the template's `deadlines`; -1 for an ad-hoc step or a late date. */
  readonly index: number;
  readonly kind: DeadlineKind;
  readonly meets: 'done' | 'offer';
  /** Ends with this day (Copenhagen). For hour deadlines the day of `at`. */
  readonly due: CivilDate;
  /** Hour deadlines pass at this instant. */
  readonly at?: Instant;
  /** A target that a person moved is no longer recomputed. */
  readonly moved?: boolean;
  /** Replaces a date that had passed when the section began. */
  readonly late?: boolean;
  /** The date had passed when the section began: on the risk list at once, climbs only from the clear-up step. */
  readonly missedBefore?: boolean;
  /** The day has ended with the step unfinished. */
  readonly passed?: boolean;
  readonly exceeded?: { readonly on: CivilDate; readonly reason: TextId; readonly citizenTold: boolean };
  /** Set when `meets: offer` and an offer was made. */
  readonly met?: boolean;
}

/** What made this occurrence: the step or fact that it repeats with. */
export interface Trigger {
  readonly kind: 'step' | 'fact' | 'year';
  readonly id: string;
  readonly on: CivilDate;
  readonly at?: Instant;
  readonly outcome?: string;
}

/** How a leader's answer bent the climb of the current round. */
export interface Climb {
  /** Offsets count from this day at the earliest. */
  readonly from?: CivilDate;
  /** "Look again on": the next rung is on this day, the later ones keep their distance from it. */
  readonly resumeOn?: CivilDate;
  /** How many levels had happened when that was answered: the bend counts from there, once. */
  readonly resumeAfter?: number;
  /** The leader closed the climb with a reason. */
  readonly ended?: boolean;
}

export interface StepState {
  /** `<section>.<code>.<occurrence>`, for example `T1.7.1`; ad hoc: `adhoc.<n>.1`. */
  readonly id: string;
  readonly section: string;
  readonly code: string;
  readonly occurrence: number;
  readonly kind: StepKind;
  readonly owner: PlanRole;
  readonly forYoung: boolean;
  readonly ladder: string;
  readonly status: StepStatus;
  readonly holder: Holder;
  /** A person or a handover set the holder: binding the role anew does not move it. */
  readonly assigned?: boolean;
  readonly round: number;
  /** The day this round began to be open: its ladder never reaches back before it. */
  readonly since?: CivilDate;
  /** The instant this round began to be open: hour ladders count from it. */
  readonly sinceAt?: Instant;
  /** Open with all predecessors met, from this day. */
  readonly readyOn?: CivilDate;
  readonly opensOn?: CivilDate;
  readonly deadlines: readonly StepDeadline[];
  readonly climb?: Climb;
  /** Levels that happened in this round. */
  readonly passed: readonly string[];
  readonly trigger?: Trigger;
  readonly pausedOn?: CivilDate;
  readonly schedule?: { readonly at: Instant; readonly place?: TextId; readonly who: readonly string[] };
  /** Ad-hoc steps carry their title as a text; `clears` lists what a clear-up step is about. */
  readonly title?: TextId;
  readonly clears?: readonly string[];
  /** Consents that are asked for: the step is done when each has its answer. */
  readonly asks?: readonly string[];
  /** The share whose receipt this step is. */
  readonly receives?: string;
  /** The citizen's copy that is to be made ready by it. */
  readonly copyId?: string;
}

/** What stood open about a step, and what its being finished may have replaced. */
export interface Standing {
  readonly escalations?: readonly EscalationState[];
  readonly handovers?: readonly HandoverState[];
  readonly cadence?: Cadence;
}

/** The latest finished occurrence of a step, for anchors, conditions and reopening. */
export interface Finished {
  readonly stepId: string;
  readonly occurrence: number;
  /** How many occurrences have finished. */
  readonly count: number;
  readonly how: FinishedHow;
  readonly doneOn: CivilDate;
  readonly outcome?: string;
  /** The step as it was, so that it can be reopened. */
  readonly step: StepState;
  readonly recordedAt: Instant;
  readonly recordedBy?: string;
  /** What ended or changed with it, so that an undo puts it back. */
  readonly stood?: Standing;
  /** The occurrence finished before this one: a reopening puts it back. One step back only. */
  readonly previous?: Omit<Finished, 'previous'>;
}

export interface Cadence {
  readonly months: number;
  readonly decidedOn: CivilDate;
  readonly reasons: TextId;
}

export type HandoverSubject =
  | { readonly kind: 'step'; readonly stepId: string }
  | { readonly kind: 'role'; readonly role: PlanRole }
  | { readonly kind: 'lead' };

export interface HandoverState {
  readonly id: string;
  readonly subject: HandoverSubject;
  readonly from: Holder;
  readonly to: Holder;
  readonly basis: CircleBasis;
  readonly status: Extract<HandoverStatus, 'offered' | 'accepted'>;
  readonly offeredOn: CivilDate;
  readonly brief?: TextId;
  readonly answerBy: CivilDate;
  readonly acceptedOn?: CivilDate;
  readonly acceptedAt?: Instant;
  readonly acceptedBy?: string;
  readonly firstMeetingBy?: CivilDate;
  readonly passed: readonly string[];
}

/** Somebody without a part in the plan opened it in an emergency. It leaves the state when it has ended and been reviewed. */
export interface OpeningState {
  readonly id: string;
  /** Who, as a member of which unit. */
  readonly by: { readonly unit: string; readonly member: string };
  readonly reason: TextId;
  readonly from: Instant;
  /** Its sight ends then, whatever the clocks have got to. */
  readonly until: Instant;
  readonly ended?: boolean;
  readonly reviewed?: boolean;
}

export interface EscalationState {
  /** `<stepId>~r<round>~<level>` or `<handoverId>~r1~<level>`: exactly one per subject, round and level. */
  readonly id: string;
  readonly subject:
    | { readonly kind: 'step'; readonly stepId: string }
    | { readonly kind: 'handover'; readonly handoverId: string }
    /** An opening in an emergency that waits for its review. */
    | { readonly kind: 'opening'; readonly openingId: string };
  readonly round: number;
  readonly level: string;
  /** One owner; without a member where no leader exists anywhere above. */
  readonly owner: Holder & { readonly role: MemberRole };
  readonly raisedOn: CivilDate;
  readonly answerBy: CivilDate;
  readonly acknowledgedBy?: string;
  readonly lookAgainOn?: CivilDate;
  /** What the handover was about: it may have ended while its escalation is open. */
  readonly about?: { readonly subject: HandoverSubject; readonly from: Holder; readonly to: Holder };
}

/** What is left out of a citizen's copy, and why: the words stand sealed like every text. */
export type Redaction = {
  readonly reason: RedactionReason;
  /** The reason in words of one's own, which the young person reads. */
  readonly words: TextId;
} & (
  | { readonly kind: 'text'; readonly text: TextId }
  /** Wherever it stands in a text; itself never part of a copy. */
  | { readonly kind: 'name'; readonly name: TextId }
);

/** A copy of all that is held about the young person (GDPR art. 15), asked for and made ready. */
export interface CopyState {
  readonly id: string;
  readonly askedOn: CivilDate;
  readonly due: CivilDate;
  readonly ready?: {
    readonly on: CivilDate;
    readonly at: Instant;
    /** As many events as whoever made it ready had read: the copy tells those, and nothing that came later. */
    readonly seen: number;
    readonly redactions: readonly Redaction[];
  };
}

interface PlanBody extends SharingBody {
  readonly planId: string;
  readonly municipality: string;
  readonly kind: PlanKind;
  readonly startedOn: CivilDate;
  readonly startUnit: string;
  /** Exactly one coordinator at all times. */
  readonly lead: Holder;
  readonly circle: readonly CircleEntry[];
  readonly sections: readonly Section[];
  readonly facts: readonly FactRecord[];
  readonly cadence?: Cadence;
  /** Unfinished occurrences only: finished ones leave the state, so that it stays small for years. */
  readonly steps: Readonly<Record<string, StepState>>;
  /** By `<section>.<code>`. */
  readonly finished: Readonly<Record<string, Finished>>;
  /** Highest occurrence ever created, by `<section>.<code>`. */
  readonly created: Readonly<Record<string, number>>;
  readonly handovers: Readonly<Record<string, HandoverState>>;
  readonly escalations: Readonly<Record<string, EscalationState>>;
  /** Openings in an emergency that run or wait for their review; absent: there never was one. */
  readonly openings?: Readonly<Record<string, OpeningState>>;
  /** Copies of all that is held; absent: none was ever asked for. */
  readonly copies?: Readonly<Record<string, CopyState>>;
  readonly references: readonly {
    readonly id: string;
    readonly system: string;
    readonly number: TextId;
    readonly kle?: string;
  }[];
  /** Everything before this instant has been decided: time never goes back. */
  readonly lastInstant: Instant;
}

export type PlanState =
  | { readonly status: 'none' }
  | (PlanBody & { readonly status: 'running' })
  | (PlanBody & { readonly status: 'closed'; readonly closedOn: CivilDate });

export type LivePlan = Exclude<PlanState, { status: 'none' }>;
export type RunningPlan = Extract<PlanState, { status: 'running' }>;

export const initialState: PlanState = { status: 'none' };
