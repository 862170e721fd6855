import { destroyedText } from '#contracts';
import { KeyDestroyed, type MunicipalityKeys, type PlanKey, type Sealed, type StoredPlanKey } from './keys/index.js';

/** Binds a free text's ciphertext to its id and plan. */
export const textSeal = (planId: string, textId: string): string => `text:${planId}:${textId}`;

export const sealText = (key: PlanKey, planId: string, textId: string, text: string): Sealed =>
  key.seal(text, textSeal(planId, textId));

export interface SealedText extends Sealed {
  readonly id: string;
}

/** Throws KeyFailure: a text that does not open is never shown as empty. */
export const openText = (key: PlanKey, planId: string, sealed: SealedText): string =>
  key.open(sealed, textSeal(planId, sealed.id));

/** Opens texts of one plan, each with the key that sealed it. */
export function textOpener(
  keys: MunicipalityKeys,
  planId: string,
  stored: readonly StoredPlanKey[],
): (sealed: SealedText) => string {
  const known = new Map<string, PlanKey | KeyDestroyed>();
  const keyOf = (keyId: string): PlanKey | KeyDestroyed => {
    const found = known.get(keyId) ?? openKey(keys, planId, stored.find((key) => key.keyId === keyId) ?? null);
    known.set(keyId, found);
    return found;
  };
  return (sealed) => {
    const key = keyOf(sealed.keyId);
    return key instanceof KeyDestroyed ? destroyedText(key.on) : openText(key, planId, sealed);
  };
}

function openKey(keys: MunicipalityKeys, planId: string, stored: StoredPlanKey | null): PlanKey | KeyDestroyed {
  try {
    return keys.planKey(planId, stored);
  } catch (error) {
    if (error instanceof KeyDestroyed) return error;
    throw error;
  }
}
