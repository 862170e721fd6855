import type { CopyView } from './copies.js';
import type { InformationCategory } from './sharing.js';
import type { ConsentView, GuardianView, ReferralView, ShareView } from './sharing-views.js';
import type {
  DeadlineKind,
  EscalationAnswerKind,
  FactCode,
  FinishedHow,
  HandoverStatus,
  MemberRole,
  PlanKind,
  PlanRole,
  Sector,
  StepKind,
  StepStatus,
  Text,
  VoiceKind,
} from './words.js';

/**
 * What a reader of a plan is shown. Dates are `YYYY-MM-DD`, instants ISO in UTC. A part that the reader may not see is
 * absent, never blank: an absent key means "not for you" or "does not exist", and the two cannot be told apart.
 */

/**
 * How much of one plan somebody sees:
 * `brief` an open offer's brief, `steps-only` the steps of an external unit and what is shared with it, `referred` the
 * kinds of information that a referral names, `dates` dates, holders and escalations, `full` everything, `young` the young
 * person's own view, `guardian` that of a guardian until the 18th birthday.
 */
export const accessLevels = ['none', 'brief', 'steps-only', 'referred', 'dates', 'full', 'young', 'guardian'] as const;
export type Access = (typeof accessLevels)[number];

/** Why somebody reads a plan; recorded with the read, and it narrows what is shown to what that purpose needs. */
export const readPurposes = [
  'casework',
  'handover',
  'leadership',
  'audit',
  'referral',
  'own-plan',
  'guardian',
  'break-glass',
  'citizens-copy',
] as const;
export type ReadPurpose = (typeof readPurposes)[number];

export interface HolderView {
  readonly unit: string;
  readonly unitName?: string;
  readonly sector?: Sector;
  readonly member?: string;
  readonly memberName?: string;
}

export interface ContactView extends HolderView {
  /** A part in the plan, or `lead`. */
  readonly role: PlanRole | 'lead';
  readonly phone?: string;
  readonly mail?: string;
  /** Away until the end of this day; then `standIn` is who to ask. */
  readonly awayUntil?: string;
  readonly standIn?: { readonly name: string; readonly phone?: string; readonly mail?: string };
}

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly birthDate?: string;
  readonly cpr?: string;
  readonly phone?: string;
  readonly mail?: string;
  /** Absent when it is protected. */
  readonly address?: string;
  readonly protectedAddress?: boolean;
}

export interface BasisView {
  readonly kind: 'starting-unit' | 'consent' | 'law';
  readonly from?: 'young-person' | 'guardian';
  readonly on?: string;
  readonly ref?: string;
  readonly consentId?: string;
}

export interface CircleView extends HolderView {
  readonly role: PlanRole;
  readonly phone?: string;
  readonly mail?: string;
  readonly awayUntil?: string;
  readonly standIn?: ContactView['standIn'];
  readonly basis?: BasisView;
}

export interface SectionView {
  readonly key: string;
  readonly template: string;
  readonly version: number;
  readonly title?: Text;
  readonly beganOn: string;
}

export interface LegalBasisView {
  readonly ref: string;
  readonly kind: 'law' | 'method' | 'policy';
  readonly confidence: 'A' | 'B' | 'C';
}

export interface DeadlineView {
  readonly kind: DeadlineKind;
  readonly meets: 'done' | 'offer';
  readonly due: string;
  /** For deadlines counted in hours. */
  readonly at?: string;
  /** Why this day. */
  readonly sentence?: Text;
  readonly basis?: LegalBasisView;
  readonly passed?: boolean;
  readonly moved?: boolean;
  readonly late?: boolean;
  readonly missedBefore?: boolean;
  readonly met?: boolean;
  readonly exceeded?: { readonly on: string; readonly citizenTold: boolean; readonly reason?: string };
}

export interface ScheduleView {
  readonly at: string;
  readonly place?: string;
  /** Member ids and plan roles, members with their names where they may be seen. */
  readonly who: readonly { readonly code: string; readonly name?: string }[];
}

/** A step that another comes after: `required` before it can be done, or `usual`. */
export interface PredecessorView {
  /** `<section>.<code>` */
  readonly key: string;
  readonly strength: 'required' | 'usual';
  readonly met: boolean;
}

