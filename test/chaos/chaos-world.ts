import { randomUUID } from 'node:crypto';
import { createJournal, type Journal } from '#journal';
import {
  createDataSource,
  createKeyVault,
  createPlanKeys,
  type Database,
  databaseOf,
  fileKeyService,
} from '#persistence';
import { catalogue } from '#plan-templates';
import { createTemporalClient, readPayloadKeys, type TemporalClient, temporalSettings } from '#temporal';
import { type SmallWorld, smallWorld } from '../support/small-world.js';
import type { ChaosStack } from './chaos-stack.js';
import type { OutsideRecord } from './outside-record.js';

/** A training municipality on the stack, and ways to look at it that do not go through the product's processes. */
export interface ChaosWorld {
  readonly stack: ChaosStack;
  readonly world: SmallWorld;
  readonly administrator: string;
  readonly database: Database;
  readonly journal: Journal;
  readonly temporal: TemporalClient;
  readonly record: OutsideRecord;
  close(): Promise<void>;
}

/** Adds the municipality; everybody in it has a mail address. */
export async function createChaosWorld(stack: ChaosStack, record: OutsideRecord): Promise<ChaosWorld> {
  const owner = await createDataSource(String(stack.stack.env.DATABASE_OWNER_URL), { poolSize: 2 }).initialize();
  const world = await smallWorld(databaseOf(owner));
  const administrator = await addAdministrator(databaseOf(owner), world);
  await databaseOf(owner).query({ text: `update membership set mail = member_id || '@kommune.example'` });
  await owner.destroy();
  const dataSource = await createDataSource(String(stack.env.DATABASE_SYSTEM_URL), { poolSize: 6 }).initialize();
  const database = databaseOf(dataSource);
  const keysFile = String(stack.env.SAMSPOR_KEYS_FILE);
  const keys = createKeyVault(database, fileKeyService(keysFile));
  const journal = createJournal({ database, keys, templates: catalogue });
  const temporal = createTemporalClient(temporalSettings(stack.env), {
    ...readPayloadKeys(keysFile),
    plans: createPlanKeys(database, keys),
  });
  const close = async (): Promise<void> => void (await Promise.allSettled([dataSource.destroy(), temporal.close()]));
  return { stack, world, administrator, database, journal, temporal, record, close };
}

async function addAdministrator(database: Database, { units, municipality }: SmallWorld): Promise<string> {
  const id = randomUUID();
  await database.query({
    text: 'insert into app_user (id, subject, name) values ($1, $2, $3)',
    values: [id, `subject-${id}`, 'Administrator'],
  });
  await database.query({
    text: `insert into membership (id, municipality_id, member_id, unit_id, role) values ($1, $2, $3, $4, 'administrator')`,
    values: [randomUUID(), municipality, id, units.top],
  });
  return id;
}
