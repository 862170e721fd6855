import { setTimeout as delay } from 'node:timers/promises';
import { Histogram } from 'prom-client';
import type { DataSource } from 'typeorm';
import { clockLateness as histogramOf } from '#contracts';
import { createJournal, type RungsPassed } from '#journal';
import {
  createDataSource,
  createKeyVault,
  createPlanKeys,
  DatabaseAway,
  databaseOf,
  failureOf,
  KeyFailure,
  type KeyService,
  type KeyVault,
  keyRing,
  keyServiceOf,
  readKeyFile,
} from '#persistence';
import { catalogue } from '#plan-templates';
import { createPayloadCodec, createTemporalClient, readPayloadKeys, temporalSettings } from '#temporal';
import type { ApiParts } from './parts.js';
import type { ApiSettings } from './settings.js';

const againMs = 1_000;

/**
 * Waits for as long as the database is away: the process is of no use without it, and of full use as soon as it comes.
 * Throws KeyFailure where its keys open another database than this one.
 */
async function opened(dataSource: DataSource, service: KeyService, waiting: () => void): Promise<KeyVault> {
  for (;;) {
    try {
      if (!dataSource.isInitialized) await dataSource.initialize();
      const keys = createKeyVault(databaseOf(dataSource), service);
      await keys.check();
      return keys;
    } catch (error) {
      if (error instanceof KeyFailure) throw error;
      if (!(failureOf(error) instanceof DatabaseAway)) throw failureOf(error);
      waiting();
      await delay(againMs);
    }
  }
}

/** The API's parts, connected, and how to end them. */
export interface Connected {
  readonly parts: ApiParts;
  readonly close: () => Promise<void>;
}

/** Connects to the database; the engine is spoken to when it is first needed. */
export async function connect(
  settings: ApiSettings,
  env: Readonly<Record<string, string | undefined>>,
  waiting: () => void = () => undefined,
): Promise<Connected> {
  const keyFile = readKeyFile(settings.keysFile);
  const fileKeys = readPayloadKeys(settings.keysFile);
  const engineSettings = temporalSettings(env);
  const dataSource = createDataSource(settings.databaseUrl, { name: 'samspor-api', poolSize: 20 });
  const keys = await opened(dataSource, keyServiceOf(keyFile), waiting);
  const database = databaseOf(dataSource);
  const payloadKeys = { ...fileKeys, plans: createPlanKeys(database, keys) };
  const engine = { ...createTemporalClient(engineSettings, payloadKeys), settings: engineSettings };
  const clockLateness = new Histogram({ ...histogramOf, buckets: [...histogramOf.buckets], registers: [] });
  const rungsPassed: RungsPassed = (late, by) => {
    for (const seconds of late) clockLateness.observe({ by: by === 'command' ? by : 'safety-net' }, seconds);
  };
  const journal = createJournal({ database, keys, templates: catalogue, rungsPassed });
  const installation = keyRing(keyFile);
  const codec = createPayloadCodec(payloadKeys);
  const parts = { settings, database, keys, installation, journal, codec, engine, clockLateness };
  return { parts, close: async () => void (await Promise.allSettled([dataSource.destroy(), engine.close()])) };
}
