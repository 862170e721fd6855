import type { Values } from './paging.js';

/** What a list may reach, as `libs/privacy` decided it: columns to filter by, never a join. */
export interface ListScope {
  readonly municipality: string;
  /** Units whose rows may be listed. */
  readonly unitIds: readonly string[];
  /** Units that the reader leads. */
  readonly ledUnitIds?: readonly string[];
  readonly memberId: string | null;
  /** The young person's own rows. */
  readonly personId?: string | null;
  /** A guardian and whose: the plans to which they are admitted. */
  readonly guardianId?: string;
  readonly guardianOf?: string;
  /** Every coordination plan of the municipality; a concern stays with its unit. */
  readonly seesAll: boolean;
}

/** The columns in which a table carries its rights; expressions of the query, never input. */
export interface RightsColumns {
  readonly municipality: string;
  /** Text columns with one unit each. */
  readonly units?: readonly string[];
  /** A text[] column. */
  readonly unitSet?: string;
  readonly members?: readonly string[];
  /** A text[] column and a uuid[] column: who was referred to the plan. */
  readonly referredUnits?: string;
  readonly referredMembers?: string;
  readonly person?: string;
  /** A text[] column with everybody to whom the plan is open. */
  readonly readers?: string;
  readonly planKind: string;
}

/** The condition under which a row may be listed for the scope. */
export function reachable(scope: ListScope, columns: RightsColumns, values: Values): string {
  const units = values.of(scope.unitIds, 'text[]');
  const ways = (columns.units ?? []).map((column) => `${column} = any(${units})`);
  if (columns.unitSet) ways.push(`${columns.unitSet} && ${units}`);
  if (columns.referredUnits) ways.push(`${columns.referredUnits} && ${units}`);
  if (scope.memberId !== null) {
    const member = values.of(scope.memberId, 'uuid');
    if (columns.referredMembers) ways.push(`${columns.referredMembers} @> array[${member}]`);
    ways.push(...(columns.members ?? []).map((column) => `${column} = ${member}`));
  }
  if (columns.person && scope.personId) ways.push(`${columns.person} = ${values.of(scope.personId, 'uuid')}`);
  if (columns.person && columns.readers && scope.guardianId && scope.guardianOf) {
    const admitted = `${columns.readers} @> array[${values.of(scope.guardianId, 'text')}]`;
    ways.push(`(${columns.person} = ${values.of(scope.guardianOf, 'uuid')} and ${admitted})`);
  }
  if (scope.seesAll) ways.push(`${columns.planKind} = 'coordination'`);
  return `${columns.municipality} = ${values.of(scope.municipality, 'text')} and (${ways.join(' or ')})`;
}
