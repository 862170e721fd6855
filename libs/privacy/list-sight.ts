import type { Scope } from './scope.js';

/** What of a row decides how much of it is shown. */
export interface RowReach {
  /** Units that the row belongs to. */
  readonly units: readonly (string | null)[];
  /** Members that it waits for or is led by. */
  readonly members: readonly (string | null)[];
  /** Units and members that were referred to it: they are told which plan it is. */
  readonly referredUnits?: readonly string[];
  readonly referredMembers?: readonly string[];
  /** An offer that waits for an answer opens its brief only, and says nobody's name. */
  readonly offerOnly?: boolean;
}

/**
 * How much of a list's row is shown: `whole`; `label` the plan and whose it is, for the placement and the young person;
 * `unnamed` dates and holders without the person, for auditors and for those who are only asked to take something over.
 */
export type RowSight = 'whole' | 'label' | 'unnamed';

const some = (wanted: readonly string[], given: readonly (string | null)[]): boolean =>
  given.some((one) => one !== null && wanted.includes(one));

/** The same rules as for the plan itself, applied to one row of a list. */
export function rowSight(scope: Scope, { units, members, offerOnly = false, ...referred }: RowReach): RowSight {
  if (scope.personId !== null || scope.guardianId !== undefined) return 'label';
  if (offerOnly) return 'unnamed';
  const theirs = some(scope.unitIds, units) || (scope.memberId !== null && members.includes(scope.memberId));
  if (!theirs) return isReferred(scope, referred) ? 'label' : 'unnamed';
  return scope.external ? 'label' : 'whole';
}

/**
 * Whether a row shows somebody's own words, such as the title of a step that was added by hand: to the units themselves,
 * and to those for whom it waits. Leaders above see its dates, as on the plan.
 */
export const showsWords = (scope: Scope, { units, members, offerOnly = false }: RowReach): boolean =>
  !offerOnly && (some(scope.ownUnitIds, units) || (scope.memberId !== null && members.includes(scope.memberId)));

const isReferred = (
  { ownUnitIds, memberId }: Scope,
  { referredUnits = [], referredMembers = [] }: Partial<Pick<RowReach, 'referredUnits' | 'referredMembers'>>,
): boolean => some(ownUnitIds, referredUnits) || (memberId !== null && referredMembers.includes(memberId));

/** The row without the person's name, unless it may be shown. */
export const withName = <Row extends { readonly personName: string }>(
  row: Row,
  sight: RowSight,
): Omit<Row, 'personName'> & { readonly personName?: string } => {
  if (sight !== 'unnamed') return row;
  const { personName: _, ...rest } = row;
  return rest;
};
