import type { CivilDate } from '#calendar';
import { type LeaderRole, leaderRoles, type MemberRole } from '#contracts';
import type { Context, Membership, Organisation, Unit } from './context.js';
import type { Holder } from './state.js';

export type Owner = Holder & { readonly role: MemberRole };

/** The unit and all units above it, nearest first. A loop in the data ends the walk instead of the process. */
export function unitAndAbove(organisation: Organisation, unitId: string): Unit[] {
  const chain: Unit[] = [];
  let unit = organisation.units.get(unitId);
  while (unit && !chain.includes(unit)) {
    chain.push(unit);
    unit = unit.parent === undefined ? undefined : organisation.units.get(unit.parent);
  }
  return chain;
}

export const isAtOrAbove = (organisation: Organisation, upper: string, lower: string): boolean =>
  unitAndAbove(organisation, lower).some(({ id }) => id === upper);

export const isMemberOf = (organisation: Organisation, member: string, unit: string): boolean =>
  organisation.memberships.some((membership) => membership.member === member && membership.unit === unit);

const isAway = ({ awayFrom, awayUntil }: Membership, on: CivilDate): boolean =>
  awayUntil !== undefined && on <= awayUntil && (awayFrom === undefined || awayFrom <= on);

/** The member present for a membership: the person, the stand-in while away, or nobody. */
function present(membership: Membership, organisation: Organisation, on: CivilDate): string | undefined {
  if (!isAway(membership, on)) return membership.member;
  const standIn = membership.standIn;
  if (standIn === undefined) return undefined;
  const own = organisation.memberships.find(({ member }) => member === standIn);
  return own && isAway(own, on) ? undefined : standIn;
}

/** The nearest member with this role at or above a unit, other than `except`; undefined: the post is empty. */
export function nearest(
  organisation: Organisation,
  unit: string,
  role: MemberRole,
  on: CivilDate,
  except?: string,
): Owner | undefined {
  for (const { id } of unitAndAbove(organisation, unit)) {
    for (const membership of organisation.memberships) {
      if (membership.unit !== id || membership.role !== role) continue;
      const member = present(membership, organisation, on);
      if (member !== undefined && member !== except) return { unit: id, member, role };
    }
  }
  return undefined;
}

/**
 * The leader for a level: nobody there, away, or the holder himself: the next level at once.
 * With nobody anywhere above, the director's post at the root unit owns it, so that it is never without an owner.
 */
export function leaderFor(context: Context, holder: Holder, level: LeaderRole, on: CivilDate): Owner {
  const { organisation } = context;
  for (const role of leaderRoles.slice(leaderRoles.indexOf(level))) {
    const owner = nearest(organisation, holder.unit, role, on, holder.member);
    if (owner) return owner;
  }
  const root = unitAndAbove(organisation, holder.unit).at(-1);
  return { unit: root?.id ?? holder.unit, role: 'director' };
}

/** The cross-sector leader group's chair: answers what two units cannot settle between them. */
export function crossSectorOwner(context: Context, holder: Holder, on: CivilDate): Owner {
  const { organisation } = context;
  const group = crossSectorUnit(organisation);
  if (group !== undefined) {
    for (const role of ['department-head', 'team-leader', 'director', 'practitioner'] as const) {
      const owner = organisation.memberships.find((entry) => entry.unit === group && entry.role === role);
      const member = owner && present(owner, organisation, on);
      if (member !== undefined) return { unit: group, member, role };
    }
  }
  return leaderFor(context, holder, 'director', on);
}

const crossSectorUnit = (organisation: Organisation): string | undefined =>
  [...organisation.units.values()].find(({ sector }) => sector === 'cross-sector')?.id;

/** Every member of the cross-sector leader group. */
export function crossSectorGroup(organisation: Organisation): string[] {
  const group = crossSectorUnit(organisation);
  return unique(organisation.memberships.filter(({ unit }) => unit === group).map(({ member }) => member));
}

/** The duty list of a unit: its own, otherwise its team leaders. */
export function dutyOf(organisation: Organisation, unit: string): string[] {
  const duty = organisation.units.get(unit)?.duty;
  if (duty && duty.length > 0) return [...duty];
  return unique(
    organisation.memberships
      .filter((entry) => entry.unit === unit && entry.role === 'team-leader')
      .map(({ member }) => member),
  );
}

/** Whom to tell when a holder is meant: the person (or stand-in), otherwise the unit's team leaders. */
export function toldFor(context: Context, holder: Holder, on: CivilDate): string[] {
  const { organisation } = context;
  const own = organisation.memberships.find((entry) => entry.member === holder.member && entry.unit === holder.unit);
  const member = own ? present(own, organisation, on) : holder.member;
  if (member !== undefined) return [member];
  const leader = nearest(organisation, holder.unit, 'team-leader', on);
  return leader?.member === undefined ? [] : [leader.member];
}

export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
