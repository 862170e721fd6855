import { openBytes, sealBytes } from './cipher.js';
import { KeyFailure } from './key-failure.js';
import { checkKeyFile, type KeyFile, keySet, readKeyFile } from './key-file.js';

/** A data key as it is stored: closed with a master key that is not stored beside it. */
export interface WrappedKey {
  /** Which master key opens it. */
  readonly master: string;
  readonly wrapped: Buffer;
}

/**
 * Where the master keys are: the one place that a KMS takes. They never leave it; it closes and opens the few data keys
 * of the municipalities, each some times an hour. What is asked of it is what AWS, Azure, Google and Vault all do.
 */
export interface KeyService {
  /** Closes a municipality's data key with its current master key. `context` is bound to it. */
  wrap(municipality: string, dataKey: Buffer, context: string): Promise<WrappedKey>;
  /** Throws KeyFailure when the master key is gone or another one. */
  unwrap(municipality: string, key: WrappedKey, context: string): Promise<Buffer>;
}

/** Master keys from a file or the environment: see `readKeyFile`. Throws KeyFailure. */
export const fileKeyService = (path: string): KeyService => keyServiceOf(readKeyFile(path));

/** Master keys at hand. Throws KeyFailure when they are malformed. */
export function keyServiceOf(file: KeyFile): KeyService {
  checkKeyFile(file);
  const setOf = (municipality: string) => file.municipalities?.[municipality] ?? file;
  const all = (municipality: string) => new Map([...keySet(file), ...keySet(setOf(municipality))]);
  return {
    async wrap(municipality, dataKey, context) {
      const { current } = setOf(municipality);
      const master = all(municipality).get(current);
      if (!master) throw new KeyFailure('The key file does not hold its current key');
      return { master: current, wrapped: sealBytes(master, dataKey, context) };
    },
    async unwrap(municipality, { master, wrapped }, context) {
      const key = all(municipality).get(master);
      const whose = `with which the keys of municipality ${municipality} are closed`;
      if (!key) throw new KeyFailure(`The key file does not hold master key ${master}, ${whose}`);
      const opened = openBytes(key, wrapped, context);
      if (!opened) throw new KeyFailure(`Master key ${master} in the key file is not the one ${whose}`);
      return opened;
    },
  };
}
