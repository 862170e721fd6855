import type { CivilDate, Instant } from '#calendar';
import type {
  ConsentGiver,
  ConsentHow,
  FactCode,
  GuardianStanding,
  InformationCategory,
  LateAnswerKind,
  OpeningVerdict,
  PlanRole,
  SharingPurpose,
  StepKind,
  VoiceKind,
} from '#contracts';
import type { ConsentReceiver, ShareSelection, SharingBasis } from './sharing-state.js';
import type { CircleBasis, HandoverSubject, Redaction, TextId } from './state.js';

export interface RoleBinding {
  readonly role: PlanRole;
  readonly unit: string;
  readonly member?: string;
  /** Required for a unit other than the starting one. */
  readonly basis?: Exclude<CircleBasis, { kind: 'starting-unit' }>;
}

export interface LateAnswer {
  /** `<section>.<code>`, for example `T1.3`. */
  readonly step: string;
  readonly answer: LateAnswerKind;
  /** For `done`: when. */
  readonly on?: CivilDate;
  readonly outcome?: string;
  /** For `not-relevant` and `missed`. */
  readonly reason?: TextId;
}

export interface FactInput {
  readonly factId: string;
  readonly code: FactCode;
  readonly from: CivilDate;
  readonly to?: CivilDate;
  readonly at?: Instant;
  readonly consent?: 'with' | 'without';
  /** Where it is known from: `own-unit`, `citizen`, `placement`, `register` …: a code, never free text. */
  readonly source: string;
}

export type EscalationAnswer =
  | { readonly kind: 'new-responsible'; readonly unit: string; readonly member?: string; readonly reason: TextId }
  | { readonly kind: 'new-deadline'; readonly due: CivilDate; readonly reason: TextId }
  | { readonly kind: 'more-resource'; readonly lookAgainOn: CivilDate; readonly reason: TextId }
  | { readonly kind: 'close'; readonly reason: TextId };

export interface CloseAnswer {
  readonly stepId: string;
  readonly answer: 'done' | 'not-relevant' | 'exceeded';
  /** For `done`: when, and with which outcome. */
  readonly on?: CivilDate;
  readonly outcome?: string;
  readonly reason: TextId;
  /** For `exceeded`. */
  readonly citizenTold?: boolean;
}

/** What a consent is to say. */
export interface ConsentInput {
  readonly consentId: string;
  readonly from: ConsentGiver;
  readonly receiver: ConsentReceiver;
  readonly categories: readonly InformationCategory[];
  readonly purpose: SharingPurpose;
  readonly words?: TextId;
  readonly until?: CivilDate;
}

