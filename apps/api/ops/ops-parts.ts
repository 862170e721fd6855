import type { DataSource } from 'typeorm';
import { createJournal, createPlanChecks, type Journal, type PlanChecks } from '#journal';
import {
  createDataSource,
  createKeyVault,
  createPlanKeys,
  type Database,
  databaseOf,
  fileKeyService,
  type PlanKeys,
} from '#persistence';
import { catalogue } from '#plan-templates';

type Environment = Readonly<Record<string, string | undefined>>;

/** What a command of the operators works with. */
export interface OpsParts {
  readonly databaseUrl: string;
  readonly dataSource: DataSource;
  readonly database: Database;
  readonly plans: PlanKeys;
  readonly journal: Journal;
  readonly checks: PlanChecks;
}

/** What is missing from the environment, by name and never by value. */
export class OpsError extends Error {
  override readonly name = 'OpsError';
}

function required(env: Environment, name: string): string {
  const value = env[name]?.trim();
  if (!value) throw new OpsError(`${name} is not set`);
  return value;
}

/** Connects to the database of DATABASE_SYSTEM_URL with the keys of SAMSPOR_KEYS_FILE. @throws OpsError or KeyFailure. */
export async function connectOps(env: Environment): Promise<OpsParts> {
  const databaseUrl = required(env, 'DATABASE_SYSTEM_URL');
  const service = fileKeyService(required(env, 'SAMSPOR_KEYS_FILE'));
  const dataSource = await createDataSource(databaseUrl, { name: 'samspor-ops', poolSize: 8 }).initialize();
  const database = databaseOf(dataSource);
  const keys = createKeyVault(database, service);
  const journal = createJournal({ database, keys, templates: catalogue });
  const plans = createPlanKeys(database, keys);
  const checks = createPlanChecks({ database, templates: catalogue });
  return { databaseUrl, dataSource, database, plans, journal, checks };
}

/** Errors that say what is wrong without a value; of others only their kind is told. */
const sayable = new Set(['OpsError', 'KeyFailure', 'TemporalSettingsError', 'PayloadKeysError']);

/** Runs a command and sets the exit code to its answer; 2 where it could not do its work. */
export async function runOps(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const { name, message } = error as Error;
    process.stderr.write(`${sayable.has(name) ? message : `It could not be done: ${name}`}\n`);
    process.exitCode = 2;
  }
}
