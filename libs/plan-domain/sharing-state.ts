import type { CivilDate, Instant } from '#calendar';
import type {
  ConsentEnding,
  ConsentGiver,
  ConsentHow,
  ConsentStatus,
  GuardianEnding,
  GuardianStanding,
  InformationCategory,
  ReferralEnding,
  ShareEnding,
  SharingPurpose,
} from '#contracts';
import type { ActorRef } from './context.js';
import type { TextId } from './text-id.js';

/** Who gets what a consent is about: a unit that works in Samspor, or a body outside, by its name kept as a text. */
export type ConsentReceiver =
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'outside'; readonly name: TextId };

/** What a consent says: from whom, to whom, what, what for, until when. */
export interface ConsentTerms {
  readonly id: string;
  readonly from: ConsentGiver;
  readonly receiver: ConsentReceiver;
  readonly categories: readonly InformationCategory[];
  readonly purpose: SharingPurpose;
  /** The purpose in words of one's own. */
  readonly words?: TextId;
  /** Holds to the end of this day. */
  readonly until?: CivilDate;
  /** The guardian's consent in whose place the young person is asked. */
  readonly renews?: string;
}

/**
 * A consent (FVL § 28): a safeguard of its own, beside the legal basis on which the plan is kept. Those that have ended
 * stay in the state: they are few, and asked about for as long as the plan lives.
 */
export interface ConsentState extends ConsentTerms {
  readonly status: ConsentStatus;
  readonly askedOn?: CivilDate;
  readonly givenOn?: CivilDate;
  readonly how?: ConsentHow;
  /** How an oral consent was given, in words. */
  readonly note?: TextId;
  /** Who recorded the answer, and when. */
  readonly recordedBy?: ActorRef;
  readonly recordedAt?: Instant;
  /** What the giver said with the answer. */
  readonly answer?: TextId;
  /** A step that was handed over on it. */
  readonly stepId?: string;
  readonly ended?: { readonly on: CivilDate; readonly because: ConsentEnding; readonly words?: TextId };
}

/** On what information is passed on: a paragraph, or one recorded consent. */
export type SharingBasis =
  | { readonly kind: 'law'; readonly ref: string }
  | { readonly kind: 'consent'; readonly consentId: string };

/** What of the plan is chosen. What is not chosen is not there for the receiver. */
export interface ShareSelection {
  /** `<section>.<code>`, each with all its occurrences. */
  readonly steps: readonly string[];
  /** Texts of what was agreed, one by one. */
  readonly agreements: readonly TextId[];
  readonly contacts: boolean;
  /** Kinds of facts. */
  readonly facts: readonly InformationCategory[];
  /** Texts of notes, one by one. */
  readonly notes: readonly TextId[];
}

/** A part of the plan that an external unit is shown (barnets lov § 109 stk. 5). */
export interface ShareState {
  readonly id: string;
  readonly unit: string;
  readonly selection: ShareSelection;
  readonly basis: SharingBasis;
  readonly purpose: SharingPurpose;
  readonly startedOn: CivilDate;
  readonly until?: CivilDate;
  readonly changedOn?: CivilDate;
  /** The receiver has confirmed that it was received and read, as it is now. */
  readonly received?: { readonly on: CivilDate; readonly by?: string };
  readonly ended?: { readonly on: CivilDate; readonly because: ShareEnding };
}

/** One unit, or one member of it, is shown more for one purpose until that is fulfilled. */
export interface ReferralState {
  readonly id: string;
  readonly unit: string;
  readonly member?: string;
  readonly purpose: SharingPurpose;
  readonly categories: readonly InformationCategory[];
  readonly basis: SharingBasis;
  readonly reason: TextId;
  readonly startedOn: CivilDate;
  readonly until: CivilDate;
  readonly ended?: { readonly on: CivilDate; readonly because: ReferralEnding };
}

/** A guardian who has part in the plan: until the 18th birthday at the latest. */
export interface GuardianState {
  readonly id: string;
  readonly standing: GuardianStanding;
  readonly since: CivilDate;
  readonly ended?: { readonly on: CivilDate; readonly because: GuardianEnding };
}

/** What of a plan's state is about who may be shown what. */
export interface SharingBody {
  readonly consents: Readonly<Record<string, ConsentState>>;
  readonly shares: Readonly<Record<string, ShareState>>;
  readonly referrals: Readonly<Record<string, ReferralState>>;
  readonly guardians: Readonly<Record<string, GuardianState>>;
}
