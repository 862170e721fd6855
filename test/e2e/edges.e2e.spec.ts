import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from '../../apps/api/connect.js';
import { createApi } from '../../apps/api/create-api.js';
import { bootApi, type TestApi } from '../support/api.js';
import { HandBrowser } from '../support/hand-browser.js';
import type { TokenOver } from '../support/issuer.js';

const publicUrl = 'http://samspor.test';
let api: TestApi;
beforeAll(async () => {
  api = await bootApi({ PUBLIC_URL: publicUrl, SIGN_IN_TRIES_PER_HOUR: '20', API_REQUESTS_PER_MINUTE: '50' });
}, 60_000);
afterAll(() => api?.close(), 60_000);

/** A browser that logs in as the API tells it to, and a provider that answers with whatever ID token it was told. */
async function loggedIn(token: (nonce: string) => Promise<string>): Promise<{ status: number; session: string }> {
  const browser = new HandBrowser();
  const host = { host: new URL(publicUrl).host };
  const begun = await fetchAs(browser, '/auth/login', host);
  const goTo = new URL(begun.headers.get('location') ?? '');
  api.issuer.promise(await token(goTo.searchParams.get('nonce') ?? ''));
  const state = goTo.searchParams.get('state') ?? '';
  const back = await fetchAs(browser, `/auth/callback?code=c&state=${state}`, host);
  const set = back.headers.getSetCookie().find((line) => line.startsWith('samspor_session=')) ?? '';
  return { status: back.status, session: /=([\w-]{43})/.exec(set)?.[1] ?? '' };
}

/** `fetch` sets a host of its own; a test has to be known under the public one. */
async function fetchAs(browser: HandBrowser, path: string, headers: Record<string, string>) {
  const answer = await api.app.inject({
    method: 'GET',
    url: path,
    headers: { ...headers, accept: 'application/json', cookie: browser.cookies(api.address + path) },
  });
  const all = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) {
    for (const one of [value].flat()) if (one !== undefined) all.append(name, String(one));
  }
  browser.keep(all);
  return { status: answer.statusCode, headers: all };
}

const subject = () => `subject-${api.world.members.coordinator}`;
const web = 'samspor-web';
const idToken =
  (over: TokenOver = {}) =>
  (nonce: string) =>
    api.issuer.token(subject(), { audience: web, ...over, claims: { nonce, ...over.claims } });
const loa = (level: string) => `https://data.gov.dk/concept/core/nsis/loa/${level}`;

describe('an ID token', () => {
  it('logs in whom it names, at the level that it names', async () => {
    for (const [acr, level] of [
      [undefined, 'substantial'],
      [loa('High'), 'high'],
    ]) {
      const { status, session } = await loggedIn(idToken(acr ? { claims: { acr } } : {}));
      expect(status).toBe(303);
      const me = await api.nobody().get('/me', { cookie: `samspor_session=${session}` });
      expect(me.body).toMatchObject({ id: api.world.members.coordinator, assurance: level });
    }
  });

  it('of a low level gives nobody of the municipality their work', async () => {
    const { status, session } = await loggedIn(idToken({ claims: { acr: loa('Low') } }));
    expect(status).toBe(303);
    const cookie = `samspor_session=${session}`;
    expect((await api.nobody().get('/me', { cookie })).body).toMatchObject({ assurance: 'low', memberships: [] });
    expect((await api.nobody().get('/inbox', { cookie })).status).toBe(403);
    expect((await api.nobody().get('/plans', { cookie })).status).toBe(403);
  });

  it.each<[string, (nonce: string) => Promise<string>]>([
    ['of another issuer', (nonce) => idToken({ issuer: 'http://127.0.0.1:1' })(nonce)],
    ['made for somebody else', (nonce) => idToken({ audience: 'another' })(nonce)],
    ['for another login', () => idToken()('another-nonce')],
    ['that has run out', (nonce) => idToken({ expiresIn: -40 })(nonce)],
    [
      'of a key that was never published',
      (nonce) => api.issuer.forged(subject(), { audience: web, claims: { nonce } }),
    ],
    [
      'that is unsigned',
      async (nonce) => `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ sub: subject(), nonce }))}.`,
    ],
  ])('%s logs nobody in', async (_name, token) => {
    expect(await loggedIn(token)).toEqual({ status: 400, session: '' });
  });

  it('may be half a minute out', async () => {
    expect((await loggedIn(idToken({ expiresIn: -20 }))).status).toBe(303);
  });
});

