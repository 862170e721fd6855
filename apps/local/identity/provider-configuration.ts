import { randomBytes } from 'node:crypto';
import {
  type Configuration,
  type ErrorOut,
  interactionPolicy,
  type KoaContextWithOIDC,
  type Provider,
} from 'oidc-provider';
import { htmlHeaders } from '../process/html.js';
import { logoutPage, messagePage } from './login-page.js';
import type { Person } from './people.js';
import type { IdentityKeys } from './signing-keys.js';

export interface ProviderOptions {
  readonly audience: string;
  readonly keys: IdentityKeys;
  /** Where the API is, which logs browsers in as the client samspor-web. */
  readonly webOrigin: string;
  /** Makes that client a confidential one. */
  readonly webSecret?: string;
  readonly people: () => Promise<readonly Person[]>;
}

/** NSIS level "substantial", which municipal staff have in production; here it is only said. */
export const ACR = 'https://data.gov.dk/concept/core/nsis/loa/Substantial';
/** Identifier of the API among resources; RFC 8707 wants an absolute URI. */
export const RESOURCE = 'urn:samspor:api';
const WORKING_DAY_SECONDS = 8 * 3600;
const SCOPE = 'samspor';

const publicClient = {
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code'],
  response_types: ['code'],
} as const;

function clients({ webOrigin, webSecret }: ProviderOptions): Configuration['clients'] {
  return [
    {
      ...publicClient,
      grant_types: [...publicClient.grant_types],
      response_types: [...publicClient.response_types],
      client_id: 'samspor-cli',
      application_type: 'native',
      // A native client may come back on any port of the loopback address (RFC 8252).
      redirect_uris: ['http://127.0.0.1/callback'],
    },
    {
      ...publicClient,
      grant_types: [...publicClient.grant_types],
      response_types: [...publicClient.response_types],
      client_id: 'samspor-web',
      application_type: 'native',
      ...(webSecret ? { token_endpoint_auth_method: 'client_secret_basic', client_secret: webSecret } : {}),
      redirect_uris: [`${webOrigin}/auth/callback`],
      post_logout_redirect_uris: [`${webOrigin}/`],
    },
  ];
}

/** Both clients are Samspor's own: whoever logs in is not asked whether Samspor may know it. */
function loginOnly() {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

/** What a browser shows when a request to the provider cannot be answered. */
function showError(ctx: Parameters<NonNullable<Configuration['renderError']>>[0], out: ErrorOut): void {
  const nonce = randomBytes(16).toString('base64');
  ctx.set(htmlHeaders(nonce));
  const text = [out.error, out.error_description].filter(Boolean).join(': ');
  ctx.body = messagePage('Login kunne ikke gennemføres', text, nonce);
}

/** Whoever comes here has just logged out of Samspor: that they mean it is not asked again. */
function showLogout(ctx: KoaContextWithOIDC, form: string): void {
  const nonce = randomBytes(16).toString('base64');
  ctx.set(htmlHeaders(nonce));
  ctx.body = logoutPage(form, nonce);
}

function showLoggedOut(ctx: KoaContextWithOIDC): void {
  const nonce = randomBytes(16).toString('base64');
  ctx.set(htmlHeaders(nonce));
  ctx.body = messagePage('Du er logget ud', 'Du kan lukke vinduet. (You are logged out.)', nonce);
}

async function grantEverything(provider: Provider, ctx: KoaContextWithOIDC) {
  const { session, client } = ctx.oidc;
  if (!session?.accountId || !client) return undefined;
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(RESOURCE, SCOPE);
  await grant.save();
  return grant;
}

/**
 * The provider's configuration: code flow with PKCE only, access tokens as JWTs for the API that name nobody (`sub`
 * and `acr`), no refresh tokens. Sessions and codes live in memory: after a restart one logs in again, while tokens
 * already issued stay verifiable by the stored keys.
 */
export function providerConfiguration(options: ProviderOptions, provider: () => Provider): Configuration {
  const { audience, keys, people } = options;
  const resourceServer = {
    scope: SCOPE,
    audience,
    accessTokenTTL: WORKING_DAY_SECONDS,
    accessTokenFormat: 'jwt' as const,
    jwt: { sign: { alg: 'ES256' as const } },
  };
  return {
    clients: clients(options),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: keys.jwks as NonNullable<Configuration['jwks']>,
    cookies: { keys: keys.cookieKeys },
    scopes: ['openid', SCOPE],
    claims: { openid: ['sub'], acr: null },
    acrValues: [ACR],
    responseTypes: ['code'],
    pkce: { required: () => true },
    ttl: {
      AccessToken: WORKING_DAY_SECONDS,
      Session: WORKING_DAY_SECONDS,
      Grant: WORKING_DAY_SECONDS,
      Interaction: 3600,
      AuthorizationCode: 60,
      IdToken: 3600,
    },
    interactions: { policy: loginOnly(), url: (_ctx, interaction) => `/login/${interaction.uid}` },
    extraTokenClaims: (ctx) => ({ acr: ctx.oidc.session?.acr ?? ACR }),
    findAccount: async (_ctx, sub) => {
      if (!(await people()).some((person) => person.sub === sub)) return undefined;
      return { accountId: sub, claims: () => ({ sub }) };
    },
    renderError: showError,
    loadExistingGrant: (ctx) => grantEverything(provider(), ctx),
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: showLogout, postLogoutSuccessSource: showLoggedOut },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => resourceServer,
      },
    },
  };
}
