import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import type { CloseAnswer } from '#plan-domain';
import { createTemporalClient } from '#temporal';
import { done, inputFor } from '../support/small-world.js';
import { eventually } from './support/eventually.js';
import { RealWorld } from './support/real-world.js';
import type { RunningRelay } from './support/relay.js';

jest.setTimeout(180_000);

const DAY_MS = 86_400_000;
let real: RealWorld;

beforeAll(async () => {
  real = await RealWorld.create();
});
afterEach(() => real.stopAll());
afterAll(() => real?.close());

/** Ends the connection that holds the relay's lock, from outside, and waits until its relay has noticed. */
async function endRelayConnection(leader: RunningRelay | undefined): Promise<void> {
  const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_URL });
  await admin.connect();
  await admin.query(
    `select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database
      where l.locktype = 'advisory' and d.datname = $1 and l.granted`,
    [real.test.name],
  );
  await admin.end();
  await eventually('the loss is noticed', () =>
    leader?.lines.includes('the relay has lost the database and tries again'),
  );
}

describe('a plan on the real engine', () => {
  it('is started by the relay, wound two years forward, and lives through every instant in order', async () => {
    const running = real.relay();
    await real.work();
    const planId = await real.startPlan();
    await real.settled(planId);
    const atStart = (await real.events(planId)).length;
    await real.wind({ to: 'next' });
    await real.settled(planId);
    await real.wind({ ms: 30 * DAY_MS });
    await real.settled(planId);
    await real.wind({ ms: 700 * DAY_MS });
    await real.settled(planId);
    const events = await real.expectWhole(planId);
    expect(events.length).toBeGreaterThan(atStart + 20);
    expect(events.map(({ type }) => type)).toContain('EscalationRaised');
    expect(running.relay.state).toEqual({ active: true, engine: 'up' });
    expect(running.metrics.failures).toBe(0);
  });

  it('ends its workflow when it is closed', async () => {
    real.relay();
    await real.work();
    const planId = await real.startPlan();
    await real.settled(planId);
    const close = (answers: readonly CloseAnswer[]) =>
      real.journal.execute(inputFor(real.world, { type: 'ClosePlan', reason: randomUUID(), answers }, { planId }));
    const refused = await close([]);
    const missing = refused.ok ? [] : (refused.refusal.detail?.missing as readonly string[]);
    if (!refused.ok) done(await close(missing.map((stepId) => ({ stepId, answer: 'exceeded', reason: randomUUID() }))));
    await real.keeper(planId).result();
    await eventually('nothing is left to tell', async () => {
      const { agenda_version, engine_version } = await real.planRow(planId);
      return agenda_version === engine_version;
    });
    await real.expectWhole(planId);
  });

  it('passes nothing twice when the answer of a committed PassTime is lost', async () => {
    const { activities } = real;
    let lost = 0;
    const passTime = async (planId: string) => {
      const answer = await activities.passTime(planId);
      if (answer.passed > 0 && lost++ === 0) throw new Error('the answer is lost');
      return answer;
    };
    await real.work({ ...activities, passTime });
    real.relay();
    const planId = await real.startPlan();
    await real.settled(planId);
    // On a busy machine the safety net may pass a rung first: the plan goes on until a workflow's answer was lost.
    for (let winds = 0; lost === 0 && winds < 10; winds += 1) {
      await real.wind({ ms: 30 * DAY_MS });
      await real.settled(planId);
    }
    expect(lost).toBeGreaterThan(0);
    await real.expectWhole(planId);
  });

  it('loses nothing when nobody was told, and doubles nothing when everybody is told again', async () => {
    await real.work();
    const planIds = [await real.startPlan(), await real.startPlan()];
    await real.wind({ ms: 5 * DAY_MS });
    expect((await real.planRow(planIds[0] ?? '')).engine_version).toBe(0);
    real.relay();
    await Promise.all(planIds.map((planId) => real.settled(planId)));
    await real.test.database.query({ text: 'update plan set engine_version = 0' });
    await Promise.all(planIds.map((planId) => real.settled(planId)));
    for (const planId of planIds) await real.expectWhole(planId);
  });

  it('comes back when the engine has lost everything', async () => {
    const running = real.relay();
    const worker = await real.work();
    const planId = await real.startPlan();
    await real.settled(planId);
    await worker.stop();
    await real.engine.dropNamespace();
    await eventually('the relay begins anew', () =>
      running.lines.includes('the engine is new, its workflows are started from the database'),
    );
    await eventually('told again', async () => (await real.planRow(planId)).engine_version > 0);
    await real.work();
    await real.wind({ ms: 10 * DAY_MS });
    await real.settled(planId);
    await real.expectWhole(planId);
  });

  it('keeps its clock without an engine: the safety net passes what is due, and commands go on', async () => {
    const nowhere = createTemporalClient({ ...real.engine.settings, address: '127.0.0.1:9' }, real.engine.payloadKeys);
    const running = real.relay(nowhere);
    const planId = await real.startPlan();
    const before = (await real.events(planId)).length;
    await real.wind({ ms: 40 * DAY_MS });
    await eventually('the safety net passed what was due', async () => !(await real.planRow(planId)).late, 60_000);
    expect((await real.events(planId)).length).toBeGreaterThan(before);
    expect(running.relay.state).toEqual({ active: true, engine: 'away' });
    await eventually('the rungs are counted', () => running.metrics.rungs > 0);
    const voice = randomUUID();
    const texts = [{ id: voice, kind: 'voice', text: 'Jeg vil gerne være tømrer' }];
    done(await real.journal.execute(inputFor(real.world, { type: 'AddVoice', text: voice }, { planId, texts })));
    await real.expectWhole(planId);
    await running.relay.stop();
    await nowhere.close();
  });

  it('has one relay at a time; when its connection is lost, the other takes over', async () => {
    const [first, second] = [real.relay(), real.relay()];
    const active = () => [first, second].filter(({ relay: one }) => one.state.active);
    const [leader] = await eventually('one is active', () => (active().length === 1 ? active() : null));
    await endRelayConnection(leader);
    await eventually('one is active again', () => active().length === 1);
    const planId = await real.startPlan();
    await real.work();
    await real.settled(planId);
  });
});
