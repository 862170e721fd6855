import { randomBytes } from 'node:crypto';
import type { Queryable } from '../database.js';
import { newKey } from './cipher.js';
import { KeyFailure } from './key-failure.js';
import type { KeyService } from './key-service.js';
import { type MunicipalityKeys, municipalityKeysOf } from './municipality-keys.js';

/**
 * The municipalities' keys, open for a moment. Kept in memory for half a minute, so that no command waits for them and
 * a key that is destroyed is of no use a minute later.
 */
export interface KeyVault {
  /**
   * A municipality without any plan gets its first keys now; where there are plans and no keys, they are lost, and
   * nothing is written. Throws KeyFailure.
   */
  of(municipality: string): Promise<MunicipalityKeys>;
  /** Opens every key that is stored, so that a process with the wrong master keys does not start. Throws KeyFailure. */
  check(): Promise<void>;
}

export interface VaultSettings {
  /** For how long an opened key stays in memory, in milliseconds; 30,000 unless told. */
  readonly keepMs?: number;
  /** How many municipalities' keys stay in memory; 200 unless told. */
  readonly most?: number;
  /** Milliseconds of real time, for tests. */
  readonly nowMs?: () => number;
}

export type KeyPurpose = 'seal' | 'index';

export interface MunicipalityKeyRow {
  readonly municipality: string;
  readonly keyId: string;
  readonly purpose: KeyPurpose;
  readonly master: string;
  readonly wrapped: Buffer | null;
  readonly retired: boolean;
}

const columns = `municipality_id as municipality, key_id as "keyId", purpose, master, wrapped, retired_at is not null as retired`;

/** What a stored municipality key is bound to. */
export const municipalityKeyContext = (municipality: string, keyId: string): string =>
  `municipality-key:${municipality}:${keyId}`;

/** @param database one on which the key tables can be read at any time, whoever is asking. */
export function createKeyVault(database: Queryable, service: KeyService, settings: VaultSettings = {}): KeyVault {
  const { keepMs = 30_000, most = 200, nowMs = () => performance.now() } = settings;
  const kept = new Map<string, { readonly until: number; readonly keys: Promise<MunicipalityKeys> }>();
  const load = async (municipality: string): Promise<MunicipalityKeys> => {
    const rows = await rowsOf(database, municipality);
    return keysFrom(service, municipality, rows.length > 0 ? rows : await firstKeys(database, service, municipality));
  };
  return {
    of(municipality) {
      const found = kept.get(municipality);
      if (found && found.until > nowMs()) return found.keys;
      const keys = load(municipality);
      kept.delete(municipality);
      kept.set(municipality, { until: nowMs() + keepMs, keys });
      for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
      // What failed is tried anew by whoever comes next.
      keys.catch(() => kept.get(municipality)?.keys === keys && kept.delete(municipality));
      return keys;
    },
    async check() {
      const rows = await database.query<MunicipalityKeyRow>({ text: `select ${columns} from municipality_key` });
      for (const code of new Set(rows.map(({ municipality }) => municipality)))
        await keysFrom(
          service,
          code,
          rows.filter(({ municipality }) => municipality === code),
        );
    },
  };
}

const rowsOf = (database: Queryable, municipality: string): Promise<readonly MunicipalityKeyRow[]> =>
  database.query({
    name: 'municipality-keys',
    text: `select ${columns} from municipality_key where municipality_id = $1 order by created_at, key_id`,
    values: [municipality],
  });

/** Opens a municipality's keys. Throws KeyFailure. */
export async function keysFrom(
  service: KeyService,
  municipality: string,
  rows: readonly MunicipalityKeyRow[],
): Promise<MunicipalityKeys> {
  const seal = new Map<string, Buffer>();
  const destroyed = new Set<string>();
  let [current, index]: [string | null, Buffer | null] = [null, null];
  for (const { keyId, purpose, master, wrapped, retired } of rows) {
    if (wrapped === null) {
      destroyed.add(keyId);
      continue;
    }
    const key = await service.unwrap(municipality, { master, wrapped }, municipalityKeyContext(municipality, keyId));
    if (purpose === 'seal') seal.set(keyId, key);
    if (purpose === 'seal' && !retired) current = keyId;
    if (purpose === 'index' && !retired) index = key;
  }
  return municipalityKeysOf(municipality, { current, seal, destroyed, index });
}

/** A new key of a municipality, closed, to be inserted. */
export async function newMunicipalityKey(
  service: KeyService,
  municipality: string,
  purpose: KeyPurpose,
): Promise<MunicipalityKeyRow> {
  const keyId = `${municipality}-${randomBytes(4).toString('hex')}`;
  const { master, wrapped } = await service.wrap(municipality, newKey(), municipalityKeyContext(municipality, keyId));
  return { municipality, keyId, purpose, master, wrapped, retired: false };
}

/** Two processes may do so at once: an index lets one of each purpose in, and both read that one. */
async function firstKeys(
  database: Queryable,
  service: KeyService,
  municipality: string,
): Promise<readonly MunicipalityKeyRow[]> {
  for (const purpose of ['seal', 'index'] as const) {
    const made = await newMunicipalityKey(service, municipality, purpose);
    await database.query({
      name: 'municipality-key-first',
      text: `insert into municipality_key (municipality_id, key_id, purpose, master, wrapped)
        select code, $2, $3, $4, $5 from municipality m where code = $1
          and not exists (select from plan_key k where k.municipality_id = m.code) on conflict do nothing`,
      values: [municipality, made.keyId, purpose, made.master, made.wrapped],
    });
  }
  const rows = await rowsOf(database, municipality);
  if (rows.length > 0) return rows;
  throw new KeyFailure(
    `The keys of municipality ${municipality} are not in the database: what they sealed stays closed, and nothing is written`,
  );
}
