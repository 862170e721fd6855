import type { PayloadCodec } from '@temporalio/common';
import type { Histogram } from 'prom-client';
import type { Journal } from '#journal';
import type { Mailer } from '#mail';
import type { Database, KeyRing, KeyVault, PeopleDatabase } from '#persistence';
import type { TemporalClient, TemporalSettings } from '#temporal';
import type { ManyPassing } from './relay/safety-net.js';
import type { ApiSettings } from './settings.js';

/** Tokens of what is made before Nest starts: two doors to the database, one journal, one ring of keys, one engine. */
export const JOURNAL = Symbol('journal');
/** The door for people: whatever is shown to somebody is read through it, in their name. */
export const PEOPLE = Symbol('people');
/** The door of the system, before which no wall stands; `test/architecture/database-doors.spec.ts` says who may have it and what for. */
export const SYSTEM = Symbol('system');
export const KEYS = Symbol('keys');
export const INSTALLATION = Symbol('installation');
export const SETTINGS = Symbol('settings');
export const CODEC = Symbol('codec');
export const ENGINE = Symbol('engine');
/** How letters with a secret are sent; null where no mail server is named. */
export const MAILER = Symbol('mailer');
/** What passes time for very many late plans at once; null where the journal does. */
export const MANY_LATE = Symbol('many-late');

/** The engine, which may be away at any time. */
export interface Engine extends TemporalClient {
  readonly settings: TemporalSettings;
}

/** Everything that the API is built from; `main.ts` and the tests make it. */
export interface ApiParts {
  readonly settings: ApiSettings;
  readonly people: PeopleDatabase;
  readonly system: Database;
  /** The municipalities' keys. */
  readonly keys: KeyVault;
  /** Seals what belongs to no municipality. */
  readonly installation: KeyRing;
  readonly journal: Journal;
  readonly codec: PayloadCodec;
  readonly engine: Engine;
  readonly mailer?: Mailer;
  readonly manyLate?: ManyPassing;
  /** What the journal measures; shown on the metrics page. */
  readonly clockLateness?: Histogram<'by'>;
}

export type { Database, Journal, KeyRing, KeyVault, Mailer, ManyPassing, PayloadCodec, PeopleDatabase };
