import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Tries } from '../../apps/api/invitations/tries.js';
import { bootApi, type TestApi } from '../support/api.js';
import { daysFromNow, startedOverHttp, yes } from '../support/api-plans.js';
import type { Client } from '../support/client.js';
import { HandBrowser } from '../support/hand-browser.js';

let api: TestApi;
let coordinator: Client;
let administrator: Client;
let planId: string;
const home = '0265-egehuset';

beforeAll(async () => {
  api = await bootApi({ SIGN_IN_TRIES_PER_HOUR: '1000' });
  coordinator = await api.as('coordinator');
  administrator = (await api.join(api.world.units.top, 'administrator')).client;
  const unit = `insert into unit (id, municipality_id, name, sector, external) values ($1, '0265', $2, $3, $4)`;
  await api.database.database.query({ text: unit, values: [home, 'Egehuset', 'placement', true] });
  planId = await startedOverHttp(coordinator, api.world);
  const basis = { kind: 'law', ref: 'barnets lov § 109 stk. 5' };
  yes(await coordinator.post(at('/circle'), { role: 'placement', unit: home, basis }));
}, 60_000);
afterAll(() => api?.close(), 60_000);

const at = (path: string) => `/plans/${planId}${path}`;
const address = () => `${randomUUID()}@egehuset.example`;

/** Somebody at the placement whom no provider knows yet. */
async function helper(): Promise<string> {
  const added = yes(await administrator.post('/members', { name: 'Bo Hjælper', unit: home, role: 'practitioner' }));
  return String(added.member);
}

