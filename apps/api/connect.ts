import { setTimeout as delay } from 'node:timers/promises';
import { Histogram } from 'prom-client';
import type { DataSource } from 'typeorm';
import { clockLateness as histogramOf } from '#contracts';
import { createJournal, type RungsPassed } from '#journal';
import { createDataSource, DatabaseAway, databaseOf, failureOf, fileKeyRing } from '#persistence';
import { catalogue } from '#plan-templates';
import { createPayloadCodec, createTemporalClient, readPayloadKeys, temporalSettings } from '#temporal';
import type { ApiParts } from './parts.js';
import type { ApiSettings } from './settings.js';

const againMs = 1_000;

/** Waits for as long as the database is away: the process is of no use without it, and of full use as soon as it comes. */
async function initialized(dataSource: DataSource, waiting: () => void): Promise<DataSource> {
  for (;;) {
    try {
      return await dataSource.initialize();
    } catch (error) {
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
  const keys = fileKeyRing(settings.keysFile);
  const payloadKeys = readPayloadKeys(settings.keysFile);
  const engineSettings = temporalSettings(env);
  const dataSource = createDataSource(settings.databaseUrl, { name: 'samspor-api', poolSize: 20 });
  await initialized(dataSource, waiting);
  const database = databaseOf(dataSource);
  const engine = { ...createTemporalClient(engineSettings, payloadKeys), settings: engineSettings };
  const clockLateness = new Histogram({ ...histogramOf, buckets: [...histogramOf.buckets], registers: [] });
  const rungsPassed: RungsPassed = (late, by) => {
    for (const seconds of late) clockLateness.observe({ by: by === 'command' ? by : 'safety-net' }, seconds);
  };
  const journal = createJournal({ database, keys, templates: catalogue, rungsPassed });
  const parts = { settings, database, keys, journal, codec: createPayloadCodec(payloadKeys), engine, clockLateness };
  return { parts, close: async () => void (await Promise.allSettled([dataSource.destroy(), engine.close()])) };
}
