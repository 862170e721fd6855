import type { KeyRing } from '#persistence';

/** A login that was begun and has not come back. It lives in a cookie of its own, so that tabs do not disturb each other. */
export interface LoginAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
  /** The invitation that this login is to be bound to. */
  readonly invitation?: string;
  /** Epoch milliseconds. */
  readonly begunAt: number;
}

export const attemptSeconds = 1_800;

const purpose = 'login-attempt';

/** Sealed, so that only this installation, in any of its processes, could have written it. */
export function sealAttempt(keys: KeyRing, attempt: LoginAttempt): string {
  const { keyId, cipher } = keys.encrypt(JSON.stringify(attempt), purpose);
  return `${encodeURIComponent(keyId)}.${cipher.toString('base64url')}`;
}

const opened = (keys: KeyRing, value: string): LoginAttempt | undefined => {
  const dot = value.lastIndexOf('.');
  try {
    const sealed = {
      keyId: decodeURIComponent(value.slice(0, Math.max(0, dot))),
      cipher: Buffer.from(value.slice(dot + 1), 'base64url'),
    };
    return JSON.parse(keys.decrypt(sealed, purpose)) as LoginAttempt;
  } catch {
    return undefined;
  }
};

/** The attempt in a cookie, where it is ours, of this state and not too old. */
export function openAttempt(
  keys: KeyRing,
  value: string | undefined,
  state: string,
  nowMs: number,
): LoginAttempt | undefined {
  const attempt = value === undefined ? undefined : opened(keys, value);
  if (attempt?.state !== state || attempt.begunAt + attemptSeconds * 1000 < nowMs) return undefined;
  return attempt;
}
