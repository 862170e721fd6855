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
} from './sharing.js';
import type { PlanRole } from './words.js';

/** What a reader of a plan is shown of what others are shown; as in `views.ts`, an absent key is not for them. */

export interface ConsentView {
  readonly id: string;
  readonly from: ConsentGiver;
  readonly receiver: {
    readonly kind: 'unit' | 'outside';
    readonly unit?: string;
    /** The unit's name, or that of the body outside. */
    readonly name?: string;
  };
  readonly categories: readonly InformationCategory[];
  readonly purpose: SharingPurpose;
  readonly words?: string;
  readonly status: ConsentStatus;
  readonly askedOn?: string;
  readonly givenOn?: string;
  /** Holds to the end of this day. */
  readonly until?: string;
  readonly how?: ConsentHow;
  readonly note?: string;
  /** What the giver said with the answer. */
  readonly answer?: string;
  readonly recordedAt?: string;
  readonly recordedBy?: string;
  readonly renews?: string;
  readonly ended?: { readonly on: string; readonly because: ConsentEnding; readonly words?: string };
  /** What ends when it is withdrawn. */
  readonly bears?: {
    readonly roles: readonly PlanRole[];
    readonly shares: readonly string[];
    readonly referrals: readonly string[];
  };
}

export interface SharingBasisView {
  readonly kind: 'law' | 'consent';
  readonly ref?: string;
  readonly consentId?: string;
}

export interface ShareSelectionView {
  readonly steps: readonly string[];
  readonly agreements: readonly string[];
  readonly contacts: boolean;
  readonly facts: readonly InformationCategory[];
  readonly notes: readonly string[];
}

/** A part of the plan that an external unit is shown. What was handed over stays listed after it has ended. */
export interface ShareView {
  readonly id: string;
  readonly unit: string;
  readonly unitName?: string;
  readonly purpose: SharingPurpose;
  readonly startedOn: string;
  readonly until?: string;
  readonly changedOn?: string;
  readonly received?: { readonly on: string; readonly by?: string };
  readonly ended?: { readonly on: string; readonly because: ShareEnding };
  /** For those who work on the plan and for the young person. */
  readonly selection?: ShareSelectionView;
  readonly basis?: SharingBasisView;
}

export interface ReferralView {
  readonly id: string;
  readonly unit: string;
  readonly unitName?: string;
  readonly member?: string;
  readonly memberName?: string;
  readonly purpose: SharingPurpose;
  readonly categories: readonly InformationCategory[];
  readonly startedOn: string;
  readonly until: string;
  readonly ended?: { readonly on: string; readonly because: ReferralEnding };
  readonly basis?: SharingBasisView;
  readonly reason?: string;
}

/** A guardian who has part in the plan, or had: until the 18th birthday at the latest. */
export interface GuardianView {
  readonly id: string;
  readonly standing: GuardianStanding;
  readonly since: string;
  readonly ended?: { readonly on: string; readonly because: GuardianEnding };
}
