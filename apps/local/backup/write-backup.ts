import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { appliedMigrations } from '#persistence';
import {
  type BackupHeader,
  type BackupTable,
  END_OF_TABLE,
  FORMAT,
  FORMAT_VERSION,
  type TableSum,
} from './backup-format.js';
import { describeSequences, describeTables } from './describe-database.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The same text for the same value, whatever the server or the role is set to. */
const PLAIN_VALUES = `set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local search_path = public`;

/**
 * Writes the product's database into one file that only its owner may read. Keys are in it closed: it opens with the
 * master keys only, which are kept elsewhere. The file appears under its name
 * when it is whole. @param client a connection as the tables' owner; after an error it can only be ended.
 * @returns what the manifest says of each table.
 */
export async function writeBackup(client: pg.Client, path: string): Promise<readonly TableSum[]> {
  await client.query('begin isolation level repeatable read read only');
  const sums = await writeBackupOf(client, path);
  await client.query('commit');
  return sums;
}

/** As `writeBackup`, inside the caller's transaction: what it sees is what is written. */
export async function writeBackupOf(client: pg.Client, path: string): Promise<readonly TableSum[]> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const partial = `${path}.${process.pid}.new`;
  const sums: TableSum[] = [];
  try {
    const target = createWriteStream(partial, { fd: openSync(partial, 'wx', 0o600), flush: true });
    await pipeline(Readable.from(backupOf(client, sums), { objectMode: false }), createGzip(), target);
    renameSync(partial, path);
    return sums;
  } finally {
    rmSync(partial, { force: true });
  }
}

async function* backupOf(client: pg.Client, sums: TableSum[]): AsyncGenerator<string | Buffer> {
  await client.query(PLAIN_VALUES);
  const { tables, ...header } = await headerOf(client);
  const [headerLine, keysLine] = [
    JSON.stringify({ ...header, tables }),
    JSON.stringify({ masters: await mastersOf(client) }),
  ];
  yield `${headerLine}\n${keysLine}\n`;
  for (const table of tables) {
    yield `${JSON.stringify({ table: table.name })}\n`;
    yield* rowsOf(client, table, sums);
    yield `${END_OF_TABLE}\n`;
  }
  const manifest = { header: sha256(headerLine), keys: sha256(keysLine), tables: sums };
  yield `${JSON.stringify({ manifest })}\n`;
}

/** The master keys that are needed; none are known of a database from before municipalities had keys. */
async function mastersOf(client: pg.Client): Promise<readonly string[]> {
  const there = await client.query<{ there: boolean }>(
    `select to_regclass('public.municipality_key') is not null as there`,
  );
  if (!there.rows[0]?.there) return [];
  const { rows } = await client.query<{ master: string }>(
    'select distinct master from public.municipality_key where wrapped is not null order by master',
  );
  return rows.map(({ master }) => master);
}

/** Who is logged in where is nobody's history: after a restore everybody logs in again, and no ended login comes back. */
const notKept = new Set(['session', 'login_code', 'sign_in_try']);

async function headerOf(client: pg.Client): Promise<BackupHeader> {
  const { rows } = await client.query<{ madeAt: Date; server: string }>(
    `select now() as "madeAt", current_setting('server_version') as server`,
  );
  return {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    madeAt: new Date(rows[0]?.madeAt ?? 0).toISOString(),
    server: rows[0]?.server ?? '',
    schema: await appliedMigrations(client),
    tables: (await describeTables(client)).filter(({ name }) => !notKept.has(name)),
    sequences: await describeSequences(client),
  };
}

async function* rowsOf(client: pg.Client, table: BackupTable, sums: TableSum[]): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let rows = 0;
  const copied = client.query(copyTo(`copy ${target(table)} to stdout`));
  for await (const chunk of copied as AsyncIterable<Buffer>) {
    hash.update(chunk);
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows += 1;
    yield chunk;
  }
  sums.push({ name: table.name, rows, sha256: hash.digest('hex') });
}

/** A table with its columns, as COPY names it. */
export const target = ({ name, columns }: BackupTable): string =>
  `public.${pg.escapeIdentifier(name)} (${columns.map((column) => pg.escapeIdentifier(column)).join(', ')})`;
