import { AsyncLocalStorage } from 'node:async_hooks';
import { KeyFailure, type KeyFile, type KeyRing, type KeyService, keyRing, keyServiceOf } from '../keys/index.js';

/** What a migration needs that seals what is stored. */
export interface MigrationKeys {
  readonly service: KeyService;
  /** Opens what was sealed before municipalities had keys. */
  readonly before: KeyRing;
  /** Told how far it is: counts only. */
  readonly say: (line: string) => void;
}

const given = new AsyncLocalStorage<MigrationKeys>();

/** Migrations that `work` runs find these master keys. Throws KeyFailure when they are malformed. */
export function migratingWith<T>(file: KeyFile, say: (line: string) => void, work: () => Promise<T>): Promise<T> {
  return given.run({ service: keyServiceOf(file), before: keyRing(file), say }, work);
}

/** Throws KeyFailure: nothing that was sealed or is to be sealed is left in clear, or lost, for want of keys. */
export function migrationKeys(): MigrationKeys {
  const keys = given.getStore();
  if (!keys)
    throw new KeyFailure('This database holds persons: it can be migrated with its keys only (SAMSPOR_KEYS_FILE)');
  return keys;
}
