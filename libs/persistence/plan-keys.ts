import DataLoader from 'dataloader';
import type { Queryable, Statement } from './database.js';
import { KeyFailure, type KeyVault, type PlanKey, type StoredPlanKey } from './keys/index.js';

/** Of a row of `plan_key` called k. */
export const storedKeyColumns = `k.key_id as "keyId", k.municipality_key as "municipalityKey", k.wrapped,
  to_char(k.destroyed_at, 'YYYY-MM-DD') as "destroyedOn"`;

export const insertPlanKey = (municipality: string, planId: string, key: StoredPlanKey): Statement => ({
  name: 'insert-plan-key',
  text: `insert into plan_key (plan_id, key_id, municipality_id, municipality_key, wrapped) values ($1, $2, $3, $4, $5)`,
  values: [planId, key.keyId, municipality, key.municipalityKey, key.wrapped],
});

/** A plan's keys by id, the current one among them. */
export const planKeysOf = (planId: string): Statement => ({
  name: 'plan-keys',
  text: `select ${storedKeyColumns} from plan_key k where k.plan_id = $1`,
  values: [planId],
});

interface PlanKeyRow extends StoredPlanKey {
  readonly planId: string;
  readonly municipality: string;
  readonly current: boolean;
}

/** Opens plans' keys for the engine's payloads. */
export interface PlanKeys {
  /** The key that seals for a plan now; null where there is no such plan. Throws KeyFailure. */
  current(planId: string): Promise<PlanKey | null>;
  /** Throws KeyFailure. */
  byId(planId: string, keyId: string): Promise<PlanKey>;
}

export interface PlanKeysSettings {
  /** For how long a plan's opened keys stay in memory, in milliseconds; 30,000 unless told. */
  readonly keepMs?: number;
  /** How many plans' keys stay in memory; 5,000 unless told. */
  readonly most?: number;
  /** Milliseconds of real time, for tests. */
  readonly nowMs?: () => number;
}

interface OpenPlanKeys {
  readonly current: PlanKey | null;
  readonly byId: (keyId: string) => PlanKey;
}

/**
 * Plans' keys by plan. Many asked for at once are read together: a worker or a relay begins with many plans in the same
 * moment. @param database one on which the key tables can be read at any time, whoever is asking.
 */
export function createPlanKeys(database: Queryable, vault: KeyVault, settings: PlanKeysSettings = {}): PlanKeys {
  const { keepMs = 30_000, most = 5_000, nowMs = () => performance.now() } = settings;
  const kept = new Map<string, { readonly until: number; readonly keys: Promise<OpenPlanKeys> }>();
  // What is asked for within one turn of the event loop is read together.
  const rows = new DataLoader<string, readonly PlanKeyRow[]>(
    async (planIds) => {
      const of = Map.groupBy(await rowsOf(database, planIds), ({ planId }) => planId);
      return planIds.map((planId) => of.get(planId) ?? []);
    },
    { cache: false, batchScheduleFn: (read) => void setImmediate(read) },
  );
  const of = (planId: string): Promise<OpenPlanKeys> => {
    const found = kept.get(planId);
    if (found && found.until > nowMs()) return found.keys;
    const keys = rows.load(planId).then((found) => openKeys(vault, planId, found));
    kept.delete(planId);
    kept.set(planId, { until: nowMs() + keepMs, keys });
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    // What failed, or was not there yet, is read anew by whoever comes next.
    const forget = (): void => void (kept.get(planId)?.keys === keys && kept.delete(planId));
    keys.then(({ current }) => current ?? forget(), forget);
    return keys;
  };
  return {
    current: async (planId) => (await of(planId)).current,
    byId: async (planId, keyId) => (await of(planId)).byId(keyId),
  };
}

const rowsOf = (database: Queryable, planIds: readonly string[]): Promise<readonly PlanKeyRow[]> =>
  database.query({
    name: 'plan-keys-many',
    text: `select k.plan_id as "planId", k.municipality_id as municipality, k.current, ${storedKeyColumns}
             from plan_key k where k.plan_id = any($1::uuid[])`,
    values: [planIds],
  });

async function openKeys(vault: KeyVault, planId: string, rows: readonly PlanKeyRow[]): Promise<OpenPlanKeys> {
  const [first] = rows;
  if (!first) return { current: null, byId: () => missing(planId) };
  const keys = await vault.of(first.municipality);
  const opened = new Map<string, PlanKey>();
  const byId = (keyId: string): PlanKey => {
    const key = opened.get(keyId) ?? keys.planKey(planId, rows.find((row) => row.keyId === keyId) ?? null);
    opened.set(keyId, key);
    return key;
  };
  const now = rows.find(({ current }) => current);
  return { current: now === undefined ? null : byId(now.keyId), byId };
}

function missing(planId: string): never {
  throw new KeyFailure(`Plan ${planId} has no key in the database: what it sealed stays closed`);
}
