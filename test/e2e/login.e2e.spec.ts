import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { connect } from '../../apps/api/connect.js';
import { createApi } from '../../apps/api/create-api.js';
import { Sessions } from '../../apps/api/session/sessions.js';
import { logIn } from '../../apps/local/identity/code-flow.js';
import { type IdentityServerOptions, startIdentityServer } from '../../apps/local/identity/identity-server.js';
import type { Person } from '../../apps/local/identity/people.js';
import { findFreeBlock } from '../../apps/local/process/ports.js';
import { bootApi, type TestApi } from '../support/api.js';
import { clientOf } from '../support/client.js';
import { listen } from '../support/event-stream.js';
import { HandBrowser } from '../support/hand-browser.js';

jest.setTimeout(60_000);

const clientSecret = 'a secret that only the two of them know';
const folder = mkdtempSync(join(tmpdir(), 'samspor-login-'));
let identity: { close(): Promise<void> };
let options: IdentityServerOptions;
let api: TestApi;

const stranger = ['stranger', randomUUID()] as const;
const peopleOf = ({ world }: TestApi): Person[] =>
  [...Object.entries(world.members), stranger].map(([login, id]) => ({
    login,
    sub: `subject-${id}`,
    name: login,
    role: 'coordinator',
    unit: 'Unge',
    municipality: 'Roskilde',
  }));

