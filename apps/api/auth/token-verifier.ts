import { createHash } from 'node:crypto';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Assurance } from '#contracts';
import { assuranceOfAcr } from '#privacy';
import { refuse } from '../http/refused.js';

/** What the API takes from a token, and nothing else. */
export interface Claims {
  readonly subject: string;
  /** Epoch seconds. */
  readonly expiresAt: number;
  /** How surely the issuer knows who it is. */
  readonly assurance: Assurance;
}

export interface OidcSettings {
  readonly issuer: string;
  readonly audience: string;
  /** Where the keys are; found through the issuer's discovery document when absent. */
  readonly jwksUri?: string;
  /** How surely it knows people where its tokens do not say; `substantial` unless told. */
  readonly assurance?: Assurance;
}

/** Asymmetric signatures only: a key that both sides share could be used to make tokens here. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const skewSeconds = 30;
const cacheSize = 5_000;
/** So long the issuer's keys, and what was checked with them, are trusted without asking again: a key may be withdrawn. */
const trustedSeconds = 600;

interface Seen {
  readonly claims: Claims;
  /** Epoch seconds. */
  readonly until: number;
}

const unreachable = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC']);

const keyOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

const claimsOf = ({ sub, exp, acr }: JWTPayload, otherwise: Assurance): Claims => {
  if (typeof sub !== 'string' || sub === '' || typeof exp !== 'number') throw refuse('token-invalid');
  return { subject: sub, expiresAt: exp, assurance: assuranceOfAcr(acr, otherwise) };
};

/**
 * Checks bearer tokens against the issuer's published keys; a token that was checked is remembered for ten minutes, or
 * until it expires.
 */
export class TokenVerifier {
  private keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  private readonly seen = new Map<string, Seen>();

  constructor(
    private readonly settings: OidcSettings,
    private readonly nowSeconds: () => number = () => Date.now() / 1000,
  ) {}

  /** @throws Refused `token-invalid`; `identity-away` when the issuer's keys cannot be fetched. */
  async verify(token: string): Promise<Claims> {
    const key = keyOf(token);
    const known = this.seen.get(key);
    if (known && known.until > this.nowSeconds()) return known.claims;
    this.seen.delete(key);
    const claims = await this.check(token);
    this.remember(key, claims);
    return claims;
  }

  private remember(key: string, claims: Claims): void {
    if (this.seen.size >= cacheSize) this.seen.delete(this.seen.keys().next().value ?? '');
    const until = Math.min(claims.expiresAt + skewSeconds, this.nowSeconds() + trustedSeconds);
    this.seen.set(key, { claims, until });
  }

  private async check(token: string): Promise<Claims> {
    const { issuer, audience } = this.settings;
    const options = { issuer, audience, algorithms, clockTolerance: skewSeconds, requiredClaims: ['sub', 'exp'] };
    const keys = await this.keySet();
    const verified = await jwtVerify(token, keys, options).catch((error: unknown) => {
      throw keysAway(error) ? away() : refuse('token-invalid');
    });
    return claimsOf(verified.payload, this.settings.assurance ?? 'substantial');
  }

  private async keySet(): Promise<ReturnType<typeof createRemoteJWKSet>> {
    this.keys ??= createRemoteJWKSet(new URL(this.settings.jwksUri ?? (await discover(this.settings.issuer))), {
      cacheMaxAge: trustedSeconds * 1000,
      cooldownDuration: 5_000,
      timeoutDuration: 5_000,
    });
    return this.keys;
  }
}

const away = () => refuse('identity-away', { retryAfter: 5 });

/** The keys could not be fetched, which says nothing about the token: whatever is wrong with that is an error of jose's. */
const keysAway = (error: unknown): boolean => !(error instanceof errors.JOSEError) || unreachable.has(error.code);

async function discover(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  const found = response?.ok ? ((await response.json().catch(() => undefined)) as unknown) : undefined;
  const uri = (found as { jwks_uri?: unknown } | undefined)?.jwks_uri;
  if (typeof uri !== 'string') throw away();
  return uri;
}