/** Free text never stands in a command: the journal stores it and puts its id here. */
export type Command =
  | {
      readonly type: 'StartPlan';
      readonly planId: string;
      readonly municipality: string;
      readonly template: string;
      readonly version: number;
      /** Today, or an earlier day for a plan that ran before Samspor. */
      readonly startOn?: CivilDate;
      readonly startUnit: string;
      readonly lead: { readonly unit: string; readonly member?: string };
      readonly circle: readonly RoleBinding[];
      readonly late: readonly LateAnswer[];
      /** Facts known at the start (placed, disability, received …). */
      readonly facts: readonly FactInput[];
    }
  | {
      readonly type: 'AddStep';
      readonly kind: StepKind;
      readonly title: TextId;
      readonly owner: PlanRole;
      readonly unit?: string;
      readonly member?: string;
      readonly due: CivilDate;
      readonly forYoung: boolean;
    }
  | { readonly type: 'AssignStep'; readonly stepId: string; readonly member: string }
  | { readonly type: 'ClaimStep'; readonly stepId: string }
  | {
      readonly type: 'CompleteStep';
      readonly stepId: string;
      readonly outcome?: string;
      readonly doneOn?: CivilDate;
      /** Codes of who was present: member ids, plan roles. */
      readonly present: readonly string[];
      /** Shown to the young person. */
      readonly agreed?: TextId;
      readonly note?: TextId;
      readonly cadence?: { readonly months: number; readonly reasons: TextId };
    }
  | { readonly type: 'SkipStep'; readonly stepId: string; readonly reason: TextId }
  | { readonly type: 'ReopenStep'; readonly stepId: string; readonly reason?: TextId }
  | { readonly type: 'SetDeadline'; readonly stepId: string; readonly due: CivilDate; readonly reason: TextId }
  | { readonly type: 'RecordExceeded'; readonly stepId: string; readonly reason: TextId; readonly citizenTold: boolean }
  | { readonly type: 'PauseStep'; readonly stepId: string; readonly reason: TextId }
  | { readonly type: 'ResumeStep'; readonly stepId: string }
  | {
      readonly type: 'ScheduleStep';
      readonly stepId: string;
      readonly at: Instant;
      readonly place?: TextId;
      readonly who: readonly string[];
    }
  | {
      readonly type: 'OfferHandover';
      readonly handoverId: string;
      readonly subject: HandoverSubject;
      readonly to: { readonly unit: string; readonly member?: string };
      readonly basis?: Exclude<CircleBasis, { kind: 'starting-unit' }>;
      readonly brief?: TextId;
    }
  | { readonly type: 'AcceptHandover'; readonly handoverId: string; readonly member?: string }
  | { readonly type: 'DeclineHandover'; readonly handoverId: string; readonly reason: TextId }
  | { readonly type: 'WithdrawHandover'; readonly handoverId: string; readonly reason?: TextId }
  | {
      readonly type: 'RecordFirstMeeting';
      readonly handoverId: string;
      readonly heldOn: CivilDate;
      readonly agreed?: TextId;
    }
  | { readonly type: 'AcknowledgeEscalation'; readonly escalationId: string }
  | { readonly type: 'AnswerEscalation'; readonly escalationId: string; readonly answer: EscalationAnswer }
  | { readonly type: 'DecideCadence'; readonly months: number; readonly reasons: TextId }
  | { readonly type: 'RecordFact'; readonly fact: FactInput }
  | {
      readonly type: 'CorrectFact';
      readonly factId: string;
      readonly from?: CivilDate;
      readonly to?: CivilDate | null;
      readonly at?: Instant;
      readonly reason: TextId;
    }
  /** The new birth date is already in the context. */
  | { readonly type: 'CorrectBirthDate'; readonly reason: TextId }
  | { readonly type: 'ChangeLead'; readonly member: string }
  /** All that `from` holds of the plan as a member of the unit goes to a colleague there. */
  | { readonly type: 'ReassignWork'; readonly unit: string; readonly from: string; readonly to: string }
  | { readonly type: 'BindRole'; readonly binding: RoleBinding }
  | {
      readonly type: 'AddReference';
      readonly referenceId: string;
      readonly system: string;
      readonly number: TextId;
      readonly kle?: string;
    }
  | { readonly type: 'AddVoice'; readonly text: TextId; readonly stepId?: string; readonly kind?: VoiceKind }
  /** Opens the plan for some hours to somebody without a part in it. */
  | { readonly type: 'BreakGlass'; readonly openingId: string; readonly reason: TextId }
  | {
      readonly type: 'ReviewBreakGlass';
      readonly openingId: string;
      readonly verdict: OpeningVerdict;
      readonly note?: TextId;
    }
  | { readonly type: 'AskConsent'; readonly consent: ConsentInput }
  | {
      readonly type: 'RecordConsent';
      readonly consent: ConsentInput;
      /** Today unless said otherwise. */
      readonly givenOn?: CivilDate;
      readonly how: ConsentHow;
      /** Needed for an oral one. */
      readonly note?: TextId;
    }
  | {
      readonly type: 'AnswerConsent';
      readonly consentId: string;
      readonly answer: 'given' | 'refused';
      readonly how: ConsentHow;
      /** Today unless said otherwise. */
      readonly on?: CivilDate;
      readonly until?: CivilDate;
      readonly note?: TextId;
      /** What the giver says with it. */
      readonly words?: TextId;
    }
  | { readonly type: 'WithdrawConsent'; readonly consentId: string; readonly words?: TextId }
  | {
      readonly type: 'ShareParts';
      readonly shareId: string;
      readonly unit: string;
      readonly selection: ShareSelection;
      readonly basis: SharingBasis;
      readonly purpose: SharingPurpose;
      readonly until?: CivilDate;
    }
  | {
      readonly type: 'ChangeShare';
      readonly shareId: string;
      readonly selection?: ShareSelection;
      readonly until?: CivilDate | null;
    }
  | { readonly type: 'EndShare'; readonly shareId: string; readonly reason?: TextId }
  | {
      readonly type: 'OpenReferral';
      readonly referralId: string;
      readonly unit: string;
      readonly member?: string;
      readonly purpose: SharingPurpose;
      readonly categories: readonly InformationCategory[];
      readonly basis: SharingBasis;
      readonly reason: TextId;
      readonly until: CivilDate;
    }
  | {
      readonly type: 'EndReferral';
      readonly referralId: string;
      readonly how: 'done' | 'revoked';
      readonly reason?: TextId;
    }
  | { readonly type: 'AdmitGuardian'; readonly guardianId: string; readonly standing: GuardianStanding }
  | { readonly type: 'EndGuardian'; readonly guardianId: string; readonly reason?: TextId }
  /** For the young person's own: today. Staff say when it was asked for. */
  | { readonly type: 'AskCopy'; readonly copyId: string; readonly askedOn?: CivilDate }
  | {
      readonly type: 'ReleaseCopy';
      readonly copyId: string;
      readonly seen: number;
      readonly redactions: readonly Redaction[];
    }
  | { readonly type: 'ClosePlan'; readonly reason: TextId; readonly answers: readonly CloseAnswer[] }
  | { readonly type: 'ReopenPlan'; readonly reason: TextId }
  /** At most `limit` events, so that one call stays small; absent: to the end. */
  | { readonly type: 'PassTime'; readonly limit?: number };

export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
