import { type CivilDate, COPENHAGEN, civilDateIn, type Instant } from '#calendar';
import type { InformationCategory, PlanKind } from '#contracts';
import {
  type CircleEntry,
  holdsOn,
  isAdult,
  type LivePlan,
  type OpeningState,
  openingsOf,
  opensNow,
  reviewOf,
  type ShareSelection,
  type SharingBasis,
} from '#plan-domain';

/** What of a plan decides who may see it: units and people, nothing else. */
export interface PlanAccess {
  readonly municipality: string;
  readonly kind: PlanKind;
  /** Whom the plan is about; absent where nobody but members can ask. */
  readonly person?: string;
  readonly startUnit: string;
  readonly leadUnit: string;
  /** Units that are in the circle or hold a step: each has its recorded basis. */
  readonly actingUnits: readonly string[];
  readonly steps: Readonly<Record<string, { readonly unit: string }>>;
  readonly handovers: Readonly<Record<string, HandoverAccess>>;
  readonly escalations: Readonly<Record<string, EscalationAccess>>;
  /** Openings in an emergency, and who is asked to review them; absent: there is none. */
  readonly openings?: readonly OpeningAccess[];
  /** What is shared with external units now. */
  readonly shares: readonly { readonly unit: string; readonly selection: ShareSelection }[];
  readonly referrals: readonly ReferralAccess[];
  /** Guardians who have part in the plan now. */
  readonly guardians: readonly string[];
}

export interface EscalationAccess {
  readonly unit: string;
  readonly member?: string;
  /** Only a review is asked for. */
  readonly review?: true;
}

export interface OpeningAccess {
  readonly unit: string;
  readonly member: string;
  /** Its hours have not passed. */
  readonly running: boolean;
  readonly review?: { readonly unit: string; readonly member?: string };
}

export interface ReferralAccess {
  readonly unit: string;
  readonly member?: string;
  readonly categories: readonly InformationCategory[];
}

/** When somebody asks, and of whom: consents, shares and guardians' part end by themselves, whether time has passed or not. */
export interface AskedAt {
  readonly now: Instant;
  /** Without it guardians see nothing. */
  readonly birthDate?: string;
}

export interface HandoverAccess {
  readonly from: string;
  readonly to: string;
  readonly open: boolean;
}

/**
 * Reads out of a plan's state who takes part. A unit takes part when it started the plan, is bound to a role, holds a
 * step, or has accepted a handover (the sender stays until it is released); an offer alone opens its brief only. What
 * rests on a consent counts while that holds. Without `when` the plan's own last
 * instant decides, no guardian sees it, and nobody's opening in an emergency counts.
 */
export function planAccessOf(state: LivePlan, person?: string, when?: AskedAt | Instant): PlanAccess {
  const asked = typeof when === 'string' ? { now: when } : when;
  const moment = momentOf(state, asked);
  return {
    municipality: state.municipality,
    kind: state.kind,
    ...(person === undefined ? {} : { person }),
    startUnit: state.startUnit,
    leadUnit: state.lead.unit,
    actingUnits: actingUnits(state, moment),
    steps: mapValues(state.steps, ({ holder }) => ({ unit: holder.unit })),
    handovers: mapValues(state.handovers, ({ from, to, status, basis }) => ({
      from: from.unit,
      to: to.unit,
      open: status === 'offered' && bears(state, basis, moment),
    })),
    escalations: mapValues(state.escalations, ({ owner, subject }) => ({
      unit: owner.unit,
      ...(owner.member === undefined ? {} : { member: owner.member }),
      // Whoever reviews an opening sees that, and by it nothing of the plan.
      ...(subject.kind === 'opening' ? { review: true as const } : {}),
    })),
    shares: Object.values(state.shares)
      .filter((share) => isRunning(share, moment) && bears(state, share.basis, moment))
      .map(({ unit, selection }) => ({ unit, selection })),
    referrals: Object.values(state.referrals)
      .filter((referral) => isRunning(referral, moment) && bears(state, referral.basis, moment))
      .map(({ unit, member, categories }) => ({ unit, categories, ...(member === undefined ? {} : { member }) })),
    guardians: moment.adult
      ? []
      : Object.values(state.guardians)
          .filter(({ ended }) => !ended)
          .map(({ id }) => id),
    ...(openingsOf(state).length > 0 && {
      openings: openingsOf(state).map((one) => openingAccess(one, state, asked?.now)),
    }),
  };
}

function openingAccess(opening: OpeningState, state: LivePlan, now: Instant | undefined): OpeningAccess {
  const review = reviewOf(state, opening.id)?.owner;
  return {
    ...opening.by,
    running: now !== undefined && opensNow(opening, now),
    ...(review && { review: { unit: review.unit, ...(review.member !== undefined && { member: review.member }) } }),
  };
}

interface Moment {
  readonly on: CivilDate;
  readonly adult: boolean;
}

/** Whoever forgets to say of whom they ask is told as little as of an adult. */
function momentOf(state: LivePlan, asked: AskedAt | undefined): Moment {
  const now = asked !== undefined && asked.now > state.lastInstant ? asked.now : state.lastInstant;
  const on = civilDateIn(COPENHAGEN, now);
  if (asked?.birthDate === undefined) return { on, adult: true };
  return { on, adult: isAdult({ birthDate: asked.birthDate as CivilDate, leapDayRule: '28-february' }, on) };
}

function actingUnits(state: LivePlan, moment: Moment): string[] {
  const handovers = Object.values(state.handovers).filter(({ basis }) => bears(state, basis, moment));
  const accepted = handovers.filter(({ status }) => status === 'accepted').map(({ to }) => to.unit);
  const bound = state.circle.filter(({ basis }) => bears(state, basis, moment)).map(({ unit }) => unit);
  const known = new Set([state.startUnit, state.lead.unit, ...bound, ...accepted]);
  // A unit whose every part rests on a consent that has ended holds its steps no longer, whether time has passed or not.
  const lost = new Set(lapsed(state, moment).filter((unit) => !known.has(unit)));
  const holders = Object.values(state.steps).map(({ holder }) => holder.unit);
  return [...known, ...new Set(holders.filter((unit) => !known.has(unit) && !lost.has(unit)))];
}

const lapsed = (state: LivePlan, moment: Moment): string[] => [
  ...state.circle.filter(({ basis }) => !bears(state, basis, moment)).map(({ unit }) => unit),
  ...Object.values(state.consents).flatMap((consent) =>
    consent.stepId !== undefined && consent.receiver.kind === 'unit' && !holdsOn(consent, moment.on, moment.adult)
      ? [consent.receiver.unit]
      : [],
  ),
];

function bears(state: LivePlan, basis: CircleEntry['basis'] | SharingBasis, { on, adult }: Moment): boolean {
  if (basis.kind !== 'consent') return true;
  const consent = basis.consentId === undefined ? undefined : state.consents[basis.consentId];
  return consent !== undefined && holdsOn(consent, on, adult);
}

const isRunning = (part: { readonly ended?: unknown; readonly until?: CivilDate }, { on }: Moment): boolean =>
  part.ended === undefined && (part.until === undefined || on <= part.until);

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
