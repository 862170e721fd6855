import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LookSubject } from '#contracts';
import { bootApi, type TestApi } from '../support/api.js';
import { startedOverHttp, yes } from '../support/api-plans.js';
import type { Answer, Client } from '../support/client.js';

let api: TestApi;
let coordinator: Client;
let leader: { readonly id: string; readonly client: Client };
let administrator: { readonly id: string; readonly client: Client };
const plans: string[] = [];
/** Of the first plan: one that is ready, and one that is asked for. */
const copies: string[] = [];

beforeAll(async () => {
  api = await bootApi();
  coordinator = await api.as('coordinator');
  leader = await api.join(api.world.units.social, 'team-leader');
  administrator = await api.join(api.world.units.top, 'administrator');
  for (const name of ['Anna', 'Bo', 'Clara']) {
    const person = { new: { name: `${name} Opfundet`, birthDate: '2010-03-05', protectedAddress: false } };
    plans.push(await startedOverHttp(coordinator, api.world, { person }));
  }
  const handover = { subject: { kind: 'step', stepId: 'T1.4.1' }, to: { unit: api.world.units.job } };
  yes(await coordinator.post(`/plans/${plans[0]}/handovers`, handover));
  for (const _ of [1, 2]) {
    const copyId = String(yes(await coordinator.post(`/plans/${plans[0]}/copies`, {})).copyId);
    copies.push(copyId);
    if (copies.length > 1) break;
    const { seen } = yes(await coordinator.post(`/plans/${plans[0]}/copies/${copyId}/draft`, { omissions: [] }));
    yes(await coordinator.post(`/plans/${plans[0]}/copies/${copyId}/release`, { seen, omissions: [] }));
  }
}, 60_000);
afterAll(() => api?.close(), 60_000);

interface LookRow {
  readonly what: LookSubject;
  readonly purpose: string;
  readonly plan: string | null;
  readonly person: string | null;
  readonly unit: string | null;
  readonly actor: string;
}

const looksOf = (member: string): Promise<readonly LookRow[]> =>
  api.database.database.query<LookRow>({
    text: `select what, purpose, plan_id as plan, person_id as person, unit_id as unit, actor_kind as actor
             from access_log where member_id = $1 order by id`,
    values: [member],
  });

/** How each reading is asked for: a new one has to be added here, or the test of them all fails. */
const asked: Readonly<Record<string, (to: { readonly client: Client; readonly plan: string }) => Promise<Answer>>> = {
  'get /plans': ({ client }) => client.get('/plans'),
  'get /plans/{planId}': ({ client, plan }) => client.get(`/plans/${plan}`),
  'get /plans/{planId}/events': ({ client, plan }) => client.get(`/plans/${plan}/events`),
  'get /plans/{planId}/handovers/brief': ({ client, plan }) => client.get(`/plans/${plan}/handovers/brief?kind=lead`),
  'get /plans/{planId}/invitations': ({ client, plan }) => client.get(`/plans/${plan}/invitations`),
  'get /plans/{planId}/looks': ({ client, plan }) => client.get(`/plans/${plan}/looks`),
  'get /plans/{planId}/looks/copy': ({ client, plan }) => client.get(`/plans/${plan}/looks/copy`),
  'get /plans/{planId}/copies/{copyId}': ({ client, plan }) => client.get(`/plans/${plan}/copies/${copies[0]}`),
  'get /plans/{planId}/copies/{copyId}/file': ({ client, plan }) =>
    client.get(`/plans/${plan}/copies/${copies[0]}/file`),
  'post /plans/{planId}/copies/{copyId}/draft': ({ client, plan }) =>
    client.post(`/plans/${plan}/copies/${copies[1]}/draft`, { omissions: [] }),
  'post /plans/search': ({ client }) => client.post('/plans/search', { term: 'Opfundet' }),
  'post /persons/search': ({ client }) => client.post('/persons/search', { term: 'Opfundet' }),
  'post /templates/{id}/preview': ({ client }) => client.post('/templates/T1/preview', { birthDate: '2010-03-05' }),
  'get /plans/{planId}/shares/preview': ({ client, plan }) =>
    client.get(`/plans/${plan}/shares/preview?unit=${api.world.units.job}`),
  'post /plans/{planId}/shares/preview': ({ client, plan }) =>
    client.post(`/plans/${plan}/shares/preview`, { unit: api.world.units.job }),
  'get /inbox': ({ client }) => client.get('/inbox'),
  'get /escalations': ({ client }) => client.get('/escalations'),
  'get /risk': ({ client }) => client.get('/risk'),
  'get /handovers': ({ client }) => client.get('/handovers'),
  'post /caseloads/preview': ({ client }) =>
    client.post('/caseloads/preview', { unit: api.world.units.social, from: api.world.members.coordinator, to: [] }),
  'get /caseloads/{id}': ({ client }) => client.get('/caseloads/00000000-0000-4000-8000-000000000000'),
  'get /openings': ({ client }) => client.get('/openings'),
  'get /checks': ({ client }) => client.get('/checks'),
};

