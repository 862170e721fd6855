import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { inherited, ownerUrl } from '../child-environment.js';
import { clusterFolder } from '../postgres/postgres.js';
import { findPostgresBinaries } from '../postgres/postgres-binaries.js';
import { placePostgres } from '../postgres/postgres-user.js';
import { Commands } from '../process/commands.js';
import { endLeftovers } from '../process/process-record.js';
import { type Environment, readSettings, type Settings } from '../settings.js';
import { ensureDatabases, startPostgres } from '../stack/engine-room.js';
import { foldersOf, prepareDataFolder, ROOT } from '../stack/folders.js';
import { claimInstance, isRunning, releaseInstance } from '../stack/instance.js';
import { ensureKeysFile, loadSecrets } from '../stack/secrets.js';
import { Supervisor } from '../supervisor.js';
import { createTerminal } from '../terminal.js';
import { BackupError } from './backup-format.js';

/** A database with its keys, and the folder for its backups. */
export interface Place {
  readonly ownerUrl: string;
  readonly keysFile: string;
  readonly backups: string;
  /** For people, without a password. */
  readonly name: string;
}

/**
 * Does `work` with the database of DATABASE_OWNER_URL, or else with that of the local stack; when the stack does not
 * run, its PostgreSQL runs for as long as the work takes. @throws BackupError naming what is not set.
 */
export async function withPlace<T>(env: Environment, work: (place: Place) => Promise<T>): Promise<T> {
  const given = env.DATABASE_OWNER_URL?.trim();
  if (given) return work(placeFrom(given, env));
  const settings = readSettings(env, ROOT);
  if (isRunning(settings.dataFolder)) return work(localPlace(settings));
  return withOwnPostgres(settings, env, work);
}

function placeFrom(url: string, env: Environment): Place {
  const keysFile = env.SAMSPOR_KEYS_FILE?.trim();
  if (!keysFile) throw new BackupError('SAMSPOR_KEYS_FILE is not set: without its keys a database cannot be read.');
  const backups = resolve(env.SAMSPOR_BACKUP_FOLDER?.trim() || 'backups');
  return { ownerUrl: url, keysFile, backups, name: nameOf(url) };
}

function nameOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}${port ? `:${port}` : ''}${pathname}`;
}

export const backupFolder = (dataFolder: string): string => join(dataFolder, 'backups');

function localPlace(settings: Settings): Place {
  const { dataFolder } = settings;
  const url = ownerUrl(settings, loadSecrets(dataFolder, true));
  return { ownerUrl: url, keysFile: ensureKeysFile(dataFolder), backups: backupFolder(dataFolder), name: nameOf(url) };
}

async function withOwnPostgres<T>(
  settings: Settings,
  env: Environment,
  work: (place: Place) => Promise<T>,
): Promise<T> {
  const { dataFolder } = settings;
  prepareDataFolder(dataFolder);
  claimInstance(dataFolder, {});
  const folders = foldersOf(dataFolder);
  const [supervisor, commands] = [new Supervisor(folders, createTerminal()), new Commands(folders)];
  try {
    await endLeftovers(folders.run);
    const place = placePostgres(await findPostgresBinaries(), dataFolder);
    const secrets = loadSecrets(dataFolder, existsSync(join(clusterFolder(place), 'PG_VERSION')));
    const room = { settings, secrets, supervisor, commands, env: inherited(env), place };
    await startPostgres(room);
    await ensureDatabases(room);
    return await work(localPlace(settings));
  } finally {
    await supervisor.stopAll();
    releaseInstance(dataFolder);
  }
}

/** A connection as the tables' owner, ended whatever happens. @throws BackupError when the database does not answer. */
export async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'samspor-backup',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  await client.connect().catch((error: Error) => {
    throw new BackupError(`The database ${nameOf(url)} does not answer: ${error.message}`);
  });
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