/** How a step comes again: a code, with the decided months for a cadence. */
export interface RepeatView {
  readonly kind: 'every' | 'cadence' | 'count-per-year' | 'with-fact' | 'with-step';
  readonly months?: number;
  readonly perYear?: number;
}

export interface StepView {
  readonly id: string;
  readonly section: string;
  readonly code: string;
  readonly occurrence: number;
  readonly kind: StepKind;
  readonly title?: Text;
  readonly owner: PlanRole;
  readonly forYoung: boolean;
  readonly status: StepStatus;
  readonly holder: HolderView;
  readonly round: number;
  readonly opensOn?: string;
  readonly readyOn?: string;
  readonly pausedOn?: string;
  readonly deadlines: readonly DeadlineView[];
  /** Levels of the ladder that happened in this round. */
  readonly passed?: readonly string[];
  readonly schedule?: ScheduleView;
  readonly outcomes?: readonly { readonly code: string; readonly label: Text }[];
  readonly decidesCadence?: boolean;
  /** The steps that a clear-up step is about. */
  readonly clears?: readonly string[];
  readonly after?: readonly PredecessorView[];
  readonly repeats?: RepeatView;
  /** Parts in the plan that take part beside the owner. */
  readonly contributors?: readonly PlanRole[];
  /** The share whose receipt is confirmed by it; the consents that it asks for. */
  readonly receives?: string;
  readonly asks?: readonly string[];
  /** The citizen's copy that is made ready by it. */
  readonly copyId?: string;
}

/** A step that is foreseen if everything is done on its day: it is not in the plan yet, or is there without a date. */
export interface ComingStepView {
  readonly id: string;
  readonly section: string;
  readonly code: string;
  readonly occurrence: number;
  readonly kind: StepKind;
  readonly title?: Text;
  readonly owner: PlanRole;
  readonly forYoung: boolean;
  readonly holder: HolderView;
  readonly opensOn?: string;
  readonly deadlines: readonly Pick<DeadlineView, 'kind' | 'due' | 'basis'>[];
}

export interface FinishedStepView {
  readonly stepId: string;
  readonly section: string;
  readonly code: string;
  readonly occurrence: number;
  readonly kind: StepKind;
  readonly title?: Text;
  readonly how: FinishedHow;
  readonly doneOn: string;
  readonly outcome?: string;
  readonly holder: HolderView;
  readonly owner: PlanRole;
  readonly forYoung: boolean;
  readonly opensOn?: string;
  /** The dates that it had; not for the young person. */
  readonly deadlines?: readonly Pick<DeadlineView, 'kind' | 'due' | 'at' | 'sentence' | 'basis'>[];
  readonly outcomeLabel?: Text;
  readonly recordedAt?: string;
  readonly recordedBy?: string;
  /** Until then the reader may take it back without a reason (a reopening), on the municipality's clock. */
  readonly undoUntil?: string;
}

export interface HandoverSubjectView {
  readonly kind: 'step' | 'role' | 'lead';
  readonly stepId?: string;
  readonly title?: Text;
  readonly role?: PlanRole;
}

export interface HandoverView {
  readonly id: string;
  readonly subject: HandoverSubjectView;
  readonly from: HolderView;
  readonly to: HolderView;
  readonly status: HandoverStatus;
  readonly offeredOn: string;
  readonly answerBy: string;
  readonly acceptedOn?: string;
  readonly firstMeetingBy?: string;
  readonly basis?: BasisView;
  readonly brief?: string;
  /** Who is responsible now: the sender until it is released, then the receiver. */
  readonly heldBy?: HolderView;
  readonly offeredAt?: string;
  readonly offeredBy?: string;
  /** Working days until the answer is due; negative: so many ago. While it waits for an answer. */
  readonly workingDaysLeft?: number;
  readonly acceptedAt?: string;
  readonly acceptedBy?: string;
  readonly firstMeetingOn?: string;
  /** What was agreed at the first meeting. */
  readonly agreed?: string;
  /** When it was released, declined, withdrawn or expired; by whom, and with what reason. */
  readonly endedAt?: string;
  readonly endedBy?: string;
  readonly reason?: string;
}

export interface EscalationAnswerView {
  readonly kind: EscalationAnswerKind;
  readonly at: string;
  readonly by?: string;
  readonly reason?: string;
}

