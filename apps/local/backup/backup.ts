import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { textOf } from '../process/stack-error.js';
import { BackupError } from './backup-format.js';
import { backupPath } from './backups-folder.js';
import { readKeys } from './keys-file.js';
import { asOwner, withPlace } from './place.js';
import { writeBackup } from './write-backup.js';

const HELP = `npm run backup [-- file]

Writes the product's database and its keys into one file that only you may read. Keep it as safe as the keys themselves:
whoever has it can read everything. Temporal is not in it; it is rebuilt from the database.

Of the local stack, running or not; or of the database in DATABASE_OWNER_URL with the keys in SAMSPOR_KEYS_FILE, by
default into SAMSPOR_BACKUP_FOLDER.`;

async function main(args: readonly string[]): Promise<void> {
  if (args.some((arg) => arg.startsWith('-')) || args.length > 1) return void console.log(HELP);
  await withPlace(process.env, async (place) => {
    const path = args[0] ? resolve(args[0]) : backupPath(place.backups, 'by-hand', new Date());
    const sums = await asOwner(place.ownerUrl, (client) => writeBackup(client, path, readKeys(place.keysFile)));
    const plans = sums.find(({ name }) => name === 'plan')?.rows;
    if (plans === undefined) throw new BackupError(`${place.name} holds no Samspor: there is nothing to back up.`);
    const rows = sums.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `${path}\n${plans} plans, ${rows} rows, ${Math.ceil(statSync(path).size / 1024)} kB, from ${place.name}`,
    );
  });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(`No backup: ${textOf(error)}`);
  process.exitCode = 1;
});
