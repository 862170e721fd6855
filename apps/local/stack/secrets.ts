import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readOrCreatePrivateJson, writePrivateFile } from '../process/private-file.js';
import { StackError } from '../process/stack-error.js';

/** Passwords of the database roles, made once for a data folder. */
export interface Secrets {
  readonly postgres: string;
  readonly owner: string;
  readonly app: string;
  readonly system: string;
  readonly temporal: string;
}

/** Keys of the payload codec, of stored texts and of the CPR look-up, as the product reads them. */
export interface KeysFile {
  readonly current: string;
  /** Key id to 32 bytes in base64. */
  readonly keys: Readonly<Record<string, string>>;
  /** 32 bytes in base64. */
  readonly hmac: string;
}

const password = () => randomBytes(24).toString('base64url');
const key = () => randomBytes(32).toString('base64');

/**
 * The passwords of a data folder, made the first time. @throws StackError when they are gone and a database that was
 * made with them is there: new ones would not open it.
 */
export function loadSecrets(dataFolder: string, hasDatabase = false): Secrets {
  const path = join(dataFolder, 'secrets.json');
  if (hasDatabase && !existsSync(path)) {
    throw new StackError(
      `${path} is gone, and without it the database beside it cannot be opened. ` +
        'Put it back, or begin anew with:  npm start -- --fresh',
    );
  }
  const made: Secrets = {
    postgres: password(),
    owner: password(),
    app: password(),
    system: password(),
    temporal: password(),
  };
  const kept = readOrCreatePrivateJson<Partial<Secrets>>(path, () => made);
  const whole = { ...made, ...kept };
  // A folder of an earlier build lacks the password of a role that came since.
  if (Object.keys(whole).some((name) => !(name in kept))) writePrivateFile(path, `${JSON.stringify(whole, null, 2)}\n`);
  return whole;
}

/** Path of the keys file, which is made the first time. */
export function ensureKeysFile(dataFolder: string): string {
  const path = join(dataFolder, 'keys.json');
  readOrCreatePrivateJson<KeysFile>(path, () => ({ current: 'k1', keys: { k1: key() }, hmac: key() }));
  return path;
}
