import type { CopyView, LeftOutView } from './copies.js';
import type { InvitationProof, Invitee } from './invitations.js';
import type { Looker, LookSubject } from './looks.js';
import type { GuardianStanding } from './sharing.js';
import type { ConsentView, ReferralView, ShareView } from './sharing-views.js';
import type {
  AgreementView,
  CircleView,
  FactView,
  FinishedStepView,
  HandoverView,
  HolderView,
  NoteView,
  PlanView,
  ReadPurpose,
  ReferenceView,
  SectionView,
  StepView,
  VoiceView,
} from './views.js';
import type { EscalationAnswerKind, OpeningVerdict, Text } from './words.js';

/** The version of the citizen's copy as a file: it rises when a field changes its meaning or goes. */
export const copySchema = 'samspor.citizens-copy/1';

/** What is held of one kind: why, on what ground, for how long, who gets it, where it is from (GDPR art. 15 stk. 1). */
export interface HeldKind {
  readonly kind: string;
  readonly title: Text;
  readonly purpose: Text;
  readonly basis: Text;
  readonly retention: Text;
  readonly recipients: Text;
  readonly source: Text;
}

export interface CopiedPerson {
  readonly name: string;
  readonly birthDate: string;
  readonly cpr?: string;
  readonly phone?: string;
  readonly mail?: string;
  /** Absent where none is held, and for staff where it is protected. */
  readonly address?: string;
  readonly protectedAddress: boolean;
  /** When the municipality registered the person. */
  readonly registeredAt: string;
  readonly login?: CopiedLogin;
}

/** The young person's own login. */
export interface CopiedLogin {
  /** The identity provider's name for it. */
  readonly subject?: string;
  /** Since when the login is by a code sent to the mail address. */
  readonly mailSince?: string;
  readonly language: string;
  readonly sessions: readonly { readonly beganAt: string; readonly seenAt: string; readonly endsAt: string }[];
}

export interface CopiedEscalation {
  readonly id: string;
  readonly about?: Text;
  readonly level: Text;
  readonly owner: HolderView;
  readonly raisedOn: string;
  readonly answerBy: string;
  readonly answers: readonly { readonly at: string; readonly kind: EscalationAnswerKind; readonly reason?: string }[];
  readonly closedAt?: string;
  readonly closedBecause?: Text;
}

export interface CopiedOpening {
  readonly id: string;
  readonly by: HolderView;
  readonly from: string;
  readonly until: string;
  readonly reason?: string;
  readonly reviewedAt?: string;
  readonly verdict?: OpeningVerdict;
  readonly note?: string;
}

export interface CopiedGuardian {
  readonly standing: GuardianStanding;
  readonly since: string;
  readonly endedOn?: string;
}

export type CopiedPlan = Pick<PlanView, 'id' | 'kind' | 'status'> & {
  readonly startedOn: string;
  readonly closedOn?: string;
  readonly lead: HolderView;
  readonly cadence?: NonNullable<PlanView['cadence']>;
  readonly circle: readonly CircleView[];
  readonly sections: readonly SectionView[];
  readonly steps: readonly StepView[];
  readonly finished: readonly FinishedStepView[];
  readonly handovers: readonly HandoverView[];
  readonly escalations: readonly CopiedEscalation[];
  readonly openings: readonly CopiedOpening[];
  readonly facts: readonly FactView[];
  readonly agreements: readonly AgreementView[];
  readonly voices: readonly VoiceView[];
  readonly notes: readonly NoteView[];
  readonly references: readonly ReferenceView[];
  readonly consents: readonly ConsentView[];
  readonly shares: readonly ShareView[];
  readonly referrals: readonly ReferralView[];
  readonly guardians: readonly CopiedGuardian[];
  readonly copies: readonly CopyView[];
};

/** One event of the plan, as a sentence and with all that was recorded of it. */
export interface CopiedEvent {
  readonly version: number;
  readonly at: string;
  readonly type: string;
  readonly by: {
    readonly kind: 'member' | 'young-person' | 'guardian' | 'system';
    readonly unit?: string;
    readonly unitName?: string;
  };
  readonly sentence: Text;
  /** What was written with it, in full. */
  readonly texts: readonly string[];
  /** What was recorded, by field: codes, days and texts, members of staff as `staff`. */
  readonly details: Readonly<Record<string, unknown>>;
}

export interface CopiedLook {
  readonly at: string;
  readonly by: Looker;
  readonly unit?: string;
  readonly unitName?: string;
  readonly what: LookSubject;
  readonly purpose: ReadPurpose;
  readonly sentence: Text;
}

/** Somebody was told something about the plan, in Samspor and perhaps by mail. */
export interface CopiedTelling {
  readonly at: string;
  readonly unit?: string;
  readonly unitName?: string;
  readonly about: Text;
  readonly mailedAt?: string;
}

/** Somebody was invited to have part in the plan: to whom it went is theirs. */
export interface CopiedInvitation {
  readonly invitee: Invitee;
  readonly proof: InvitationProof;
  readonly madeAt: string;
  readonly expiresAt: string;
  readonly sentAt?: string;
  readonly usedAt?: string;
  readonly revokedAt?: string;
}

/** Somebody tried to read or do something and was refused. */
export interface CopiedAttempt {
  readonly at: string;
  readonly by: string;
  readonly unit?: string;
  readonly unitName?: string;
  readonly kind: 'read-refused' | 'command-refused';
  /** What was tried, by its code. */
  readonly what: string;
  /** Why it was refused, by its code. */
  readonly code: string;
}

/** Everything that is held about one young person in one plan, and what is said about holding it. */
export interface CitizensCopy {
  readonly schema: typeof copySchema;
  readonly status: 'draft' | 'ready';
  readonly copyId: string;
  readonly askedOn: string;
  /** Up to when it tells. */
  readonly asOf: string;
  readonly municipality: { readonly code: string; readonly name: string };
  readonly person: CopiedPerson;
  readonly plan: CopiedPlan;
  readonly history: readonly CopiedEvent[];
  readonly looks: readonly CopiedLook[];
  readonly tellings: readonly CopiedTelling[];
  readonly invitations: readonly CopiedInvitation[];
  readonly attempts: readonly CopiedAttempt[];
  readonly leftOut: readonly LeftOutView[];
  readonly kinds: readonly HeldKind[];
  readonly rights: readonly Text[];
  readonly notHere: readonly { readonly what: Text; readonly because: Text }[];
}
