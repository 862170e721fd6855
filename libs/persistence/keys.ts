import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** An encrypted value: nonce, tag and ciphertext in one, and which key opens it. */
export interface Sealed {
  readonly keyId: string;
  readonly cipher: Buffer;
}

/** Encryption of free text and CPR numbers. No error of it ever holds a value. */
export interface KeyRing {
  /** AES-256-GCM with the current key. `aad` binds the value to its row: elsewhere it does not open. */
  encrypt(plain: string, aad: string): Sealed;
  /** Throws KeyFailure when the key is missing, wrong, or the value stands in another row. */
  decrypt(sealed: Sealed, aad: string): string;
  /** For exact look-up of a value with a small key space: useless without the secret. */
  hmac(text: string): Buffer;
}

/** The keys are missing, malformed or not the ones that the data was written with. */
export class KeyFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'KeyFailure';
  }
}

/** The shape of the key file: base64 of 32 bytes each. Old keys stay in `keys` until nothing needs them. */
export interface KeyFile {
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly hmac: string;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Reads SAMSPOR_KEYS_FILE. Throws KeyFailure where the file is lost or malformed: nothing runs without its keys. */
export function fileKeyRing(path: string): KeyRing {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new KeyFailure(`The key file cannot be read: ${path}. Without it stored texts and CPR numbers stay closed.`);
  }
  try {
    return keyRing(JSON.parse(text) as KeyFile);
  } catch (error) {
    throw error instanceof KeyFailure ? error : new KeyFailure(`The key file is not JSON: ${path}`);
  }
}

/** A key ring from keys at hand. Throws KeyFailure when a key does not have 32 bytes or the current one is missing. */
export function keyRing(file: KeyFile): KeyRing {
  const keys = new Map(Object.entries(file.keys ?? {}).map(([id, key]) => [id, keyBytes(key, id)]));
  const secret = keyBytes(file.hmac, 'hmac');
  const current = keys.get(file.current);
  if (!current) throw new KeyFailure('The key file does not hold its current key');
  return {
    encrypt: (plain, aad) => ({ keyId: file.current, cipher: seal(current, plain, aad) }),
    decrypt: ({ keyId, cipher }, aad) => {
      const key = keys.get(keyId);
      if (!key)
        throw new KeyFailure(`The key file does not hold key ${keyId}, with which a stored value was encrypted`);
      return open(key, cipher, aad, keyId);
    },
    hmac: (text) => createHmac('sha256', secret).update(text).digest(),
  };
}

/** A new key file's content, for a local stack or a first installation. */
export function newKeyFile(keyId: string): KeyFile {
  const key = (): string => randomBytes(KEY_BYTES).toString('base64');
  return { current: keyId, keys: { [keyId]: key() }, hmac: key() };
}

function keyBytes(base64: unknown, id: string): Buffer {
  const key = typeof base64 === 'string' ? Buffer.from(base64, 'base64') : Buffer.alloc(0);
  if (key.length !== KEY_BYTES) throw new KeyFailure(`Key ${id} in the key file is not ${KEY_BYTES} bytes in base64`);
  return key;
}

function seal(key: Buffer, plain: string, aad: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(aad));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function open(key: Buffer, sealed: Buffer, aad: string, keyId: string): string {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(aad)).setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const body = sealed.subarray(NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  } catch {
    throw new KeyFailure(`A stored value does not open with key ${keyId}: another key of that name, or a changed row`);
  }
}
