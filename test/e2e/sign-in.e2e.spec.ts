import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootApi, type TestApi } from '../support/api.js';
import { startedOverHttp } from '../support/api-plans.js';
import { clientOf } from '../support/client.js';
import { smallWorld } from '../support/small-world.js';

let api: TestApi;
beforeAll(async () => {
  api = await bootApi();
}, 60_000);
afterAll(() => api?.close(), 60_000);

interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const withToken = (token: string) => clientOf(`${api.address}/api/v1`, token);

describe('who calls', () => {
  it('is asked on every route of the contract', async () => {
    const document = (await (await fetch(`${api.address}/api/openapi.json`)).json()) as OpenApi;
    expect(document.openapi).toBe('3.1.0');
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({ path, method: method.toUpperCase() })),
    );
    expect(routes.length).toBeGreaterThan(45);
    for (const { path, method } of routes.filter(
      ({ path: address }) => !/^\/(health|auth|api\/v1\/sign-in)\//.test(address),
    )) {
      const address = api.address + path.replaceAll(/\{\w+\}/g, 'x');
      const answer = await fetch(address, { method, signal: AbortSignal.timeout(5_000) });
      expect({ path, method, status: answer.status }).toEqual({ path, method, status: 401 });
      expect(await answer.json()).toMatchObject({ code: 'not-signed-in', sentence: { en: expect.any(String) } });
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
  }, 60_000);

  it.each([
    ['expired', () => api.issuer.token('x', { expiresIn: -60 })],
    ['for somebody else', () => api.issuer.token('x', { audience: 'another-api' })],
    ['from somebody else', () => api.issuer.token('x', { issuer: 'http://127.0.0.1:1' })],
    ['signed with another key', () => api.issuer.forged('x')],
    ['not a token', async () => 'hello'],
    ['unsigned', async () => `${btoa('{"alg":"none"}')}.${btoa('{"sub":"x"}')}.`],
  ])('is refused with a token that is %s', async (_name, token) => {
    const answer = await withToken(await token()).get('/me');
    expect([answer.status, answer.body.code]).toEqual([401, 'token-invalid']);
  });

  it('is refused, and recorded, when Samspor does not know them', async () => {
    const answer = await (await api.asSubject(`stranger-${randomUUID()}`)).get('/me');
    expect([answer.status, answer.body.code]).toEqual([403, 'not-allowed']);
    const [row] = await api.database.database.query<{ count: number }>({
      text: `select count(*) from audit where kind = 'login-refused'`,
    });
    expect(row?.count).toBe(1);
  });

  it('is known by subject, with units and roles', async () => {
    const me = await (await api.as('socialLeader')).get('/me');
    expect(me.body).toMatchObject({
      kind: 'member',
      id: api.world.members.socialLeader,
      municipality: { code: '0265', training: true },
      memberships: [{ unit: api.world.units.social, role: 'team-leader' }],
    });
  });
});

describe('what they may', () => {
  it('keeps a plan inside its municipality: elsewhere it is not there', async () => {
    const planId = await startedOverHttp(await api.as('coordinator'), api.world);
    const elsewhere = await smallWorld(api.database.database, '0147', false);
    const stranger = await api.asSubject(`subject-${elsewhere.members.coordinator}`);
    for (const answer of [
      await stranger.get(`/plans/${planId}`),
      await stranger.get(`/plans/${planId}/events`),
      await stranger.post(`/plans/${planId}/voice`, { text: 'Hej' }),
      await stranger.post(`/plans/${planId}/steps/T1.4.1/complete`, {}),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([404, 'plan-not-found']);
    }
    expect((await stranger.get('/plans')).body.items).toEqual([]);
    expect((await stranger.get('/municipalities/0265/clock')).body.code).toBe('unknown-municipality');
  });

  it('says the same to those who have no part in a plan as where there is none, and records it', async () => {
    const planId = await startedOverHttp(await api.as('coordinator'), api.world, {
      circle: [],
      person: { new: { name: 'Bo Opfundet', birthDate: '2010-05-01', protectedAddress: false } },
    });
    const worker = await api.as('jobWorker');
    const answers = async (id: string) => {
      const asked = [
        await worker.get(`/plans/${id}`),
        await worker.get(`/plans/${id}/events`),
        await worker.post(`/plans/${id}/steps/T1.4.1/complete`, {}),
      ];
      return asked.map(({ status, body: { requestId: _, ...body } }) => ({ status, body }));
    };
    const refused = await answers(planId);
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([404, 'plan-not-found']));
    expect(refused).toEqual(await answers(randomUUID()));
    const rows = await api.database.database.query<{ kind: string }>({
      text: `select kind from audit where member_id = $1 and kind like '%-refused' order by id`,
      values: [api.world.members.jobWorker],
    });
    expect(rows.map(({ kind }) => kind)).toEqual(['read-refused', 'read-refused', 'command-refused']);
  });

  it('refuses roles that a route is not for', async () => {
    const administrator = (await api.join(api.world.units.top, 'administrator')).client;
    expect((await administrator.post('/persons/search', { term: 'Alma' })).status).toBe(403);
    expect((await administrator.get('/inbox')).status).toBe(403);
    expect((await (await api.as('coordinator')).post('/codec/decode', { payloads: [] })).status).toBe(403);
    expect((await administrator.post('/codec/decode', { payloads: [] })).body).toEqual({ payloads: [] });
    expect((await administrator.post('/codec/decode', { payloads: 'x' })).body.code).toBe('body-invalid');
  });

  it('lets somebody with two units say as which they act', async () => {
    const planId = await startedOverHttp(await api.as('coordinator'), api.world, {
      person: { new: { name: 'Carl Opfundet', birthDate: '2010-06-01', protectedAddress: false } },
    });
    const coordinator = await api.as('coordinator');
    const wrong = await coordinator.post(`/plans/${planId}/voice`, { text: 'Hej', asUnit: api.world.units.job });
    expect([wrong.status, wrong.body.code]).toEqual([403, 'not-allowed']);
    const right = await coordinator.post(`/plans/${planId}/voice`, { text: 'Hej', asUnit: api.world.units.social });
    expect(right.status).toBe(200);
  });

  it('lets somebody of two municipalities say which they mean', async () => {
    const second = await smallWorld(api.database.database, '0159');
    const { id, client } = await api.join(api.world.units.social, 'practitioner');
    await api.database.database.query({
      text: `insert into membership (id, municipality_id, member_id, unit_id, role) values ($1, '0159', $2, $3, 'practitioner')`,
      values: [randomUUID(), id, second.units.job],
    });
    const codeIn = async (header: string) => (await client.get('/me', { 'x-municipality': header })).body;
    expect(await codeIn('0159')).toMatchObject({ municipality: { code: '0159' } });
    expect(await codeIn('0265')).toMatchObject({ municipality: { code: '0265' } });
    expect(await codeIn('0851')).toMatchObject({ code: 'not-allowed' });
    expect(await codeIn('Roskilde')).toMatchObject({ code: 'not-allowed' });
  });
});
