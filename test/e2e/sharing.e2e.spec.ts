import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootApi, type TestApi } from '../support/api.js';
import { daysFromNow, startedOverHttp, yes } from '../support/api-plans.js';
import type { Client } from '../support/client.js';
import { type Listening, listen } from '../support/event-stream.js';

let api: TestApi;
let coordinator: Client;
let placement: Client;
let young: Client;
/** The placement's. */
let screen: Listening;
let planId: string;
const home = '0265-egehuset';
const adults = '0265-voksen';

beforeAll(async () => {
  api = await bootApi();
  coordinator = await api.as('coordinator');
  const unit = `insert into unit (id, municipality_id, name, sector, external) values ($1, '0265', $2, $3, $4)`;
  await api.database.database.query({ text: unit, values: [home, 'Egehuset', 'placement', true] });
  await api.database.database.query({ text: unit, values: [adults, 'Voksne', 'adult', false] });
  const worker = await api.join(home, 'practitioner');
  placement = worker.client;
  const token = await api.issuer.token(`subject-${worker.id}`);
  screen = await listen(`${api.address}/api/v1/stream`, { authorization: `Bearer ${token}` });
  planId = await startedOverHttp(coordinator, api.world);
  const subject = `young-${randomUUID()}`;
  await api.database.database.query({
    text: `insert into app_user (id, subject, name, person_id) select $1, $2, '', person_id from plan where id = $3`,
    values: [randomUUID(), subject, planId],
  });
  young = await api.asSubject(subject);
  yes(await coordinator.post(at('/facts'), { code: 'disability', from: daysFromNow(-30), source: 'own-unit' }));
  yes(await coordinator.post(at('/facts'), { code: 'education-changed', from: daysFromNow(-3), source: 'own-unit' }));
  const done = { note: 'Hemmeligt notat', agreed: 'Vi mødes igen', present: ['young-person'] };
  yes(await coordinator.post(at('/steps/T1.4.1/complete'), done));
}, 60_000);
afterAll(() => {
  screen?.close();
  return api?.close();
}, 60_000);

const at = (path: string) => `/plans/${planId}${path}`;
const plan = async (client: Client) => yes(await client.get(at('')));
const listOf = async (client: Client, part: string) => ((await plan(client))[part] ?? []) as Record<string, unknown>[];

/** Sends a command again and at once with one key: it is done once, and every answer is the first one's. */
async function once(client: Client, path: string, body: unknown): Promise<Readonly<Record<string, unknown>>> {
  const key = randomUUID();
  const first = yes(await client.post(at(path), body, { key }));
  const again = await Promise.all([client.post(at(path), body, { key }), client.post(at(path), body, { key })]);
  expect(again.map(yes)).toEqual([first, first]);
  const other = await client.post(at(path), { ...(body as object), words: 'Andre ord' }, { key });
  expect([400, 422]).toContain(other.status);
  return first;
}

const consentTo = (unit: string, more: Readonly<Record<string, unknown>> = {}) => ({
  from: 'young-person',
  receiver: { unit },
  categories: ['steps', 'education', 'notes'],
  purpose: 'placement',
  ...more,
});
const nothing = { steps: [], agreements: [], contacts: false, facts: [], notes: [] };

