import type { DataSource } from 'typeorm';
import { type Activities, createActivities, createMailer, type Mailer } from '#activities';
import { createDataSource, databaseOf, fileKeyRing, type KeyRing } from '#persistence';
import { type PayloadKeys, readPayloadKeys } from '#temporal';
import type { WorkerSettings } from './settings.js';

/** So many activities of each kind at once: more would only queue for connections, and time out while they do. */
export const atOnce = 20;

/** What the worker is built from, made before Nest starts; nothing is connected yet. */
export interface WorkerParts {
  readonly settings: WorkerSettings;
  readonly dataSource: DataSource;
  readonly keys: KeyRing;
  readonly payloadKeys: PayloadKeys;
  readonly mailer: Mailer;
}

export const PARTS = Symbol('parts');

/** @throws KeyFailure or PayloadKeysError: without its keys nothing runs. */
export const createParts = (settings: WorkerSettings): WorkerParts => ({
  settings,
  dataSource: createDataSource(settings.databaseUrl, { name: 'samspor-worker', poolSize: atOnce + 4 }),
  keys: fileKeyRing(settings.keysFile),
  payloadKeys: readPayloadKeys(settings.keysFile),
  mailer: createMailer(settings.smtpUrl, settings.mailFrom),
});

/** The activities, once the database is connected. @param failed told of every failed attempt. */
export function activitiesOf(parts: WorkerParts, failed: (activity: string, error: unknown) => void): Activities {
  const { dataSource, keys, mailer, settings } = parts;
  return createActivities({ database: databaseOf(dataSource), keys, mailer, publicUrl: settings.publicUrl, failed });
}
