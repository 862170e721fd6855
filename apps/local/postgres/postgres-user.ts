import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StackError } from '../process/stack-error.js';
import type { PostgresBinaries } from './postgres-binaries.js';

export interface UnixUser {
  readonly uid: number;
  readonly gid: number;
}

const SYSTEM_USER = 'postgres';
/** Where root's PostgreSQL lives when its user cannot reach the repository. */
const SHARED_FOLDER = '/var/lib/samspor';

function idOf(flag: '-u' | '-g', user: string): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, user], { encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : undefined;
}

function lookUp(user: string): UnixUser | undefined {
  const [uid, gid] = [idOf('-u', user), idOf('-g', user)];
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

/**
 * The user PostgreSQL runs as: undefined (our own) unless we are root, whom PostgreSQL refuses; then the system user
 * `postgres`, created when missing.
 */
export function postgresUser(): UnixUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = lookUp(SYSTEM_USER);
  if (existing) return existing;
  spawnSync('groupadd', ['--system', SYSTEM_USER]);
  spawnSync('useradd', ['--system', '--no-create-home', '-g', SYSTEM_USER, SYSTEM_USER]);
  const created = lookUp(SYSTEM_USER);
  if (created) return created;
  throw new StackError(
    'PostgreSQL does not run as root, and the user "postgres" could not be created. Run npm start as an ordinary user.',
  );
}

/** Whether this user may pass through all folders down to `path`. */
export function canReach(user: UnixUser, path: string): boolean {
  const probe = spawnSync('test', ['-x', path], { uid: user.uid, gid: user.gid, cwd: '/' });
  return probe.status === 0;
}

/** A copy of PostgreSQL's files where every user can reach them; made once for each version. */
function shareBinaries(binaries: PostgresBinaries): PostgresBinaries {
  const native = dirname(dirname(binaries.postgres));
  const version = spawnSync(binaries.postgres, ['--version'], { encoding: 'utf8' })
    .stdout.trim()
    .replaceAll(/\W+/g, '-');
  const target = join(SHARED_FOLDER, version);
  if (!existsSync(target)) {
    const partial = `${target}.${process.pid}`;
    rmSync(partial, { recursive: true, force: true });
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    renameSync(partial, target);
  }
  return { initdb: join(target, 'bin', 'initdb'), postgres: join(target, 'bin', 'postgres') };
}

/** The folder that stands for a data folder which PostgreSQL's user cannot reach. */
export function sharedFolderOf(dataFolder: string): string {
  const name = createHash('sha256').update(resolve(dataFolder)).digest('hex').slice(0, 12);
  return join(SHARED_FOLDER, `data-${name}`);
}

export interface PostgresPlace {
  readonly user: UnixUser | undefined;
  readonly binaries: PostgresBinaries;
  /** The folder in which the database cluster's folder stands. */
  readonly folder: string;
}

/**
 * Where PostgreSQL runs and as whom. Ordinarily inside the data folder. Only for root, and only when the user
 * `postgres` cannot pass into the repository (as with a clone under /root, or in a folder of `mktemp -d`), its files
 * stand under /var/lib/samspor, in a folder of their own for each data folder.
 */
export function placePostgres(binaries: PostgresBinaries, dataFolder: string): PostgresPlace {
  const user = postgresUser();
  const reachable = !user || (canReach(user, binaries.postgres) && canReach(user, dataFolder));
  if (reachable) return { user, binaries, folder: dataFolder };
  const folder = sharedFolderOf(dataFolder);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return { user, binaries: shareBinaries(binaries), folder };
}
