import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootApi, type TestApi } from '../support/api.js';
import { daysFromNow, startedOverHttp, yes } from '../support/api-plans.js';
import type { Client } from '../support/client.js';
import { listen } from '../support/event-stream.js';

let api: TestApi;
let coordinator: Client;
let placement: Client;
let planId: string;
const placementUnit = '0265-placement';
const youngSubject = `young-${randomUUID()}`;

beforeAll(async () => {
  api = await bootApi();
  coordinator = await api.as('coordinator');
  await api.database.database.query({
    text: `insert into unit (id, municipality_id, name, sector, external) values ($1, '0265', 'Egehuset', 'placement', true)`,
    values: [placementUnit],
  });
  placement = (await api.join(placementUnit, 'practitioner')).client;
  planId = await startedOverHttp(coordinator, api.world);
  await api.database.database.query({
    text: `insert into app_user (id, subject, name, person_id) select $1, $2, '', person_id from plan where id = $3`,
    values: [randomUUID(), youngSubject, planId],
  });
  const basis = { kind: 'law', ref: 'barnets lov § 46' };
  yes(await coordinator.post(`/plans/${planId}/circle`, { role: 'placement', unit: placementUnit, basis }));
  const step = { kind: 'task', title: 'Hverdag i Egehuset', owner: 'placement', due: daysFromNow(30), forYoung: false };
  yes(await coordinator.post(`/plans/${planId}/steps`, step));
}, 60_000);
afterAll(() => api?.close(), 60_000);

type Step = { readonly id: string; readonly holder: { readonly unit: string }; readonly forYoung: boolean };

describe('the placement', () => {
  it('sees its own steps and works on them, and nothing more', async () => {
    const view = yes(await placement.get(`/plans/${planId}`));
    const steps = view.steps as Step[];
    expect(view.access).toBe('steps-only');
    expect(new Set(steps.map(({ holder }) => holder.unit))).toEqual(new Set([placementUnit]));
    for (const part of ['circle', 'facts', 'notes', 'escalations']) expect(view).not.toHaveProperty(part);
    const own = steps.find(({ id }) => id.startsWith('adhoc'))?.id;
    yes(await placement.post(`/plans/${planId}/steps/${own}/claim`, {}));
    yes(await placement.post(`/plans/${planId}/steps/${own}/complete`, { note: 'Gik godt' }));
    const foreign = await placement.post(`/plans/${planId}/steps/T1.4.1/complete`, {});
    expect([foreign.status, foreign.body.code]).toEqual([403, 'not-allowed']);
    expect((await placement.post('/persons/search', { term: 'Alma' })).status).toBe(403);
    const colleagues = yes(await placement.get('/members')).items as { unitId: string }[];
    expect(new Set(colleagues.map(({ unitId }) => unitId))).toEqual(new Set([placementUnit]));
    expect((await placement.get('/units')).status).toBe(403);
  });
});

describe('the young person', () => {
  it('sees what is marked for them, and adds their own words', async () => {
    const young = await api.asSubject(youngSubject);
    expect(yes(await young.get('/me'))).toMatchObject({ kind: 'young-person', name: 'Alma Opfundet', memberships: [] });
    const rows = yes(await young.get('/plans')).items as { planId: string }[];
    expect(rows.map((row) => row.planId)).toEqual([planId]);
    const view = yes(await young.get(`/plans/${planId}`));
    expect(view.access).toBe('young');
    expect((view.steps as Step[]).every(({ forYoung }) => forYoung)).toBe(true);
    for (const part of ['escalations', 'notes', 'facts', 'references']) expect(view).not.toHaveProperty(part);
    yes(await young.post(`/plans/${planId}/voice`, { text: 'Jeg vil være tømrer' }));
    expect(yes(await coordinator.get(`/plans/${planId}`)).voices).toMatchObject([{ text: 'Jeg vil være tømrer' }]);
    expect((await young.post(`/plans/${planId}/steps/T1.4.1/complete`, {})).status).toBe(403);
    expect((await young.get('/inbox')).status).toBe(403);
    expect((await young.get('/members')).status).toBe(403);
  });

  it('hears of their own plan and of nobody else’s', async () => {
    const token = await api.issuer.token(youngSubject);
    const screen = await listen(`${api.address}/api/v1/stream`, { authorization: `Bearer ${token}` });
    await screen.until(({ type }) => type === 'ready');
    const person = { new: { name: 'Bo Opfundet', birthDate: '2010-05-01', protectedAddress: false } };
    await startedOverHttp(coordinator, api.world, { person });
    yes(await coordinator.post(`/plans/${planId}/voice`, { text: 'Hej' }));
    await screen.until(({ type }) => type === 'plan-changed');
    const heard = screen.told.filter(({ type }) => type === 'plan-changed').map(({ data }) => data);
    expect(heard).toMatchObject([{ planId }]);
    screen.close();
  });
});

describe('a caller who runs away', () => {
  it('is asked to wait', async () => {
    const slow = await bootApi({ API_REQUESTS_PER_MINUTE: '3' });
    const client = await slow.as('coordinator');
    const answers = [
      await client.get('/me'),
      await client.get('/me'),
      await client.get('/me'),
      await client.get('/me'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers[3]?.body.code).toBe('too-many-requests');
    expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await (await slow.as('director')).get('/me')).status).toBe(200);
    expect((await fetch(`${slow.address}/health/live`)).status).toBe(200);
    await slow.close();
  }, 60_000);
});
