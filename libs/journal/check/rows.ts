import { isDeepStrictEqual } from 'node:util';

export type Row = Readonly<Record<string, unknown>>;

/** Whether a stored row has every value that is expected of it; other columns are not looked at. */
export const hasValues = (stored: Row, expected: Row): boolean =>
  Object.entries(expected).every(([column, value]) => isDeepStrictEqual(stored[column], value));

/** Whether the stored rows are those expected: each there with its values, and none besides. */
export function sameRows(stored: readonly Row[], expected: readonly Row[], key: string): boolean {
  if (stored.length !== expected.length) return false;
  const byKey = new Map(stored.map((row) => [row[key], row]));
  return byKey.size === expected.length && expected.every((row) => hasValues(byKey.get(row[key]) ?? {}, row));
}

/** The same columns of each row. */
export const only = <T extends object>(rows: readonly T[], columns: readonly (keyof T & string)[]): readonly Row[] =>
  rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])));
