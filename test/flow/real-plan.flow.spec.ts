import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { createActivities, type Mailer } from '#activities';
import { type Agenda, planWorkflow } from '#contracts';
import { createJournal, type Journal, type WindBy } from '#journal';
import { keyRing, newKeyFile } from '#persistence';
import type { CloseAnswer } from '#plan-domain';
import { catalogue } from '#plan-templates';
import { createTemporalClient } from '#temporal';
import { type TestDatabase, withDatabase } from '../support/database.js';
import { done, inputFor, type SmallWorld, smallWorld, startedPlan } from '../support/small-world.js';
import { Engine } from './support/engine.js';
import { eventually } from './support/eventually.js';
import { historyKeys } from './support/history-keys.js';
import { type RunningRelay, startRelay } from './support/relay.js';

jest.setTimeout(180_000);

const DAY_MS = 86_400_000;
const keys = keyRing(newKeyFile('k1'));
const mailer: Mailer = { isThere: async () => true, send: async () => ({ kind: 'sent' }), close: () => undefined };

let engine: Engine;
let test: TestDatabase;
let world: SmallWorld;
let journal: Journal;
const relays = new Set<RunningRelay>();

beforeAll(async () => {
  engine = await Engine.connect(`samspor-${randomUUID()}`);
  test = await withDatabase({ poolSize: 20 });
  world = await smallWorld(test.database);
  journal = createJournal({ database: test.database, keys, templates: catalogue });
});
afterEach(async () => {
  await Promise.all([...relays].map(({ relay }) => relay.stop()));
  relays.clear();
  await engine.stopWorkers();
});
afterAll(async () => {
  await engine?.close();
  await test?.drop();
});

const activities = () =>
  createActivities({ database: test.database, keys, mailer, publicUrl: 'http://localhost', failed: () => undefined });

const work = () => engine.work(activities());

function relay(temporal = engine.temporal): RunningRelay {
  const running = startRelay(test, journal, temporal, engine.settings);
  relays.add(running);
  return running;
}

interface PlanRow {
  readonly agenda: Agenda;
  readonly agenda_version: number;
  readonly engine_version: number;
  readonly late: boolean;
  readonly open: number;
}

async function planRow(planId: string): Promise<PlanRow> {
  const rows = await test.database.query<PlanRow>({
    text: `select agenda, agenda_version, engine_version, coalesce(wake_at < now(), false) as late,
      (select count(*) from consequence c where c.plan_id = p.id and c.done_at is null) as open from plan p where id = $1`,
    values: [planId],
  });
  if (!rows[0]) throw new Error('no such plan');
  return rows[0];
}

const handleOf = (planId: string) => engine.client.workflow.getHandle(planWorkflow.workflowId(planId));
const carried = (planId: string) =>
  handleOf(planId)
    .query<Agenda | null>(planWorkflow.query)
    .catch(() => null);

/** Everything that was due has passed, every consequence is carried out, and the keeper knows the newest agenda. */
const settled = (planId: string) =>
  eventually(
    'the plan has caught up and its keeper knows it',
    async () => {
      const row = await planRow(planId);
      if (row.late || row.open > 0 || row.engine_version !== row.agenda_version) return false;
      return (await carried(planId))?.v === row.agenda_version;
    },
    90_000,
  );

async function wind(by: WindBy): Promise<void> {
  const actor = world.actor('director');
  const commandId = randomUUID();
  const wound = await journal.wind({ municipality: world.municipality, by, actor, commandId, bodyHash: commandId });
  if (!wound.ok) throw new Error(wound.refusal.code);
}

interface EventRow {
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly rung_key: string | null;
}

const eventsOf = (planId: string) =>
  test.database.query<EventRow>({
    text: 'select version, type, at, rung_key from plan_event where plan_id = $1 order by version',
    values: [planId],
  });

async function expectWhole(planId: string): Promise<readonly EventRow[]> {
  const events = await eventsOf(planId);
  expect(events.map(({ version }) => version)).toEqual(events.map((_, index) => index + 1));
  const instants = events.map(({ at }) => at);
  expect(instants).toEqual([...instants].sort());
  const rungs = events.flatMap(({ rung_key }) => (rung_key === null ? [] : [rung_key]));
  expect(new Set(rungs).size).toBe(rungs.length);
  expect((await journal.refold(planId))?.matches).toBe(true);
  return events;
}

/** Ends the connection that holds the relay's lock, from outside, and waits until its relay has noticed. */
async function endRelayConnection(leader: RunningRelay | undefined): Promise<void> {
  const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_URL });
  await admin.connect();
  await admin.query(
    `select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database
      where l.locktype = 'advisory' and d.datname = $1 and l.granted`,
    [test.name],
  );
  await admin.end();
  await eventually('the loss is noticed', () =>
    leader?.lines.includes('the relay has lost the database and tries again'),
  );
}

