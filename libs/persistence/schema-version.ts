import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrations } from './data-source.js';
import { grantRoles, openNothing } from './grants.js';

/** A connection on which the caller has its own transaction; a client of `pg` is one. */
export interface SqlRunner {
  query(sql: string, values?: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

/** A database or a backup has migrations that this build does not know: it belongs to a newer one. */
export class UnknownSchema extends Error {
  override readonly name = 'UnknownSchema';
}

/** Every migration of this build, oldest first: a schema's version is how far it has come along this list. */
export const migrationNames: readonly string[] = migrations.map(({ name }) => name);

/** The migrations that a database has had, oldest first; none for an empty one. */
export async function appliedMigrations(on: SqlRunner): Promise<readonly string[]> {
  const { rows } = await on.query(`select to_regclass('public.migrations') is not null as there`);
  if (!(rows[0] as { there: boolean }).there) return [];
  const applied = await on.query('select name from public.migrations order by timestamp, id');
  return (applied.rows as { name: string }[]).map(({ name }) => name);
}

/**
 * Takes a database up or down to a schema inside the caller's transaction. Going down throws the data away.
 * @param wanted names of migrations, oldest first. @throws UnknownSchema where this build does not know one of them,
 * or what the database has had.
 */
export async function migrateTo(on: SqlRunner, wanted: readonly string[]): Promise<void> {
  const applied = await appliedMigrations(on);
  for (const names of [applied, wanted]) checkKnown(names);
  if (applied.length > wanted.length) await on.query(openNothing);
  for (const name of applied.slice(wanted.length).reverse()) {
    await migrationOf(name).down(runnerOn(on));
    await on.query('delete from public.migrations where name = $1', [name]);
  }
  for (const name of wanted.slice(applied.length)) {
    await migrationOf(name).up(runnerOn(on));
    await on.query('insert into public.migrations (timestamp, name) values ($1, $2)', [timestampOf(name), name]);
  }
}

/** Gives both roles their rights on the tables as they are now, and raises the wall, inside the caller's transaction. */
export async function grantRights(on: SqlRunner): Promise<void> {
  await grantRoles(async (sql) => (await on.query(sql)).rows);
}

/** A schema is known when it is a beginning of this build's list. */
function checkKnown(names: readonly string[]): void {
  const strange = names.find((name, index) => migrationNames[index] !== name);
  if (strange !== undefined) throw new UnknownSchema(`This build does not know the migration ${strange}`);
}

function migrationOf(name: string): MigrationInterface {
  const found = migrations.find((migration) => migration.name === name);
  if (!found) throw new UnknownSchema(`This build does not know the migration ${name}`);
  return new found();
}

/** TypeORM writes down the number at the end of the name. */
const timestampOf = (name: string): number => Number(name.slice(-13));

/** Our migrations run SQL and nothing else of TypeORM's runner, which would take a connection of its own. */
const runnerOn = (on: SqlRunner): QueryRunner =>
  ({ query: async (sql: string, values?: unknown[]) => (await on.query(sql, values)).rows }) as unknown as QueryRunner;
