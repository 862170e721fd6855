import { createHmac } from 'node:crypto';
import { newKey, openBytes, sealBytes } from './cipher.js';
import { KeyDestroyed, KeyFailure } from './key-failure.js';
import { doesNotOpen, type Sealed } from './key-ring.js';

/** A municipality's keys, open. Kept in memory for a moment only (see the vault), and nowhere else. */
export interface MunicipalityKeys {
  /** AES-256-GCM with the current key. Throws KeyDestroyed where the municipality has none any more. */
  seal(plain: string, aad: string): Sealed;
  /** Throws KeyFailure when the key is gone, another one, or the value stands elsewhere. */
  open(sealed: Sealed, aad: string): string;
  /** For exact look-up without the value: the same text has the same mark within the municipality, and nowhere else. */
  mark(text: string): Buffer;
  /** A new plan's key, and how it is stored. */
  newPlanKey(planId: string): StoredPlanKey;
  /** Throws KeyFailure; KeyDestroyed where it was destroyed. */
  planKey(planId: string, stored: StoredPlanKey | null): PlanKey;
}

/** A plan's key as its row has it: closed with a key of its municipality; without content once it is destroyed. */
export interface StoredPlanKey {
  readonly keyId: string;
  readonly municipalityKey: string;
  readonly wrapped: Buffer | null;
  /** The day on which it was destroyed. */
  readonly destroyedOn?: string | null;
}

/** The key of one plan, open: of use within one command or one answer. */
export interface PlanKey {
  readonly id: string;
  /** For the engine's payloads, which are sealed elsewhere. */
  readonly bytes: Buffer;
  seal(plain: string, aad: string): Sealed;
  open(sealed: Sealed, aad: string): string;
}

export interface OpenKeys {
  /** Null where all of them were destroyed. */
  readonly current: string | null;
  readonly seal: ReadonlyMap<string, Buffer>;
  readonly destroyed: ReadonlySet<string>;
  readonly index: Buffer | null;
}

const wrapping = (planId: string, keyId: string): string => `plan-key:${planId}:${keyId}`;

export function municipalityKeysOf(code: string, keys: OpenKeys): MunicipalityKeys {
  const named = (id: string) => `key ${id} of municipality ${code}`;
  const keyOf = (id: string | null): Buffer => {
    if (id === null || keys.destroyed.has(id))
      throw new KeyDestroyed(id === null ? `The last key of ${code}` : named(id));
    const key = keys.seal.get(id);
    if (!key) throw new KeyFailure(`There is no ${named(id)}, with which a stored value was encrypted`);
    return key;
  };
  const current = (): string => {
    keyOf(keys.current);
    return keys.current as string;
  };
  return {
    seal: (plain, aad) => ({ keyId: current(), cipher: sealBytes(keyOf(keys.current), plain, aad) }),
    open: (sealed, aad) => opened(keyOf(sealed.keyId), sealed, aad),
    mark: (text) => {
      if (!keys.index) throw new KeyDestroyed(`The look-up key of municipality ${code}`);
      return createHmac('sha256', keys.index).update(text).digest();
    },
    newPlanKey: (planId) => {
      const keyId = newKey().toString('hex').slice(0, 8);
      const wrapped = sealBytes(keyOf(keys.current), newKey(), wrapping(planId, keyId));
      return { keyId, municipalityKey: current(), wrapped };
    },
    planKey: (planId, stored) => {
      if (stored === null) throw new KeyFailure(`Plan ${planId} has no key: its texts stay closed`);
      if (stored.wrapped === null) throw new KeyDestroyed(`The key of plan ${planId}`, stored.destroyedOn ?? null);
      const aad = wrapping(planId, stored.keyId);
      const bytes = openBytes(keyOf(stored.municipalityKey), stored.wrapped, aad);
      if (!bytes) throw doesNotOpen(stored.municipalityKey);
      return planKeyOf(stored.keyId, bytes);
    },
  };
}

const planKeyOf = (id: string, bytes: Buffer): PlanKey => ({
  id,
  bytes,
  seal: (plain, aad) => ({ keyId: id, cipher: sealBytes(bytes, plain, aad) }),
  open: (sealed, aad) => opened(bytes, sealed, aad),
});

function opened(key: Buffer, { keyId, cipher }: Sealed, aad: string): string {
  const plain = openBytes(key, cipher, aad);
  if (!plain) throw doesNotOpen(keyId);
  return plain.toString('utf8');
}
