import type { KeyRing } from './keys.js';

/** Binds a free text's ciphertext to its id and plan. */
const textSeal = (planId: string, textId: string): string => `text:${planId}:${textId}`;

export const sealText = (
  keys: KeyRing,
  planId: string,
  textId: string,
  text: string,
): { cipher: Buffer; keyId: string } => keys.encrypt(text, textSeal(planId, textId));

export interface SealedText {
  readonly id: string;
  readonly cipher: Buffer;
  readonly keyId: string;
}

/** Throws KeyFailure: a text that does not open is never shown as empty. */
export const openText = (keys: KeyRing, planId: string, sealed: SealedText): string =>
  keys.decrypt(sealed, textSeal(planId, sealed.id));
