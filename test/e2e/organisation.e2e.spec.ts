import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootApi, type TestApi } from '../support/api.js';
import { daysFromNow, startedOverHttp, yes } from '../support/api-plans.js';
import type { Answer, Client } from '../support/client.js';
import { listen } from '../support/event-stream.js';

let api: TestApi;
let administrator: Client;
let coordinator: Client;
let leader: Client;

beforeAll(async () => {
  api = await bootApi();
  administrator = (await api.join(api.world.units.top, 'administrator')).client;
  coordinator = await api.as('coordinator');
  leader = await api.as('socialLeader');
}, 60_000);
afterAll(() => api?.close(), 60_000);

type Row = Readonly<Record<string, unknown>>;
const list = async (client: Client, path: string): Promise<Row[]> => yes(await client.get(path)).items as Row[];
const refusal = ({ status, body }: Answer): unknown[] => [status, body.code];

const unitOf = async (id: unknown): Promise<Row | undefined> =>
  (await list(administrator, '/units?limit=200')).find((unit) => unit.id === id);

/** Sends the same twice with one key: the second finds the first's answer. */
async function once(client: Client, path: string, body: unknown): Promise<Row> {
  const key = randomUUID();
  const first = yes(await client.post(path, body, { key }));
  expect(yes(await client.post(path, body, { key }))).toEqual(first);
  return first;
}

async function newUnit(name: string, parent = api.world.units.top): Promise<string> {
  return String((await once(administrator, '/units', { name, sector: 'guidance', parent })).unit);
}

async function newMember(name: string, unit: string, role: string): Promise<{ id: string; client: Client }> {
  const login = `login-${randomUUID()}`;
  const { member } = await once(administrator, '/members', { name, login, unit, role });
  return { id: String(member), client: await api.asSubject(login) };
}

describe('units', () => {
  it('are made once, with a readable id, and named again from a day on', async () => {
    const unit = await newUnit('Ungeindsats Øst');
    expect(unit).toBe('0265-ungeindsats-oest');
    expect(await newUnit('Ungeindsats Øst')).toBe('0265-ungeindsats-oest-2');
    await once(administrator, `/units/${unit}/name`, { name: 'Ungehuset' });
    expect((await unitOf(unit))?.name).toBe('Ungehuset');
    await once(administrator, `/units/${unit}/name`, { name: 'Senere', from: daysFromNow(40) });
    expect((await unitOf(unit))?.name).toBe('Ungehuset');
    const past = { name: 'Før', from: daysFromNow(-3) };
    expect(refusal(await administrator.post(`/units/${unit}/name`, past))).toEqual([422, 'unit-name-in-past']);
  });

  it('never stand below themselves, and nobody is left without a leader unasked', async () => {
    const upper = await newUnit('Område');
    const lower = await newUnit('Team', upper);
    const move = (unit: string, body: object) => administrator.post(`/units/${unit}/move`, body);
    expect(refusal(await move(upper, { parent: lower }))).toEqual([422, 'unit-loop']);
    expect(refusal(await move(upper, { parent: upper }))).toEqual([422, 'unit-loop']);
    expect(refusal(await move(upper, { parent: 'nowhere' }))).toEqual([422, 'unknown-unit']);
    const role = 'director';
    const directors = (await list(administrator, '/members?limit=200')).filter((one) => one.role === role);
    for (const post of ['department-head', 'director']) {
      const { memberId } = (await list(administrator, '/members?limit=200')).find((one) => one.role === post) as Row;
      const body = { unit: api.world.units.top, role: post };
      const ended = await administrator.post(`/members/${memberId}/memberships/end`, body);
      if (post === 'department-head') {
        yes(ended);
        continue;
      }
      expect(refusal(ended)).toEqual([409, 'needs-confirmation']);
      const { warnings } = ended.body.about as { warnings: { code: string; units: string[] }[] };
      expect(warnings).toMatchObject([{ code: 'unit-without-leader', units: expect.arrayContaining([upper, lower]) }]);
      yes(await administrator.post(`/members/${memberId}/memberships/end`, { ...body, confirmed: true }));
    }
    for (const { memberId } of directors) {
      // Somebody without any post comes back by their login, as who they were.
      const body = { name: 'Direktør', login: `subject-${memberId}`, unit: api.world.units.top, role };
      expect(yes(await administrator.post('/members', body)).member).toBe(memberId);
    }
  });

  it('close when nobody and nothing is left, and are given nothing from then on', async () => {
    const full = await administrator.post(`/units/${api.world.units.social}/close`, {});
    expect(refusal(full)).toEqual([409, 'unit-not-empty']);
    const unit = await newUnit('Kort levetid');
    yes(await administrator.post(`/units/${unit}/close`, {}));
    expect((await unitOf(unit))?.closedOn).toEqual(expect.any(String));
    const body = { name: 'Ny', login: 'ny', unit, role: 'practitioner' };
    expect(refusal(await administrator.post('/members', body))).toEqual([409, 'unit-closed']);
  });

  it('are changed by administrators only, and every change and refusal is in the audit', async () => {
    const body = { name: 'Min egen', sector: 'social', parent: api.world.units.top };
    expect(refusal(await leader.post('/units', body))).toEqual([403, 'not-allowed']);
    const [counted] = await api.database.database.query<{ changed: number; refused: number }>({
      text: `select count(*) filter (where kind = 'organisation-changed') as changed,
          count(*) filter (where kind = 'organisation-refused') as refused from audit
        where kind like 'organisation-%' and data->>'change' = 'CreateUnit'`,
    });
    expect(counted?.refused).toBe(1);
    expect(counted?.changed).toBeGreaterThan(3);
  });
});

