import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootApi, type TestApi } from '../support/api.js';
import { startedOverHttp, yes } from '../support/api-plans.js';
import type { Client } from '../support/client.js';
import { smallWorld } from '../support/small-world.js';

let api: TestApi;
let administrator: Client;
beforeAll(async () => {
  api = await bootApi();
  administrator = (await api.join(api.world.units.top, 'administrator')).client;
}, 60_000);
afterAll(() => api?.close(), 60_000);

const clock = '/municipalities/0265/clock';
const dayMs = 86_400_000;

describe('a training municipality’s clock', () => {
  it('answers at once with the new now, runs on from there, and plans catch up in order', async () => {
    const coordinator = await api.as('coordinator');
    const planId = await startedOverHttp(coordinator, api.world);
    const before = Date.parse(String(yes(await administrator.get(clock)).now));
    const wound = yes(await administrator.post(clock, { months: 1, weeks: 1, days: 1 }));
    expect(Date.parse(String(wound.now)) - before).toBeGreaterThanOrEqual((28 + 8) * dayMs);
    yes(await coordinator.post(`/plans/${planId}/voice`, { text: 'Hej' }));
    const events = yes(await coordinator.get(`/plans/${planId}/events?limit=200`)).items as {
      at: string;
      type: string;
    }[];
    const instants = events.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort());
    expect(events.map(({ type }) => type)).toContain('DeadlinePassed');
    expect(yes(await (await api.as('socialLeader')).get('/escalations')).items).not.toEqual([]);
  });

  it('goes to the next thing due, and to an instant', async () => {
    const next = yes(await administrator.post(clock, { to: 'next' }));
    const to = new Date(Date.parse(String(next.now)) + 3 * dayMs).toISOString();
    const then = yes(await administrator.post(clock, { to }));
    expect(Date.parse(String(then.now))).toBeGreaterThanOrEqual(Date.parse(to));
    expect(Date.parse(String(then.now)) - Date.parse(to)).toBeLessThan(60_000);
  });

  it('never goes back, nor further than ten years at a time', async () => {
    expect((await administrator.post(clock, { to: '2020-01-01T00:00:00Z' })).body.code).toBe('clock-backwards');
    expect((await administrator.post(clock, { days: 3_700 })).body.code).toBe('clock-too-far');
  });

  it.each([
    {},
    { days: 0 },
    { days: 1, to: 'next' },
    { to: 'yesterday' },
    { days: -1 },
    { days: 1.5 },
    { to: '2027-02-30T00:00Z' },
  ])('refuses %j', async (body) => {
    expect((await administrator.post(clock, body)).body.code).toBe('body-invalid');
  });

  it('is wound by its administrators only, and attempts of others are recorded', async () => {
    const refused = await (await api.as('director')).post(clock, { days: 1 });
    expect([refused.status, refused.body.code]).toEqual([403, 'not-allowed']);
    const [row] = await api.database.database.query<{ count: number }>({
      text: `select count(*) from audit where kind = 'clock-refused'`,
    });
    expect(row?.count).toBe(1);
  });

  it('is one’s own: a real municipality’s clock cannot be touched by anyone', async () => {
    const real = await smallWorld(api.database.database, '0147', false);
    expect((await administrator.post('/municipalities/0147/clock', { days: 1 })).body.code).toBe(
      'unknown-municipality',
    );
    const own = (await api.join(real.units.top, 'administrator', '0147')).client;
    expect((await own.post('/municipalities/0147/clock', { days: 1 })).body.code).toBe('clock-not-training');
    expect(yes(await own.get('/municipalities/0147/clock'))).toMatchObject({ training: false, offsetMs: 0 });
  });
});
