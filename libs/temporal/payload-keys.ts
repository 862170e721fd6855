import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The keys of plans, as payloads ask for them. Every method may fail with the database or the key. */
export interface PlanPayloadKeys {
  /** With which a plan's payloads are sealed now; null where there is no such plan. */
  current(planId: string): Promise<PlanPayloadKey | null>;
  byId(planId: string, keyId: string): Promise<PlanPayloadKey>;
}

export interface PlanPayloadKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** The keys of the payload codec by key id; new payloads are sealed with `current`, older ones stay readable. */
export interface PayloadKeys {
  readonly current: string;
  readonly keys: ReadonlyMap<string, KeyObject>;
  /** Of plans' own payloads; where it is missing those are sealed with `current`, as the recorded histories are. */
  readonly plans?: PlanPayloadKeys;
}

/** The keys file cannot be used. Says why without a word of its content. */
export class PayloadKeysError extends Error {
  override readonly name = 'PayloadKeysError';
}

const KEY_BYTES = 32;
/** Keeps the codec's keys apart from those that seal texts and close other keys, though they come from the same ones. */
const PURPOSE = 'samspor temporal payload v1';

/** A plan's key is used for each of its payloads: what is derived from it is known as long as it is itself. */
const known = new WeakMap<Uint8Array, KeyObject>();

export function derivedKey(from: Uint8Array): KeyObject {
  const derive = () => createSecretKey(new Uint8Array(hkdfSync('sha256', from, '', PURPOSE, KEY_BYTES)));
  const derived = known.get(from) ?? derive();
  known.set(from, derived);
  return derived;
}

function derived(id: string, value: unknown): KeyObject {
  const master = typeof value === 'string' ? Buffer.from(value, 'base64') : Buffer.alloc(0);
  if (master.length !== KEY_BYTES) throw new PayloadKeysError(`Key "${id}" is not ${KEY_BYTES} bytes in base64.`);
  return derivedKey(master);
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

/** A path, or `env:NAME` for a variable of the environment that holds the file's content. */
function textAt(path: string): string {
  if (!path.startsWith('env:')) return readFileSync(path, 'utf8');
  const text = process.env[path.slice('env:'.length)];
  if (!text) throw new PayloadKeysError('The keys are not in the environment.');
  return text;
}

/** @throws PayloadKeysError when the file cannot be read or used: without keys nothing is sent to the engine. */
export function readPayloadKeys(path: string): PayloadKeys {
  let text: string;
  try {
    text = textAt(path);
  } catch {
    throw new PayloadKeysError('The keys file cannot be read.');
  }
  return parsePayloadKeys(text);
}
