import 'reflect-metadata';
import { pathToFileURL } from 'node:url';
import { createDataSource } from './data-source.js';
import { grantApplicationRoles, openNothing } from './grants.js';
import { type KeyFile, readKeyFile } from './keys/index.js';
import { migratingWith } from './migrations/migration-keys.js';

/**
 * Brings a database up to date and gives the roles that the processes log in with their rights. `ownerUrl` belongs to the role that owns
 * the tables. Harmless to repeat. Answers with the names of the migrations that ran.
 * @param keys the master keys, without which a database that holds persons is not migrated. @param say told how far.
 */
export async function migrate(
  ownerUrl: string,
  keys?: KeyFile,
  say: (line: string) => void = () => undefined,
): Promise<readonly string[]> {
  const dataSource = createDataSource(ownerUrl, { poolSize: 2 });
  await dataSource.initialize();
  try {
    const run = () => dataSource.runMigrations({ transaction: 'all' });
    const ran = await (keys ? migratingWith(keys, say, run) : run());
    await grantApplicationRoles(dataSource);
    return ran.map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}

/** Undoes every migration, newest first. Answers with how many were undone. */
export async function migrateDown(ownerUrl: string): Promise<number> {
  const dataSource = createDataSource(ownerUrl, { poolSize: 2 });
  await dataSource.initialize();
  try {
    const count = await ranSoFar(dataSource);
    await dataSource.query(openNothing);
    for (let left = count; left > 0; left -= 1) await dataSource.undoLastMigration({ transaction: 'all' });
    return count;
  } finally {
    await dataSource.destroy();
  }
}

async function ranSoFar(dataSource: ReturnType<typeof createDataSource>): Promise<number> {
  const rows: { readonly count: number }[] = await dataSource.query('select count(*) as count from migrations');
  return rows[0]?.count ?? 0;
}

async function main(): Promise<void> {
  const url = process.env.DATABASE_OWNER_URL;
  if (!url) throw new Error('DATABASE_OWNER_URL is not set');
  const path = process.env.SAMSPOR_KEYS_FILE;
  const ran = await migrate(url, path ? readKeyFile(path) : undefined, (line) => process.stdout.write(`${line}\n`));
  process.stdout.write(ran.length === 0 ? 'The database is up to date\n' : `Migrated: ${ran.join(', ')}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error: unknown) => {
    process.stderr.write(`Migration failed: ${error instanceof Error ? error.message : 'unknown'}\n`);
    process.exitCode = 1;
  });
}
