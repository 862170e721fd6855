import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { bootApi, type TestApi } from '../support/api.js';
import { startedOverHttp, yes } from '../support/api-plans.js';
import { bringBack, takeAway } from '../support/database.js';
import { type Listening, listen } from '../support/event-stream.js';
import type { SmallWorld } from '../support/small-world.js';

let api: TestApi;
const open: Listening[] = [];

beforeAll(async () => {
  api = await bootApi();
}, 60_000);
afterEach(() => {
  for (const stream of open.splice(0)) stream.close();
});
afterAll(() => api?.close(), 60_000);

interface Options {
  readonly expiresIn?: number;
  readonly lastEventId?: string;
}

async function stream(name: keyof SmallWorld['members'], { expiresIn = 3600, lastEventId }: Options = {}) {
  const token = await api.issuer.token(`subject-${api.world.members[name]}`, { expiresIn });
  const last: Record<string, string> = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
  const listening = await listen(`${api.address}/api/v1/stream`, { authorization: `Bearer ${token}`, ...last });
  open.push(listening);
  return listening;
}

const person = (name: string) => ({ person: { new: { name, birthDate: '2010-05-01', protectedAddress: false } } });
const about = (planId: string) => (told: { type: string; data: unknown }) =>
  told.type === 'plan-changed' && (told.data as { planId: string }).planId === planId;

describe('an open screen', () => {
  it('hears of a change within a second of the commit, by ids only', async () => {
    const coordinator = await api.as('coordinator');
    const planId = await startedOverHttp(coordinator, api.world, person('Eva Opfundet'));
    const screen = await stream('jobWorker');
    await screen.until(({ type }) => type === 'ready');
    const { version } = yes(await coordinator.post(`/plans/${planId}/voice`, { text: 'Hemmelig tekst' }));
    const committed = Date.now();
    const told = await screen.until(about(planId));
    expect(told.at - committed).toBeLessThan(1_000);
    expect(told).toMatchObject({ id: `${planId}:${version}`, data: { planId, version } });
    expect(JSON.stringify(screen.told)).not.toMatch(/Eva|Hemmelig/);
  });

  it('hears nothing of plans that are not for its reader', async () => {
    const coordinator = await api.as('coordinator');
    const [worker, own] = await Promise.all([stream('jobWorker'), stream('coordinator')]);
    await Promise.all([worker, own].map((each) => each.until(({ type }) => type === 'ready')));
    const secret = await startedOverHttp(coordinator, api.world, { ...person('Finn Opfundet'), circle: [] });
    const shared = await startedOverHttp(coordinator, api.world, person('Gro Opfundet'));
    await Promise.all([worker.until(about(shared)), own.until(about(secret))]);
    expect(worker.told.some(about(secret))).toBe(false);
  });

  it('is told to look again when it comes back', async () => {
    const screen = await stream('coordinator', { lastEventId: 'anything' });
    expect((await screen.until(() => true)).type).toBe('resync');
  });

  it('ends when the token expires', async () => {
    const screen = await stream('coordinator', { expiresIn: 2 });
    await screen.until(({ type }) => type === 'ready');
    await screen.ended;
    expect(screen.status).toBe(200);
  });

  it('needs a token', async () => {
    const screen = await listen(`${api.address}/api/v1/stream`, {});
    expect(screen.status).toBe(401);
  });
});

describe('while the database is away', () => {
  it('commands and readiness answer 503, the process lives, and everything goes on afterwards', async () => {
    const coordinator = await api.as('coordinator');
    const planId = await startedOverHttp(coordinator, api.world, person('Hans Opfundet'));
    const screen = await stream('coordinator');
    await screen.until(({ type }) => type === 'ready');
    await takeAway(api.database.name);
    const key = '7d9f1a52-3d1c-4a52-9d0a-0f6f5a3c2b1e';
    const refused = await coordinator.post(`/plans/${planId}/voice`, { text: 'Hej' }, { key });
    expect([refused.status, refused.body.code]).toEqual([503, 'database-away']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await fetch(`${api.address}/health/ready`)).status).toBe(503);
    expect((await fetch(`${api.address}/health/live`)).status).toBe(200);
    await bringBack(api.database.name);
    const again = await coordinator.post(`/plans/${planId}/voice`, { text: 'Hej' }, { key });
    expect(again.status).toBe(200);
    await screen.until(({ type }) => type === 'resync');
    yes(await coordinator.post(`/plans/${planId}/voice`, { text: 'Hej igen' }));
    await screen.until(about(planId));
    expect((await fetch(`${api.address}/health/ready`)).status).toBe(200);
  }, 60_000);
});