describe('every answer', () => {
  it.each(['/', '/api/v1/me', '/api/v1/nothing', '/auth/callback', '/invitation', '/api/openapi.json'])(
    'has its headers: %s',
    async (path) => {
      const { headers } = await fetch(api.address + path, { headers: { accept: 'text/html' } });
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe-(inline|eval)|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('cache-control')).toMatch(/no-store|no-cache/);
      expect(headers.get('strict-transport-security')).toBeNull();
    },
  );

  it('says over https that it is never to be asked for without', async () => {
    const secure = await bootApi({ PUBLIC_URL: 'https://samspor.example' });
    const { headers } = await fetch(`${secure.address}/api/v1/me`);
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/);
    await secure.close();
  }, 60_000);

  it('lets no other origin in, asked beforehand or not', async () => {
    const origin = 'https://elsewhere.example';
    const asked = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
    const before = await fetch(`${api.address}/api/v1/plans`, { method: 'OPTIONS', headers: asked });
    const plain = await fetch(`${api.address}/api/v1/me`, { headers: { origin } });
    for (const { headers } of [before, plain])
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect(before.ok).toBe(false);
  });
});

const step = (address: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${address}/api/v1/sign-in${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: publicUrl, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const statusOf = async (answer: Promise<Response>): Promise<number> => (await answer).status;

describe('whoever is not known yet', () => {
  it('sends no more than anybody, and only JSON', async () => {
    const long = { token: 'x'.repeat(300_000) };
    expect(await statusOf(step(api.address, '/invitation', long))).toBe(413);
    expect(await statusOf(step(api.address, '/invitation', { token: 'x'.repeat(201) }))).toBe(400);
    expect(await statusOf(step(api.address, '/invitation', { token: 'x', more: 1 }))).toBe(400);
    expect(await statusOf(step(api.address, '/invitation', 'token=x', { 'content-type': 'text/plain' }))).toBe(415);
  });

  it('tries so often an hour and no more, whichever process is asked and whatever it says of itself', async () => {
    const slow = await bootApi({ PUBLIC_URL: publicUrl, SIGN_IN_TRIES_PER_HOUR: '4' });
    const { parts, close } = await connect(slow.connected.parts.settings, {
      TEMPORAL_ADDRESS: '127.0.0.1:9',
      SAMSPOR_KEYS_FILE: slow.connected.parts.settings.keysFile,
    });
    const other = await createApi(parts);
    await other.listen({ host: '127.0.0.1', port: 0 });
    const second = (await other.getUrl()).replace('[::1]', '127.0.0.1');
    const token = 'A'.repeat(43);
    const tries = [slow.address, second, slow.address, second, slow.address, second].map((address, n) =>
      step(address, '/invitation', { token }, { 'x-forwarded-for': `10.0.0.${n}`, cookie: `c=${n}` }),
    );
    const answers = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(answers).toEqual([404, 404, 404, 404, 429, 429]);
    const [row] = await slow.database.database.query<{ all: string }>({
      text: 'select string_agg(t::text, $1) as all from sign_in_try t',
      values: ['|'],
    });
    expect(row?.all).not.toContain('127.0.0.1');
    await other.close();
    await close();
    await slow.close();
  }, 60_000);

  it('is told apart by the address that a proxy names, where the proxy is trusted', async () => {
    const behind = await bootApi({
      PUBLIC_URL: publicUrl,
      SIGN_IN_TRIES_PER_HOUR: '1',
      TRUSTED_PROXIES: '127.0.0.1',
    });
    const from = (ip: string) =>
      statusOf(step(behind.address, '/invitation', { token: 'x' }, { 'x-forwarded-for': ip }));
    expect([await from('10.0.0.1'), await from('10.0.0.2'), await from('10.0.0.1')]).toEqual([404, 404, 429]);
    await behind.close();
  }, 60_000);
});

describe('a caller who pretends to be another one each time', () => {
  it('is counted by the address too', async () => {
    const slow = await bootApi({ API_REQUESTS_PER_MINUTE: '2' });
    const asked = Array.from({ length: 25 }, () =>
      fetch(`${slow.address}/api/v1/me`, { headers: { cookie: `samspor_session=${randomUUID()}` } }),
    );
    const answers = await Promise.all(asked);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(5);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(JSON.parse((await refused[0]?.text()) ?? '')).toMatchObject({ code: 'too-many-requests' });
    expect((await fetch(`${slow.address}/health/live`)).status).toBe(200);
    await slow.close();
  }, 60_000);
});
