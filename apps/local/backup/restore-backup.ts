import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type AuditEntry, auditStatement } from '#audit';
import {
  appliedMigrations,
  createKeyVault,
  grantRights,
  type KeyFile,
  keyServiceOf,
  migrateTo,
  migrationNames,
  type Queryable,
} from '#persistence';
import { BackupError, type BackupSequence } from './backup-format.js';
import { describeTables } from './describe-database.js';
import { keepKeys, noteKeys } from './kept-keys.js';
import { type CheckedBackup, type TableRows, tablesOf } from './read-backup.js';
import { forgetNothingSent, noteMails } from './sent-mails.js';
import { noteClocks, tellEverybody, trueClocks } from './true-clocks.js';
import { target } from './write-backup.js';

export interface RestoreOptions {
  /** The master keys: what is restored has to open with them. */
  readonly keys: KeyFile;
  /** Called when nobody can change anything any more, and before anything is changed. */
  readonly keep: () => Promise<void>;
}

const queryableOf = (client: pg.Client): Queryable => ({
  query: async <Row>({ text, values }: { text: string; values?: readonly unknown[] }) =>
    (await client.query(text, [...(values ?? [])])).rows as Row[],
});

/** What there was to restore. */
export interface Restored {
  /** Plans whose keepers are told anew. */
  readonly plansTold: number;
  /** How many migrations were run on what was restored. */
  readonly migrated: number;
}

/**
 * Puts a backup in the place of everything that is in the database, in one transaction: all of it or nothing. Engine
 * and API may be running: they wait, and go on with what was restored. @param client a connection as the tables'
 * owner to a database that was migrated once; after an error it can only be ended.
 * @throws BackupError for a backup, or a database, of a newer build; KeyFailure where the keys do not open it.
 */
export async function restoreBackup(
  client: pg.Client,
  backup: CheckedBackup,
  { keys, keep }: RestoreOptions,
): Promise<Restored> {
  checkSchema(backup.header.schema, `${backup.path} was`);
  checkSchema(await appliedMigrations(client), 'The database was');
  await client.query('begin');
  await lockEverything(client);
  await keep();
  await noteClocks(client);
  await noteMails(client);
  await noteKeys(client);
  await migrateTo(client, []);
  await migrateTo(client, backup.header.schema);
  await fill(client, backup);
  await migrateTo(client, migrationNames);
  await grantRights(client);
  await keepKeys(client);
  await createKeyVault(queryableOf(client), keyServiceOf(keys)).check();
  await forgetNothingSent(client);
  await closeLinks(client);
  await noteRestored(client, backup.header.madeAt);
  const plansTold = await trueClocks(client);
  await tellEverybody(client);
  await client.query('commit');
  return { plansTold, migrated: migrationNames.length - backup.header.schema.length };
}

/** A link that was used or revoked since the backup was made does not open again: whoever is still to come is sent a new one. */
const closeLinks = (client: pg.Client) =>
  client.query('update public.invitation set expires_at = least(expires_at, now()) where token_hash is not null');

/** Each municipality's audit says that its data are those of another time. */
async function noteRestored(client: pg.Client, madeAt: string): Promise<void> {
  const { rows } = await client.query<{ municipality: string; plans: number }>(
    `select m.code as municipality, (select count(*)::int from public.plan p where p.municipality_id = m.code) as plans
       from public.municipality m order by m.code`,
  );
  const entries = rows.map((row): AuditEntry => ({ kind: 'restored', actor: { kind: 'system' }, madeAt, ...row }));
  const { text, values } = auditStatement(entries);
  await client.query(text, [...(values ?? [])]);
}

function checkSchema(schema: readonly string[], whose: string): void {
  if (schema.every((name, index) => migrationNames[index] === name)) return;
  throw new BackupError(`${whose} written by a newer Samspor than this build. Nothing was changed.`);
}

/** Deadlock, and a lock that did not come in time. */
const NOT_NOW = ['40P01', '55P03'];
const attempts = 100;
/** Shorter than the second after which PostgreSQL would turn somebody's command away to end a deadlock. */
const patienceMs = 300;

/**
 * Waits for what is under way and keeps everybody else waiting. Nearly every command begins by locking its plan, so
 * plans come first: commands in the middle finish, new ones wait. Whoever holds another table and wants a plan now
 * would wait for us and we for them: then all locks are given back, and it is tried again.
 */
async function lockEverything(client: pg.Client): Promise<void> {
  const names = (await describeTables(client)).map(({ name }) => name);
  const others = names.filter((name) => name !== 'plan').map((name) => `public.${pg.escapeIdentifier(name)}`);
  await client.query('savepoint unlocked');
  for (let left = attempts; ; left -= 1) {
    try {
      await client.query('lock table public.plan in access exclusive mode');
      await client.query(`set local lock_timeout = ${patienceMs}`);
      await client.query(`lock table ${others.join(', ')} in access exclusive mode`);
      await client.query('set local lock_timeout = 0');
      return;
    } catch (error) {
      if (!NOT_NOW.includes((error as { code?: string }).code ?? '') || left === 0) throw error;
      await client.query('rollback to savepoint unlocked');
    }
  }
}

/** Without triggers: what they do for a change by hand was done before the backup was made. */
async function fill(client: pg.Client, backup: CheckedBackup): Promise<void> {
  const columns = new Map(backup.header.tables.map((table) => [table.name, table]));
  for await (const rows of tablesOf(backup)) {
    const table = columns.get(rows.name);
    if (!table) continue;
    const name = `public.${pg.escapeIdentifier(table.name)}`;
    await client.query(`alter table ${name} disable trigger user`);
    await pipeline(Readable.from(chunks(rows)), client.query(copyFrom(`copy ${target(table)} from stdin`)));
    await client.query(`alter table ${name} enable trigger user`);
  }
  for (const sequence of backup.header.sequences) await setSequence(client, sequence);
}

const CHUNK_BYTES = 64 * 1024;

/** Many rows in one message: each alone would cost a message of its own. */
async function* chunks({ lines }: TableRows): AsyncGenerator<Buffer> {
  let [parts, size]: [Buffer[], number] = [[], 0];
  for await (const line of lines) {
    parts.push(line, NEWLINE);
    size += line.length + 1;
    if (size < CHUNK_BYTES) continue;
    yield Buffer.concat(parts);
    [parts, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(parts);
}

const NEWLINE = Buffer.from('\n');

async function setSequence(client: pg.Client, { name, last }: BackupSequence): Promise<void> {
  if (last === null) return;
  await client.query('select setval($1::regclass, $2::bigint)', [`public.${pg.escapeIdentifier(name)}`, last]);
}