describe('consents over HTTP', () => {
  it('are asked for, answered by the young person with words of their own, and withdrawn', async () => {
    const { consentId } = await once(coordinator, '/consents', consentTo(home, { ask: true }));
    expect(await listOf(young, 'consents')).toContainEqual(expect.objectContaining({ id: consentId, status: 'asked' }));
    const steps = await listOf(young, 'steps');
    expect(steps.map(({ asks }) => asks)).toContainEqual([consentId]);
    await once(young, `/consents/${consentId}/answer`, { answer: 'given', words: 'Det er fint' });
    expect(await listOf(coordinator, 'consents')).toContainEqual(
      expect.objectContaining({ id: consentId, status: 'given', how: 'digital', answer: 'Det er fint' }),
    );
    await once(young, `/consents/${consentId}/withdraw`, { words: 'Ikke mere' });
    const [row] = await api.database.database.query({
      text: 'select status, ended_because, unit_id from consent where plan_id = $1 and consent_id = $2',
      values: [planId, consentId],
    });
    expect(row).toEqual({ status: 'withdrawn', ended_because: 'withdrawn', unit_id: home });
    const history = yes(await young.get(at('/events?limit=200'))).items as { type: string; sentence: { da: string } }[];
    const told = history.filter(({ type }) => type.startsWith('Consent')).map(({ sentence }) => sentence.da);
    expect(told.at(-1)).toBe('Den unge trak sit samtykke tilbage: Egehuset.');
  });

  it('are recorded for a body outside, whose name stays a text', async () => {
    const body = consentTo(home, { receiver: { outside: 'Psykiatrien Øst' }, how: 'oral', note: 'Sagt i telefonen' });
    const { consentId } = await once(coordinator, '/consents', body);
    expect(await listOf(coordinator, 'consents')).toContainEqual(
      expect.objectContaining({ id: consentId, receiver: { kind: 'outside', name: 'Psykiatrien Øst' } }),
    );
    const [event] = await api.database.database.query<{ data: string }>({
      text: `select data::text from plan_event where plan_id = $1 and type = 'ConsentRecorded' order by version desc limit 1`,
      values: [planId],
    });
    expect(event?.data).not.toContain('Psykiatrien');
  });

  it('that were described by a part in the plan stand among them, with what ends when they are withdrawn', async () => {
    const [known] = (await listOf(coordinator, 'consents')).filter(({ id }) =>
      String(id).startsWith('circle~job-centre'),
    );
    expect(known).toMatchObject({ status: 'given', bears: { roles: ['job-centre'], shares: [], referrals: [] } });
  });

  it.each<[string, unknown, number, string]>([
    ['no receiver', { ...consentTo(home), receiver: {} }, 400, 'body-invalid'],
    ['two receivers', { ...consentTo(home), receiver: { unit: home, outside: 'x' } }, 400, 'body-invalid'],
    ['no way in which it was given', consentTo(home), 400, 'body-invalid'],
    ['an oral one without a note', consentTo(home, { how: 'oral' }), 422, 'consent-note-missing'],
    ['a category that is none', consentTo(home, { how: 'written', categories: ['secrets'] }), 400, 'body-invalid'],
    ['nothing that it is about', consentTo(home, { how: 'written', categories: [] }), 422, 'categories-missing'],
  ])('are refused with %s', async (_name, body, status, code) => {
    const answer = await coordinator.post(at('/consents'), body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('are nobody else’s to answer', async () => {
    const { consentId } = yes(
      await coordinator.post(at('/consents'), consentTo(home, { from: 'guardian', ask: true })),
    );
    const answer = await young.post(at(`/consents/${consentId}/answer`), { answer: 'given' });
    expect([answer.status, answer.body.code]).toEqual([403, 'consent-not-theirs']);
    expect((await placement.post(at(`/consents/${consentId}/answer`), { answer: 'given' })).status).toBeGreaterThan(
      401,
    );
  });
});

describe('a part that is shared over HTTP', () => {
  it('is previewed, shared, received, changed and gone with its consent, in every channel', async () => {
    expect((await placement.get(at(''))).status).toBeGreaterThan(401);
    const consent = yes(await coordinator.post(at('/consents'), consentTo(home, { how: 'written' })));
    const [note] = await listOf(coordinator, 'notes');
    const selection = { ...nothing, steps: ['T1.7'], facts: ['education'], notes: [note?.id] };
    const preview = yes(await coordinator.post(at('/shares/preview'), { unit: home, selection }));

    const basis = { kind: 'consent', consentId: consent.consentId };
    const { shareId } = await once(coordinator, '/shares', { unit: home, selection, basis, purpose: 'placement' });
    const view = await plan(placement);
    expect(view).toMatchObject({
      access: 'steps-only',
      facts: [{ code: 'education-changed' }],
      notes: [{ id: note?.id }],
    });
    const seen = preview.view as Record<string, unknown>;
    expect([seen.facts, seen.notes]).toEqual([view.facts, view.notes]);
    expect(JSON.stringify(view)).not.toContain('disability');
    for (const part of ['agreements', 'contacts', 'consents', 'circle', 'voices'])
      expect(view).not.toHaveProperty(part);
    expect(yes(await placement.get('/plans')).items).toMatchObject([{ planId }]);

    const receipt = (view.steps as { id: string; receives?: string }[]).find(({ receives }) => receives === shareId);
    const refused = await placement.post(at(`/steps/${receipt?.id}/complete`), { outcome: 'unknown' });
    const answer = yes(await placement.post(at(`/steps/${receipt?.id}/complete`), {}));
    expect([refused.status, answer.planId]).toEqual([422, planId]);
    const heard = await screen.until(({ type }) => type === 'plan-changed');
    expect([heard.id, heard.data]).toEqual([planId, { planId }]);
    // How often something has happened would say that there is more.
    for (const told of [view, answer, refused.body]) expect(told).not.toHaveProperty('version');
    expect(await listOf(coordinator, 'shares')).toContainEqual(
      expect.objectContaining({ id: shareId, received: expect.objectContaining({ on: expect.any(String) }) }),
    );
    await once(coordinator, `/shares/${shareId}/change`, { selection: { ...selection, notes: [] } });
    expect(await plan(placement)).not.toHaveProperty('notes');

    yes(await young.post(at(`/consents/${consent.consentId}/withdraw`), {}));
    expect((await placement.get(at(''))).status).toBeGreaterThan(401);
    expect((await placement.get(at('/events'))).status).toBeGreaterThan(401);
    expect(yes(await placement.get('/plans')).items).toEqual([]);
    expect(yes(await placement.get('/inbox')).items).toEqual([]);
    expect(await listOf(young, 'shares')).toContainEqual(
      expect.objectContaining({ id: shareId, ended: expect.objectContaining({ because: 'consent-ended' }) }),
    );
  });

  it('ends by hand, once, and is refused where it is not to be', async () => {
    const basis = { kind: 'law', ref: 'barnets lov § 109 stk. 5' };
    const body = { unit: home, selection: { ...nothing, contacts: true }, basis, purpose: 'placement' };
    const { shareId } = yes(await coordinator.post(at('/shares'), body));
    await once(coordinator, `/shares/${shareId}/end`, { reason: 'Opholdet er slut' });
    const refused = async (more: Readonly<Record<string, unknown>>) => {
      const answer = await coordinator.post(at('/shares'), { ...body, ...more });
      return [answer.status, answer.body.code];
    };
    expect(await refused({ unit: adults })).toEqual([422, 'share-not-external']);
    expect(await refused({ selection: nothing })).toEqual([422, 'share-empty']);
    expect(await refused({ selection: { ...nothing, notes: [randomUUID()] } })).toEqual([422, 'share-part-unknown']);
    expect(await refused({ basis: { kind: 'law' } })).toEqual([400, 'body-invalid']);
    expect(await refused({ basis: { kind: 'consent', consentId: 'none' } })).toEqual([404, 'unknown-consent']);
    expect((await young.post(at('/shares'), body)).status).toBe(403);
    expect((await young.get(at(`/shares/preview?unit=${home}`))).status).toBe(403);
  });
});

describe('a referral over HTTP', () => {
  it('opens its kinds of information to one member, and closes when it is done', async () => {
    const adviser = await api.join(adults, 'practitioner');
    const colleague = await api.join(adults, 'practitioner');
    expect((await adviser.client.get(at(''))).status).toBeGreaterThan(401);
    const body = {
      unit: adults,
      member: adviser.id,
      purpose: 'transition',
      categories: ['education'],
      basis: { kind: 'law', ref: 'FVL § 28' },
      reason: 'Forbereder overgangen',
      until: daysFromNow(30),
    };
    const { referralId } = await once(coordinator, '/referrals', body);
    expect(await plan(adviser.client)).toMatchObject({ access: 'referred', facts: [{ code: 'education-changed' }] });
    expect(yes(await adviser.client.get('/plans')).items).toMatchObject([{ planId }]);
    expect((await colleague.client.get(at(''))).status).toBeGreaterThan(401);
    expect(yes(await colleague.client.get('/plans')).items).toEqual([]);
    await once(adviser.client, `/referrals/${referralId}/end`, { how: 'done' });
    expect((await adviser.client.get(at(''))).status).toBeGreaterThan(401);
    expect(await listOf(young, 'referrals')).toContainEqual(
      expect.objectContaining({ id: referralId, ended: expect.objectContaining({ because: 'done' }) }),
    );
  });
});

describe('guardians over HTTP', () => {
  it('are given part in the plan and taken out again, once', async () => {
    const guardianId = randomUUID();
    await once(coordinator, '/guardians', { guardianId, standing: 'custody' });
    await once(coordinator, `/guardians/${guardianId}/end`, { reason: 'Flyttet' });
    const again = await coordinator.post(at(`/guardians/${guardianId}/end`), {});
    expect([again.status, again.body.code]).toEqual([404, 'unknown-guardian']);
  });
});
