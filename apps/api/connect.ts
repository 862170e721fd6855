import { setTimeout as delay } from 'node:timers/promises';
import { Histogram } from 'prom-client';
import type { DataSource } from 'typeorm';
import { clockLateness as histogramOf } from '#contracts';
import { createJournal, type RungsPassed } from '#journal';
import { createMailer } from '#mail';
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
  peopleDatabaseOf,
  readKeyFile,
} from '#persistence';
import { catalogue } from '#plan-templates';
import { createPayloadCodec, createTemporalClient, readPayloadKeys, temporalSettings } from '#temporal';
import type { ApiParts } from './parts.js';
import { PassingThreads } from './relay/passing-threads.js';
import type { ApiSettings } from './settings.js';

const againMs = 1_000;

/** Waits for as long as the database is away: the process is of no use without it, and of full use as soon as it comes. */
async function reached<T>(waiting: () => void, attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof KeyFailure) throw error;
      if (!(failureOf(error) instanceof DatabaseAway)) throw failureOf(error);
      waiting();
      await delay(againMs);
    }
  }
}

/** A process with the wrong master keys does not start. Throws KeyFailure. */
async function opened(dataSource: DataSource, service: KeyService): Promise<KeyVault> {
  if (!dataSource.isInitialized) await dataSource.initialize();
  const keys = createKeyVault(databaseOf(dataSource), service);
  await keys.check();
  return keys;
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
  const peopleSource = createDataSource(settings.peopleUrl, { name: 'samspor-api', poolSize: 12 });
  const systemSource = createDataSource(settings.systemUrl, { name: 'samspor-api-system', poolSize: 20 });
  const keys = await reached(waiting, () => opened(systemSource, keyServiceOf(keyFile)));
  await reached(waiting, () => peopleSource.initialize());
  const [people, system] = [peopleDatabaseOf(peopleSource), databaseOf(systemSource)];
  const payloadKeys = { ...fileKeys, plans: createPlanKeys(system, keys) };
  const engine = { ...createTemporalClient(engineSettings, payloadKeys), settings: engineSettings };
  const clockLateness = new Histogram({ ...histogramOf, buckets: [...histogramOf.buckets], registers: [] });
  const rungsPassed: RungsPassed = (late, by) => {
    for (const seconds of late) clockLateness.observe({ by: by === 'command' ? by : 'safety-net' }, seconds);
  };
  const journal = createJournal({ database: system, keys, templates: catalogue, rungsPassed });
  const manyLate = new PassingThreads({ databaseUrl: settings.systemUrl, keysFile: settings.keysFile }, rungsPassed);
  const installation = keyRing(keyFile);
  const codec = createPayloadCodec(payloadKeys);
  const mailer = settings.mail && createMailer(settings.mail.smtpUrl, settings.mail.from);
  const made = { settings, people, system, keys, installation, journal, codec, engine, manyLate, clockLateness };
  const parts = { ...made, ...(mailer && { mailer }) };
  const ends = () =>
    Promise.allSettled([manyLate.close(), peopleSource.destroy(), systemSource.destroy(), engine.close()]);
  return {
    parts,
    close: async () => {
      mailer?.close();
      await ends();
    },
  };
}
