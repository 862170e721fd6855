import { isLeader, isWorker, type PrivacyActor, type PrivacyMembership } from './actor.js';
import type { PlanAccess, ReferralAccess } from './plan-access.js';

/** In what capacity somebody stands towards one plan. One person may stand in several. */
export const standings = [
  /** Works at a unit that takes part. */
  'worker',
  /** Leads a unit that takes part. */
  'unit-leader',
  /** Leads a unit above one that takes part. */
  'leader-above',
  /** An open escalation waits for this member, or for the cross-sector group of which they are part. */
  'escalation-owner',
  /** Works at the unit to which a handover is offered. */
  'receiver',
  /** Leads the unit to which a handover is offered, or one above. */
  'receiver-leader',
  /** Works at an external unit that takes part: a placement. */
  'external',
  /** Works at an external unit with which a part of the plan is shared. */
  'shared',
  /** Was given more to see for one purpose. */
  'referred',
  'auditor',
  'young-person',
  /** Leads whoever opened the plan in an emergency, and is asked for the review: sees the opening and no more. */
  'reviewer',
  /** Opened the plan in an emergency, and its hours have not passed. */
  'break-glass',
  /** Has part in the plan as a guardian, until the 18th birthday. */
  'guardian',
] as const;
export type Standing = (typeof standings)[number];

export interface StandingAt {
  readonly standing: Standing;
  /** The unit of the membership that gives it; absent for the young person. */
  readonly unit?: string;
}

/** Every capacity in which the actor stands towards the plan; none: the plan is not there for them. */
export function standingsOf(actor: PrivacyActor, plan: PlanAccess): StandingAt[] {
  if (actor.municipality !== plan.municipality) return [];
  if (actor.kind === 'young-person') {
    return plan.kind === 'coordination' && actor.person === plan.person ? [{ standing: 'young-person' }] : [];
  }
  if (actor.kind === 'guardian') {
    const part = actor.person === plan.person && plan.guardians.includes(actor.guardian);
    return plan.kind === 'coordination' && part ? [{ standing: 'guardian' }] : [];
  }
  return actor.memberships.flatMap((membership) =>
    standingsAt(membership, actor.member, plan).map((standing) => ({ standing, unit: membership.unit })),
  );
}

function standingsAt(membership: PrivacyMembership, member: string, plan: PlanAccess): Standing[] {
  if (membership.role === 'administrator') return [];
  if (membership.role === 'auditor') return plan.kind === 'concern' ? [] : ['auditor'];
  return plan.kind === 'concern' ? towardsConcern(membership, member, plan) : towardsPlan(membership, member, plan);
}

function towardsPlan(membership: PrivacyMembership, member: string, plan: PlanAccess): Standing[] {
  return [
    ...partOf(membership, plan.actingUnits),
    ...(ownsEscalation(membership, member, plan) ? (['escalation-owner'] as const) : []),
    ...receiving(membership, plan),
    ...inEmergency(membership, member, plan),
    ...(membership.external && plan.shares.some(({ unit }) => unit === membership.unit) ? (['shared'] as const) : []),
    ...(plan.referrals.some((referral) => isFor(referral, membership, member)) ? (['referred'] as const) : []),
  ];
}

/** A referral is for everybody at the unit, or for one member there. */
export const isFor = (referral: ReferralAccess, { unit, external }: PrivacyMembership, member: string): boolean =>
  !external && referral.unit === unit && (referral.member === undefined || referral.member === member);

/** A notification of concern is visible to the receiving social unit alone: the circle gives no sight of it. */
function towardsConcern(membership: PrivacyMembership, member: string, plan: PlanAccess): Standing[] {
  const units = [...new Set([plan.startUnit, plan.leadUnit])];
  const own = partOf(membership, units);
  const social = membership.sector === 'social' && !membership.external;
  if (own.length > 0) return social || own.includes('leader-above') ? own : [];
  if (!social) return [];
  return [
    ...(ownsEscalation(membership, member, plan) ? (['escalation-owner'] as const) : []),
    ...receiving(membership, plan),
  ];
}

function partOf(membership: PrivacyMembership, units: readonly string[]): Standing[] {
  const here = units.includes(membership.unit);
  if (membership.external) return here ? ['external'] : [];
  if (isWorker(membership.role)) return here ? ['worker'] : [];
  if (here) return ['unit-leader'];
  return membership.reach.some((unit) => units.includes(unit)) ? ['leader-above'] : [];
}

function ownsEscalation(membership: PrivacyMembership, member: string, plan: PlanAccess): boolean {
  return Object.values(plan.escalations).some(
    (owner) =>
      !owner.review &&
      ((owner.member === member && !membership.external) ||
        (membership.sector === 'cross-sector' && owner.unit === membership.unit)),
  );
}

function inEmergency({ unit, role, reach, external }: PrivacyMembership, member: string, plan: PlanAccess): Standing[] {
  const openings = plan.openings ?? [];
  const opened = !external && openings.some((one) => one.running && one.member === member && one.unit === unit);
  const reviews = openings.some(
    ({ review }) =>
      review && (review.member === member || (isLeader(role) && !external && reach.includes(review.unit))),
  );
  return [...(opened ? (['break-glass'] as const) : []), ...(reviews ? (['reviewer'] as const) : [])];
}

/**
 * The unit as whose member somebody may open a plan in an emergency: those who may search for young people, towards a
 * shared plan of which they see no more than what is offered to them. Undefined: they may not.
 */
export function emergencyUnit(actor: PrivacyActor, plan: PlanAccess): string | undefined {
  if (actor.kind !== 'member' || actor.municipality !== plan.municipality || plan.kind !== 'coordination')
    return undefined;
  const sees = standingsOf(actor, plan).some(({ standing }) => !seesLittle.has(standing));
  if (sees) return undefined;
  return actor.memberships.find(({ role, external }) => !external && (isWorker(role) || role === 'team-leader'))?.unit;
}

const seesLittle: ReadonlySet<Standing> = new Set([
  'receiver',
  'receiver-leader',
  'referred',
  'reviewer',
  // Whoever has it open is told so by the plan itself.
  'break-glass',
]);

function receiving(membership: PrivacyMembership, plan: PlanAccess): Standing[] {
  const offered = Object.values(plan.handovers)
    .filter(({ open }) => open)
    .map(({ to }) => to);
  if (isLeader(membership.role) && !membership.external) {
    return membership.reach.some((unit) => offered.includes(unit)) ? ['receiver-leader'] : [];
  }
  return offered.includes(membership.unit) ? ['receiver'] : [];
}
