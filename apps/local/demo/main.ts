import { COPENHAGEN, civilDateIn } from '#calendar';
import { createJournal } from '#journal';
import { createDataSource, createKeyVault, databaseOf, fileKeyService } from '#persistence';
import { catalogue } from '#plan-templates';
import { required } from '../process/program.js';
import { textOf } from '../process/stack-error.js';
import { isProduction } from '../stack/production.js';
import { loadDemo } from './load.js';
import { realNow } from './organisation.js';
import { writePeople } from './people.js';

/** A program of its own: writes who can log in, and loads the demo world once. Progress goes to standard output. */
async function main(): Promise<void> {
  if (isProduction(process.env)) throw new Error('The demo is not loaded in production.');
  const started = performance.now();
  const dataSource = await createDataSource(required('DATABASE_SYSTEM_URL'), {
    name: 'samspor-demo',
    poolSize: 6,
  }).initialize();
  try {
    const db = databaseOf(dataSource);
    const keys = createKeyVault(db, fileKeyService(required('SAMSPOR_KEYS_FILE')));
    writePeople(civilDateIn(COPENHAGEN, await realNow(db)));
    const journal = createJournal({ database: db, keys, templates: catalogue });
    const { loaded, refused } = await loadDemo({ db, journal, keys, say: (line) => console.log(line) });
    for (const [code, count] of refused) console.log(`not possible on its day: ${code} (${count})`);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(loaded ? `The demo world was loaded in ${seconds} s.` : 'The demo world is there already.');
  } finally {
    await dataSource.destroy();
  }
}

main().catch((error: unknown) => {
  console.error(textOf(error));
  process.exitCode = 1;
});
