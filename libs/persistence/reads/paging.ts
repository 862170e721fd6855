import { isCivilDate, isInstant } from '#calendar';
import type { Statement } from '../database.js';

/** One page of a list, in a fixed order; `next` is null on the last one. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

export interface PageQuery {
  /** Rows at most, 1–200. */
  readonly limit: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

type Key = readonly (string | number)[];

/** The place behind one row: opaque to clients, ids and dates only. */
const toCursor = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url');

function fromCursor(cursor: string): Key | null {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(key) || key.length === 0 || key.length > 4) return null;
    return key.every((part) => typeof part === 'string' || Number.isSafeInteger(part)) ? (key as Key) : null;
  } catch {
    return null;
  }
}

/** A cursor that is no cursor: the client made it up. */
export class CursorInvalid extends Error {
  constructor() {
    super('The cursor is not valid');
    this.name = 'CursorInvalid';
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What the database would refuse to read is refused here. */
const fits: Readonly<Record<SortColumn['type'], (part: string) => boolean>> = {
  date: (part) => part === 'infinity' || isCivilDate(part),
  uuid: (part) => UUID.test(part),
  timestamptz: isInstant,
  integer: (part) => /^\d{1,9}$/.test(part),
  bigint: (part) => /^\d{1,18}$/.test(part),
  text: (part) => !part.includes('\0'),
};

/** A sort column: its expression, its type, and what it is called in the row. The last one makes the order total. */
export interface SortColumn {
  readonly sql: string;
  readonly type: 'date' | 'uuid' | 'text' | 'timestamptz' | 'integer' | 'bigint';
  readonly field: string;
}

/** Collects a statement's values while its text is written. */
export class Values {
  readonly list: unknown[] = [];

  /** The placeholder of a value, with its type. */
  of(value: unknown, type: string): string {
    this.list.push(value);
    return `$${this.list.length}::${type}`;
  }
}

/** The condition that continues after the cursor (`true` on the first page). Throws CursorInvalid. */
export function continues(
  columns: readonly SortColumn[],
  query: PageQuery,
  values: Values,
  order: 'asc' | 'desc' = 'asc',
): string {
  if (query.cursor === undefined) return 'true';
  const key = fromCursor(query.cursor);
  if (key?.length !== columns.length) throw new CursorInvalid();
  const places = columns.map(({ type }, index) => {
    const part = String(key[index]);
    if (!fits[type](part)) throw new CursorInvalid();
    return values.of(part, type);
  });
  return `(${columns.map(({ sql }) => sql).join(', ')}) ${order === 'asc' ? '>' : '<'} (${places.join(', ')})`;
}

/** As many rows as pages have; a statement for each. */
const lengths = [25, 50, 100, 200];

/**
 * `order by … limit …`, one row more than asked for at least: it tells whether there is another page. The limit stands in
 * the text: a plan that is made before the values are known has to know that a page is short. @throws for no number.
 */
export function orderAndLimit(columns: readonly SortColumn[], query: PageQuery, order: 'asc' | 'desc' = 'asc'): string {
  const sorted = columns.map(({ sql }) => `${sql} ${order}`).join(', ');
  const length = lengths.find((one) => one >= query.limit) ?? query.limit;
  if (!Number.isSafeInteger(length)) throw new Error('The limit is not a whole number');
  return `order by ${sorted} limit ${length + 1}`;
}

/** Cuts the extra rows off and makes the cursor from the last row that stays. */
export function pageOf<Row extends object>(
  rows: readonly Row[],
  columns: readonly SortColumn[],
  query: PageQuery,
): Page<Row> {
  const kept = rows.slice(0, query.limit);
  const last = kept.at(-1) as Readonly<Record<string, string | number>> | undefined;
  if (rows.length <= query.limit || !last) return { rows: kept, next: null };
  return { rows: kept, next: toCursor(columns.map(({ field }) => last[field] ?? 'infinity')) };
}

export const statement = (text: string, values: Values): Statement => ({ text, values: values.list });
