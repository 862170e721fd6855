import type { PayloadCodec } from '@temporalio/common';
import type { Histogram } from 'prom-client';
import type { Journal } from '#journal';
import type { Database, KeyRing, KeyVault } from '#persistence';
import type { TemporalClient, TemporalSettings } from '#temporal';
import type { ApiSettings } from './settings.js';

/** Tokens of what is made before Nest starts: one connection pool, one journal, one ring of keys, one way to the engine. */
export const JOURNAL = Symbol('journal');
export const DATABASE = Symbol('database');
export const KEYS = Symbol('keys');
export const INSTALLATION = Symbol('installation');
export const SETTINGS = Symbol('settings');
export const CODEC = Symbol('codec');
export const ENGINE = Symbol('engine');

/** The engine, which may be away at any time. */
export interface Engine extends TemporalClient {
  readonly settings: TemporalSettings;
}

/** Everything that the API is built from; `main.ts` and the tests make it. */
export interface ApiParts {
  readonly settings: ApiSettings;
  readonly database: Database;
  /** The municipalities' keys. */
  readonly keys: KeyVault;
  /** Seals what belongs to no municipality. */
  readonly installation: KeyRing;
  readonly journal: Journal;
  readonly codec: PayloadCodec;
  readonly engine: Engine;
  /** What the journal measures; shown on the metrics page. */
  readonly clockLateness?: Histogram<'by'>;
}

export type { Database, Journal, KeyRing, KeyVault, PayloadCodec };
