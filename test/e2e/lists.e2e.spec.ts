import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootApi, type TestApi } from '../support/api.js';
import { startedOverHttp, yes } from '../support/api-plans.js';
import type { Client } from '../support/client.js';

let api: TestApi;
let coordinator: Client;
const plans: string[] = [];
const names = ['Anna', 'Bo', 'Clara', 'David', 'Ella', 'Frida', 'Gustav'];

beforeAll(async () => {
  api = await bootApi();
  coordinator = await api.as('coordinator');
  for (const [index, name] of names.entries()) {
    const person = {
      new: { name: `${name} Opfundet`, birthDate: `2010-0${index + 1}-05`, protectedAddress: index === 0 },
    };
    plans.push(await startedOverHttp(coordinator, api.world, { person }));
  }
}, 60_000);
afterAll(() => api?.close(), 60_000);

type Row = Readonly<Record<string, unknown>>;

/** All rows of a list, page by page. */
async function everything(client: Client, path: string, limit: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const join = path.includes('?') ? '&' : '?';
    const page = yes(await client.get(`${path}${join}limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`));
    const items = page.items as Row[];
    expect(items.length).toBeLessThanOrEqual(limit);
    rows.push(...items);
    cursor = page.next as string | null;
  }
  return rows;
}

describe('pages', () => {
  it.each(['/plans', '/plans?sort=name', '/plans?sort=started', '/inbox', '/units', '/members', '/templates'])(
    'of %s join to the whole, each row once',
    async (path) => {
      const [small, large] = [await everything(coordinator, path, 2), await everything(coordinator, path, 200)];
      expect(small).toEqual(large);
      expect(new Set(small.map((row) => JSON.stringify(row))).size).toBe(small.length);
    },
  );

  it('sort and filter', async () => {
    const byName = await everything(coordinator, '/plans?sort=name', 3);
    expect(byName.map(({ personName }) => personName)).toEqual(names.map((name) => `${name} Opfundet`));
    const mine = await everything(coordinator, '/inbox?only=mine', 50);
    expect(mine.length).toBeGreaterThan(0);
    expect(new Set(mine.map(({ assigneeId }) => assigneeId))).toEqual(new Set([api.world.members.coordinator]));
  });

  it('continue each list of the risk page by itself', async () => {
    const risk = yes(await coordinator.get('/risk?limit=1'));
    expect(Object.keys(risk).sort()).toEqual(['handovers', 'limits', 'undecided']);
    const only = yes(await coordinator.get('/risk?list=limits&limit=1'));
    expect(only).toEqual({ limits: risk.limits });
    const next = (risk.limits as { next: string | null }).next;
    expect((await coordinator.get(`/risk?cursor=${next ?? 'WyJ4Il0'}`)).body.code).toBe('body-invalid');
  });
});

describe('rows', () => {
  it('carry what the work is called and whose it is, for those who work on it', async () => {
    const [row] = await everything(coordinator, '/inbox', 1);
    expect(row).toMatchObject({
      title: { da: expect.any(String), en: expect.any(String) },
      personName: expect.any(String),
    });
  });

  it('show a receiver the offer without a name', async () => {
    const body = {
      subject: { kind: 'step', stepId: 'T1.4.1' },
      to: { unit: api.world.units.cross },
      basis: { kind: 'law', ref: 'barnets lov § 111' },
    };
    yes(await coordinator.post(`/plans/${plans[0]}/handovers`, body));
    const receiver = (await api.join(api.world.units.cross, 'practitioner')).client;
    const rows = await everything(receiver, '/inbox', 50);
    expect(rows.map(({ kind }) => kind)).toEqual(['answer-handover']);
    expect(rows[0]).not.toHaveProperty('personName');
    const view = yes(await receiver.get(`/plans/${plans[0]}`));
    expect(view.access).toBe('brief');
    expect(JSON.stringify(view)).not.toContain('Anna');
  });

  it('show an auditor dates without names', async () => {
    const auditor = (await api.join(api.world.units.top, 'auditor')).client;
    const rows = await everything(auditor, '/plans', 50);
    expect(rows).toHaveLength(plans.length);
    expect(JSON.stringify(rows)).not.toContain('Opfundet');
  });

  it('tell the reader what can be done with each step, and why not', async () => {
    const view = yes(await coordinator.get(`/plans/${plans[1]}`)) as { actions: Record<string, Row[]> };
    const claim = view.actions['T1.2.1']?.find(({ action }) => action === 'complete');
    expect(claim).toEqual({ action: 'complete', allowed: false, code: expect.any(String) });
    const pause = view.actions['T1.4.1']?.find(({ action }) => action === 'pause');
    expect(pause).toEqual({ action: 'pause', allowed: true });
  });
});

describe('looking somebody up', () => {
  it('finds by name and by CPR number, never in an address, and records whose name was shown', async () => {
    const born = { name: 'Ib Opfundet', birthDate: '2010-03-04', protectedAddress: false, cpr: '040310-4321' };
    const planId = await startedOverHttp(coordinator, api.world, { person: { new: born } });
    const byCpr = yes(await coordinator.post('/persons/search', { term: '0403104321' }, { key: null }));
    expect(byCpr.items).toMatchObject([{ name: 'Ib Opfundet', birthDate: '2010-03-04' }]);
    expect(yes(await coordinator.get(`/plans/${planId}`)).person).toMatchObject({ cpr: '0403104321' });
    expect((await coordinator.post('/persons/search', { term: 'I' })).body.code).toBe('body-invalid');
    expect((await coordinator.post('/persons/search', { term: '040310999' })).body.code).toBe('cpr-invalid');
    const again = { ...born, name: 'Ib igen' };
    const twice = await coordinator.post('/persons/search', { term: again.name });
    expect(twice.body.items).toEqual([]);
    const [log] = await api.database.database.query<{ count: number }>({
      text: `select count(*) from access_log where what = 'person-search' and member_id = $1`,
      values: [api.world.members.coordinator],
    });
    expect(log?.count).toBe(1);
  });

  it('shows a protected address to nobody', async () => {
    const view = yes(await coordinator.get(`/plans/${plans[0]}`));
    expect(view.person).toMatchObject({ protectedAddress: true });
    expect(view.person).not.toHaveProperty('address');
  });
});