describe('members', () => {
  it('whose screens are open are asked to look again when the organisation changes', async () => {
    const token = await api.issuer.token(`subject-${api.world.members.colleague}`);
    const stream = await listen(`${api.address}/api/v1/stream`, { authorization: `Bearer ${token}` });
    await stream.until(({ type }) => type === 'ready');
    await newUnit('Nyt hold');
    await stream.ended;
    expect(stream.told.map(({ type }) => type)).not.toContain('plan-changed');
  });

  it('have their rights the moment they are given, and lose them the moment they end', async () => {
    const { id, client } = await newMember('Ny Kollega', api.world.units.social, 'practitioner');
    expect(yes(await client.get('/me')).memberships).toHaveLength(1);
    expect((await client.get('/overdue')).status).toBe(403);
    const post = { unit: api.world.units.social, role: 'team-leader' };
    await once(administrator, `/members/${id}/memberships`, post);
    expect((await client.get('/overdue')).status).toBe(200);
    expect(refusal(await administrator.post(`/members/${id}/memberships`, post))).toEqual([409, 'membership-exists']);
    await once(administrator, `/members/${id}/memberships/end`, post);
    expect((await client.get('/overdue')).status).toBe(403);
    await once(administrator, `/members/${id}/memberships/end`, { unit: api.world.units.social, role: 'practitioner' });
    expect((await client.get('/inbox')).status).toBe(403);
  });

  it('end only when their plans lie with somebody else', async () => {
    const { id } = await newMember('Med Planer', api.world.units.social, 'coordinator');
    const lead = { unit: api.world.units.social, member: id };
    const plans = [
      await startedOverHttp(coordinator, api.world, { lead, person: person('Ida') }),
      await startedOverHttp(coordinator, api.world, { lead, person: person('Jon') }),
    ];
    const post = { unit: api.world.units.social, role: 'coordinator' };
    const held = await administrator.post(`/members/${id}/memberships/end`, post);
    expect(refusal(held)).toEqual([409, 'membership-holds-work']);
    expect(held.body.about).toMatchObject({ plans: 2 });
    const from = { unit: api.world.units.social, from: id };
    const takers = [api.world.members.coordinator, api.world.members.colleague];
    const preview = yes(await leader.post('/caseloads/preview', { ...from, to: takers }, { key: null }));
    const rows = preview.plans as { planId: string; to: string }[];
    expect(new Set(rows.map(({ planId }) => planId))).toEqual(new Set(plans));
    expect(new Set(rows.map(({ to }) => to))).toEqual(new Set(takers));
    const moves = rows.map(({ planId, to }) => ({ planId, to }));
    const moved = await once(leader, '/caseloads', { ...from, moves });
    expect(moved).toMatchObject({ total: 2, done: 2 });
    expect(yes(await leader.get(`/caseloads/${moved.id}`))).toMatchObject({ total: 2, done: 2 });
    await once(administrator, `/members/${id}/memberships/end`, post);
  });

  it('are reached as they, their leader or an administrator say', async () => {
    const path = `/members/${api.world.members.colleague}/contact`;
    const colleague = await api.as('colleague');
    await once(colleague, path, { phone: '46 31 50 00', mail: 'kollega@example.dk' });
    await once(leader, path, { phone: null });
    const [row] = (await list(leader, '/members?limit=200')).filter(
      (one) => one.memberId === api.world.members.colleague,
    );
    expect(row).toMatchObject({ phone: null, mail: 'kollega@example.dk' });
    expect(refusal(await coordinator.post(path, { phone: '12345678' }))).toEqual([403, 'not-allowed']);
    expect((await colleague.post(path, { mail: 'ingen' })).body.code).toBe('body-invalid');
  });

  it('the last administrator stays', async () => {
    const [last] = (await list(administrator, '/members?limit=200')).filter((one) => one.role === 'administrator');
    const body = { unit: api.world.units.top, role: 'administrator', confirmed: true };
    const answer = await administrator.post(`/members/${last?.memberId}/memberships/end`, body);
    expect(refusal(answer)).toEqual([409, 'last-administrator']);
  });
});

