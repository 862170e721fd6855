import { workerData } from 'node:worker_threads';
import { createJournal, type Journal } from '#journal';
import { createDataSource, createKeyVault, databaseOf, failureOf, keyServiceOf, readKeyFile } from '#persistence';
import { catalogue } from '#plan-templates';
import { batchesAThread, type PassedInThread, type ThreadData } from './passing-threads.js';

const { databaseUrl, keysFile } = workerData as ThreadData;
const source = createDataSource(databaseUrl, { name: 'samspor-api-net', poolSize: batchesAThread });
const late: number[] = [];
let opening: Promise<Journal> | undefined;

/** An error crosses threads as its name. What was measured goes with whichever answer is next. */
export default async function pass(planIds: readonly string[]): Promise<PassedInThread> {
  const answers = await opened()
    .then((journal) => journal.passTimeBatch(planIds))
    .catch((error: unknown) => planIds.map((planId) => ({ planId, ok: false as const, error: failureOf(error) })));
  return {
    late: late.splice(0),
    answers: answers.map((answer) => (answer.ok ? answer : { ...answer, error: answer.error.name })),
  };
}

/** A database that is away now is asked again by the next batch. */
async function opened(): Promise<Journal> {
  opening ??= open();
  return opening.catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
}

/** A journal and connections like the process's own, for nothing but passing time. */
async function open(): Promise<Journal> {
  const database = databaseOf(await source.initialize());
  const keys = createKeyVault(database, keyServiceOf(readKeyFile(keysFile)));
  const rungsPassed = (seconds: readonly number[]): void => void late.push(...seconds);
  return createJournal({ database, keys, templates: catalogue, rungsPassed });
}
