import type { Language } from '#contracts';
import type { PrivacyActor } from '#privacy';

/** Who is signed in, as every route sees them. */
export interface SignedIn {
  /** Whose login it is. */
  readonly user: string;
  readonly actor: PrivacyActor;
  readonly name: string;
  readonly language: Language;
  /** The key of their login in a browser; absent where a token was sent. */
  readonly session?: string;
  /** Epoch seconds at which the token expires, or the login ends. */
  readonly expiresAt: number;
}