export interface EscalationView {
  readonly id: string;
  readonly subject: { readonly kind: 'step' | 'handover' | 'opening'; readonly id: string; readonly title?: Text };
  readonly level: string;
  readonly round: number;
  readonly owner: HolderView & { readonly role: MemberRole };
  readonly raisedOn: string;
  readonly answerBy: string;
  readonly acknowledgedBy?: string;
  readonly lookAgainOn?: string;
  readonly answers: readonly EscalationAnswerView[];
}

/** The plan was opened in an emergency by somebody without a part in it. */
export interface OpeningView {
  readonly id: string;
  readonly by: HolderView;
  readonly from: string;
  readonly until: string;
  /** It gives sight at this moment. */
  readonly running: boolean;
  readonly reviewed: boolean;
  readonly reason?: string;
  /** It is the reader's own. */
  readonly own: boolean;
  /** Who is asked for the review, and until when. */
  readonly review?: {
    readonly escalationId: string;
    readonly owner: HolderView;
    readonly answerBy: string;
    /** The reader may make it. */
    readonly may: boolean;
  };
}

export interface FactView {
  readonly id: string;
  readonly code: FactCode;
  readonly from: string;
  readonly to?: string;
  readonly at?: string;
  readonly consent?: 'with' | 'without';
  readonly source?: string;
}

export interface AgreementView {
  /** By which it is chosen for a share. */
  readonly id?: string;
  readonly on: string;
  readonly text: string;
  readonly stepId?: string;
  readonly title?: Text;
}

export interface VoiceView {
  readonly at: string;
  readonly kind: VoiceKind;
  readonly text: string;
  readonly stepId?: string;
}

export interface NoteView {
  /** By which it is chosen for a share. */
  readonly id?: string;
  readonly at: string;
  readonly stepId: string;
  readonly text: string;
  readonly by?: string;
}

export interface ReferenceView {
  readonly id: string;
  readonly system: string;
  readonly number: string;
  readonly kle?: string;
}

/** That something is there which the reader is not shown: for those who may know that. */
export interface HiddenView {
  readonly category: InformationCategory;
  readonly count: number;
}

export interface PlanView {
  readonly id: string;
  readonly municipality: string;
  readonly kind: PlanKind;
  readonly status: 'running' | 'closed';
  /** The number of its latest event; nothing for whoever is shown a part only. */
  readonly version?: number;
  readonly access: Exclude<Access, 'none'>;
  /** The municipality's day and instant at which this was read. */
  readonly today?: string;
  readonly now?: string;
  readonly startedOn?: string;
  readonly closedOn?: string;
  readonly person?: PersonView;
  readonly lead?: ContactView;
  readonly circle?: readonly CircleView[];
  readonly contacts?: readonly ContactView[];
  readonly sections?: readonly SectionView[];
  readonly facts?: readonly FactView[];
  readonly cadence?: { readonly months: number; readonly decidedOn: string; readonly reasons?: string };
  readonly steps?: readonly StepView[];
  /** Every occurrence that has been finished, oldest first. */
  readonly finished?: readonly FinishedStepView[];
  /** What is foreseen until the day asked for. */
  readonly coming?: readonly ComingStepView[];
  readonly handovers?: readonly HandoverView[];
  readonly escalations?: readonly EscalationView[];
  /** Openings in an emergency that run or wait for their review. */
  readonly openings?: readonly OpeningView[];
  readonly agreements?: readonly AgreementView[];
  readonly voices?: readonly VoiceView[];
  readonly notes?: readonly NoteView[];
  readonly references?: readonly ReferenceView[];
  readonly consents?: readonly ConsentView[];
  readonly shares?: readonly ShareView[];
  readonly referrals?: readonly ReferralView[];
  readonly guardians?: readonly GuardianView[];
  readonly hidden?: readonly HiddenView[];
  /** Copies of all that is held that were asked for, oldest first. */
  readonly copies?: readonly CopyView[];
}

/** One event of a plan's history as a reader may see it. `data` holds codes, ids and dates; `texts` free text by field. */
export interface EventView {
  /** Its number among the plan's events; for whoever is shown a part only, among those shown. */
  readonly version: number;
  readonly at: string;
  readonly type: string;
  readonly by: {
    readonly kind: 'member' | 'young-person' | 'guardian' | 'system';
    readonly name?: string;
    readonly unit?: string;
  };
  readonly data: Readonly<Record<string, unknown>>;
  readonly texts: Readonly<Record<string, string>>;
  /** What happened, in words. */
  readonly sentence: Text;
}
