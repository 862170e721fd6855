import { createHmac } from 'node:crypto';
import { openBytes, sealBytes } from './cipher.js';
import { KeyFailure } from './key-failure.js';
import { type KeyFile, keyBytes, keySet } from './key-file.js';

/** An encrypted value: nonce, tag and ciphertext in one, and which key opens it. */
export interface Sealed {
  readonly keyId: string;
  readonly cipher: Buffer;
}

/** Encryption with keys at hand. No error of it ever holds a value. */
export interface KeyRing {
  /** AES-256-GCM with the current key. `aad` binds the value to its row: elsewhere it does not open. */
  encrypt(plain: string, aad: string): Sealed;
  /** Throws KeyFailure when the key is missing, wrong, or the value stands in another row. */
  decrypt(sealed: Sealed, aad: string): string;
  /** For exact look-up of a value with a small key space: useless without the secret. */
  hmac(text: string): Buffer;
}

/** The installation's own ring, for what belongs to no municipality (a login under way). Throws KeyFailure. */
export function keyRing(file: KeyFile): KeyRing {
  return ringOf(file.current, keySet(file), keyBytes(file.hmac, 'hmac'), 'The key file');
}

/** @param whose says in errors where a key is missing. */
export function ringOf(current: string, keys: ReadonlyMap<string, Buffer>, secret: Buffer, whose: string): KeyRing {
  const keyOf = (keyId: string): Buffer => {
    const key = keys.get(keyId);
    if (!key) throw new KeyFailure(`${whose} does not hold key ${keyId}, with which a stored value was encrypted`);
    return key;
  };
  return {
    encrypt: (plain, aad) => ({ keyId: current, cipher: sealBytes(keyOf(current), plain, aad) }),
    decrypt: ({ keyId, cipher }, aad) => {
      const plain = openBytes(keyOf(keyId), cipher, aad);
      if (plain === null) throw doesNotOpen(keyId);
      return plain.toString('utf8');
    },
    hmac: (text) => createHmac('sha256', secret).update(text).digest(),
  };
}

export const doesNotOpen = (keyId: string): KeyFailure =>
  new KeyFailure(`A stored value does not open with key ${keyId}: another key of that name, or a changed row`);