const lettersTo = (mail: string) => api.letters.filter(({ to }) => to === mail);
const latestTo = (mail: string): string => lettersTo(mail).at(-1)?.text ?? '';
const tokenTo = (mail: string): string => /\/invitation#([\w-]{43})\n/.exec(latestTo(mail))?.[1] ?? '';
const codeTo = (mail: string): string => /er (\d{6})\n/.exec(latestTo(mail))?.[1] ?? '';
const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** A step on the way in, as our own pages take it. */
async function step(browser: HandBrowser, path: string, body: object, headers: Record<string, string> = {}) {
  const seen = await browser.ask(`${api.address}/api/v1/sign-in${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: api.connected.parts.settings.publicUrl, ...headers },
    body: JSON.stringify(body),
  });
  return { status: seen.status, headers: seen.headers, body: JSON.parse(seen.text) as Record<string, unknown> };
}
const told = ({ status, body }: { status: number; body: Record<string, unknown> }) => [status, body.code];

/** As whoever is logged in in the browser, for reading and for writing. */
const seenBy = (browser: HandBrowser) => async (path: string, body?: object) => {
  const init = {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: api.connected.parts.settings.publicUrl,
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(body),
  };
  const seen = await browser.ask(`${api.address}/api/v1${path}`, body === undefined ? {} : init);
  return { status: seen.status, body: JSON.parse(seen.text) as Record<string, unknown> };
};

async function invitedHelper(proof = 'code'): Promise<{ mail: string; memberId: string; invitationId: string }> {
  const [mail, memberId] = [address(), await helper()];
  const made = yes(await coordinator.post(at('/invitations'), { invitee: 'member', memberId, mail, proof }));
  return { mail, memberId, invitationId: String(made.invitationId) };
}

const invitations = async () =>
  yes(await coordinator.get(at('/invitations'))).items as readonly Readonly<Record<string, unknown>>[];
const stateOf = async (id: string) => (await invitations()).find(({ invitationId }) => invitationId === id)?.state;

/** Takes an invitation up by a code. */
async function entered(mail: string): Promise<HandBrowser> {
  const browser = new HandBrowser();
  const token = tokenTo(mail);
  expect((await step(browser, '/invitation/begin', { token })).status).toBe(200);
  const proved = await step(browser, '/invitation/prove', { token, code: codeTo(mail) });
  expect([proved.status, proved.body]).toEqual([200, { goTo: '/' }]);
  return browser;
}

async function untilLetter(mail: string, count: number): Promise<void> {
  while (lettersTo(mail).length < count) await new Promise((resolve) => setImmediate(resolve));
}

describe('an invitation', () => {
  it('goes out by mail, names nobody, and its link is told to no server', async () => {
    const { mail, invitationId } = await invitedHelper();
    const [letter] = lettersTo(mail);
    expect(letter?.subject).toBe('Samspor: du er inviteret');
    expect(letter?.text).not.toMatch(/Bo|Hjælper|Egehuset|0265|Alma/);
    expect(letter?.text).toContain(`${api.connected.parts.settings.publicUrl}/invitation#`);
    expect(await invitations()).toContainEqual(
      expect.objectContaining({
        invitationId,
        mail,
        state: 'open',
        name: 'Bo Hjælper',
        madeByName: 'coordinator 0265',
      }),
    );
  });

  it('is kept without its token and without the address', async () => {
    const { mail } = await invitedHelper();
    const token = tokenTo(mail);
    const tables = ['invitation', 'login_code', 'mail_login', 'sign_in_try', 'audit', 'app_user', 'command'];
    await entered(mail);
    for (const table of tables) {
      const rows = await api.database.database.query<{ all: string }>({
        text: `select t::text as all from ${table} t`,
      });
      const text = rows.map(({ all }) => all).join('\n');
      expect([table, text.includes(token), text.includes(mail), text.includes(codeTo(mail))]).toEqual([
        table,
        false,
        false,
        false,
      ]);
    }
  });

  it('is made once for one key, and sent once', async () => {
    const [mail, key] = [address(), randomUUID()];
    const body = { invitee: 'member', memberId: await helper(), mail, proof: 'code' };
    const first = yes(await coordinator.post(at('/invitations'), body, { key }));
    const again = await Promise.all([1, 2].map(() => coordinator.post(at('/invitations'), body, { key })));
    expect(again.map(yes)).toEqual([first, first]);
    expect(lettersTo(mail)).toHaveLength(1);
    const other = await coordinator.post(at('/invitations'), { ...body, days: 3 }, { key });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('is looked at without being used, however often a program opens it', async () => {
    const { mail, invitationId } = await invitedHelper();
    for (let n = 0; n < 3; n += 1) {
      const seen = await step(new HandBrowser(), '/invitation', { token: tokenTo(mail) });
      expect(seen.body).toMatchObject({ invitee: 'member', proof: 'code', municipality: 'Kommune 0265' });
    }
    expect(await stateOf(invitationId)).toBe('open');
  });

  it('makes its holder somebody who does their own steps, at the level of a code', async () => {
    const { mail, memberId, invitationId } = await invitedHelper();
    const before = new Set((yes(await coordinator.get(at(''))).steps as { id: string }[]).map(({ id }) => id));
    yes(
      await coordinator.post(at('/steps'), {
        kind: 'task',
        title: 'Ring hjem',
        owner: 'placement',
        due: daysFromNow(9),
      }),
    );
    const added = (yes(await coordinator.get(at(''))).steps as { id: string }[]).find(({ id }) => !before.has(id));
    const browser = await entered(mail);
    const ask = seenBy(browser);
    expect((await ask('/me')).body).toMatchObject({ id: memberId, assurance: 'low', kind: 'member' });
    expect((await ask(at(''))).body).toMatchObject({ access: 'steps-only' });
    expect((await ask(at(`/steps/${added?.id}/complete`), {})).status).toBe(200);
    expect(told(await ask(at('/events')))).toEqual([403, 'assurance-too-low']);
    expect(told(await ask(`/members/${memberId}/contact`, { phone: '12 34 56 78' }))).toEqual([
      403,
      'assurance-too-low',
    ]);
    expect(await stateOf(invitationId)).toBe('used');
    const [login] = await api.database.database.query({
      text: `select data from audit where kind = 'login' and member_id = $1`,
      values: [memberId],
    });
    expect(login).toEqual({ data: { assurance: 'low' } });
  });

  it('is of use once, also for two at once, and is then one that never was', async () => {
    const { mail } = await invitedHelper();
    const token = tokenTo(mail);
    await step(new HandBrowser(), '/invitation/begin', { token });
    const code = codeTo(mail);
    const both = await Promise.all([1, 2].map(() => step(new HandBrowser(), '/invitation/prove', { token, code })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, expect.any(Number)]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    const never = await step(new HandBrowser(), '/invitation', { token: 'A'.repeat(43) });
    const { requestId: _, ...answer } = never.body;
    for (const path of ['/invitation', '/invitation/begin']) {
      const { requestId, ...used } = (await step(new HandBrowser(), path, { token })).body;
      expect(used).toEqual(answer);
    }
    expect(told(await step(new HandBrowser(), '/invitation/prove', { token, code }))).toEqual([
      404,
      'invitation-invalid',
    ]);
    expect(told(await step(new HandBrowser(), '/invitation', { token: 'x' }))).toEqual([404, 'invitation-invalid']);
  });

  it('is void when it is revoked, has run out, or another was sent', async () => {
    const [revoked, old, renewed] = [await invitedHelper(), await invitedHelper(), await invitedHelper()];
    yes(await coordinator.post(at(`/invitations/${revoked.invitationId}/revoke`), {}));
    await api.database.database.query({
      text: `update invitation set expires_at = now() where id = $1`,
      values: [old.invitationId],
    });
    const before = tokenTo(renewed.mail);
    const key = randomUUID();
    for (let n = 0; n < 2; n += 1)
      yes(await coordinator.post(at(`/invitations/${renewed.invitationId}/send-again`), {}, { key }));
    expect(lettersTo(renewed.mail)).toHaveLength(2);
    for (const token of [tokenTo(revoked.mail), tokenTo(old.mail), before]) {
      expect(told(await step(new HandBrowser(), '/invitation/begin', { token }))).toEqual([404, 'invitation-invalid']);
    }
    expect((await step(new HandBrowser(), '/invitation', { token: tokenTo(renewed.mail) })).status).toBe(200);
    expect([await stateOf(revoked.invitationId), await stateOf(old.invitationId)]).toEqual(['revoked', 'expired']);
    const again = await coordinator.post(at(`/invitations/${revoked.invitationId}/send-again`), {});
    expect([again.status, again.body.code]).toEqual([409, 'invitation-over']);
    yes(await coordinator.post(at(`/invitations/${old.invitationId}/send-again`), {}));
    expect(await stateOf(old.invitationId)).toBe('open');
  });

  it('is for those who have part in the plan from outside, and made by those who work on it', async () => {
    const outside = { invitee: 'member', mail: address(), proof: 'code' };
    const inside = await coordinator.post(at('/invitations'), { ...outside, memberId: api.world.members.jobWorker });
    expect([inside.status, inside.body.code]).toEqual([422, 'invitee-inside']);
    const nobody = await coordinator.post(at('/invitations'), { ...outside, memberId: randomUUID() });
    expect([nobody.status, nobody.body.code]).toEqual([422, 'invitee-unknown']);
    const guardian = { invitee: 'guardian', guardianId: randomUUID(), name: 'Mor', mail: address(), proof: 'oidc' };
    const unknown = await coordinator.post(at('/invitations'), guardian);
    expect([unknown.status, unknown.body.code]).toEqual([422, 'invitee-unknown']);
    const director = await api.as('director');
    expect((await director.post(at('/invitations'), outside)).status).toBe(403);
    expect((await director.get(at('/invitations'))).status).toBe(403);
    const stranger = (await api.join(api.world.units.cross, 'practitioner')).client;
    expect((await stranger.get(at('/invitations'))).body.code).toBe('plan-not-found');
    const elsewhere = yes(await administrator.get('/invitations')).items;
    expect(elsewhere).toEqual([]);
  });

  it('is made by administrators for members of units outside, as such', async () => {
    const [mail, memberId] = [address(), await helper()];
    const { invitationId } = yes(await administrator.post('/invitations', { memberId, mail, proof: 'code' }));
    expect(yes(await administrator.get('/invitations')).items).toContainEqual(
      expect.objectContaining({ invitationId, whoId: memberId, state: 'open' }),
    );
    expect((await invitations()).map((one) => one.invitationId)).not.toContain(invitationId);
    const through = await coordinator.post(at(`/invitations/${invitationId}/revoke`), {});
    expect([through.status, through.body.code]).toEqual([404, 'unknown-invitation']);
    expect((await coordinator.get('/invitations')).status).toBe(403);
    expect((await coordinator.post('/invitations', { memberId, mail, proof: 'code' })).status).toBe(403);
    yes(await administrator.post(`/invitations/${invitationId}/revoke`, {}));
    expect((await step(new HandBrowser(), '/invitation', { token: tokenTo(mail) })).status).toBe(404);
  });

  it('opens nothing any more when its holder has no post outside', async () => {
    const { mail, memberId } = await invitedHelper();
    yes(await administrator.post(`/members/${memberId}/memberships/end`, { unit: home, role: 'practitioner' }));
    expect(told(await step(new HandBrowser(), '/invitation', { token: tokenTo(mail) }))).toEqual([
      404,
      'invitation-invalid',
    ]);
  });

  it('needs a login for whoever works inside', async () => {
    const body = { name: 'Uden Login', unit: api.world.units.social, role: 'practitioner' };
    const answer = await administrator.post('/members', body);
    expect([answer.status, answer.body.code]).toEqual([422, 'login-missing']);
  });
});

describe('a code', () => {
  it('is locked after five wrong ones, and another has to be asked for', async () => {
    const { mail } = await invitedHelper();
    const token = tokenTo(mail);
    const browser = new HandBrowser();
    await step(browser, '/invitation/begin', { token });
    const code = codeTo(mail);
    for (let n = 0; n < 5; n += 1)
      expect(told(await step(browser, '/invitation/prove', { token, code: wrong(code) }))).toEqual([422, 'code-wrong']);
    expect(told(await step(browser, '/invitation/prove', { token, code }))).toEqual([422, 'code-wrong']);
    await step(browser, '/invitation/begin', { token });
    expect((await step(browser, '/invitation/prove', { token, code: codeTo(mail) })).status).toBe(200);
  });

  it('holds for ten minutes', async () => {
    const { mail } = await invitedHelper();
    const token = tokenTo(mail);
    await step(new HandBrowser(), '/invitation/begin', { token });
    await api.database.database.query({ text: `update login_code set expires_at = now() - interval '1 second'` });
    expect(told(await step(new HandBrowser(), '/invitation/prove', { token, code: codeTo(mail) }))).toEqual([
      422,
      'code-wrong',
    ]);
  });

  it('is sent five times an hour to one address, whoever asks', async () => {
    const mail = address();
    for (let n = 0; n < 5; n += 1) expect((await step(new HandBrowser(), '/code', { mail })).status).toBe(200);
    const more = await step(new HandBrowser(), '/code', { mail: mail.toUpperCase() });
    expect([...told(more), more.headers.get('retry-after')]).toEqual([429, 'too-many-tries', '3600']);
  });

  it('logs in whoever took an invitation up by one, and says to nobody whether an address is known', async () => {
    const { mail, memberId } = await invitedHelper();
    await entered(mail);
    const browser = new HandBrowser();
    const [known, unknown] = [
      await step(browser, '/code', { mail }),
      await step(browser, '/code', { mail: address() }),
    ];
    expect(known.body).toEqual(unknown.body);
    await untilLetter(mail, 3);
    expect(told(await step(browser, '/code/prove', { mail, code: wrong(codeTo(mail)) }))).toEqual([422, 'code-wrong']);
    const nobody = await step(browser, '/code/prove', { mail: address(), code: '123456' });
    expect(told(nobody)).toEqual([422, 'code-wrong']);
    const spaced = codeTo(mail).replace(/^(...)/, '$1 ');
    expect((await step(browser, '/code/prove', { mail, code: spaced })).body).toEqual({ goTo: '/' });
    expect((await seenBy(browser)('/me')).body).toMatchObject({ id: memberId, assurance: 'low' });
    expect(told(await step(browser, '/code/prove', { mail, code: codeTo(mail) }))).toEqual([422, 'code-wrong']);
  });

  it('is forgotten with who tried it a day after it is of use', async () => {
    const rows = async () =>
      api.database.database.query({ text: 'select 1 from login_code union all select 1 from sign_in_try' });
    expect((await rows()).length).toBeGreaterThan(0);
    await api.app.get(Tries).sweep();
    expect((await rows()).length).toBeGreaterThan(0);
    await api.database.database.query({ text: `update login_code set expires_at = now() - interval '25 hours'` });
    await api.database.database.query({ text: `update sign_in_try set hour = hour - interval '25 hours'` });
    await api.app.get(Tries).sweep();
    expect(await rows()).toEqual([]);
  });

  it('asks as whom, where an address belongs to several', async () => {
    const mail = address();
    for (let n = 0; n < 2; n += 1) {
      const memberId = await helper();
      yes(await coordinator.post(at('/invitations'), { invitee: 'member', memberId, mail, proof: 'code' }));
      await entered(mail);
    }
    const browser = new HandBrowser();
    const sent = lettersTo(mail).length;
    await step(browser, '/code', { mail });
    await untilLetter(mail, sent + 1);
    const { choose } = (await step(browser, '/code/prove', { mail, code: codeTo(mail) })).body as {
      choose: { as: string; unit: string }[];
    };
    expect(choose.map(({ unit }) => unit)).toEqual(['Egehuset', 'Egehuset']);
    const stranger = { mail, code: codeTo(mail), as: api.world.members.head };
    expect(told(await step(browser, '/code/prove', stranger))).toEqual([422, 'code-wrong']);
    const chosen = choose[1]?.as ?? '';
    expect((await step(browser, '/code/prove', { mail, code: codeTo(mail), as: chosen })).body).toEqual({ goTo: '/' });
    expect((await seenBy(browser)('/me')).body).toMatchObject({ id: chosen });
  });
});

describe('the way in', () => {
  it('is taken from our own pages only, so that nobody is logged in as somebody else', async () => {
    for (const headers of [{ origin: 'http://evil.example' }, { origin: 'null' }, { origin: '' }]) {
      for (const path of ['/invitation', '/invitation/begin', '/invitation/prove', '/code', '/code/prove']) {
        const body = { token: 'x', code: '1', mail: 'a@b.example' };
        const asked = path.startsWith('/code') ? { mail: body.mail, code: body.code } : { token: 'x', code: '1' };
        const fit = path === '/code' ? { mail: body.mail } : path.endsWith('prove') ? asked : { token: 'x' };
        expect([path, ...told(await step(new HandBrowser(), path, fit, headers))]).toEqual([
          path,
          403,
          'origin-refused',
        ]);
      }
    }
  });

  it('ends whatever logins there were, when an invitation is taken up', async () => {
    const { mail, memberId } = await invitedHelper();
    const first = await entered(mail);
    const again = yes(await coordinator.post(at('/invitations'), { invitee: 'member', memberId, mail, proof: 'code' }));
    expect(again.sent).toBe(true);
    await entered(mail);
    expect((await seenBy(first)('/me')).status).toBe(401);
  });
});
