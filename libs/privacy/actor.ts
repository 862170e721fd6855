import type { Assurance, MemberRole, Sector } from '#contracts';
import type { Organisation, Unit } from '#plan-domain';
import { isAtLeast } from './levels.js';

/** A membership as rights need it. */
export interface PrivacyMembership {
  readonly unit: string;
  readonly sector: Sector;
  readonly role: MemberRole;
  /** The unit stands outside the municipality: a placement. */
  readonly external: boolean;
  /** The unit itself and, for leaders, every unit below it. */
  readonly reach: readonly string[];
}

/** Who asks: a member of units in one municipality, the young person that a plan is about, or a guardian of theirs. */
export type PrivacyActor = Who & {
  /** How surely they are known: it bounds what they may do (`neededFor`). */
  readonly assurance: Assurance;
};

type Who =
  | {
      readonly kind: 'member';
      readonly municipality: string;
      readonly member: string;
      readonly memberships: readonly PrivacyMembership[];
    }
  | { readonly kind: 'young-person'; readonly municipality: string; readonly person: string }
  /** `person`: the young person; `guardian`: the id by which the plan knows the guardian. */
  | { readonly kind: 'guardian'; readonly municipality: string; readonly person: string; readonly guardian: string };

export const isLeader = (role: MemberRole): boolean =>
  role === 'team-leader' || role === 'department-head' || role === 'director';

/** Practitioners and coordinators do the work of a unit. */
export const isWorker = (role: MemberRole): boolean => role === 'practitioner' || role === 'coordinator';

/** Their sight and rights are a whole municipality's: at a unit outside such a post counts for nothing. */
const overAll = (role: MemberRole): boolean => role === 'administrator' || role === 'auditor';

/**
 * The member of an organisation as an actor; without memberships when the organisation does not know them. Whoever is
 * known as the reader of a mail address only is a member outside the municipality at most.
 */
export function memberActor(
  municipality: string,
  member: string,
  organisation: Organisation,
  assurance: Assurance,
): PrivacyActor {
  const memberships = organisation.memberships
    .filter((membership) => membership.member === member)
    .flatMap(({ unit: id, role }) => {
      const unit = organisation.units.get(id);
      return unit ? [membershipAt(unit, role, organisation)] : [];
    })
    .filter(({ external, role }) => (external ? !overAll(role) : isAtLeast(assurance, 'substantial')));
  return { kind: 'member', municipality, member, memberships, assurance };
}

function membershipAt(unit: Unit, role: MemberRole, organisation: Organisation): PrivacyMembership {
  return {
    unit: unit.id,
    sector: unit.sector,
    role,
    external: unit.external === true,
    reach: isLeader(role) ? [unit.id, ...unitsBelow(unit.id, organisation.units)] : [unit.id],
  };
}

function unitsBelow(root: string, units: ReadonlyMap<string, Unit>): string[] {
  const found = new Set([root]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const unit of units.values()) if (unit.parent !== undefined && found.has(unit.parent)) found.add(unit.id);
  }
  found.delete(root);
  return [...found];
}
