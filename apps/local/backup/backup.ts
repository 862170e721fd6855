import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { textOf } from '../process/stack-error.js';
import { BackupError } from './backup-format.js';
import { backupPath } from './backups-folder.js';
import { asOwner, withPlace } from './place.js';
import { writeBackup } from './write-backup.js';

const HELP = `npm run backup [-- file]

Writes the product's database into one file that only you may read. Names, CPR numbers and texts are sealed in it, and
the master keys are not in it: without the key file, which you keep elsewhere, it opens to nobody, you included.
Temporal is not in it; it is rebuilt from the database.

Of the local stack, running or not; or of the database in DATABASE_OWNER_URL, by default into SAMSPOR_BACKUP_FOLDER.
A copy of the key file (.samspor/keys.json, or SAMSPOR_KEYS_FILE) belongs in another safe place.`;

async function main(args: readonly string[]): Promise<void> {
  if (args.some((arg) => arg.startsWith('-')) || args.length > 1) return void console.log(HELP);
  await withPlace(process.env, async (place) => {
    const path = args[0] ? resolve(args[0]) : backupPath(place.backups, 'by-hand', new Date());
    const sums = await asOwner(place.ownerUrl, (client) => writeBackup(client, path));
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
