import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Commands } from '../process/commands.js';
import type { Service } from '../supervisor.js';
import type { PostgresPlace } from './postgres-user.js';
import { clearStalePostmaster } from './stale-postmaster.js';

export interface PostgresOptions {
  readonly place: PostgresPlace;
  readonly port: number;
  readonly password: string;
  readonly env: Readonly<Record<string, string>>;
  /** For tests: nothing is forced to disk, so a power cut may lose all. */
  readonly volatile?: boolean;
}

export const clusterFolder = (place: PostgresPlace) => join(place.folder, 'postgres');

/** Whether a database answers under this address. */
export async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function ownedFolder(path: string, place: PostgresPlace): void {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (place.user) chownSync(path, place.user.uid, place.user.gid);
}

/** Creates the cluster unless it is there. It appears under its name only when whole, so a kill leaves nothing half. */
export async function ensureCluster(commands: Commands, options: PostgresOptions): Promise<'created' | 'kept'> {
  const { place } = options;
  if (existsSync(join(clusterFolder(place), 'PG_VERSION'))) return 'kept';
  const partial = `${clusterFolder(place)}.new`;
  const passwordFile = join(place.folder, `.pw-${randomUUID()}`);
  ownedFolder(partial, place);
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 });
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid);
  try {
    await commands.run({
      name: 'initdb',
      label: 'Creating the PostgreSQL cluster',
      command: place.binaries.initdb,
      args: initdbArguments(partial, passwordFile, options.volatile ?? false),
      env: { ...options.env, LC_ALL: 'C' },
      ...(place.user ? { user: place.user } : {}),
      cwd: place.folder,
    });
    renameSync(partial, clusterFolder(place));
    return 'created';
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** PostgreSQL's own collation: the same order on every machine, whatever locales it has. */
function initdbArguments(folder: string, passwordFile: string, volatile: boolean): string[] {
  return [
    `--pgdata=${folder}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(volatile ? ['--no-sync'] : []),
  ];
}

const VOLATILE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

export function serverArguments(options: Pick<PostgresOptions, 'place' | 'port' | 'volatile'>): string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    // TCP only: a socket file in /tmp would outlive a kill -9.
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=128MB',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(options.volatile ? VOLATILE : []),
  ];
  return ['-D', clusterFolder(options.place), '-p', String(options.port), ...settings.flatMap((text) => ['-c', text])];
}

/** PostgreSQL as a service of the stack. SIGINT is its "fast" stop: sessions are ended, everything is written. */
export function postgresService(options: PostgresOptions, adminUrl: string): Service {
  const { place } = options;
  const folder = clusterFolder(place);
  return {
    name: 'postgres',
    label: 'PostgreSQL',
    command: place.binaries.postgres,
    args: serverArguments(options),
    env: { ...options.env, LC_ALL: 'C' },
    cwd: folder,
    ...(place.user ? { user: place.user } : {}),
    stopSignal: 'SIGINT',
    graceMs: 8_000,
    readyWithinMs: 60_000,
    attempts: 5,
    prepare: () => clearStalePostmaster(folder),
    isReady: () => answers(adminUrl),
  };
}
