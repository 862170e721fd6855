import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootApi, type TestApi } from '../support/api.js';
import { startedOverHttp, yes } from '../support/api-plans.js';
import type { Client } from '../support/client.js';

type Row = Readonly<Record<string, unknown>>;
type Joined = Awaited<ReturnType<TestApi['join']>>;

let api: TestApi;
let coordinator: Client;
let worker: Joined;
let leader: Client;
let administrator: Client;
let planId: string;
const reason = 'Den unge har ringet og er forsvundet fra sit hjem i nat';
const clock = '/municipalities/0265/clock';

beforeAll(async () => {
  api = await bootApi();
  coordinator = await api.as('coordinator');
  const { social, top, job } = api.world.units;
  worker = await api.join(job, 'practitioner');
  leader = await api.as('jobLeader');
  administrator = (await api.join(top, 'administrator')).client;
  const person = { new: { name: 'Frida Opfundet', birthDate: '2010-03-05', protectedAddress: false } };
  planId = await startedOverHttp(coordinator, api.world, { person, circle: [], startUnit: social });
}, 60_000);
afterAll(() => api?.close(), 60_000);

const found = async (client: Client) =>
  (yes(await client.post('/persons/search', { term: 'Frida' })).items as Row[])[0];
const open = (client: Client, key?: string) =>
  client.post(`/plans/${planId}/break-glass`, { reason }, key ? { key } : {});
const openings = async (client: Client, status = '') =>
  yes(await client.get(`/openings${status && `?status=${status}`}`)).items as Row[];

describe('a plan that somebody has no part in', () => {
  it('is offered to whoever has searched and found the person, and may be opened in an emergency', async () => {
    expect((await worker.client.get(`/plans/${planId}`)).status).toBeGreaterThanOrEqual(403);
    expect(await found(worker.client)).toMatchObject({ hasRunningPlan: true, plans: [], emergencyPlanId: planId });
    expect(await found(coordinator)).not.toHaveProperty('emergencyPlanId');
  });

  it('opens with a reason that explains something, once, and to nobody else', async () => {
    const short = await worker.client.post(`/plans/${planId}/break-glass`, { reason: 'haster' });
    expect(short.body.code).toBe('body-invalid');
    for (const client of [coordinator, administrator, (await api.join(api.world.units.top, 'auditor')).client])
      expect((await open(client)).status).toBeGreaterThanOrEqual(403);
    const key = 'b0a7a9a4-3f53-4c7e-9a35-0f6a5d1f0d11';
    const done = yes(await open(worker.client, key));
    expect(yes(await open(worker.client, key))).toEqual(done);
    expect((await open(worker.client)).body.code).toBe('opening-running');
    const view = yes(await worker.client.get(`/plans/${planId}`));
    expect(view).toMatchObject({
      access: 'full',
      openings: [{ id: done.openingId, own: true, running: true, reason }],
    });
    expect(view.person).toMatchObject({ name: 'Frida Opfundet' });
    expect((await worker.client.post(`/plans/${planId}/voice`, { text: 'Nej' })).status).toBe(403);
    expect(yes(await worker.client.get('/plans')).items).toEqual([]);
  });

  it('leaves every look under it with that purpose, and no reason outside its sealed text', async () => {
    yes(await worker.client.get(`/plans/${planId}/events`));
    const { database } = api.database;
    const looks = await database.query<{ what: string; purpose: string }>({
      text: `select what, purpose from access_log where member_id = $1 and plan_id = $2 order by id`,
      values: [worker.id, planId],
    });
    expect(looks).toEqual([
      { what: 'plan', purpose: 'break-glass' },
      { what: 'plan-events', purpose: 'break-glass' },
    ]);
    const [kept] = await database.query<{ text: string }>({
      text: `select (select jsonb_agg(to_jsonb(e))::text from plan_event e) || (select jsonb_agg(to_jsonb(p))::text from plan p)
               || (select jsonb_agg(to_jsonb(a))::text from audit a) as text`,
    });
    expect(kept?.text).not.toContain('forsvundet');
  });
});

