import type { Statement } from '#persistence';

/** Columns with their types, as `jsonb_to_recordset` reads them. */
type Columns = Readonly<Record<string, string>>;

/**
 * How rows reach one table: its text has `$n` where the rows stand, and is always the same under its name. Names are
 * short: PostgreSQL tells prepared statements apart by 63 characters.
 */
export interface Target {
  readonly name: string;
  readonly sql: string;
}

const listed = (columns: Columns): string => Object.keys(columns).join(', ');
const typed = (columns: Columns): string =>
  Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');

/** Rows are added; one that is there already is a bug or a race, and fails. */
export const inserting = (name: string, table: string, columns: Columns): Target => ({
  name,
  sql: `insert into ${table} (${listed(columns)}) select ${listed(columns)} from jsonb_to_recordset($n) r(${typed(columns)})`,
});

/** Rows are added or replaced. `overrides` says how a column is replaced where that is not by the new value. */
export function putting(
  name: string,
  table: string,
  key: readonly string[],
  columns: Columns,
  overrides: Columns = {},
): Target {
  const changed = Object.keys(columns).filter((name) => !key.includes(name));
  const set = changed.map((column) => `${column} = ${overrides[column] ?? `excluded.${column}`}`).join(', ');
  return {
    name,
    sql: `${inserting(name, table, columns).sql} on conflict (${key.join(', ')}) do update set ${set}`,
  };
}

/** Rows that exist are changed. `extras` sets columns that the rows do not have, or have otherwise. */
export function updating(name: string, table: string, columns: Columns, extras: Columns = {}): Target {
  const own = Object.keys(columns).filter((column) => column !== 'id' && !(column in extras));
  const all = [...own.map((column) => [column, `r.${column}`]), ...Object.entries(extras)];
  const set = all.map(([column, value]) => `${column} = ${value}`).join(', ');
  return {
    name,
    sql: `update ${table} t set ${set} from jsonb_to_recordset($n) r(${typed(columns)}) where t.id = r.id`,
  };
}

export interface Write {
  readonly target: Target;
  readonly rows: readonly object[];
}

/**
 * Everything that a command writes as one statement, with its notifications: one round trip, and foreign keys are
 * checked at its end, so that a new plan and its events may come together. Parts without rows are left out; the
 * statement's name says which there are, so that each shape is prepared once a connection.
 */
export function oneStatement(writes: readonly Write[], notices: readonly Notice[]): Statement {
  const parts = writes.filter(({ rows }) => rows.length > 0);
  const values: unknown[] = parts.map(({ rows }) => JSON.stringify(rows));
  const ctes = parts.map(({ target }, index) => `w${index} as (${target.sql.replaceAll('$n', `$${index + 1}`)})`);
  const tells = notices.map(({ channel, payload }) => {
    values.push(payload);
    return `pg_notify('${channel}', $${values.length})`;
  });
  const names = [...parts.map(({ target }) => target.name), String(notices.length)];
  return {
    name: `j ${names.join(' ')}`,
    text: `${ctes.length > 0 ? `with ${ctes.join(', ')} ` : ''}select ${tells.join(', ') || '1'}`,
    values,
  };
}

/** Heard by everybody who listens, when and only when the transaction commits. Ids and codes only. */
export interface Notice {
  readonly channel: 'samspor_agenda' | 'samspor_changed';
  readonly payload: string;
}
