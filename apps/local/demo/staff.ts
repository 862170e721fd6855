import type { MemberRole } from '#contracts';
import type { Membership, Organisation, Unit } from '#plan-domain';
import {
  commonPosts,
  commonUnits,
  type DemoMunicipality,
  municipalities,
  roskilde,
  roskildePosts,
  roskildeUnits,
} from './municipalities.js';
import { firstNames, lastNames } from './names.js';
import { between, idOf } from './random.js';

export interface DemoUnit extends Unit {
  readonly municipality: string;
  readonly name: string;
}

export interface DemoMembership extends Membership {
  readonly id: string;
  readonly municipality: string;
  readonly phone: string;
  readonly mail: string;
}

export interface DemoMember {
  readonly id: string;
  /** `raadgiver.1@roskilde`. */
  readonly login: string;
  readonly name: string;
  readonly municipality: DemoMunicipality;
  readonly memberships: readonly DemoMembership[];
  readonly featured: boolean;
}

export const unitId = (municipality: string, unit: string): string => `${municipality}-${unit}`;

/** Every municipality's units, those above before those below. */
export const units: readonly DemoUnit[] = municipalities.flatMap(({ code }) =>
  [...commonUnits, ...(code === roskilde ? roskildeUnits : [])].map(({ id, name, sector, parent, external }) => ({
    id: unitId(code, id),
    municipality: code,
    name,
    sector,
    ...(parent === undefined ? {} : { parent: unitId(code, parent) }),
    ...(external ? { external } : {}),
  })),
);

/** A name for the n-th invented person: first and last names run past each other, so that none comes twice. */
export function nameOf(n: number): string {
  const first = firstNames[(n * 31 + 7) % firstNames.length];
  const last = lastNames[(n * 17 + Math.floor(n / firstNames.length) + 5) % lastNames.length];
  return `${first} ${last}`;
}

/** Danish telephone numbers never begin with 0: this one rings nowhere. */
export const phoneOf = (key: string): string => {
  const digits = String(between(`phone:${key}`, 0, 999_999)).padStart(6, '0');
  return `+45 00 ${digits.slice(0, 2)} ${digits.slice(2, 4)} ${digits.slice(4)}`;
};

/** The invented staff of all eight municipalities, placements included. */
export const members: readonly DemoMember[] = municipalities
  .flatMap((municipality) =>
    (municipality.code === roskilde ? roskildePosts : commonPosts).map((post) => ({ municipality, post })),
  )
  .map(({ municipality, post }, index) => {
    const login = `${post.login}@${municipality.slug}`;
    const id = idOf(`member:${login}`);
    return {
      id,
      login,
      name: nameOf(index),
      municipality,
      featured: post.featured === true,
      memberships: post.at.map(({ unit, role }) => ({
        id: idOf(`membership:${login}:${unit}:${role}`),
        municipality: municipality.code,
        member: id,
        unit: unitId(municipality.code, unit),
        role,
        phone: phoneOf(login),
        mail: `${post.login}@${municipality.slug}.example`,
      })),
    };
  });

/** Who holds the post with this login. @throws Error when there is no such post. */
export function memberWith(login: string): DemoMember {
  const found = members.find((member) => member.login === login);
  if (!found) throw new Error(`the demo has no post ${login}`);
  return found;
}

/** Those with a role at a unit, in the order of the posts. */
export const membersAt = (unit: string, ...roles: readonly MemberRole[]): readonly DemoMembership[] =>
  members
    .flatMap(({ memberships }) => memberships)
    .filter((membership) => membership.unit === unit && roles.includes(membership.role));

/** One municipality as the domain sees it. */
export function organisationOf(municipality: string): Organisation {
  return {
    units: new Map(units.filter((unit) => unit.municipality === municipality).map((unit) => [unit.id, unit])),
    memberships: members.flatMap(({ memberships }) => memberships.filter((one) => one.municipality === municipality)),
  };
}
