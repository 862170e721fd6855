import type { KeyAge } from '#persistence';

const dayMs = 86_400_000;

/** One key in a line for people. */
export function lineOf(key: KeyAge, nowMs: number): string {
  const days = Math.floor((nowMs - new Date(key.createdAt).getTime()) / dayMs);
  const state = key.destroyedAt ? 'destroyed' : key.retiredAt ? 'retired' : 'current';
  const plans = key.purpose === 'seal' ? `, ${key.planKeys} plans (${key.destroyedPlanKeys} destroyed)` : '';
  return `  ${key.keyId}  ${key.purpose}  ${state}, ${days} days old, closed with master key ${key.master}${plans}`;
}
