import type { Api, Plan } from '../../api/types.js';

export type Consent = Api<'ConsentViewDto'>;
export type Share = Api<'ShareViewDto'>;
export type Referral = Api<'ReferralViewDto'>;
export type Guardian = Api<'GuardianViewDto'>;
export type Category = Api<'InformationCategory'>;

/** What of a plan is chosen for somebody. */
export interface Selection {
  readonly steps: readonly string[];
  readonly agreements: readonly string[];
  readonly contacts: boolean;
  readonly facts: readonly Category[];
  readonly notes: readonly string[];
}

const isNow = ({ ended }: { readonly ended?: unknown }): boolean => ended === undefined;

/** What runs, and what has ended, the latest first. */
export function apart<Part extends { readonly ended?: { readonly on: string } }>(parts: readonly Part[] = []) {
  return {
    now: parts.filter(isNow),
    over: parts.filter((part) => !isNow(part)).toSorted((a, b) => (b.ended?.on ?? '').localeCompare(a.ended?.on ?? '')),
  };
}

const dayOf = ({ ended, givenOn, recordedAt, askedOn }: Consent): string =>
  ended?.on ?? givenOn ?? recordedAt ?? askedOn ?? '';

/** Consents as one looks for them: what waits, what holds, and what holds no more, the latest first. */
export function consentsApart(consents: readonly Consent[] = []) {
  const of = (...statuses: readonly Consent['status'][]) =>
    consents.filter(({ status }) => statuses.includes(status)).toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)));
  return { asked: of('asked'), given: of('given'), over: of('refused', 'withdrawn', 'ended') };
}

const restsOn =
  (consentId: string) =>
  ({ basis }: Share | Referral): boolean =>
    basis?.kind === 'consent' && basis.consentId === consentId;

export interface Resting {
  readonly shares: readonly Share[];
  readonly referrals: readonly Referral[];
}

/** What somebody has been shown on a consent, whether they still are or not: it stays listed. */
export const handedOverOn = (
  consentId: string,
  { shares = [], referrals = [] }: Pick<Plan, 'shares' | 'referrals'>,
): Resting => ({
  shares: shares.filter(restsOn(consentId)),
  referrals: referrals.filter(restsOn(consentId)),
});

/** The kinds of information that a selection holds, in the order of the labels. */
export const kindsIn = ({ steps, agreements, contacts, facts, notes }: Selection): readonly Category[] => [
  ...(steps.length > 0 ? (['steps'] as const) : []),
  ...(agreements.length > 0 ? (['agreements'] as const) : []),
  ...(contacts ? (['contacts'] as const) : []),
  ...facts,
  ...(notes.length > 0 ? (['notes'] as const) : []),
];

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A day so many months later; the 31st of a short month is its last day. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const all = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(all / 12), (all % 12) + 1];
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${toYear}-${two(toMonth)}-${two(Math.min(day, lastDayOf(toYear, toMonth)))}`;
}

/** A guardian's consent that ends at 18, and how far the young person's own in its place has come. */
export interface Lapsing {
  readonly consent: Consent;
  readonly own: Consent | undefined;
}

export interface Birthday {
  readonly on: string;
  readonly hasPassed: boolean;
  /** From this day the young person is asked for what would lapse. */
  readonly asksFrom: string;
  readonly lapsing: readonly Lapsing[];
  readonly guardians: number;
}

const ADULT_MONTHS = 216;
/** So long before the 18th birthday it is told in any case. */
const NEAR_MONTHS = 12;

/** What the 18th birthday ends and asks for; nothing where it is far away and ends nothing. */
export function birthdayOf(plan: Plan, today: string): Birthday | undefined {
  const { person, consents = [], guardians = [] } = plan;
  if (!person?.birthDate) return undefined;
  const on = monthsAfter(person.birthDate, ADULT_MONTHS);
  const hasPassed = on <= today;
  const ends = ({ status, until, ended }: Consent): boolean =>
    hasPassed ? ended?.because === 'adult' : status === 'given' && (until === undefined || until >= on);
  const lapsing = consents
    .filter((consent) => consent.from === 'guardian' && ends(consent))
    .map((consent) => ({ consent, own: consents.find(({ renews }) => renews === consent.id) }));
  const standing = guardians.filter((guardian) => (hasPassed ? guardian.ended?.because === 'adult' : !guardian.ended));
  const isNear = !hasPassed && monthsAfter(today, NEAR_MONTHS) >= on;
  if (lapsing.length === 0 && standing.length === 0 && !isNear) return undefined;
  return { on, hasPassed, asksFrom: monthsAfter(on, -1), lapsing, guardians: standing.length };
}

type Button = Api<'SharingButtonDto'>;

/** What may be done to one of them, and why not; what was never the reader's is left out. */
export const buttonsOf = (plan: Plan, id: string): readonly Button[] =>
  (plan.sharingActions[id] ?? []).filter(({ code }) => code !== 'not-allowed');

export const maySharing = (plan: Plan, action: Api<'PlanActionName'>): boolean =>
  plan.planActions.some((button) => button.action === action && button.allowed);

/** The step with which a share's receipt is confirmed. */
export const receiptOf = (plan: Pick<Plan, 'steps'>, shareId: string) =>
  plan.steps?.find(({ receives }) => receives === shareId);
