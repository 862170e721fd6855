import { Inject, Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  ClientSecretBasic,
  type Configuration,
  calculatePKCECodeChallenge,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
  None,
  ResponseBodyError,
} from 'openid-client';
import type { Assurance } from '#contracts';
import { assuranceOfAcr } from '#privacy';
import { type Refused, refuse } from '../http/refused.js';
import { SETTINGS } from '../parts.js';
import type { ApiSettings } from '../settings.js';
import type { LoginAttempt } from './login-attempt.js';

/** So short that a provider that went away is told of here, and not by a browser that finds nobody. */
const keptMs = 10_000;
const timeoutSeconds = 5;
const skewSeconds = 30;

export const callbackPath = '/auth/callback';

/** What is the identity provider's own trouble, by its own words; the rest is about this login. */
const notNow = new Set(['temporarily_unavailable', 'server_error', 'invalid_client', 'unauthorized_client']);

const away = () => refuse('identity-away', { retryAfter: 5 });

/** What went wrong, by code and kind: what a provider writes into its messages is not logged. */
const reasonOf = (error: unknown): Record<string, unknown> => {
  const { name, code, error: said } = error as { name?: string; code?: unknown; error?: unknown };
  return { type: name, code, said: typeof said === 'string' ? said : undefined };
};

function refusalOf(error: unknown): Refused {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    return notNow.has(error.error) ? away() : refuse('login-failed');
  }
  const unreachable = error instanceof TypeError || (error as { code?: unknown }).code === 'OAUTH_TIMEOUT';
  return unreachable ? away() : refuse('login-failed');
}

/** Whom the provider vouches for. */
export interface Identity {
  readonly subject: string;
  readonly assurance: Assurance;
}

/** The way to the identity provider, found when it is first needed: the API starts and works without it. */
@Injectable()
export class IdentityClient {
  private found: { readonly configuration: Promise<Configuration>; readonly until: number } | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(PinoLogger) private readonly logger: PinoLogger,
  ) {}

  /** Where the browser goes to log in. @param anew the provider asks who it is even if it knows. @throws Refused */
  async loginAddress({ state, nonce, verifier }: LoginAttempt, anew: boolean): Promise<string> {
    const url = buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.settings.publicUrl + callbackPath,
      scope: 'openid',
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(anew ? { prompt: 'login' } : {}),
    });
    return url.href;
  }

  /** @param url as the browser came back, with the query. @throws Refused */
  async identityOf(url: string, { state, nonce, verifier }: LoginAttempt): Promise<Identity> {
    const configuration = await this.configuration();
    try {
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      const tokens = await authorizationCodeGrant(configuration, new URL(url, this.settings.publicUrl), checks);
      const claims = tokens.claims();
      if (claims?.sub)
        return { subject: claims.sub, assurance: assuranceOfAcr(claims.acr, this.settings.oidcAssurance) };
    } catch (error) {
      this.logger.warn(reasonOf(error), 'a login was not completed');
      throw refusalOf(error);
    }
    throw refuse('login-failed');
  }

  /** Where the browser goes to be logged out there too; the front page while the provider cannot be asked. */
  async logoutAddress(): Promise<string> {
    const configuration = await this.configuration().catch(() => undefined);
    if (configuration?.serverMetadata().end_session_endpoint === undefined) return '/';
    return buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${this.settings.publicUrl}/` }).href;
  }

  private configuration(): Promise<Configuration> {
    if (this.found && this.found.until > Date.now()) return this.found.configuration;
    const configuration = this.discover();
    this.found = { configuration, until: Date.now() + keptMs };
    configuration.catch(() => {
      this.found = undefined;
    });
    return configuration;
  }

  private async discover(): Promise<Configuration> {
    const { oidcIssuer, oidcClientId, oidcClientSecret, environment } = this.settings;
    const inTheClear = environment !== 'production' && oidcIssuer.startsWith('http:');
    const authentication = oidcClientSecret === undefined ? None() : ClientSecretBasic(oidcClientSecret);
    try {
      return await discovery(new URL(oidcIssuer), oidcClientId, { [clockTolerance]: skewSeconds }, authentication, {
        timeout: timeoutSeconds,
        execute: [enableNonRepudiationChecks, ...(inTheClear ? [allowInsecureRequests] : [])],
      });
    } catch (error) {
      this.logger.warn(reasonOf(error), 'the identity provider cannot be asked');
      throw away();
    }
  }
}