describe('its review', () => {
  it('is asked of the leader at once, who sees the opening and nothing of the plan', async () => {
    const [row] = yes(await leader.get('/escalations')).items as Row[];
    expect(row).toMatchObject({ subjectKind: 'opening', planId, status: 'open' });
    const view = yes(await leader.get(`/plans/${planId}`));
    expect(view).toMatchObject({ access: 'brief', openings: [{ reason, review: { may: true } }] });
    for (const part of ['person', 'steps', 'circle']) expect(view).not.toHaveProperty(part);
    // Colleagues of the leader's unit are not told whose plan was opened.
    expect(yes(await worker.client.get('/escalations')).items).toEqual([]);
    const told = await api.database.database.query<{ reason: string; urgency: string; member: string }>({
      text: `select reason, urgency, member_id as member from notification where plan_id = $1 and reason like 'opening-%'`,
      values: [planId],
    });
    const { jobLeader, coordinator: lead, socialLeader } = api.world.members;
    expect(told.map(({ reason: why, member }) => `${why} ${member}`).sort()).toEqual(
      [`opening-review ${jobLeader}`, `opening-told ${lead}`, `opening-told ${socialLeader}`].sort(),
    );
    expect(new Set(told.map(({ urgency }) => urgency))).toEqual(new Set(['now']));
  });

  it('ends the escalation, and is the leader’s or one above’s', async () => {
    const [one] = await openings(leader, 'waiting');
    const path = `/plans/${planId}/break-glass/${one?.id}/review`;
    for (const client of [worker.client, coordinator])
      expect((await client.post(path, { verdict: 'justified' })).status).toBeGreaterThanOrEqual(403);
    const key = '5d0b6a52-7a39-4f0e-8a55-5b0b0c2f8f20';
    const review = { verdict: 'justified', note: 'Det var rigtigt' };
    const done = yes(await leader.post(path, review, { key }));
    expect(yes(await leader.post(path, review, { key }))).toEqual(done);
    expect((await leader.post(path, { verdict: 'unjustified' })).status).toBeGreaterThanOrEqual(403);
    expect((yes(await leader.get('/escalations')).items as Row[]).length).toBe(0);
    expect(await openings(leader, 'waiting')).toEqual([]);
    expect(await openings(leader, 'reviewed')).toMatchObject([{ verdict: 'justified', looks: 2, running: true }]);
  });

  it('climbs while nobody makes it, and its sight has ended by then', async () => {
    yes(await administrator.post(clock, { days: 1 }));
    expect((await worker.client.get(`/plans/${planId}`)).status).toBeGreaterThanOrEqual(403);
    yes(await open(worker.client));
    yes(await administrator.post(clock, { days: 7 }));
    yes(await coordinator.post(`/plans/${planId}/voice`, { text: 'Tiden er gået' }));
    const levels = await api.database.database.query<{ level: string; status: string }>({
      text: `select level, status from escalation where plan_id = $1 and subject_kind = 'opening'
              order by raised_at, status`,
      values: [planId],
    });
    expect(levels.at(-1)).toEqual({ level: 'department-head', status: 'open' });
    expect((await worker.client.get(`/plans/${planId}`)).status).toBeGreaterThanOrEqual(403);
    const head = await api.as('head');
    expect(yes(await head.get('/escalations')).items).toMatchObject([{ subjectKind: 'opening' }]);
  });
});

describe('the control of access', () => {
  it('lists openings and counts of looks without anybody’s name, to those who control and to nobody else', async () => {
    const auditor = (await api.join(api.world.units.top, 'auditor')).client;
    for (const client of [administrator, auditor, await api.as('director')]) {
      const rows = await openings(client);
      expect(rows).toHaveLength(2);
      expect(JSON.stringify(rows)).not.toContain('Opfundet');
    }
    expect(await openings(await api.as('socialLeader'))).toEqual([]);
    const counts = yes(await auditor.get('/look-counts?weeks=4')) as { weeks: string[]; units: Row[] };
    expect(counts.weeks).toHaveLength(4);
    const job = counts.units.find(({ unit }) => unit === api.world.units.job);
    expect(job).toMatchObject({ emergency: 2 });
    expect((await worker.client.get('/openings')).status).toBe(403);
    expect((await worker.client.get('/look-counts')).status).toBe(403);
  });
});
