import type { FactCode } from './words.js';

/**
 * What a consent, a share or a referral can be about: the kinds of information that a plan holds. Facts have the kind of
 * what they tell; everything else has the kind of where it stands.
 */
export const informationCategories = [
  'steps',
  'agreements',
  'contacts',
  'education',
  'support',
  'health',
  'economy',
  'notes',
  'wishes',
] as const;
export type InformationCategory = (typeof informationCategories)[number];

/** The kind of information that a fact is. */
export const categoryOfFact: Readonly<Record<FactCode, InformationCategory>> = {
  placed: 'support',
  'effort-started': 'support',
  'parallel-assessment-done': 'support',
  'youth-plan-duty': 'support',
  'education-changed': 'education',
  'plan-revised': 'support',
  disability: 'health',
  'benefit-applied': 'economy',
  received: 'support',
};

/** The categories that facts fall into, in the order of the list. */
export const factCategories: readonly InformationCategory[] = informationCategories.filter((category) =>
  Object.values(categoryOfFact).includes(category),
);

export const sharingPurposes = [
  'co-operation',
  'placement',
  'education',
  'work',
  'treatment',
  'handover',
  'transition',
] as const;
/** What information is passed on for. */
export type SharingPurpose = (typeof sharingPurposes)[number];

export const consentGivers = ['young-person', 'guardian'] as const;
/** Whose consent it is. A guardian's ends with the 18th birthday. */
export type ConsentGiver = (typeof consentGivers)[number];

export const consentHows = ['written', 'oral', 'digital'] as const;
/** How a consent was given; of an oral one there is a note. */
export type ConsentHow = (typeof consentHows)[number];

export const consentStatuses = ['asked', 'given', 'refused', 'withdrawn', 'ended'] as const;
/** `ended`: by its own date, or with the guardian's right to give it. */
export type ConsentStatus = (typeof consentStatuses)[number];

export const consentEndings = ['withdrawn', 'expired', 'adult'] as const;
export type ConsentEnding = (typeof consentEndings)[number];

export const shareEndings = ['ended', 'expired', 'consent-ended', 'plan-closed'] as const;
export type ShareEnding = (typeof shareEndings)[number];

export const referralEndings = ['done', 'revoked', 'expired', 'consent-ended', 'plan-closed'] as const;
export type ReferralEnding = (typeof referralEndings)[number];

export const guardianStandings = ['custody', 'agreed'] as const;
/** Why a guardian has part in the plan: as holder of custody, or because the young person agreed to it. */
export type GuardianStanding = (typeof guardianStandings)[number];

export const guardianEndings = ['adult', 'revoked'] as const;
/** At the 18th birthday, or because it was taken back. */
export type GuardianEnding = (typeof guardianEndings)[number];

/** Steps that Samspor makes by itself, by their code in the section `adhoc`. */
export const ownStepCodes = ['clear-up', 'consents', 'receipt', 'copy'] as const;
export type OwnStepCode = (typeof ownStepCodes)[number];
