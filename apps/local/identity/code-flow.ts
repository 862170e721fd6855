import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  None,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { CookieJar } from './cookie-jar.js';
import { DEMO_PASSWORD } from './login-page.js';

const CLIENT_ID = 'samspor-cli';
/** Nobody listens here: the walk below stops at this address and takes the code out of it. */
const REDIRECT_URI = 'http://127.0.0.1:61999/callback';
const MAX_STEPS = 10;

/** One request of a browser that keeps cookies and follows nothing by itself. */
async function request(jar: CookieJar, url: URL, form?: URLSearchParams): Promise<Response> {
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { cookie: jar.header(), accept: 'text/html' },
    ...(form ? { method: 'POST', body: form } : {}),
  });
  jar.store(response.headers.getSetCookie());
  return response;
}

/** Sends the login form as this person. @throws Error with what the page says when it refuses. */
async function submitLogin(jar: CookieJar, page: URL, login: string): Promise<Response> {
  const response = await request(jar, page, new URLSearchParams({ login, password: DEMO_PASSWORD }));
  if (response.status < 400) return response;
  const said = /role="alert">([^<]*)</.exec(await response.text())?.[1] ?? `status ${response.status}`;
  throw new Error(`login as "${login}" was refused: ${said}`);
}

/** Walks from the authorization address over the login page back to the redirect address. */
async function walk(start: URL, login: string): Promise<URL> {
  const jar = new CookieJar();
  let url = start;
  let response = await request(jar, url);
  for (let step = 0; step < MAX_STEPS; step++) {
    const location = response.headers.get('location');
    if (location) {
      url = new URL(location, url);
      if (url.href.startsWith(REDIRECT_URI)) return url;
      response = await request(jar, url);
    } else if (url.pathname.startsWith('/login/') && response.ok) {
      response = await submitLogin(jar, url, login);
    } else throw new Error(`${url.pathname} answered ${response.status}: ${(await response.text()).slice(0, 200)}`);
  }
  throw new Error('the login did not come to an end');
}

function discover(issuer: string): Promise<Configuration> {
  // The local provider speaks plain HTTP, on the loopback address only.
  return discovery(new URL(issuer), CLIENT_ID, undefined, None(), { execute: [allowInsecureRequests] });
}

/**
 * Logs an invented person in at the local identity provider, by the real authorization code flow with PKCE.
 * Resolves to the access token. @throws Error when the provider is away or does not know the login.
 */
export async function logIn(issuer: string, login: string): Promise<string> {
  const configuration = await discover(issuer);
  const verifier = randomPKCECodeVerifier();
  const state = randomState();
  const start = buildAuthorizationUrl(configuration, {
    redirect_uri: REDIRECT_URI,
    scope: 'openid samspor',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
  });
  const back = await walk(start, login);
  const tokens = await authorizationCodeGrant(configuration, back, {
    pkceCodeVerifier: verifier,
    expectedState: state,
  });
  return tokens.access_token;
}
