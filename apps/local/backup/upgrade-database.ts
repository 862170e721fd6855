import { appliedMigrations, migrate, migrationNames, readKeyFile } from '#persistence';
import { backupPath, keepNewest } from './backups-folder.js';
import { asOwner } from './place.js';
import { plansIn } from './restore-file.js';
import { writeBackup } from './write-backup.js';

const kept = 5;

export interface Upgrade {
  readonly ownerUrl: string;
  readonly keysFile: string;
  readonly backups: string;
}

export interface Upgraded {
  readonly migrations: readonly string[];
  /** The backup that was made first; null when there was nothing to lose or nothing to migrate. */
  readonly backup: string | null;
}

/** Brings a database to this build's schema, and makes a backup first when it holds data and is to change. */
export async function upgradeDatabase(
  { ownerUrl, keysFile, backups }: Upgrade,
  at: Date,
  say: (line: string) => void = () => undefined,
): Promise<Upgraded> {
  const keys = readKeyFile(keysFile);
  const backup = await asOwner(ownerUrl, async (client) => {
    const applied = await appliedMigrations(client);
    const pending = migrationNames.some((name) => !applied.includes(name));
    if (!pending || (await plansIn(client)) === null) return null;
    const path = backupPath(backups, 'before-upgrade', at);
    await writeBackup(client, path);
    keepNewest(backups, 'before-upgrade', kept);
    return path;
  });
  return { migrations: await migrate(ownerUrl, keys, say), backup };
}
