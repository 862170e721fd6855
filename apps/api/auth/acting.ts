import type { Actor } from '#plan-domain';
import { domainActor, type PrivacyActor } from '#privacy';
import { refuse } from '../http/refused.js';

/** The actor narrowed to one unit, where the request names it. @throws Refused `not-allowed` for a unit that is not theirs. */
export function actingAs(actor: PrivacyActor, asUnit: string | undefined): PrivacyActor {
  if (asUnit === undefined) return actor;
  if (actor.kind !== 'member') throw refuse('not-allowed');
  const memberships = actor.memberships.filter(({ unit }) => unit === asUnit);
  if (memberships.length === 0) throw refuse('not-allowed');
  return { ...actor, memberships };
}

/** Somebody with one unit acts as its member whatever the plan says; with several, the plan decides (undefined). */
export function soleActor(actor: PrivacyActor): Actor | undefined {
  if (actor.kind !== 'member') return domainActor(actor, undefined);
  const units = [...new Set(actor.memberships.map(({ unit }) => unit))];
  const [unit] = units;
  return units.length === 1 && unit !== undefined ? domainActor(actor, unit) : undefined;
}

/** As whom a refused attempt is recorded: the first membership, or nobody's. */
export const anyActor = (actor: PrivacyActor): Actor =>
  domainActor(actor, actor.kind === 'member' ? actor.memberships[0]?.unit : undefined);
