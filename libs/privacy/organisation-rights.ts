import { isLeader, type PrivacyActor } from './actor.js';

/** Whether the actor leads a unit, as a leader there or above it. */
export const leadsUnit = (actor: PrivacyActor, unit: string): boolean => leadingFrom(actor, unit) !== undefined;

/** The unit as whose leader the actor leads another; undefined: does not. */
export function leadingFrom(actor: PrivacyActor, unit: string): string | undefined {
  if (actor.kind !== 'member') return undefined;
  const leading = actor.memberships.filter(({ role, external }) => isLeader(role) && !external);
  const nearest = leading.find((one) => one.unit === unit) ?? leading.find(({ reach }) => reach.includes(unit));
  return nearest?.unit;
}

/** Absences and contact ways are one's own, one's leader's, or an administrator's to set. */
export function mayChangeMember(actor: PrivacyActor, member: string, theirUnits: readonly string[]): boolean {
  if (actor.kind !== 'member') return false;
  if (actor.member === member || actor.memberships.some(({ role }) => role === 'administrator')) return true;
  return theirUnits.some((unit) => leadsUnit(actor, unit));
}
