import { hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The keys of the payload codec by key id; new payloads are sealed with `current`, older ones stay readable. */
export interface PayloadKeys {
  readonly current: string;
  readonly keys: ReadonlyMap<string, Uint8Array>;
}

/** The keys file cannot be used. Says why without a word of its content. */
export class PayloadKeysError extends Error {
  override readonly name = 'PayloadKeysError';
}

const KEY_BYTES = 32;
/** Keeps the codec's keys apart from those that seal texts and CPR numbers, though both come from one file. */
const PURPOSE = 'samspor temporal payload v1';

function derived(id: string, value: unknown): Uint8Array {
  const master = typeof value === 'string' ? Buffer.from(value, 'base64') : Buffer.alloc(0);
  if (master.length !== KEY_BYTES) throw new PayloadKeysError(`Key "${id}" is not ${KEY_BYTES} bytes in base64.`);
  return new Uint8Array(hkdfSync('sha256', master, '', PURPOSE, KEY_BYTES));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PayloadKeysError('The keys file is not JSON.');
  }
}

/** @param text `{current, keys: {id: base64 of 32 bytes}}`. @throws PayloadKeysError when that is not what it is. */
export function parsePayloadKeys(text: string): PayloadKeys {
  const file = parsed(text);
  if (!isRecord(file) || typeof file.current !== 'string' || !isRecord(file.keys))
    throw new PayloadKeysError('The keys file needs "current" and "keys".');
  const keys = new Map(Object.entries(file.keys).map(([id, value]) => [id, derived(id, value)]));
  if (!keys.has(file.current)) throw new PayloadKeysError('The current key is not among the keys.');
  return { current: file.current, keys };
}

/** @throws PayloadKeysError when the file cannot be read or used: without keys nothing is sent to the engine. */
export function readPayloadKeys(path: string): PayloadKeys {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new PayloadKeysError('The keys file cannot be read.');
  }
  return parsePayloadKeys(text);
}
