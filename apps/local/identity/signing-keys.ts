import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { writePrivateFile } from '../process/private-file.js';

/** What must outlive a restart, so that tokens already issued stay verifiable and browsers stay logged in. */
export interface IdentityKeys {
  readonly jwks: { readonly keys: JWK[] };
  readonly cookieKeys: string[];
}

async function create(): Promise<IdentityKeys> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const key = { ...jwk, alg: 'ES256', use: 'sig', kid: randomBytes(8).toString('hex') };
  return { jwks: { keys: [key] }, cookieKeys: [randomBytes(32).toString('base64url')] };
}

/** The keys of a file that only its owner may read, made the first time. */
export async function loadIdentityKeys(path: string): Promise<IdentityKeys> {
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as IdentityKeys;
  const keys = await create();
  writePrivateFile(path, `${JSON.stringify(keys, null, 2)}\n`);
  return keys;
}