beforeAll(async () => {
  // The provider warns that sessions are kept in memory, which is what is wanted here.
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const port = await findFreeBlock(2);
  const [issuer, publicUrl] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${port + 1}`];
  api = await bootApi({ OIDC_ISSUER: issuer, OIDC_CLIENT_SECRET: clientSecret, API_PORT: String(port + 1) });
  expect(api.address).toBe(publicUrl);
  options = {
    issuer,
    port,
    audience: 'samspor-api',
    keysFile: join(folder, 'identity.json'),
    webOrigin: publicUrl,
    webSecret: clientSecret,
    people: async () => peopleOf(api),
  };
  identity = await startIdentityServer(options);
}, 60_000);

afterAll(async () => {
  await api?.close();
  await identity?.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** A second API on the same database and keys, under the same public address unless told. */
async function another(
  port = 0,
  publicUrl = api.address,
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const { settings } = api.connected.parts;
  const env = { TEMPORAL_ADDRESS: '127.0.0.1:9', SAMSPOR_KEYS_FILE: settings.keysFile };
  const { parts, close } = await connect({ ...settings, port, publicUrl }, env);
  const app = await createApi(parts);
  await app.listen({ host: '127.0.0.1', port });
  return {
    address: (await app.getUrl()).replace('[::1]', '127.0.0.1'),
    close: async () => {
      await app.close();
      await close();
    },
  };
}

const me = (browser: HandBrowser) => browser.ask(`${api.address}/api/v1/me`);
const write = (browser: HandBrowser, path: string, headers: Record<string, string>) =>
  browser.ask(`${api.address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    body: '{}',
  });
const codeOf = ({ text }: { readonly text: string }): unknown => (JSON.parse(text) as { code?: unknown }).code;
const cookieOf = (browser: HandBrowser): string =>
  /samspor_session=([\w-]+)/.exec(browser.cookies(api.address))?.[1] ?? '';

async function loggedIn(login = 'coordinator'): Promise<HandBrowser> {
  const browser = new HandBrowser();
  expect((await browser.logIn(api.address, login)).status).toBe(303);
  return browser;
}

const audited = async (kind: string): Promise<readonly { member_id: string | null }[]> =>
  api.database.database.query({ text: 'select member_id from audit where kind = $1 order by id', values: [kind] });

const change = (text: string) => api.database.database.query({ text });

describe('a login in a browser', () => {
  it('leads back to where one was, as the person whom the provider vouches for, and is recorded', async () => {
    const browser = new HandBrowser();
    const back = await browser.logIn(api.address, 'socialLeader', '/?sector=social#top');
    expect([back.status, back.headers.get('location')]).toEqual([303, `${api.address}/?sector=social#top`]);
    const [session = ''] = back.headers.getSetCookie().filter((line) => line.startsWith('samspor_session='));
    expect(session).toMatch(/^samspor_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(JSON.parse((await me(browser)).text)).toMatchObject({ id: api.world.members.socialLeader });
    expect((await audited('login')).at(-1)?.member_id).toBe(api.world.members.socialLeader);
    const rows = await change('select id_hash from session');
    expect(JSON.stringify(rows)).not.toContain(cookieOf(browser));
  });

  it('leads to the front page instead of elsewhere', async () => {
    for (const stolen of ['https://evil.example/', '//evil.example', '/\\evil.example', '/auth/login', '/api/v1/me']) {
      const back = await new HandBrowser().logIn(api.address, 'coordinator', stolen);
      expect([stolen, back.headers.get('location')]).toEqual([stolen, `${api.address}/`]);
    }
  });

  it('may be under way in several tabs at once', async () => {
    const browser = new HandBrowser();
    const pages = [];
    for (const path of ['/one', '/two']) pages.push(await browser.follow(`${api.address}/auth/login?returnTo=${path}`));
    const [one, two] = pages;
    if (!one || !two) throw new Error('two pages');
    const second = await browser.ask(await browser.choose(two, 'coordinator'));
    const first = await browser.ask(await browser.choose(one, 'coordinator'));
    expect([first.headers.get('location'), second.headers.get('location')]).toEqual([
      `${api.address}/one`,
      `${api.address}/two`,
    ]);
    expect((await me(browser)).status).toBe(200);
  });

  it('goes on under the address at which it will come back', async () => {
    const elsewhere = api.address.replace('127.0.0.1', 'localhost');
    const seen = await new HandBrowser().ask(`${elsewhere}/auth/login?returnTo=/plans`);
    expect([seen.status, seen.headers.get('location')]).toEqual([303, `${api.address}/auth/login?returnTo=/plans`]);
  });

  it('takes the place of the one before', async () => {
    const browser = await loggedIn('coordinator');
    const before = cookieOf(browser);
    const page = await browser.follow(`${api.address}/auth/login`, ({ pathname }) => pathname === '/auth/callback');
    await browser.ask(page.url);
    expect(cookieOf(browser)).not.toBe(before);
    const old = await fetch(`${api.address}/api/v1/me`, { headers: { cookie: `samspor_session=${before}` } });
    expect([old.status, (await old.json()) as object]).toEqual([
      401,
      expect.objectContaining({ code: 'token-invalid' }),
    ]);
  });
});

describe('a login that is not one', () => {
  const callback = (query: Record<string, string>) => `${api.address}/auth/callback?${new URLSearchParams(query)}`;

  it('is shown as a page in the browser’s language, and told to a program as a problem', async () => {
    const page = await new HandBrowser().ask(callback({ code: 'x', state: 'y' }));
    expect(page.status).toBe(400);
    expect(page.text).toContain('<html lang="da">');
    expect(page.text).toContain('href="/auth/login"');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'nonce-/);
    const english = await new HandBrowser().ask(callback({}), { headers: { 'accept-language': 'en' } });
    expect(english.text).toContain('The login was not completed');
    const told = await new HandBrowser().ask(callback({}), { headers: { accept: 'application/json' } });
    expect([told.status, codeOf(told)]).toEqual([400, 'login-failed']);
  });

  it('is refused when another browser, or a forged state, comes back', async () => {
    const [victim, thief] = [new HandBrowser(), new HandBrowser()];
    const page = await victim.follow(`${api.address}/auth/login`);
    const back = await victim.choose(page, 'coordinator');
    expect((await thief.ask(back)).status).toBe(400);
    const forged = new URL(back);
    forged.searchParams.set('state', 'A'.repeat(43));
    expect((await victim.ask(forged)).status).toBe(400);
    expect([cookieOf(thief), cookieOf(victim)]).toEqual(['', '']);
    expect((await victim.ask(back)).status).toBe(303);
    expect((await victim.ask(back)).status).toBe(400);
  });

  it('is refused and recorded when the provider says no or the code is not its own', async () => {
    const before = (await audited('login-refused')).length;
    for (const answer of [{ error: 'access_denied' }, { code: 'made-up' }]) {
      const browser = new HandBrowser();
      const begun = await browser.ask(`${api.address}/auth/login`);
      const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
      const seen = await browser.ask(callback({ state, iss: options.issuer, ...answer }));
      expect([seen.status, cookieOf(browser)]).toEqual([400, '']);
    }
    expect(await audited('login-refused')).toHaveLength(before + 2);
  });

  it('says so to somebody whom only the provider knows, and offers to be somebody else', async () => {
    const browser = new HandBrowser();
    const seen = await browser.logIn(api.address, 'stranger');
    expect([seen.status, cookieOf(browser)]).toEqual([403, '']);
    expect(seen.text).toContain('Samspor kender dig ikke');
    expect(seen.text).toContain('href="/auth/login?anew=1"');
    const anew = await browser.ask(`${api.address}/auth/login?anew=1`);
    expect(anew.headers.get('location')).toContain('prompt=login');
  });
});

describe('a browser that is logged in', () => {
  it('writes from our own pages only', async () => {
    const browser = await loggedIn();
    const path = '/api/v1/persons/search';
    for (const headers of [
      {},
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      const refused = await write(browser, path, headers as Record<string, string>);
      expect([refused.status, codeOf(refused)]).toEqual([403, 'origin-refused']);
    }
    for (const headers of [{ origin: api.address }, { 'sec-fetch-site': 'same-origin' }]) {
      const taken = await write(browser, path, headers as Record<string, string>);
      expect([taken.status, codeOf(taken)]).toEqual([400, 'body-invalid']);
    }
    const logout = await browser.ask(`${api.address}/auth/logout`, { method: 'POST', headers: { origin: 'null' } });
    expect([logout.status, (await me(browser)).status]).toEqual([403, 200]);
  });

  it('does not disturb who sends a token', async () => {
    const token = await logIn(options.issuer, 'jobWorker');
    const client = clientOf(`${api.address}/api/v1`, token);
    const cookie = `samspor_session=${cookieOf(await loggedIn('coordinator'))}`;
    expect((await client.get('/me', { cookie })).body.id).toBe(api.world.members.jobWorker);
    expect((await client.post('/persons/search', {})).body.code).toBe('body-invalid');
    expect((await clientOf(`${api.address}/api/v1`, 'nonsense').get('/me', { cookie })).status).toBe(401);
  });

  it('hears of changes until it is logged out', async () => {
    const browser = await loggedIn();
    const screen = await listen(`${api.address}/api/v1/stream`, { cookie: browser.cookies(api.address) });
    await screen.until(({ type }) => type === 'ready');
    const headers = { origin: api.address };
    const out = await browser.ask(`${api.address}/auth/logout`, { method: 'POST', headers });
    await screen.ended;
    expect(JSON.parse(out.text)).toEqual({ goTo: expect.stringContaining(`${options.issuer}/session/end?`) });
    expect(cookieOf(browser)).toBe('');
    expect((await audited('logout')).at(-1)?.member_id).toBe(api.world.members.coordinator);
  });

  it('is logged out at the provider too, and comes back to the front page', async () => {
    const browser = await loggedIn();
    const headers = { origin: api.address };
    const out = await browser.ask(`${api.address}/auth/logout`, { method: 'POST', headers });
    const { goTo } = JSON.parse(out.text) as { goTo: string };
    const page = await browser.ask(goTo);
    const [, action = '', xsrf = ''] = /action="([^"]+)".*name="xsrf" value="([^"]+)"/.exec(page.text) ?? [];
    const body = new URLSearchParams({ xsrf, logout: 'yes' });
    const done = await browser.ask(action, { method: 'POST', body });
    expect(done.headers.get('location')).toBe(`${api.address}/`);
    const again = await browser.follow(`${api.address}/auth/login`);
    expect(again.url.pathname).toMatch(/^\/login\//);
  });

  it.each([
    ['too long without a request', `seen_at = now() - interval '8 hours'`],
    ['too long altogether', 'ends_at = now()'],
  ])('ends after %s, and its row goes', async (_name, set) => {
    const browser = await loggedIn();
    await change(`update session set ${set}`);
    expect((await me(browser)).status).toBe(401);
    await api.app.get(Sessions).sweep();
    expect(await change('select 1 from session')).toEqual([]);
  });
});

describe('another process behind the same address', () => {
  it('knows who is logged in, completes logins that began elsewhere, and hears of a logout at once', async () => {
    const second = await another();
    try {
      const browser = new HandBrowser();
      const page = await browser.follow(`${api.address}/auth/login?returnTo=/plans`);
      const back = await browser.choose(page, 'colleague');
      const completed = await browser.ask(second.address + back.pathname + back.search);
      expect(completed.headers.get('location')).toBe(`${api.address}/plans`);
      expect((await me(browser)).status).toBe(200);
      const cookie = browser.cookies(api.address);
      const screen = await listen(`${second.address}/api/v1/stream`, { cookie });
      await screen.until(({ type }) => type === 'ready');
      await browser.ask(`${api.address}/auth/logout`, { method: 'POST', headers: { origin: api.address } });
      await screen.ended;
      expect((await fetch(`${second.address}/api/v1/me`, { headers: { cookie } })).status).toBe(401);
    } finally {
      await second.close();
    }
  });

  it('keeps everybody logged in when it comes after a restart', async () => {
    const cookie = (await loggedIn()).cookies(api.address);
    const second = await another();
    const seen = await fetch(`${second.address}/api/v1/me`, { headers: { cookie } });
    await second.close();
    expect(seen.status).toBe(200);
  });
});

describe('while the provider is away', () => {
  it('who is logged in works on, who wants to log in is told, and it goes on when it is back', async () => {
    const browser = await loggedIn();
    await identity.close();
    const port = await findFreeBlock(1);
    const second = await another(port, `http://127.0.0.1:${port}`);
    try {
      const told = await new HandBrowser().ask(`${second.address}/auth/login`);
      expect([told.status, told.headers.get('retry-after')]).toEqual([503, '5']);
      expect(told.text).toContain('Prøv igen om lidt');
      expect((await me(browser)).status).toBe(200);
    } finally {
      await second.close();
      identity = await startIdentityServer(options);
    }
    expect((await me(await loggedIn())).status).toBe(200);
  });
});
