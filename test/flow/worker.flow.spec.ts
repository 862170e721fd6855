import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { bringBack, takeAway } from '../support/database.js';
import { eventually } from './support/eventually.js';
import { RealWorld } from './support/real-world.js';
import { WorkerProcess } from './support/worker-process.js';

jest.setTimeout(180_000);

const DAY_MS = 86_400_000;

let real: RealWorld;
const workers = new Set<WorkerProcess>();

beforeAll(async () => {
  real = await RealWorld.create();
});
afterEach(async () => {
  await Promise.all([...workers].map((worker) => worker.end('SIGKILL')));
  workers.clear();
  await real.stopAll();
});
afterAll(() => real?.close());

async function start(settings = real.engine.settings): Promise<WorkerProcess> {
  const worker = await WorkerProcess.start(real.test.url, settings);
  workers.add(worker);
  return worker;
}

const ready = (worker: WorkerProcess) => eventually('ready', async () => (await worker.health('ready')) === 200);

describe('the worker as a process', () => {
  it('killed in the middle of everything, loses and doubles nothing', async () => {
    real.relay();
    const first = await start();
    const planIds = await Promise.all(Array.from({ length: 8 }, () => real.startPlan()));
    await Promise.all(planIds.map((planId) => real.settled(planId)));
    await real.wind({ ms: 500 * DAY_MS });
    await eventually('some time has passed, not all', async () => {
      const rows = await Promise.all(planIds.map((planId) => real.planRow(planId)));
      return rows.some(({ late }) => !late);
    });
    expect(await first.end('SIGKILL')).toBeNull();
    await start();
    await Promise.all(planIds.map((planId) => real.settled(planId)));
    for (const planId of planIds) await real.expectWhole(planId);
  });

  it('waits for an engine that is away, says so once, and ends cleanly', async () => {
    const worker = await start({ ...real.engine.settings, address: '127.0.0.1:9' });
    await eventually('alive', async () => (await worker.health('live')) === 200);
    expect(await worker.health('ready')).toBe(503);
    await eventually('it says so', () => worker.lines.join('').includes('waiting for the engine'));
    expect(await worker.end('SIGTERM')).toBe(0);
    expect(worker.lines.join('').split('waiting for the engine')).toHaveLength(2);
  });

  it('waits for a database that is away, goes on when it is back, and ends cleanly on SIGTERM', async () => {
    await takeAway(real.test.name);
    const worker = await start();
    await eventually('it says so', () => worker.lines.join('').includes('waiting for the database'));
    expect(await worker.health('ready')).toBe(503);
    await bringBack(real.test.name);
    await ready(worker);
    expect(await worker.metrics()).toContain('# TYPE samspor_clock_lateness_seconds histogram');
    expect(await worker.end('SIGTERM')).toBe(0);
  });
});