describe('a caseload', () => {
  it('gives each plan whole or not at all, with a result for each, and nothing is doubled when it is sent again', async () => {
    const { id } = await newMember('Fra', api.world.units.social, 'coordinator');
    const lead = { unit: api.world.units.social, member: id };
    const plan = await startedOverHttp(coordinator, api.world, { lead, person: person('Kim') });
    const moves = [
      { planId: plan, to: api.world.members.colleague },
      { planId: randomUUID(), to: api.world.members.colleague },
    ];
    const body = { unit: api.world.units.social, from: id, moves };
    const moved = await once(leader, '/caseloads', body);
    expect(moved).toMatchObject({ total: 2, done: 1 });
    expect(moved.items).toMatchObject([{ done: true }, { done: false, code: 'plan-not-found' }]);
    const view = yes(await coordinator.get(`/plans/${plan}`));
    expect(view.lead).toMatchObject({ member: api.world.members.colleague });
    expect(JSON.stringify(view.steps)).not.toContain(id);
    const stranger = { ...body, moves: [{ planId: plan, to: api.world.members.jobWorker }] };
    expect(yes(await leader.post('/caseloads', stranger)).items).toMatchObject([
      { done: false, code: 'unknown-member' },
    ]);
  });

  it('is its own unit’s leader’s', async () => {
    const body = { unit: api.world.units.social, from: api.world.members.coordinator, moves: [] };
    expect(refusal(await (await api.as('jobLeader')).post('/caseloads', body))).toEqual([403, 'caseload-not-led']);
    expect((await coordinator.post('/caseloads', body)).status).toBe(403);
  });
});

describe('absence', () => {
  const path = () => `/members/${api.world.members.colleague}/absence`;

  it('is set by oneself or one’s leader, with a stand-in who is there', async () => {
    const colleague = await api.as('colleague');
    const until = daysFromNow(10);
    await once(colleague, path(), { until, standIn: api.world.members.coordinator });
    const [row] = await list(leader, '/absences');
    expect(row).toMatchObject({
      memberId: api.world.members.colleague,
      awayUntil: until,
      now: true,
      standInId: api.world.members.coordinator,
      open: expect.any(Number),
    });
    const own = `/members/${api.world.members.coordinator}/absence`;
    const both = await coordinator.post(own, { until });
    expect(refusal(both)).toEqual([409, 'needs-confirmation']);
    expect(refusal(await coordinator.post(path(), { until }))).toEqual([403, 'not-allowed']);
    await once(leader, path(), {});
    expect(await list(leader, '/absences')).toEqual([]);
  });

  it('may lie ahead, and never behind', async () => {
    await once(leader, path(), { from: daysFromNow(5), until: daysFromNow(9) });
    expect((await list(coordinator, '/absences'))[0]).toMatchObject({ now: false, standInId: null });
    expect((await list(coordinator, '/absences'))[0]).not.toHaveProperty('open');
    expect(refusal(await leader.post(path(), { until: daysFromNow(-2) }))).toEqual([422, 'absence-in-past']);
    const self = { until: daysFromNow(5), standIn: api.world.members.colleague };
    expect(refusal(await leader.post(path(), self))).toEqual([422, 'stand-in-invalid']);
    await once(leader, path(), {});
  });
});

describe('closing days', () => {
  /** The first Wednesday that is at least so many days away and no public holiday: in February there is none. */
  const wednesday = (() => {
    const year = new Date().getUTCFullYear() + 1;
    const first = new Date(Date.UTC(year, 1, 1));
    return new Date(Date.UTC(year, 1, 1 + ((10 - first.getUTCDay()) % 7))).toISOString().slice(0, 10);
  })();

  it('are added and removed while they lie ahead; dates that are set stay as they were counted', async () => {
    const plan = await startedOverHttp(coordinator, api.world, { person: person('Lea') });
    const before = yes(await coordinator.get(`/plans/${plan}`)).steps;
    const added = await once(administrator, '/closing-days', { day: wednesday });
    expect(added.datesKept).toEqual(expect.any(Number));
    expect(await list(leader, '/closing-days')).toEqual([{ day: wednesday, ahead: true }]);
    const after = yes(await coordinator.get(`/plans/${plan}`)).steps;
    const dues = (steps: unknown) =>
      (steps as { deadlines: { due: string }[] }[]).map((one) => one.deadlines.map(({ due }) => due));
    expect(dues(after)).toEqual(dues(before));
    const twice = await administrator.post('/closing-days', { day: wednesday });
    expect(refusal(twice)).toEqual([409, 'closing-day-known']);
    await once(administrator, `/closing-days/${wednesday}/remove`, {});
    expect(await list(leader, '/closing-days')).toEqual([]);
    const gone = await administrator.post(`/closing-days/${wednesday}/remove`, {});
    expect(refusal(gone)).toEqual([404, 'unknown-closing-day']);
    const yesterday = await administrator.post('/closing-days', { day: daysFromNow(-1) });
    expect(refusal(yesterday)).toEqual([422, 'closing-day-past']);
    const christmas = await administrator.post('/closing-days', { day: `${wednesday.slice(0, 4)}-12-25` });
    expect(refusal(christmas)).toEqual([422, 'closing-day-closed-already']);
  });
});

const person = (name: string) => ({
  new: { name: `${name} Opfundet`, birthDate: '2010-05-05', protectedAddress: false },
});
