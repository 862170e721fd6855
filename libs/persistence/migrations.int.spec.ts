import { afterEach, describe, expect, it } from '@jest/globals';
import { type TestDatabase, withDatabase, withEmptyDatabase } from '../../test/support/database.js';
import { createDataSource } from './data-source.js';
import { databaseOf } from './database.js';
import { entities } from './entities.js';
import { DatabaseFailure } from './failures.js';
import { migrate, migrateDown } from './migrate.js';

interface Column {
  readonly table_name: string;
  readonly column_name: string;
  readonly is_nullable: string;
}

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const drop of cleanUp.splice(0)) await drop();
});

async function schemaOf(url: string): Promise<string> {
  const dataSource = await createDataSource(url, { poolSize: 1 }).initialize();
  try {
    const columns = await dataSource.query(
      `select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
        where table_schema = 'public' order by 1, ordinal_position`,
    );
    const indexes = await dataSource.query(`select indexdef from pg_indexes where schemaname = 'public' order by 1`);
    const constraints = await dataSource.query(
      `select conrelid::regclass::text t, pg_get_constraintdef(oid) d from pg_constraint
        where connamespace = 'public'::regnamespace order by 1, 2`,
    );
    const functions = await dataSource.query(
      `select proname from pg_proc where pronamespace = 'public'::regnamespace order by 1`,
    );
    return JSON.stringify([columns, indexes, constraints, functions]);
  } finally {
    await dataSource.destroy();
  }
}

async function appDatabase(): Promise<TestDatabase> {
  const made = await withDatabase();
  cleanUp.push(() => made.drop());
  return made;
}

describe('the migrations', () => {
  it('go up, down and up again to the same schema, and leave nothing behind', async () => {
    const { ownerUrl, drop } = await withEmptyDatabase();
    cleanUp.push(drop);
    const ran = await migrate(ownerUrl);
    expect(ran.length).toBeGreaterThan(0);
    const first = await schemaOf(ownerUrl);
    expect(await migrate(ownerUrl)).toEqual([]);
    expect(await migrateDown(ownerUrl)).toBe(ran.length);
    const empty = JSON.parse(await schemaOf(ownerUrl)) as [Column[], unknown[], unknown[], unknown[]];
    expect(new Set(empty[0].map(({ table_name }) => table_name))).toEqual(new Set(['migrations']));
    expect(empty[3]).toEqual([]);
    expect(await migrate(ownerUrl)).toEqual(ran);
    expect(await schemaOf(ownerUrl)).toBe(first);
  });

  it('have exactly the tables and columns of the entities', async () => {
    const { dataSource } = await appDatabase();
    const columns: Column[] = await dataSource.query(
      `select table_name, column_name, is_nullable from information_schema.columns
        where table_schema = 'public' and table_name <> 'migrations' order by 1, 2`,
    );
    const expected = dataSource.entityMetadatas.flatMap(({ tableName, columns: declared }) =>
      declared.map(({ databaseName, isNullable }) => ({
        table_name: tableName,
        column_name: databaseName,
        is_nullable: isNullable ? 'YES' : 'NO',
      })),
    );
    const order = (a: Column, b: Column): number =>
      `${a.table_name} ${a.column_name}` < `${b.table_name} ${b.column_name}` ? -1 : 1;
    expect([...columns].sort(order)).toEqual(expected.sort(order));
    expect(dataSource.entityMetadatas).toHaveLength(entities.length);
  });
});

describe('the application’s role', () => {
  it.each(['plan_event', 'audit', 'access_log', 'check_report', 'municipality_key', 'plan_key'])(
    'can add to %s and read it, and nothing else',
    async (table) => {
      const { database } = await appDatabase();
      const refused = expect.objectContaining({ code: '42501' });
      await expect(database.query({ text: `select * from ${table}` })).resolves.toEqual([]);
      await expect(database.query({ text: `update ${table} set municipality_id = '0265'` })).rejects.toEqual(refused);
      await expect(database.query({ text: `delete from ${table}` })).rejects.toEqual(refused);
      await expect(database.query({ text: `truncate ${table}` })).rejects.toEqual(refused);
    },
  );

  it('cannot change the schema', async () => {
    const { database } = await appDatabase();
    await expect(database.query({ text: 'create table more (id int)' })).rejects.toMatchObject({ code: '42501' });
    await expect(database.query({ text: 'drop table plan' })).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the organisation’s version', () => {
  it('rises with every change of units, members and closing days, and not with the clock', async () => {
    const { database } = await appDatabase();
    const version = async (): Promise<number> => {
      const rows = await database.query<{ v: number }>({ text: 'select org_version v from municipality' });
      return rows[0]?.v ?? 0;
    };
    await database.query({ text: `insert into municipality (code, name, training) values ('0265', 'R', true)` });
    const start = await version();
    await database.query({
      text: `insert into unit (id, municipality_id, name, sector) values ('u', '0265', 'U', 'social')`,
    });
    await database.query({ text: `update municipality set closing_days = '["2026-12-24"]'` });
    expect(await version()).toBe(start + 2);
    await database.query({ text: 'update municipality set offset_ms = 5' });
    expect(await version()).toBe(start + 2);
  });
});

describe('a failure', () => {
  it('names codes and constraints, never a value of the row', async () => {
    const { dataSource } = await appDatabase();
    const insert = {
      text: `insert into municipality (code, name) values ($1, $2)`,
      values: ['nope', 'Hemmelig Hansen'],
    };
    const failure = await databaseOf(dataSource)
      .query(insert)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DatabaseFailure);
    expect(JSON.stringify([failure, (failure as Error).message])).not.toContain('Hemmelig');
    expect(failure).toMatchObject({ code: '23514', table: 'municipality' });
  });
});
