import { textOf } from '../process/stack-error.js';
import { withPlace } from './place.js';
import { upgradeDatabase } from './upgrade-database.js';

/** Migrates the database of DATABASE_OWNER_URL, with a backup first where something is to change and to lose. */
async function main(): Promise<void> {
  if (!process.env.DATABASE_OWNER_URL) throw new Error('DATABASE_OWNER_URL is not set');
  const { migrations, backup } = await withPlace(process.env, (place) =>
    upgradeDatabase(place, new Date(), console.log),
  );
  if (backup) process.stdout.write(`Backup: ${backup}\n`);
  process.stdout.write(
    migrations.length === 0 ? 'The database is up to date\n' : `Migrated: ${migrations.join(', ')}\n`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`Migration failed: ${textOf(error)}\n`);
  process.exitCode = 1;
});
