import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { temporalSettings } from '#temporal';
import { eventually } from '../flow/support/eventually.js';
import { WorkerProcess } from '../flow/support/worker-process.js';
import { startedOverHttp, yes } from '../support/api-plans.js';
import { ApiProcess } from '../support/api-process.js';
import { type Client, clientOf } from '../support/client.js';
import { type TestDatabase, withDatabase } from '../support/database.js';
import { listen } from '../support/event-stream.js';
import { startIssuer, type TestIssuer } from '../support/issuer.js';
import { type SmallWorld, smallWorld } from '../support/small-world.js';

jest.setTimeout(180_000);

let test: TestDatabase;
let issuer: TestIssuer;
let world: SmallWorld;
let apis: ApiProcess[];
let workers: WorkerProcess[];

beforeAll(async () => {
  [test, issuer] = await Promise.all([withDatabase(), startIssuer()]);
  world = await smallWorld(test.database);
  await addAdministrator();
  const id = randomUUID();
  const env = { ...process.env, TEMPORAL_NAMESPACE: `samspor-${id}`, TEMPORAL_TASK_QUEUE: `test-${id}` };
  const engine = temporalSettings(env);
  const two = [1, 2];
  apis = await Promise.all(two.map(() => ApiProcess.start(test, issuer, engine)));
  workers = await Promise.all(two.map(() => WorkerProcess.start(test.url, engine)));
  await Promise.all(apis.map((api) => eventually('the API is ready', () => api.ready(), 90_000)));
  for (const worker of workers) {
    await eventually('the worker polls', async () => (await worker.health('ready')) === 200, 90_000);
  }
});
afterAll(async () => {
  await Promise.all([...apis.map((api) => api.end('SIGKILL')), ...workers.map((worker) => worker.end('SIGKILL'))]);
  await issuer.close();
  await test.drop();
});

async function addAdministrator(): Promise<void> {
  const id = randomUUID();
  await test.database.query({
    text: `insert into app_user (id, subject, name) values ($1, 'subject-administrator', 'Administrator')`,
    values: [id],
  });
  await test.database.query({
    text: `insert into membership (id, municipality_id, member_id, unit_id, role)
      values (gen_random_uuid(), $1, $2, $3, 'administrator')`,
    values: [world.municipality, id, world.units.top],
  });
}

const at = async (api: ApiProcess, name: keyof SmallWorld['members']): Promise<Client> =>
  clientOf(`${api.address}/api/v1`, await issuer.token(`subject-${world.members[name]}`));

async function activeOf(among: readonly ApiProcess[]): Promise<ApiProcess[]> {
  const states = await Promise.all(among.map(async (api) => ({ api, ready: await api.ready() })));
  return states.filter(({ ready }) => ready?.relay?.active).map(({ api }) => api);
}

const onlyActive = (among: readonly ApiProcess[]): Promise<ApiProcess> =>
  eventually('one relay is active', async () => {
    const active = await activeOf(among);
    return active.length === 1 ? active[0] : null;
  });

/** The plan's keeper knows its newest agenda, and nothing of it is due. */
const caughtUp = (planId: string): Promise<boolean> =>
  eventually(
    'the keeper knows the plan and its time has passed',
    async () => {
      const rows = await test.database.query<{ done: boolean }>({
        text: `select engine_version = agenda_version and coalesce(wake_at > now(), true) as done from plan where id = $1`,
        values: [planId],
      });
      return rows[0]?.done === true;
    },
    60_000,
  );

const eventsOf = async (planId: string): Promise<number> => {
  const text = 'select count(*)::int as count from plan_event where plan_id = $1';
  return (await test.database.query<{ count: number }>({ text, values: [planId] }))[0]?.count ?? 0;
};

async function wind(api: ApiProcess, weeks: number): Promise<void> {
  const client = clientOf(`${api.address}/api/v1`, await issuer.token('subject-administrator'));
  yes(await client.post(`/municipalities/${world.municipality}/clock`, { weeks }));
}

const people = (among: readonly ApiProcess[]) => Promise.all(among.map((api) => at(api, 'coordinator')));

describe('two API processes and two workers on one PostgreSQL and one Temporal', () => {
  it('take every command at either, once', async () => {
    const [here, there] = (await people(apis)) as [Client, Client];
    const planId = await startedOverHttp(here, world);
    const key = randomUUID();
    const answers = await Promise.all(
      [here, there].map((client) => client.post(`/plans/${planId}/voice`, { text: 'Jeg vil være kok' }, { key })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    const next = yes(await there.post(`/plans/${planId}/voice`, { text: 'Eller bager' }));
    expect(next.version).toBe(Number(answers[0]?.body.version) + 1);
    expect(yes(await here.get(`/plans/${planId}`)).version).toBe(next.version);
  });

  it('tell an open screen at one of what was done at the other', async () => {
    const [here] = (await people(apis)) as [Client, Client];
    const token = await issuer.token(`subject-${world.members.jobWorker}`);
    const screen = await listen(`${apis[1]?.address}/api/v1/stream`, { authorization: `Bearer ${token}` });
    await screen.until(({ type }) => type === 'ready');
    const person = { new: { name: 'Bo Opfundet', birthDate: '2010-05-01', protectedAddress: false } };
    const planId = await startedOverHttp(here, world, { person });
    const told = await screen.until(({ id }) => id.startsWith(planId));
    expect(told.type).toBe('plan-changed');
    screen.close();
  });

  it('have one active relay; when its process is killed the other takes over, and a killed worker’s plans go on', async () => {
    const active = await onlyActive(apis);
    const other = apis.find((api) => api !== active) as ApiProcess;
    const person = { new: { name: 'Eva Opfundet', birthDate: '2010-06-01', protectedAddress: false } };
    const planId = await startedOverHttp(await at(other, 'coordinator'), world, { person });
    await caughtUp(planId);
    await wind(other, 6);
    await caughtUp(planId);
    const lived = await eventsOf(planId);

    await Promise.all([active.end('SIGKILL'), workers[0]?.end('SIGKILL')]);
    expect(await onlyActive([other])).toBe(other);
    yes(await (await at(other, 'coordinator')).post(`/plans/${planId}/voice`, { text: 'Jeg er her stadig' }));
    await wind(other, 20);
    await caughtUp(planId);
    expect(await eventsOf(planId)).toBeGreaterThan(lived + 1);
    expect(await other.measure('samspor_relay_send_failures_total')).toBe(0);
  });
});
