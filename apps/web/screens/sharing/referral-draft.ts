import type { Api } from '../../api/types.js';
import { monthsAfter } from './sharing-facts.js';

/** On the law, or the id of a consent. */
export const BY_LAW = 'law';

export interface ReferralDraft {
  readonly unit: string;
  readonly member: string;
  readonly purpose: string;
  readonly categories: readonly string[];
  readonly basis: string;
  readonly ref: string;
  readonly reason: string;
  readonly until: string;
}

/** Proposed as an end; twelve months are the most. */
const USUAL_MONTHS = 3;
const MOST_MONTHS = 12;

export const emptyReferral = (today: string): ReferralDraft => ({
  unit: '',
  member: '',
  purpose: '',
  categories: [],
  basis: BY_LAW,
  ref: '',
  reason: '',
  until: monthsAfter(today, USUAL_MONTHS),
});

export const latestEnd = (today: string): string => monthsAfter(today, MOST_MONTHS);

export type ReferralFault =
  | 'receiver'
  | 'purpose'
  | 'categories'
  | 'ref'
  | 'reason'
  | 'until'
  | 'until-past'
  | 'until-far';

export function referralFaults(draft: ReferralDraft, today: string): ReadonlySet<ReferralFault> {
  const { unit, purpose, categories, basis, ref, reason, until } = draft;
  const faults = new Set<ReferralFault>();
  if (unit === '') faults.add('receiver');
  if (purpose === '') faults.add('purpose');
  if (categories.length === 0) faults.add('categories');
  if (basis === BY_LAW && ref.trim() === '') faults.add('ref');
  if (reason.trim() === '') faults.add('reason');
  if (until === '') faults.add('until');
  else if (until < today) faults.add('until-past');
  else if (until > latestEnd(today)) faults.add('until-far');
  return faults;
}

/** A basis as the API takes it. */
export const basisBody = ({ basis, ref }: Pick<ReferralDraft, 'basis' | 'ref'>): Api<'SharingBasisDto'> =>
  basis === BY_LAW ? { kind: 'law', ref: ref.trim() } : { kind: 'consent', consentId: basis };

export const referralBody = (draft: ReferralDraft): Api<'OpenReferralDto'> => ({
  unit: draft.unit,
  ...(draft.member && { member: draft.member }),
  purpose: draft.purpose as Api<'SharingPurpose'>,
  categories: [...draft.categories] as Api<'InformationCategory'>[],
  basis: basisBody(draft),
  reason: draft.reason.trim(),
  until: draft.until,
});
