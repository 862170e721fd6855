import type { Statement } from '#persistence';

/** Columns with their types. */
type Columns = Readonly<Record<string, string>>;
export type Row = Readonly<Record<string, unknown>>;

/**
 * One part of the statement. Its text is always the same under its name, but for the number of its first parameter.
 * Names are short: PostgreSQL tells prepared statements apart by 63 characters.
 */
export interface Part {
  readonly name: string;
  readonly values: readonly unknown[];
  /** @param at the number of its first parameter. */
  readonly sql: (at: number) => string;
}

/** How rows reach one table. */
export interface Target {
  (rows: readonly object[]): Part;
  /** Its rows may be of several plans. */
  readonly ofSeveral?: true;
}

const listed = (columns: Columns): string => Object.keys(columns).join(', ');
const typed = (columns: Columns): string =>
  Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');

/** The row's values in the order of the columns, as the driver sends them. */
const valuesOf = (columns: Columns, row: Row): unknown[] =>
  Object.entries(columns).map(([name, type]) => {
    const value = row[name] ?? null;
    return type.startsWith('json') && value !== null ? JSON.stringify(value) : value;
  });

/** Their places: `$3::uuid, $4::text`. */
const places = (columns: Columns, at: number): string =>
  Object.values(columns)
    .map((type, index) => `$${at + index}::${type}`)
    .join(', ');

/** The row with which a plan begins: what all other parts hang on. */
export const beginning =
  (name: string, table: string, columns: Columns): Target =>
  ([row]) => ({
    name,
    values: valuesOf(columns, row as Row),
    sql: (at) => `insert into ${table} (${listed(columns)}) values (${places(columns, at)}) returning 1`,
  });

/** A row of its own parameters costs PostgreSQL less than it costs as JSON; several go as JSON. */
function adding(name: string, table: string, columns: Columns, onConflict: string): Target {
  const into = `insert into ${table} (${listed(columns)}) select`;
  const record = `r(${typed(columns)})`;
  const one = (row: Row): Part => ({
    name,
    values: valuesOf(columns, row),
    sql: (at) => `${into} ${places(columns, at)} from w0${onConflict}`,
  });
  const many = (rows: readonly object[]): Part => ({
    name: `${name}s`,
    values: [JSON.stringify(rows)],
    sql: (at) => `${into} ${listed(columns)} from w0, jsonb_to_recordset($${at}) ${record}${onConflict}`,
  });
  const rowsOf = (rows: readonly object[]): Part => (rows.length === 1 ? one(rows[0] as Row) : many(rows));
  return Object.assign(rowsOf, { ofSeveral: true } as const);
}

/** Rows are added; one that is there already is a bug or a race, and fails. */
export const inserting = (name: string, table: string, columns: Columns): Target => adding(name, table, columns, '');

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
  return adding(name, table, columns, ` on conflict (${key.join(', ')}) do update set ${set}`);
}

/**
 * The one row of that id is changed, each column by a parameter of its own: found by its key whatever the planner thinks
 * of the table's size, and a large value is parsed once. `overrides` says how a column is set, `$v` being its parameter,
 * where that is not by the new value; `where` what has to hold besides, with parameters by name.
 */
export function updating(
  name: string,
  table: string,
  columns: Columns,
  { overrides = {}, where = '' }: { readonly overrides?: Columns; readonly where?: string } = {},
): Target {
  const names = Object.keys(columns);
  const place = (column: string, at: number) => `$${at + names.indexOf(column)}::${columns[column]}`;
  const isSet = (column: string) => column !== 'id' && !where.includes(`$${column}`);
  const set = (at: number) =>
    names
      .filter(isSet)
      .map((column) => `${column} = ${(overrides[column] ?? '$v').replaceAll('$v', place(column, at))}`);
  return ([row]) => ({
    name,
    values: valuesOf(columns, row as Row),
    sql: (at) => {
      const besides = where.replaceAll(/\$(\w+)/g, (_, column: string) => place(column, at));
      return `update ${table} t set ${set(at).join(', ')} where t.id = ${place('id', at)}${besides} returning 1`;
    },
  });
}

export interface Write {
  readonly target: Target;
  readonly rows: readonly object[];
}

/** The texts by their statement's name: there are as many as combinations of parts occur. */
const texts = new Map<string, string>();

/**
 * Everything that a command writes as one statement, with its notifications: one round trip, and foreign keys are
 * checked at its end, so that a new plan and its events may come together. The first part is the plan's row, and all
 * others hang on it: where it is not found as it should be, nothing is written and no row is answered. Parts without
 * rows are left out; the statement's name says which there are, so that each shape is prepared once a connection.
 */
export function oneStatement(writes: readonly Write[], notices: readonly Notice[]): Statement {
  const parts = writes.filter(({ rows }) => rows.length > 0).map(({ target, rows }) => target(rows));
  return joined(parts, notices);
}

/** What one decision writes, the plan's row first, and whom it tells. */
export interface Draft {
  readonly writes: readonly Write[];
  readonly notices: readonly Notice[];
}

/** Instead of a plan's row, where rows of several plans are written whose locks are held. */
const locked: Part = { name: 'l', values: [], sql: () => 'select 1' };

const telling = (notices: readonly Notice[]): Statement => ({
  name: 'j tell',
  text: 'select pg_notify(c, p) from unnest($1::text[], $2::text[]) n(c, p)',
  values: [notices.map(({ channel }) => channel), notices.map(({ payload }) => payload)],
});

/**
 * The same for several decisions of one transaction, each under its plan's lock: every plan's row by itself, and what is
 * added beside them in one statement for all: beginning one of many parts for each plan was a quarter of what its time cost.
 */
export function togetherStatements(drafts: readonly Draft[]): readonly Statement[] {
  const all = drafts.flatMap(({ writes }) => writes.filter(({ target, rows }) => target.ofSeveral && rows.length > 0));
  const added = [...Map.groupBy(all, ({ target }) => target)].map(([target, writes]) =>
    target(writes.flatMap(({ rows }) => rows)),
  );
  return [
    ...drafts.map(({ writes }) =>
      oneStatement(
        writes.filter(({ target }) => !target.ofSeveral),
        [],
      ),
    ),
    ...(added.length > 0 ? [joined([locked, ...added], [])] : []),
    telling(drafts.flatMap(({ notices }) => notices)),
  ];
}

function joined(parts: readonly Part[], notices: readonly Notice[]): Statement {
  const name = `j ${parts.map((part) => part.name).join(' ')} ${notices.length}`;
  const text = texts.get(name) ?? textOf(parts, notices);
  texts.set(name, text);
  return { name, text, values: [...parts.flatMap(({ values }) => values), ...notices.map(({ payload }) => payload)] };
}

function textOf(parts: readonly Part[], notices: readonly Notice[]): string {
  let at = 1;
  const ctes = parts.map(({ sql, values }, index) => {
    const text = `w${index} as (${sql(at)})`;
    at += values.length;
    return text;
  });
  const tells = notices.map(({ channel }, index) => `pg_notify('${channel}', $${at + index})`);
  return `with ${ctes.join(', ')} select ${tells.join(', ') || '1'} from w0`;
}

/** Heard by everybody who listens, when and only when the transaction commits. Ids and codes only. */
export interface Notice {
  readonly channel: 'samspor_agenda' | 'samspor_changed';
  readonly payload: string;
}
