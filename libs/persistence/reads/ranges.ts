import { createHash } from 'node:crypto';
import type { Statement } from '../database.js';
import type { ListScope } from './list-scope.js';
import { orderAndLimit, type PageQuery, type SortColumn, type Values } from './paging.js';

/** A list whose every way of reaching a row is one range of one index. Names and expressions of the query, never input. */
export interface RangedList {
  /** The table with its alias: `work_item w`. */
  readonly from: string;
  readonly alias: string;
  readonly order: readonly SortColumn[];
  readonly municipality: string;
  /** Columns with one unit each. */
  readonly units: readonly string[];
  /** Columns with one member each. */
  readonly members: readonly string[];
  readonly planKind: string;
}

/**
 * The keys of a page, earliest first: of each unit, of what is the member's own, and for who sees all of the whole
 * municipality as many rows as a page has, merged and cut. One condition with `or` would make the database read
 * everything that the scope reaches.
 *
 * @param conditions what else must hold of a row.
 * @param only `members`: no units, and not everything.
 */
export function pageOfKeys(
  list: RangedList,
  scope: ListScope,
  { conditions, query, values, only }: RangeQuery,
): string {
  const { alias, from, order } = list;
  const cut = orderAndLimit(order, query);
  const keys = order.map(({ sql }) => sql).join(', ');
  const all = [`${list.municipality} = ${values.of(scope.municipality, 'text')}`, ...conditions].join(' and ');
  const range = (way: string): string => `(select ${keys} from ${from} where ${way} and ${all} ${cut})`;
  const member = values.of(scope.memberId, 'uuid');
  const ranges = list.members.map((column) => range(`${column} = ${member}`));
  if (only !== 'members') {
    const units = values.of(scope.unitIds, 'text[]');
    const ofUnits = list.units.map((column) => range(`${column} = u.id`));
    ranges.push(...ofUnits.map((one) => `select r.* from unnest(${units}) u(id), lateral ${one} r`));
    if (scope.seesAll) ranges.push(range(`${list.planKind} = 'coordination'`));
  }
  return `select * from (${ranges.join(' union ')}) ${alias} ${cut}`;
}

export interface RangeQuery {
  readonly conditions: readonly string[];
  readonly query: PageQuery;
  readonly values: Values;
  readonly only?: 'members';
}

/**
 * The statement of such a list, planned once: planning takes longer than reading a page, and where every way is a range
 * of an index there is nothing to choose by the values. The name follows the text.
 */
export const plannedOnce = (list: string, text: string, values: Values): Statement => ({
  name: `${list} ${createHash('sha256').update(text).digest('hex').slice(0, 16)}`,
  text,
  values: values.list,
  planned: 'once',
});
