import type pg from 'pg';
import { appliedMigrations, migrate, migratingWith } from '#persistence';
import { backupPath, keepNewest, stampOf } from './backups-folder.js';
import { prepareKeys } from './keys-file.js';
import { asOwner, type Place } from './place.js';
import type { CheckedBackup } from './read-backup.js';
import { type Restored, restoreBackup } from './restore-backup.js';
import { writeBackupOf } from './write-backup.js';

const kept = 5;

export interface RestoredFile extends Restored {
  /** The backup of what was there; null when there was nothing. */
  readonly before: string | null;
  /** Whether the key file was changed, so that API and worker must be started anew to read it. */
  readonly keysChanged: boolean;
}

/** How many plans a restore would replace; null for a database that was never used. */
export async function plansIn(client: pg.Client): Promise<number | null> {
  if ((await appliedMigrations(client)).length === 0) return null;
  const { rows } = await client.query<{ municipalities: number; plans: number }>(
    'select (select count(*) from municipality)::int as municipalities, (select count(*) from plan)::int as plans',
  );
  return rows[0]?.municipalities === 0 ? null : (rows[0]?.plans ?? 0);
}

/**
 * Restores a checked backup and keeps a backup of what was there. @throws BackupError when it does not fit this build,
 * KeyFailure when the master keys at hand do not open it; then, and after every other error, the database is as it was.
 */
export async function restoreFile(
  place: Place,
  backup: CheckedBackup,
  at: Date,
  say: (line: string) => void = () => undefined,
): Promise<RestoredFile> {
  const keys = prepareKeys(place.keysFile, backup.keys, stampOf(at));
  const before = (await holdsData(place)) ? backupPath(place.backups, 'before-restore', at) : null;
  const keep = async (client: pg.Client) => {
    if (before) await writeBackupOf(client, before);
  };
  const restored = await asOwner(place.ownerUrl, (client) =>
    migratingWith(keys.file, say, () => restoreBackup(client, backup, { keys: keys.file, keep: () => keep(client) })),
  );
  keys.put();
  if (before) keepNewest(place.backups, 'before-restore', kept);
  return { ...restored, before, keysChanged: keys.changed };
}

/** An empty database gets its tables first, so that a restore always finds some to replace. */
async function holdsData(place: Place): Promise<boolean> {
  return asOwner(place.ownerUrl, async (client) => {
    if ((await appliedMigrations(client)).length === 0) await migrate(place.ownerUrl);
    return (await plansIn(client)) !== null;
  });
}
