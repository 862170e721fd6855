import type { DataSource } from 'typeorm';
import { type Activities, createActivities, createDailyCheckActivities, type DailyCheckActivities } from '#activities';
import { createMailer, type Mailer } from '#mail';
import {
  createDataSource,
  createKeyVault,
  createPlanKeys,
  databaseOf,
  fileKeyService,
  type KeyVault,
  type Queryable,
} from '#persistence';
import { createKeepers, createTemporalClient, type PayloadKeys, readPayloadKeys, type TemporalClient } from '#temporal';
import { atOnce } from './capacity.js';
import type { WorkerSettings } from './settings.js';
import { WorkerMetrics } from './worker-metrics.js';

/** What the worker is built from, made before Nest starts; nothing is connected yet. */
export interface WorkerParts {
  readonly settings: WorkerSettings;
  readonly dataSource: DataSource;
  readonly keys: KeyVault;
  readonly payloadKeys: PayloadKeys;
  readonly mailer: Mailer;
  readonly metrics: WorkerMetrics;
  /** For looking at workflows from outside, as the daily check does. */
  readonly temporal: TemporalClient;
}

export const PARTS = Symbol('parts');

/** @throws KeyFailure or PayloadKeysError: without its keys nothing runs. */
export function createParts(settings: WorkerSettings): WorkerParts {
  const service = fileKeyService(settings.keysFile);
  const fileKeys = readPayloadKeys(settings.keysFile);
  const dataSource = createDataSource(settings.databaseUrl, { name: 'samspor-worker', poolSize: atOnce + 4 });
  const database = onceConnected(dataSource);
  const keys = createKeyVault(database, service);
  const payloadKeys = { ...fileKeys, plans: createPlanKeys(database, keys) };
  return {
    settings,
    dataSource,
    keys,
    payloadKeys,
    mailer: createMailer(settings.smtpUrl, settings.mailFrom),
    metrics: new WorkerMetrics(),
    temporal: createTemporalClient(settings.temporal, payloadKeys),
  };
}

/** The database, for what is asked of it when it is connected. */
const onceConnected = (dataSource: DataSource): Queryable => ({
  query: (statement) => databaseOf(dataSource).query(statement),
});

/** The activities, once the database is connected. @param failed told of every failed attempt. */
export function activitiesOf(
  parts: WorkerParts,
  failed: (activity: string, error: unknown) => void,
): Activities & DailyCheckActivities {
  const { dataSource, keys, mailer, metrics, settings, temporal, payloadKeys } = parts;
  const database = databaseOf(dataSource);
  const keepers = createKeepers(temporal, payloadKeys);
  const told = (activity: string, error: unknown): void => {
    metrics.failed(activity);
    failed(activity, error);
  };
  return {
    ...createActivities({
      database,
      keys,
      mailer,
      publicUrl: settings.publicUrl,
      failed: told,
      passed: (lateSeconds) => metrics.passed(lateSeconds),
      mailed: (outcome) => metrics.mailed(outcome),
    }),
    ...createDailyCheckActivities({ database, keys, keepers, failed: told }),
  };
}
