import type { Language } from '#contracts';
import type { PrivacyActor } from '#privacy';

/** Who is signed in, as every route sees them. */
export interface SignedIn {
  readonly actor: PrivacyActor;
  readonly name: string;
  readonly language: Language;
  /** Epoch seconds at which the token expires. */
  readonly expiresAt: number;
}