interface Operation {
  readonly 'x-shows'?: string;
}
const document = JSON.parse(readFileSync(new URL('../../apps/api/openapi.json', import.meta.url), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};
const showing = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, operation]) => {
    const shows = operation['x-shows'];
    if (shows === undefined || shows === 'nobody') return [];
    return [{ route: `${method} ${path.replace('/api/v1', '')}`, shows }];
  }),
);

/** Every id of a plan or of its young person that an answer names, however deep. */
async function planIdsIn(text: string): Promise<readonly string[]> {
  const known = await api.database.database.query<{ id: string; person: string }>({
    text: 'select id, person_id as person from plan',
  });
  return known.filter(({ id, person }) => text.includes(id) || text.includes(person)).map(({ person }) => person);
}

describe('every reading of the API', () => {
  it('that shows somebody is known here', () => {
    expect(Object.keys(asked).sort()).toEqual(showing.map(({ route }) => route).sort());
  });

  it.each(showing)('$route records everybody whom it shows', async ({ route }) => {
    const reader = await api.join(api.world.units.social, 'team-leader');
    const ask = asked[route];
    if (!ask) throw new Error(`${route} is not asked for`);
    const answer = await ask({ client: reader.client, plan: plans[0] ?? '' });
    expect(answer.status).toBeLessThan(500);
    const recorded = new Set((await looksOf(reader.id)).map(({ person }) => person));
    for (const person of await planIdsIn(answer.text)) expect(recorded).toContain(person);
  });
});

describe('who has looked', () => {
  type Look = Readonly<Record<string, unknown>>;
  const everywhere = async (client: Client, plan: string | undefined) =>
    yes(await client.get(`/plans/${plan}/looks?limit=200`)).items as Look[];

  it('is told to the young person by unit, time and purpose, never by name, and is theirs to take along', async () => {
    const subject = `young-${plans[2]}`;
    await api.database.database.query({
      text: `insert into app_user (id, subject, name, person_id) select $1, $2, '', person_id from plan where id = $1`,
      values: [plans[2], subject],
    });
    const young = await api.asSubject(subject);
    yes(await coordinator.get(`/plans/${plans[2]}`));
    yes(await young.get(`/plans/${plans[2]}`));
    const looks = await everywhere(young, plans[2]);
    expect(looks).toContainEqual(
      expect.objectContaining({ by: 'member', unit: api.world.units.social, what: 'plan', purpose: 'casework' }),
    );
    expect(looks.every((look) => !('member' in look) && !('memberName' in look) && look.by !== 'young-person')).toBe(
      true,
    );
    const copy = yes(await young.get(`/plans/${plans[2]}/looks/copy`));
    expect(copy).toMatchObject({ planId: plans[2], municipality: api.world.municipality });
    expect((copy.looks as Look[]).map(({ by }) => by)).toContain('young-person');
    expect((await young.get(`/plans/${plans[0]}/looks`)).status).toBeGreaterThanOrEqual(403);
  });

  it('is shown with names to the leader of the unit that leads the plan and to an auditor, and to nobody else', async () => {
    const auditor = (await api.join(api.world.units.top, 'auditor')).client;
    yes(await coordinator.get(`/plans/${plans[0]}`));
    for (const client of [leader.client, auditor]) {
      const looks = await everywhere(client, plans[0]);
      expect(looks.map(({ member }) => member)).toContain(api.world.members.coordinator);
    }
    const elsewhere = await api.join(api.world.units.job, 'team-leader');
    for (const client of [coordinator, elsewhere.client]) {
      expect((await client.get(`/plans/${plans[0]}/looks`)).body.code).toBe('not-allowed');
    }
  });

  it('comes page by page', async () => {
    const all = await everywhere(leader.client, plans[0]);
    const first = yes(await leader.client.get(`/plans/${plans[0]}/looks?limit=1`));
    const second = yes(await leader.client.get(`/plans/${plans[0]}/looks?limit=1&cursor=${first.next}`));
    expect([...(first.items as Look[]), ...(second.items as Look[])]).toEqual(all.slice(0, 2));
  });

  it('leaves none out where many were in one millisecond', async () => {
    await everywhere(leader.client, plans[0]);
    await api.database.asOwner(`update access_log l set at = f.at + n.n * interval '1 us'
      from (select id, row_number() over (order by id) as n from access_log where plan_id = '${plans[0]}') n,
        (select date_trunc('milliseconds', min(at)) as at from access_log where plan_id = '${plans[0]}') f
      where n.id = l.id`);
    const all = await everywhere(leader.client, plans[0]);
    const paged: Look[] = [];
    for (let next = ''; ; ) {
      const page = yes(await leader.client.get(`/plans/${plans[0]}/looks?limit=1${next && `&cursor=${next}`}`));
      paged.push(...(page.items as Look[]));
      if (page.next === null) break;
      next = String(page.next);
    }
    expect(all.length).toBeGreaterThan(2);
    expect(paged).toEqual(all);
  });
});

