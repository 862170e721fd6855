import type { PlanKind } from '#contracts';
import type { Scope } from '#privacy';

/** What the journal says after a commit: ids and codes only. */
export interface Change {
  readonly municipality: string;
  readonly planId: string;
  readonly version: number;
  readonly units: readonly string[];
}

/** What else decides who may hear of it. */
export interface ChangedPlan {
  readonly personId: string;
  readonly kind: PlanKind;
}

/** The notification's payload, or nothing when it is none of ours. */
export function changeFrom(payload: string | undefined): Change | undefined {
  try {
    const { municipality, planId, version, units } = JSON.parse(payload ?? '') as Partial<Change>;
    const known = typeof municipality === 'string' && typeof planId === 'string' && typeof version === 'number';
    if (!known || !Array.isArray(units)) return undefined;
    return { municipality, planId, version, units: units.filter((unit) => typeof unit === 'string') };
  } catch {
    return undefined;
  }
}

/** The key of a login that was ended by a logout, in whichever process. */
export function endedSessionFrom(payload: string | undefined): string | undefined {
  return /^\{"sessionEnded":"([\w-]{43})"\}$/.exec(payload ?? '')?.[1];
}

/** Everything may have changed at once: a backup was restored. */
export const asksToLookAgain = (payload: string | undefined): boolean => payload === '{"resync":true}';

/** The municipality whose units, members or calendar changed, or nothing. */
export function organisationChanged(payload: string | undefined): string | undefined {
  try {
    const { municipality, organisation } = JSON.parse(payload ?? '') as Readonly<Record<string, unknown>>;
    return organisation === true && typeof municipality === 'string' ? municipality : undefined;
  } catch {
    return undefined;
  }
}

/** Whether somebody with this scope hears of a change: the same reach as their lists. */
export function hears(scope: Scope, change: Change, plan: ChangedPlan): boolean {
  if (scope.municipality !== change.municipality) return false;
  if (scope.personId !== null) return plan.kind === 'coordination' && plan.personId === scope.personId;
  if (scope.seesAll && plan.kind === 'coordination') return true;
  return change.units.some((unit) => scope.unitIds.includes(unit));
}