describe('a plan on the real engine', () => {
  it('is started by the relay, wound two years forward, and lives through every instant in order', async () => {
    const running = relay();
    await work();
    const planId = await startedPlan(journal, world);
    await settled(planId);
    const atStart = (await eventsOf(planId)).length;
    await wind({ to: 'next' });
    await settled(planId);
    await wind({ ms: 30 * DAY_MS });
    await settled(planId);
    await wind({ ms: 700 * DAY_MS });
    await settled(planId);
    const events = await expectWhole(planId);
    expect(events.length).toBeGreaterThan(atStart + 20);
    expect(events.map(({ type }) => type)).toContain('EscalationRaised');
    expect(running.relay.state).toEqual({ active: true, engine: 'up' });
    expect(running.metrics.failures).toBe(0);
  });

  it('ends its workflow when it is closed', async () => {
    relay();
    await work();
    const planId = await startedPlan(journal, world);
    await settled(planId);
    const close = (answers: readonly CloseAnswer[]) =>
      journal.execute(inputFor(world, { type: 'ClosePlan', reason: randomUUID(), answers }, { planId }));
    const refused = await close([]);
    const missing = refused.ok ? [] : (refused.refusal.detail?.missing as readonly string[]);
    if (!refused.ok)
      done(await close(missing.map((stepId) => ({ stepId, answer: 'not-relevant', reason: randomUUID() }))));
    await handleOf(planId).result();
    await eventually('nothing is left to tell', async () => {
      const { agenda_version, engine_version } = await planRow(planId);
      return agenda_version === engine_version;
    });
    await expectWhole(planId);
  });

  it('passes nothing twice when the answer of a committed PassTime is lost', async () => {
    const real = activities();
    let lost = 0;
    const passTime = async (planId: string) => {
      const answer = await real.passTime(planId);
      if (answer.passed > 0 && lost++ === 0) throw new Error('the answer is lost');
      return answer;
    };
    await engine.work({ ...real, passTime });
    relay();
    const planId = await startedPlan(journal, world);
    await wind({ ms: 60 * DAY_MS });
    await settled(planId);
    expect(lost).toBeGreaterThan(0);
    await expectWhole(planId);
  });

  it('loses nothing when nobody was told, and doubles nothing when everybody is told again', async () => {
    await work();
    const planIds = [await startedPlan(journal, world), await startedPlan(journal, world)];
    await wind({ ms: 5 * DAY_MS });
    expect((await planRow(planIds[0] ?? '')).engine_version).toBe(0);
    relay();
    await Promise.all(planIds.map(settled));
    await test.database.query({ text: 'update plan set engine_version = 0' });
    await Promise.all(planIds.map(settled));
    for (const planId of planIds) await expectWhole(planId);
  });

  it('comes back when the engine has lost everything', async () => {
    const running = relay();
    const worker = await work();
    const planId = await startedPlan(journal, world);
    await settled(planId);
    await worker.stop();
    await engine.dropNamespace();
    await eventually('the relay begins anew', () =>
      running.lines.includes('the engine is new, its workflows are started from the database'),
    );
    await eventually('told again', async () => (await planRow(planId)).engine_version > 0);
    await work();
    await wind({ ms: 10 * DAY_MS });
    await settled(planId);
    await expectWhole(planId);
  });

  it('keeps its clock without an engine: the safety net passes what is due, and commands go on', async () => {
    const nowhere = createTemporalClient({ ...engine.settings, address: '127.0.0.1:9' }, historyKeys);
    const running = relay(nowhere);
    const planId = await startedPlan(journal, world);
    const before = (await eventsOf(planId)).length;
    await wind({ ms: 40 * DAY_MS });
    await eventually('the safety net passed what was due', async () => !(await planRow(planId)).late, 60_000);
    expect((await eventsOf(planId)).length).toBeGreaterThan(before);
    expect(running.relay.state).toEqual({ active: true, engine: 'away' });
    expect(running.metrics.rungs).toBeGreaterThan(0);
    const voice = randomUUID();
    const texts = [{ id: voice, kind: 'voice', text: 'Jeg vil gerne være tømrer' }];
    done(await journal.execute(inputFor(world, { type: 'AddVoice', text: voice }, { planId, texts })));
    await expectWhole(planId);
    await running.relay.stop();
    await nowhere.close();
  });

  it('has one relay at a time; when its connection is lost, the other takes over', async () => {
    const [first, second] = [relay(), relay()];
    const active = () => [first, second].filter(({ relay: one }) => one.state.active);
    const [leader] = await eventually('one is active', () => (active().length === 1 ? active() : null));
    await endRelayConnection(leader);
    await eventually('one is active again', () => active().length === 1);
    const planId = await startedPlan(journal, world);
    await work();
    await settled(planId);
  });
});
