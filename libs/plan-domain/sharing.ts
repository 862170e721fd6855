import { addDays, addMonths, ageInMonths, type CivilDate, dateAtAge } from '#calendar';
import { categoryOfFact, type InformationCategory } from '#contracts';
import type { Context } from './context.js';
import { later, today } from './lookups.js';
import type { ConsentState, ReferralState, ShareSelection, ShareState, SharingBasis } from './sharing-state.js';
import type { CircleBasis, LivePlan } from './state.js';

/** At this age guardians' consents and access end, and the young person's own word is all that counts. */
export const adultMonths = 18 * 12;

/** From this age the young person can consent alone: policy, until a lawyer has read the law (confidence C). */
export const consentMonths = 15 * 12;

/** So many months before the 18th birthday the young person is asked for what will lapse. */
const askedAnewMonths = 1;

type Born = Pick<Context, 'birthDate' | 'leapDayRule'>;

export const adultOn = ({ birthDate, leapDayRule }: Born): CivilDate => dateAtAge(birthDate, adultMonths, leapDayRule);

export const isAdult = (born: Born, on: CivilDate): boolean => on >= adultOn(born);

export const mayConsentAlone = ({ birthDate, leapDayRule }: Born, on: CivilDate): boolean =>
  ageInMonths(birthDate, on, leapDayRule) >= consentMonths;

/** Asked or given: something may still come of it. */
export const isOpenConsent = ({ status }: ConsentState): boolean => status === 'asked' || status === 'given';

export const runningShares = (plan: LivePlan): ShareState[] => Object.values(plan.shares).filter(({ ended }) => !ended);

export const openReferrals = (plan: LivePlan): ReferralState[] =>
  Object.values(plan.referrals).filter(({ ended }) => !ended);

/** Whether what rests on it may go on. A consent that nobody recorded bears nothing. */
export function bears(plan: LivePlan, basis: CircleBasis | SharingBasis): boolean {
  if (basis.kind !== 'consent') return true;
  return basis.consentId !== undefined && plan.consents[basis.consentId]?.status === 'given';
}

/** Whether it holds on a day, whatever time has already passed in the plan: what a reader is shown never waits for that. */
export const holdsOn = (consent: ConsentState, on: CivilDate, adult: boolean): boolean =>
  consent.status === 'given' &&
  (consent.until === undefined || on <= consent.until) &&
  !(consent.from === 'guardian' && adult);

/** Guardians' consents that the 18th birthday will end and that the young person has not been asked for. */
export function lapsing(plan: LivePlan, context: Context): ConsentState[] {
  const end = adultOn(context);
  const renewed = new Set(Object.values(plan.consents).map(({ renews }) => renews));
  return Object.values(plan.consents).filter(
    ({ id, from, status, until }) =>
      from === 'guardian' && status === 'given' && !renewed.has(id) && (until === undefined || until >= end),
  );
}

/** What guardians have given, been asked for and may see. */
export const ofGuardians = (plan: LivePlan) => ({
  consents: Object.values(plan.consents).filter(({ from, status }) => from === 'guardian' && status === 'given'),
  requests: Object.values(plan.consents).filter(({ from, status }) => from === 'guardian' && status === 'asked'),
  guardians: Object.values(plan.guardians).filter(({ ended }) => !ended),
});

export const asksAnewOn = (context: Context): CivilDate => addMonths(adultOn(context), -askedAnewMonths);

/** The days with which a consent, a share, a referral or guardians' part ends by itself, or the young person is asked. */
export function sharingTurns(plan: LivePlan, context: Context): CivilDate[] {
  const theirs = Object.values(ofGuardians(plan)).some((part) => part.length > 0);
  const ends = [...Object.values(plan.consents).filter(isOpenConsent), ...runningShares(plan), ...openReferrals(plan)];
  const adult = adultOn(context);
  return [
    ...(theirs ? [adult] : []),
    ...(lapsing(plan, context).length > 0 ? [asksAnewOn(context)].filter((day) => day < adult) : []),
    ...ends.flatMap(({ until }) => (until === undefined ? [] : [addDays(until, 1)])),
  ];
}

/** The kinds of information that a selection holds. */
export const categoriesOf = (selection: ShareSelection): InformationCategory[] => [
  ...(selection.steps.length > 0 ? (['steps'] as const) : []),
  ...(selection.agreements.length > 0 ? (['agreements'] as const) : []),
  ...(selection.contacts ? (['contacts'] as const) : []),
  ...selection.facts,
  ...(selection.notes.length > 0 ? (['notes'] as const) : []),
];

/** Facts of the chosen kinds. */
export const factsIn = (plan: LivePlan, categories: readonly InformationCategory[]): LivePlan['facts'] =>
  plan.facts.filter(({ code }) => categories.includes(categoryOfFact[code]));

/** A period's last day, or the last day on which it makes sense to ask. */
export const lastDay = (context: Context, day: CivilDate): CivilDate => later(today(context), day);
