import { readFileSync } from 'node:fs';
import { KEY_BYTES, newKey } from './cipher.js';
import { KeyFailure } from './key-failure.js';

/** Keys by id, 32 bytes in base64 each: `current` seals, the others stay readable until nothing needs them. */
export interface KeySet {
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
}

/**
 * The shape of the key file: the master keys of an installation. A municipality may have master keys of its own, so
 * that destroying them closes its data in every backup, and nobody else's.
 */
export interface KeyFile extends KeySet {
  readonly hmac: string;
  readonly municipalities?: Readonly<Record<string, KeySet>>;
}

const FROM_ENVIRONMENT = 'env:';

/**
 * Reads SAMSPOR_KEYS_FILE: a path, or `env:NAME` for a variable of the environment that holds the file's content.
 * Throws KeyFailure where it is lost or malformed: nothing runs without its keys.
 */
export function readKeyFile(path: string): KeyFile {
  let parsed: unknown;
  try {
    parsed = JSON.parse(textOfKeys(path));
  } catch (error) {
    throw error instanceof KeyFailure ? error : new KeyFailure(`The key file is not JSON: ${path}`);
  }
  checkKeyFile(parsed as KeyFile);
  return parsed as KeyFile;
}

/** The file's content, unchecked. Throws KeyFailure. */
export function textOfKeys(path: string): string {
  const closed = 'Without it stored names, CPR numbers and texts stay closed.';
  if (path.startsWith(FROM_ENVIRONMENT)) {
    const text = process.env[path.slice(FROM_ENVIRONMENT.length)];
    if (!text) throw new KeyFailure(`The keys are not in the environment as ${path} says. ${closed}`);
    return text;
  }
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new KeyFailure(`The key file cannot be read: ${path}. ${closed}`);
  }
}

/** Throws KeyFailure when a key does not have 32 bytes or a current one is missing. */
export function checkKeyFile(file: KeyFile): void {
  keyBytes(file?.hmac, 'hmac');
  for (const set of [file, ...Object.values(file.municipalities ?? {})]) keySet(set);
}

/** The keys of a set by id. Throws KeyFailure. */
export function keySet(set: KeySet): ReadonlyMap<string, Buffer> {
  const keys = new Map(Object.entries(set.keys ?? {}).map(([id, key]) => [id, keyBytes(key, id)]));
  if (!keys.has(set.current)) throw new KeyFailure('The key file does not hold its current key');
  return keys;
}

export function keyBytes(base64: unknown, id: string): Buffer {
  const key = typeof base64 === 'string' ? Buffer.from(base64, 'base64') : Buffer.alloc(0);
  if (key.length !== KEY_BYTES) throw new KeyFailure(`Key ${id} in the key file is not ${KEY_BYTES} bytes in base64`);
  return key;
}

/** A new key file's content, for a local stack or a first installation. */
export function newKeyFile(keyId: string): KeyFile {
  const key = (): string => newKey().toString('base64');
  return { current: keyId, keys: { [keyId]: key() }, hmac: key() };
}