describe('a look', () => {
  it('says whose plan, as what, what for and as whose member', async () => {
    const reader = await api.join(api.world.units.social, 'team-leader');
    yes(await reader.client.get(`/plans/${plans[1]}`));
    yes(await reader.client.get('/risk'));
    const [plan, ...risk] = await looksOf(reader.id);
    const unit = api.world.units.social;
    expect(plan).toEqual({
      what: 'plan',
      purpose: 'casework',
      plan: plans[1],
      person: expect.any(String),
      unit,
      actor: 'member',
    });
    expect(new Set(risk.map(({ what, purpose }) => `${what} ${purpose}`))).toEqual(new Set(['risk leadership']));
  });

  it('is one row however often an open screen reads itself again, and one a day for a list', async () => {
    const reader = await api.join(api.world.units.social, 'practitioner');
    const once = async () => {
      yes(await reader.client.get(`/plans/${plans[0]}`));
      yes(await reader.client.get('/plans'));
    };
    await once();
    const first = await looksOf(reader.id);
    expect(first.filter(({ what }) => what === 'plans')).toHaveLength(plans.length);
    await once();
    expect(await looksOf(reader.id)).toEqual(first);
    yes(await reader.client.get(`/plans/${plans[0]}/events`));
    expect(await looksOf(reader.id)).toHaveLength(first.length + 1);
  });

  it('of an auditor, of an administrator at what a check found, and at the looks themselves, is control', async () => {
    const auditor = await api.join(api.world.units.top, 'auditor');
    yes(await auditor.client.get(`/plans/${plans[0]}`));
    yes(await auditor.client.get(`/plans/${plans[0]}/looks`));
    yes(await administrator.client.get('/checks'));
    const looks = [...(await looksOf(administrator.id)), ...(await looksOf(auditor.id))];
    expect(looks.length).toBeGreaterThan(1);
    expect(looks.every(({ purpose }) => purpose === 'audit')).toBe(true);
  });

  it('that cannot be recorded shows nothing', async () => {
    const reader = await api.join(api.world.units.social, 'practitioner');
    await api.database.asOwner('revoke insert on access_log from samspor_system');
    const answers = [await reader.client.get('/plans'), await reader.client.get(`/plans/${plans[0]}`)];
    await api.database.asOwner('grant insert on access_log to samspor_system');
    expect(answers.map(({ status }) => status)).toEqual([500, 500]);
    expect(answers.map(({ text }) => text).join()).not.toContain('Opfundet');
    expect((await reader.client.get('/plans')).text).toContain('Opfundet');
  });
});
