import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { logIn } from '../../apps/local/identity/code-flow.js';
import { startIdentityServer } from '../../apps/local/identity/identity-server.js';
import type { Person } from '../../apps/local/identity/people.js';
import { findFreeBlock } from '../../apps/local/process/ports.js';
import { bootApi, type TestApi } from '../support/api.js';
import { startedOverHttp, yes } from '../support/api-plans.js';
import type { Client } from '../support/client.js';
import { clientOf } from '../support/client.js';
import { HandBrowser } from '../support/hand-browser.js';

const folder = mkdtempSync(join(tmpdir(), 'samspor-invited-'));
let identity: { close(): Promise<void> };
let api: TestApi;
let coordinator: Client;
let administrator: Client;
let planId: string;
const home = '0265-egehuset';

/** Whom the provider knows; Samspor knows nobody of them before they are invited. */
const people: Person[] = ['mor', 'far', 'ung', 'bo', 'stranger'].map((login) => ({
  login,
  sub: `mitid-${login}`,
  name: login,
  role: 'citizen',
  unit: '–',
  municipality: 'Roskilde',
}));

beforeAll(async () => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const port = await findFreeBlock(2);
  const [issuer, publicUrl] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${port + 1}`];
  api = await bootApi({ OIDC_ISSUER: issuer, API_PORT: String(port + 1), SIGN_IN_TRIES_PER_HOUR: '1000' });
  identity = await startIdentityServer({
    issuer,
    port,
    audience: 'samspor-api',
    keysFile: join(folder, 'identity.json'),
    webOrigin: publicUrl,
    people: async () => [...people, ...staff()],
  });
  coordinator = await asStaff('coordinator');
  const { id } = await api.join(api.world.units.top, 'administrator');
  administrator = await asSubject(`subject-${id}`);
  const unit = `insert into unit (id, municipality_id, name, sector, external) values ($1, '0265', 'Egehuset', 'placement', true)`;
  await api.database.database.query({ text: unit, values: [home] });
  planId = await startedOverHttp(coordinator, api.world, { person: { new: nearlyGrown } });
}, 60_000);
afterAll(async () => {
  await api?.close();
  await identity?.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** Turns 18 in four days. */
const nearlyGrown = {
  name: 'Alma Opfundet',
  birthDate: `${Number(dayIn(4).slice(0, 4)) - 18}${dayIn(4).slice(4)}`,
  protectedAddress: false,
};

let added: Person[] = [];
const staff = (): Person[] => [
  ...Object.entries(api.world.members).map(([login, id]) => personOf(login, `subject-${id}`)),
  ...added,
];
const personOf = (login: string, sub: string): Person => ({
  login,
  sub,
  name: login,
  role: 'coordinator',
  unit: 'Unge',
  municipality: 'Roskilde',
});
async function asSubject(sub: string): Promise<Client> {
  added = [...added, personOf(sub, sub)];
  return clientOf(`${api.address}/api/v1`, await logIn(api.connected.parts.settings.oidcIssuer, sub));
}
const asStaff = async (login: string) =>
  clientOf(`${api.address}/api/v1`, await logIn(api.connected.parts.settings.oidcIssuer, login));

const at = (path: string) => `/plans/${planId}${path}`;
const tokenTo = (mail: string): string =>
  /\/invitation#([\w-]{43})\n/.exec(api.letters.findLast(({ to }) => to === mail)?.text ?? '')?.[1] ?? '';

const begun = (browser: HandBrowser, token: string) =>
  browser.ask(`${api.address}/api/v1/sign-in/invitation/begin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: api.address },
    body: JSON.stringify({ token }),
  });

/** Opens the link, logs in at the provider as this person, and comes back. */
async function takenUp(mail: string, login: string, browser = new HandBrowser()) {
  const { goTo } = JSON.parse((await begun(browser, tokenTo(mail))).text) as { goTo: string };
  const page = await browser.follow(goTo);
  return { browser, back: await browser.ask(await browser.choose(page, login)) };
}

const asks =
  (browser: HandBrowser) =>
  async (path: string, body?: object): Promise<{ status: number; body: Record<string, unknown> }> => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: api.address, 'idempotency-key': randomUUID() },
      body: JSON.stringify(body),
    };
    const seen = await browser.ask(`${api.address}/api/v1${path}`, body === undefined ? {} : init);
    return { status: seen.status, body: JSON.parse(seen.text) as Record<string, unknown> };
  };

async function guardian(mail: string, name: string): Promise<string> {
  const guardianId = randomUUID();
  yes(await coordinator.post(at('/guardians'), { guardianId, standing: 'custody' }));
  yes(await coordinator.post(at('/invitations'), { invitee: 'guardian', guardianId, name, mail, proof: 'oidc' }));
  return guardianId;
}

const stateOf = async (mail: string) =>
  (yes(await coordinator.get(at('/invitations'))).items as { mail: string; state: string }[]).find(
    (one) => one.mail === mail,
  )?.state;

