import type { CivilDate, Instant } from '#calendar';
import type {
  ConsentHow,
  FinishedHow,
  OpeningVerdict,
  PlanKind,
  PlanRole,
  ReferralEnding,
  ShareEnding,
  StepStatus,
  VoiceKind,
} from '#contracts';
import type { EscalationAnswer } from './commands.js';
import type { ActorRef } from './context.js';
import type { ConsentTerms, GuardianState, ReferralState, ShareSelection, ShareState } from './sharing-state.js';
import type {
  Cadence,
  CircleEntry,
  EscalationState,
  FactRecord,
  Finished,
  HandoverSubject,
  Holder,
  OpeningState,
  Redaction,
  Section,
  Standing,
  StepDeadline,
  StepState,
  TextId,
} from './state.js';

/** Old and new dates of one step, for the event that lists them. */
export interface DateChange {
  readonly stepId: string;
  readonly opensOn?: CivilDate;
  readonly old: readonly StepDeadline[];
  readonly deadlines: readonly StepDeadline[];
  /** Another date is a new round: what had been raised about the old one says nothing about it. */
  readonly round?: number;
}

/** What happened. Each carries its own results (dates, owners), so that `evolve` needs no rules. */
export type EventData =
  | {
      readonly type: 'PlanStarted';
      readonly planId: string;
      readonly municipality: string;
      readonly kind: PlanKind;
      readonly startedOn: CivilDate;
      readonly startUnit: string;
      readonly lead: Holder;
      readonly circle: readonly CircleEntry[];
    }
  | { readonly type: 'SectionAdded'; readonly section: Section; readonly calendarVersion: string }
  | { readonly type: 'StepPlanned'; readonly step: StepState; readonly calendarVersion: string }
  | {
      readonly type: 'StepTurned';
      readonly stepId: string;
      readonly to: StepStatus;
      readonly since?: CivilDate;
      readonly sinceAt?: Instant;
      readonly readyOn?: CivilDate;
      readonly opensOn?: CivilDate;
      readonly deadlines: readonly StepDeadline[];
      /** Reinstated or resumed: a new round. */
      readonly round: number;
    }
  | {
      readonly type: 'DatesRecomputed';
      readonly cause: 'birth-date' | 'fact' | 'cadence' | 'step' | 'pause';
      readonly changes: readonly DateChange[];
      readonly calendarVersion: string;
    }
  | {
      readonly type: 'HolderChanged';
      readonly stepId: string;
      readonly holder: Holder;
      readonly assigned: boolean;
      readonly how: 'role' | 'assign' | 'claim' | 'handover' | 'answer';
    }
  | {
      readonly type: 'StepCompleted';
      readonly stepId: string;
      readonly doneOn: CivilDate;
      readonly outcome?: string;
      readonly present: readonly string[];
      readonly agreed?: TextId;
      readonly note?: TextId;
      /** Usual predecessors that were not met. */
      readonly aheadOf: readonly string[];
      /** Kinds of deadline whose day lay before `doneOn`. */
      readonly lateFor: readonly ('target' | 'limit')[];
      /** Answered in the preview of a late start. */
      readonly before?: boolean;
    }
  | {
      readonly type: 'StepSkipped';
      readonly stepId: string;
      readonly reason: TextId | null;
      readonly how: Exclude<FinishedHow, 'done'>;
      readonly on: CivilDate;
      readonly before?: boolean;
    }
  | {
      readonly type: 'StepReopened';
      readonly stepId: string;
      /** The step as it is now: its new round; for an undo the step as it was, as if it had never been finished. */
      readonly step: StepState;
      readonly reason?: TextId;
      /** Taken back by the same actor within a minute. */
      readonly undo: boolean;
      /** Untouched occurrences that came only from its being finished. */
      readonly removes: readonly string[];
      /** The occurrence finished before this one, if any. */
      readonly previous?: Finished;
      readonly restores?: Restored;
    }
  | {
      readonly type: 'TargetMoved';
      readonly stepId: string;
      readonly from: CivilDate | null;
      readonly to: CivilDate;
      readonly reason: TextId;
      readonly round: number;
    }
  | {
      readonly type: 'LimitExceeded';
      readonly stepId: string;
      readonly on: CivilDate;
      readonly reason: TextId | null;
      readonly citizenTold: boolean;
    }
  | { readonly type: 'StepPaused'; readonly stepId: string; readonly on: CivilDate; readonly reason: TextId }
  | {
      readonly type: 'StepResumed';
      readonly stepId: string;
      readonly on: CivilDate;
      readonly deadlines: readonly StepDeadline[];
      readonly round: number;
    }
  | {
      readonly type: 'StepScheduled';
      readonly stepId: string;
      readonly scheduledFor: Instant;
      readonly place?: TextId;
      readonly who: readonly string[];
    }
  /** The day of one deadline ended with the step unfinished. */
  | {
      readonly type: 'DeadlinePassed';
      readonly stepId: string;
      readonly index: number;
      readonly kind: 'target' | 'limit';
      readonly due: CivilDate;
      readonly round: number;
    }
  /** A reminder or a telling: nobody has to answer it. */
  | {
      readonly type: 'RungPassed';
      readonly subject:
        | { readonly kind: 'step'; readonly stepId: string }
        | { readonly kind: 'handover'; readonly handoverId: string };
      readonly round: number;
      readonly level: string;
      readonly told: readonly string[];
    }
  | {
      readonly type: 'EscalationRaised';
      readonly escalation: EscalationState;
      /** Members told besides the owner. */
      readonly informed: readonly string[];
      /** Steps that wait for this one and whose dates stand behind it. */
      readonly behind: readonly { readonly stepId: string; readonly due: CivilDate }[];
      /** The level that was due, when nobody held it. */
      readonly insteadOf?: string;
    }
  | { readonly type: 'EscalationAcknowledged'; readonly escalationId: string; readonly member: string }
  | {
      readonly type: 'EscalationAnswered';
      readonly escalationId: string;
      readonly answer: EscalationAnswer;
      readonly round: number;
      readonly member: string;
    }
  | {
      readonly type: 'EscalationClosed';
      readonly escalationId: string;
      readonly because:
        | 'done'
        | 'done-in-time-recorded-late'
        | 'not-relevant'
        | 'withdrawn'
        | 'climbed'
        | 'handover-settled'
        | 'new-round'
        | 'paused'
        | 'reviewed'
        | 'plan-closed';
    }
  | {
      readonly type: 'HandoverOffered';
      readonly handoverId: string;
      readonly subject: HandoverSubject;
      readonly from: Holder;
      readonly to: Holder;
      readonly basis: CircleEntry['basis'];
      readonly brief?: TextId;
      readonly offeredOn: CivilDate;
      readonly answerBy: CivilDate;
    }
  | {
      readonly type: 'HandoverAccepted';
      readonly handoverId: string;
      readonly acceptedBy: string;
      readonly to: Holder;
      readonly on: CivilDate;
      readonly firstMeetingBy?: CivilDate;
    }
  | {
      readonly type: 'HandoverDeclined';
      readonly handoverId: string;
      readonly declinedBy: string;
      readonly reason: TextId;
    }
  | { readonly type: 'HandoverWithdrawn'; readonly handoverId: string; readonly reason?: TextId }
  | { readonly type: 'HandoverExpired'; readonly handoverId: string }
  | {
      readonly type: 'FirstMeetingHeld';
      readonly handoverId: string;
      readonly heldOn: CivilDate;
      readonly agreed?: TextId;
    }
  | {
      readonly type: 'HandoverReleased';
      readonly handoverId: string;
      readonly subject: HandoverSubject;
      readonly from: Holder;
      readonly to: Holder;
    }
  /** Opened in an emergency by somebody without a part in the plan. */
  | { readonly type: 'GlassBroken'; readonly opening: OpeningState }
  | { readonly type: 'OpeningEnded'; readonly openingId: string }
  | {
      readonly type: 'OpeningReviewed';
      readonly openingId: string;
      readonly verdict: OpeningVerdict;
      readonly member: string;
      readonly note?: TextId;
    }
  | { readonly type: 'CadenceDecided'; readonly cadence: Cadence }
  | { readonly type: 'FactRecorded'; readonly fact: FactRecord }
  | { readonly type: 'FactCorrected'; readonly fact: FactRecord; readonly reason: TextId }
  | { readonly type: 'BirthDateCorrected'; readonly reason: TextId }
  | { readonly type: 'LeadChanged'; readonly lead: Holder }
  | { readonly type: 'RoleBound'; readonly entry: CircleEntry }
  | {
      readonly type: 'ReferenceAdded';
      readonly referenceId: string;
      readonly system: string;
      readonly number: TextId;
      readonly kle?: string;
    }
  | {
      readonly type: 'VoiceAdded';
      readonly text: TextId;
      readonly stepId?: string;
      /** Absent: words. */
      readonly kind?: VoiceKind;
    }
  | { readonly type: 'ConsentAsked'; readonly consent: ConsentTerms; readonly on: CivilDate }
  /** Given without having been asked for in Samspor: on paper, in a conversation, or by the young person themselves. */
  | {
      readonly type: 'ConsentRecorded';
      readonly consent: ConsentTerms;
      readonly givenOn: CivilDate;
      readonly how: ConsentHow;
      readonly note?: TextId;
    }
  | {
      readonly type: 'ConsentAnswered';
      readonly consentId: string;
      readonly answer: 'given' | 'refused';
      readonly on: CivilDate;
      readonly how: ConsentHow;
      readonly until?: CivilDate;
      readonly note?: TextId;
      readonly words?: TextId;
    }
  | { readonly type: 'ConsentWithdrawn'; readonly consentId: string; readonly on: CivilDate; readonly words?: TextId }
  | { readonly type: 'ConsentExpired'; readonly consentId: string; readonly on: CivilDate }
  /** The 18th birthday: what guardians had given, been asked for and could see ends. */
  | {
      readonly type: 'GuardiansEnded';
      readonly on: CivilDate;
      readonly consents: readonly string[];
      readonly requests: readonly string[];
      readonly guardians: readonly string[];
    }
  /** What a unit took part on does not hold any more; its steps go back to the lead. */
  | { readonly type: 'RoleUnbound'; readonly role: PlanRole; readonly unit: string; readonly consentId: string }
  | { readonly type: 'PartsShared'; readonly share: ShareState }
  | {
      readonly type: 'ShareChanged';
      readonly shareId: string;
      readonly selection: ShareSelection;
      /** Null: without an end. */
      readonly until: CivilDate | null;
      readonly on: CivilDate;
      /** Another part than was confirmed: its receipt is to be confirmed anew. */
      readonly readAnew: boolean;
    }
  | {
      readonly type: 'ShareEnded';
      readonly shareId: string;
      readonly on: CivilDate;
      readonly because: ShareEnding;
      readonly reason?: TextId;
    }
  | { readonly type: 'ReferralOpened'; readonly referral: ReferralState; readonly reason: TextId }
  | {
      readonly type: 'ReferralEnded';
      readonly referralId: string;
      readonly on: CivilDate;
      readonly because: ReferralEnding;
      readonly reason?: TextId;
    }
  | { readonly type: 'GuardianAdmitted'; readonly guardian: GuardianState }
  | { readonly type: 'GuardianEnded'; readonly guardianId: string; readonly on: CivilDate; readonly reason?: TextId }
  /** A copy of all that is held was asked for: it has to be ready a month later (GDPR art. 12 stk. 3). */
  | { readonly type: 'CopyAsked'; readonly copyId: string; readonly on: CivilDate; readonly due: CivilDate }
  | {
      readonly type: 'CopyReleased';
      readonly copyId: string;
      readonly on: CivilDate;
      /** How many events it tells. */
      readonly seen: number;
      readonly redactions: readonly Redaction[];
    }
  | { readonly type: 'PlanClosed'; readonly on: CivilDate; readonly reason: TextId }
  | { readonly type: 'PlanReopened'; readonly on: CivilDate; readonly reason: TextId };

/** What an undo puts back as it was. */
export interface Restored extends Omit<Standing, 'cadence'> {
  /** Null: there was none. */
  readonly cadence?: Cadence | null;
  /** Steps that its being finished opened or made ready: they wait as before. */
  readonly waiting?: readonly StepState[];
}

/**
 * One event: when (each dated when it was due), by whom, what. Its version is its position in the plan.
 * `at` and `by` belong to every event, so nothing in `EventData` may be called so.
 */
export type PlanEvent = EventData & { readonly at: Instant; readonly by: ActorRef };

export type EventType = EventData['type'];
export type EventOf<T extends EventType> = Extract<PlanEvent, { type: T }>;
