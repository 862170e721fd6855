import type { DataSource } from 'typeorm';
import { createJournal, type Journal } from '#journal';
import {
  createDataSource,
  createKeyVault,
  createPlanKeys,
  type Database,
  databaseOf,
  fileKeyService,
  type KeyVault,
  type PeopleDatabase,
  peopleDatabaseOf,
} from '#persistence';
import { catalogue } from '#plan-templates';
import {
  createTemporalClient,
  type PayloadKeys,
  readPayloadKeys,
  type TemporalClient,
  temporalSettings,
} from '#temporal';
import { readRecords } from '../../apps/local/process/process-record.js';
import { foldersOf } from '../../apps/local/stack/folders.js';
import { startTestStack, type TestStack } from '../../apps/local/test-stack.js';
import { startIssuer, type TestIssuer } from '../support/issuer.js';
import { type SmallWorld, smallWorld } from '../support/small-world.js';
import { type HttpClient, httpClient } from './http-client.js';
import { type Program, startProgram } from './programs.js';

/** What every part of the bench stands on: PostgreSQL that forces commits to disk, the engine, and a small municipality. */
export interface Stage {
  readonly env: Readonly<Record<string, string>>;
  /** As the system's role, as journal and worker. */
  readonly database: Database;
  /** As the role before which the wall stands. */
  readonly people: PeopleDatabase;
  /** As the owner of the tables: for filling them. */
  readonly owner: Database;
  /** The owner by the door for people: asked in the same way, and before no wall. */
  readonly unwalled: PeopleDatabase;
  /** As the superuser, in a database of nobody's: for looking at the others from outside. */
  readonly admin: Database;
  readonly journal: Journal;
  readonly keys: KeyVault;
  readonly payloadKeys: PayloadKeys;
  readonly world: SmallWorld;
  readonly issuer: TestIssuer;
  readonly temporal: TemporalClient;
  /** PostgreSQL, the engine, and where they run. */
  readonly stack: TestStack;
  /** The built API as a process. `engine: false`: it finds no engine, so that nothing but commands is measured. */
  startApi(options: { readonly engine: boolean }): Promise<Program>;
  startWorker(): Promise<Program>;
  /** Somebody's client of that API. */
  as(subject: string): Promise<HttpClient>;
  close(): Promise<void>;
}

const nowhere = '127.0.0.1:9';

/** The process of the Temporal server. */
export function temporalPid({ stack }: Pick<Stage, 'stack'>): number {
  const { run } = foldersOf(stack.room.settings.dataFolder);
  return readRecords(run).find(({ name }) => name === 'temporal')?.pid ?? 0;
}

async function opened(url: string, poolSize: number): Promise<{ source: DataSource; database: Database }> {
  const source = await createDataSource(url, { poolSize, name: 'samspor-bench' }).initialize();
  return { source, database: databaseOf(source) };
}

function required(env: Readonly<Record<string, string>>, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is missing`);
  return value;
}

export async function setStage(): Promise<Stage> {
  const stack: TestStack = await startTestStack({ durable: true });
  const issuer = await startIssuer();
  const env = {
    ...stack.env,
    OIDC_ISSUER: issuer.issuer,
    OIDC_AUDIENCE: issuer.audience,
    LOG_LEVEL: 'info',
    API_REQUESTS_PER_MINUTE: '100000000',
  };
  const app = await opened(required(stack.env, 'DATABASE_SYSTEM_URL'), 20);
  const people = await opened(required(stack.env, 'DATABASE_URL'), 4);
  const owner = await opened(required(stack.env, 'DATABASE_OWNER_URL'), 4);
  const admin = await opened(required(stack.env, 'TEST_ADMIN_URL'), 1);
  const keysFile = required(stack.env, 'SAMSPOR_KEYS_FILE');
  const keys = createKeyVault(app.database, fileKeyService(keysFile));
  const payloadKeys = { ...readPayloadKeys(keysFile), plans: createPlanKeys(app.database, keys) };
  const temporal = createTemporalClient(temporalSettings(stack.env), payloadKeys);
  const address = required(stack.env, 'PUBLIC_URL');
  const health = `http://127.0.0.1:${required(stack.env, 'WORKER_HEALTH_PORT')}/health/ready`;
  return {
    env,
    database: app.database,
    people: peopleDatabaseOf(people.source),
    owner: owner.database,
    unwalled: peopleDatabaseOf(owner.source),
    admin: admin.database,
    keys,
    payloadKeys,
    issuer,
    temporal,
    stack,
    journal: createJournal({ database: app.database, keys, templates: catalogue }),
    // A real municipality: a training one is more impatient with its clocks.
    world: await smallWorld(app.database, '0265', false),
    startApi: ({ engine }) =>
      startProgram('api', engine ? env : { ...env, TEMPORAL_ADDRESS: nowhere }, `${address}/health/live`),
    startWorker: () => startProgram('worker', env, health),
    as: async (subject) => httpClient(address, await issuer.token(subject)),
    close: async () => {
      const sources = [app, people, owner, admin].map(({ source }) => source.destroy());
      await Promise.allSettled([...sources, issuer.close(), temporal.close()]);
      await stack.stop();
    },
  };
}
