import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copied, wall } from '#persistence';
import { type TestDatabase, withDatabase } from '../support/database.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await withDatabase();
});
afterAll(() => test?.drop());

const columns = () =>
  test.database.query<{ readonly table: string; readonly column: string }>({
    text: `select table_name as table, column_name as column from information_schema.columns
            where table_schema = 'public' order by 1, ordinal_position`,
  });

describe('what is held about a young person', () => {
  it('is told in the citizen’s copy, or it says why not: every column of every table that holds something personal', async () => {
    const personal = Object.keys(wall).filter((table) => wall[table]?.holds !== null);
    const untold = (await columns()).filter(({ table, column }) => {
      if (!personal.includes(table)) return false;
      const told = copied[table];
      const isWhole = typeof told === 'string' || (told !== undefined && 'not' in told && typeof told.not === 'string');
      return !isWhole && (told as Readonly<Record<string, unknown>> | undefined)?.[column] === undefined;
    });
    expect(untold).toEqual([]);
  });

  it('is told of columns that there are', async () => {
    const known = new Map<string, Set<string>>();
    for (const { table, column } of await columns()) known.set(table, (known.get(table) ?? new Set()).add(column));
    const gone = Object.entries(copied).flatMap(([table, told]) => {
      if (!known.has(table)) return [table];
      if (typeof told === 'string' || typeof told.not === 'string') return [];
      return Object.keys(told).flatMap((column) => (known.get(table)?.has(column) ? [] : [`${table}.${column}`]));
    });
    expect(gone).toEqual([]);
  });
});
