import pg from 'pg';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/**
 * How values leave PostgreSQL: a date stays `YYYY-MM-DD`, never a `Date` at somebody's midnight; an instant is the
 * canonical ISO string in UTC; a bigint is a number (versions and milliseconds stay far below 2^53).
 */
const readers: Readonly<Record<number, (value: string) => unknown>> = {
  [INT8]: Number,
  [DATE]: (value) => value,
  [TIMESTAMPTZ]: (value) => (value.includes('infinity') ? value : new Date(value).toISOString()),
};

export const wireTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    readers[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};