describe('an invitation that is proved at the provider', () => {
  it('binds whom the provider vouches for, at the level that it says', async () => {
    const body = { name: 'Bo Hjælper', unit: home, role: 'practitioner' };
    const memberId = String(yes(await administrator.post('/members', body)).member);
    const mail = 'bo@egehuset.example';
    yes(await administrator.post('/invitations', { memberId, mail, proof: 'oidc' }));
    const { browser, back } = await takenUp(mail, 'bo');
    expect([back.status, back.headers.get('location')]).toEqual([303, `${api.address}/`]);
    expect((await asks(browser)('/me')).body).toMatchObject({ id: memberId, assurance: 'substantial' });
    const again = new HandBrowser();
    expect((await again.logIn(api.address, 'bo')).status).toBe(303);
    expect((await asks(again)('/me')).body).toMatchObject({ id: memberId });
  });

  it('asks who it is even where the provider knows somebody, and takes no part of another’s', async () => {
    const mail = 'ung@example.example';
    yes(await coordinator.post(at('/invitations'), { invitee: 'young-person', mail, proof: 'oidc' }));
    const browser = new HandBrowser();
    await browser.logIn(api.address, 'coordinator');
    const { goTo } = JSON.parse((await begun(browser, tokenTo(mail))).text) as { goTo: string };
    expect(goTo).toContain('prompt=login');
    const taken = await takenUp(mail, 'coordinator');
    expect([taken.back.status, taken.back.text]).toEqual([409, expect.stringContaining('bruges allerede af en anden')]);
    expect(await stateOf(mail)).toBe('open');
    const own = await takenUp(mail, 'ung');
    expect((await asks(own.browser)('/me')).body).toMatchObject({ kind: 'young-person', name: 'Alma Opfundet' });
    expect((await asks(own.browser)(at(''))).body).toMatchObject({
      access: 'young',
      person: { birthDate: nearlyGrown.birthDate },
    });
  });

  it('is of no use once it was revoked while somebody was at the provider', async () => {
    const mail = 'far@example.example';
    await guardian(mail, 'Far Opfundet');
    const browser = new HandBrowser();
    const { goTo } = JSON.parse((await begun(browser, tokenTo(mail))).text) as { goTo: string };
    const page = await browser.follow(goTo);
    const items = yes(await coordinator.get(at('/invitations'))).items as { mail: string; invitationId: string }[];
    const id = items.find((one) => one.mail === mail)?.invitationId;
    yes(await coordinator.post(at(`/invitations/${id}/revoke`), {}));
    const back = await browser.ask(await browser.choose(page, 'far'));
    expect([back.status, back.text]).toEqual([404, expect.stringContaining('Linket gælder ikke længere')]);
    expect((await asks(browser)('/me')).status).toBe(401);
  });
});

describe('a guardian', () => {
  const mail = 'mor@example.example';
  let guardianId: string;
  let browser: HandBrowser;

  it('comes in by the invitation, under a name that is sealed', async () => {
    guardianId = await guardian(mail, 'Mor Opfundet');
    browser = (await takenUp(mail, 'mor')).browser;
    expect((await asks(browser)('/me')).body).toMatchObject({
      kind: 'guardian',
      id: guardianId,
      name: 'Mor Opfundet',
      assurance: 'substantial',
      memberships: [],
    });
    const [row] = await api.database.database.query<{ all: string }>({
      text: 'select u::text as all from app_user u where id = $1',
      values: [guardianId],
    });
    expect(row?.all).not.toContain('Opfundet');
  });

  it('finds the one plan that they were admitted to, and what the rules give of it', async () => {
    const ask = asks(browser);
    expect((await ask('/plans')).body.items).toEqual([
      expect.objectContaining({ planId, personName: 'Alma Opfundet' }),
    ]);
    const { body } = await ask(at(''));
    expect(body).toMatchObject({ access: 'guardian', person: { name: 'Alma Opfundet' } });
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['facts', 'notes', 'voices', 'shares']));
    expect(body.person).toEqual({ id: expect.any(String), name: 'Alma Opfundet' });
    expect((await ask(at('/events'))).status).toBe(403);
    const looks = await api.database.database.query<{ what: string; purpose: string }>({
      text: `select distinct what, purpose from access_log where actor_kind = 'guardian' and plan_id = $1 order by 1`,
      values: [planId],
    });
    expect(looks).toEqual([
      { what: 'plan', purpose: 'guardian' },
      { what: 'plans', purpose: 'guardian' },
    ]);
  });

  it('answers the consents that they are asked for, and nobody else’s', async () => {
    const wanted = { receiver: { unit: home }, categories: ['steps'], purpose: 'placement', ask: true };
    const mine = yes(await coordinator.post(at('/consents'), { ...wanted, from: 'guardian' })).consentId;
    const theirs = yes(await coordinator.post(at('/consents'), { ...wanted, from: 'young-person' })).consentId;
    const ask = asks(browser);
    const shown = (await ask(at(''))).body.consents as { id: string }[];
    expect(shown.map(({ id }) => id)).toEqual([mine]);
    expect((await ask(at(`/consents/${mine}/answer`), { answer: 'given' })).status).toBe(200);
    expect((await ask(at(`/consents/${theirs}/answer`), { answer: 'given' })).status).toBe(403);
  });

  it('has no other plan, and no list of people', async () => {
    const other = await startedOverHttp(coordinator, api.world);
    const ask = asks(browser);
    expect((await ask(`/plans/${other}`)).body.code).toBe('plan-not-found');
    for (const path of ['/inbox', '/members', '/units', '/escalations', '/risk'])
      expect([path, (await ask(path)).status]).toEqual([path, 403]);
    expect((await ask('/persons/search', { term: 'Alma' })).status).toBe(403);
  });

  it('sees nothing from the midnight of the 18th birthday, and a link that waits opens no more', async () => {
    const late = 'sen@example.example';
    await guardian(late, 'Sen Opfundet');
    yes(await administrator.post('/municipalities/0265/clock', { days: 3 }));
    expect((await asks(browser)(at(''))).status).toBe(200);
    yes(await administrator.post('/municipalities/0265/clock', { days: 1 }));
    const ask = asks(browser);
    expect((await ask(at(''))).body.code).toBe('plan-not-found');
    expect((await ask('/plans')).body.items).toEqual([]);
    expect((await ask('/me')).status).toBe(200);
    const link = await begun(new HandBrowser(), tokenTo(late));
    expect(JSON.parse(link.text)).toMatchObject({ code: 'invitation-invalid' });
  }, 60_000);
});
