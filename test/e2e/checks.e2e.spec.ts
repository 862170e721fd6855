import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '../flow/support/eventually.js';
import { bootApi, type TestApi } from '../support/api.js';
import { startedOverHttp, yes } from '../support/api-plans.js';

jest.setTimeout(60_000);

let api: TestApi;
let planId: string;
let elsewhere: string;

beforeAll(async () => {
  api = await bootApi();
  planId = await startedOverHttp(await api.as('coordinator'), api.world);
  const { units } = api.world;
  const lead = { unit: units.job, member: api.world.members.jobWorker };
  elsewhere = await startedOverHttp(await api.as('jobWorker'), api.world, { startUnit: units.job, lead, circle: [] });
}, 60_000);
afterAll(() => api?.close(), 60_000);

async function report(finishedHoursAgo: number, findings: readonly (readonly [string, string])[]): Promise<string> {
  const { database } = api.database;
  const id = randomUUID();
  for (const [plan, code] of findings) {
    await database.query({
      text: 'insert into check_finding (report_id, plan_id, code, municipality_id) values ($1, $2, $3, $4)',
      values: [id, plan, code, api.world.municipality],
    });
  }
  await database.query({
    text: `insert into check_report (id, municipality_id, started_at, finished_at, plans, findings, repaired)
      values ($1, $2, now() - make_interval(hours => $3 + 1), now() - make_interval(hours => $3), 2, $4, 0)`,
    values: [id, api.world.municipality, finishedHoursAgo, findings.length],
  });
  return id;
}

const metric = async (name: string): Promise<number> => {
  const page = await (await fetch(`${api.address}/metrics`)).text();
  return Number(new RegExp(`^samspor_check_${name} (.+)$`, 'm').exec(page)?.[1]);
};

const ready = async () => (await (await fetch(`${api.address}/health/ready`)).json()) as Record<string, unknown>;

describe('the daily check', () => {
  it('that never ran is no finding on the first day, and one that is over a day old is', async () => {
    expect(await ready()).toMatchObject({ check: { overdue: false, finishedAt: null } });
    expect(await metric('overdue')).toBe(0);
    await report(27, []);
    await eventually('it is seen', async () => (await metric('overdue')) === 1);
    expect(await ready()).toMatchObject({ status: 'ready', check: { overdue: true } });
    expect(yes(await (await api.as('head')).get('/checks'))).toMatchObject({ overdue: true, next: null });
  });

  it('tells leaders what it found about their plans, and administrators about all', async () => {
    const id = await report(0, [
      [planId, 'work-items-differ'],
      [elsewhere, 'workflow-missing'],
    ]);
    const first = async (client: Awaited<ReturnType<TestApi['as']>>) =>
      (yes(await client.get('/checks?limit=1')).items as readonly Record<string, unknown>[])[0];
    const administrator = (await api.join(api.world.units.top, 'administrator')).client;
    const [all, own] = [await first(administrator), await first(await api.as('socialLeader'))];
    expect(all).toMatchObject({ id, plans: 2, findings: 2, repaired: 0 });
    expect(((all?.found ?? []) as { planId: string }[]).map((one) => one.planId).sort()).toEqual(
      [planId, elsewhere].sort(),
    );
    expect(own).toMatchObject({ findings: 2, found: [{ planId, code: 'work-items-differ', repairedAt: null }] });
    expect(JSON.stringify([all, own])).not.toContain('Opfundet');
    await eventually('the metrics follow', async () => (await metric('findings')) === 2);
    expect(await metric('overdue')).toBe(0);
  });

  it('is paged, newest first', async () => {
    const client = await api.as('director');
    const page = yes(await client.get('/checks?limit=1'));
    const rest = yes(await client.get(`/checks?limit=1&cursor=${page.next}`));
    const [newer, older] = [page, rest].map(({ items }) => (items as { finishedAt: string }[])[0]?.finishedAt ?? '');
    expect(String(newer) > String(older)).toBe(true);
    expect(rest.next).toBeNull();
    expect((await client.get('/checks?cursor=x')).status).toBe(400);
  });

  it('is nobody’s business who leads nobody', async () => {
    expect((await (await api.as('coordinator')).get('/checks')).status).toBe(403);
  });
});
