import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import {
  createDataSource,
  type Database,
  databaseOf,
  migrate,
  type PeopleDatabase,
  peopleDatabaseOf,
  peopleRole,
  systemRole,
} from '#persistence';

/**
 * A throw-away database, migrated. `url` logs in as the system's role, `peopleUrl` as that before which the wall stands,
 * `ownerUrl` as the owner of the tables.
 */
export interface TestDatabase {
  readonly name: string;
  readonly url: string;
  readonly peopleUrl: string;
  readonly ownerUrl: string;
  readonly dataSource: DataSource;
  readonly database: Database;
  /** Runs SQL as the owner of the tables. */
  asOwner(sql: string): Promise<void>;
  /** The door for people; its connections are made when first asked for. */
  people(): Promise<PeopleDatabase>;
  /** Ends every connection and removes the database. */
  drop(): Promise<void>;
}

/** Any number that every test process shares: one of them builds the template, the others wait. */
const TEMPLATE_LOCK = 7_205_601;
const migrationsFolder = new URL('../../libs/persistence/migrations/', import.meta.url);

/**
 * A new migrated database in the PostgreSQL of TEST_ADMIN_URL. The migrations run once into a template that is named
 * after their content; each further database is a copy of it, which takes a tenth of the time.
 */
export async function withDatabase(settings: { readonly poolSize?: number } = {}): Promise<TestDatabase> {
  const admin = adminUrl();
  const template = await ensureTemplate(admin);
  const name = `samspor_test_${randomUUID().replaceAll('-', '')}`;
  await as(admin, (client) => client.query(`create database ${name} template ${template}`));
  const ownerUrl = named(admin, name);
  const [url, peopleUrl] = [inRole(ownerUrl, systemRole), inRole(ownerUrl, peopleRole)];
  const poolSize = settings.poolSize ?? 5;
  const dataSource = await createDataSource(url, { poolSize }).initialize();
  let opened: Promise<DataSource> | undefined;
  return {
    name,
    url,
    peopleUrl,
    ownerUrl,
    dataSource,
    database: databaseOf(dataSource),
    asOwner: (sql) =>
      as(ownerUrl, async (client) => {
        await client.query(sql);
      }),
    people: async () => {
      opened ??= createDataSource(peopleUrl, { poolSize }).initialize();
      return peopleDatabaseOf(await opened);
    },
    drop: async () => {
      await (await opened)?.destroy();
      if (dataSource.isInitialized) await dataSource.destroy();
      await dropDatabase(name);
    },
  };
}

/** An empty database, for testing the migrations themselves. Answers with its owner's address. */
export async function withEmptyDatabase(): Promise<{ name: string; ownerUrl: string; drop(): Promise<void> }> {
  const admin = adminUrl();
  const name = `samspor_test_${randomUUID().replaceAll('-', '')}`;
  await as(admin, async (client) => {
    await ensureRoles(client);
    await client.query(`create database ${name}`);
  });
  return { name, ownerUrl: named(admin, name), drop: () => dropDatabase(name) };
}

/** Ends all connections to a database from outside and lets none in, as if it had gone away. */
export async function takeAway(name: string): Promise<void> {
  await as(adminUrl(), async (client) => {
    await client.query(`alter database ${name} allow_connections false`);
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  });
}

export async function bringBack(name: string): Promise<void> {
  await as(adminUrl(), (client) => client.query(`alter database ${name} allow_connections true`));
}

function adminUrl(): string {
  const url = process.env.TEST_ADMIN_URL;
  if (!url) throw new Error('TEST_ADMIN_URL is not set: run integration tests by `npm test`');
  return url;
}

async function ensureTemplate(admin: string): Promise<string> {
  const template = `samspor_template_${contentHash()}`;
  await as(admin, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const found = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (found.rowCount === 1) return;
    await ensureRoles(client);
    const building = `${template}_new`;
    await client.query(`drop database if exists ${building}`);
    await client.query(`create database ${building}`);
    await migrate(named(admin, building));
    await client.query(`alter database ${building} rename to ${template}`);
  });
  return template;
}

async function ensureRoles(client: pg.Client): Promise<void> {
  for (const role of [peopleRole, systemRole]) {
    const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    if (found.rowCount === 0) await client.query(`create role ${role}`);
  }
}

function contentHash(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(migrationsFolder).sort()) hash.update(readFileSync(new URL(file, migrationsFolder)));
  for (const file of ['grants.ts', 'wall.ts', 'reader.ts']) {
    hash.update(readFileSync(new URL(`../${file}`, migrationsFolder)));
  }
  return hash.digest('hex').slice(0, 16);
}

const dropDatabase = (name: string): Promise<void> =>
  as(adminUrl(), async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
  });

async function as<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function named(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** The administrator's connection that acts as another role: its rights are checked, its password not needed. */
function inRole(url: string, role: string): string {
  const changed = new URL(url);
  changed.searchParams.set('options', `-c role=${role}`);
  // URLSearchParams writes a space as +, which the driver would take literally.
  return changed.href.replaceAll('+', '%20');
}
