import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootApi, type TestApi } from '../support/api.js';
import { startedOverHttp, yes } from '../support/api-plans.js';
import type { Client } from '../support/client.js';

let api: TestApi;
let leader: Client;
let coordinator: Client;
const plans: string[] = [];

beforeAll(async () => {
  api = await bootApi();
  coordinator = await api.as('coordinator');
  leader = await api.as('socialLeader');
  for (const name of ['Anna', 'Bo', 'Clara']) {
    const person = { new: { name: `${name} Opfundet`, birthDate: '2010-03-05', protectedAddress: false } };
    plans.push(await startedOverHttp(coordinator, api.world, { person }));
  }
  await wind(60);
}, 60_000);
afterAll(() => api?.close(), 60_000);

type Row = Readonly<Record<string, unknown>>;

/** The training clock goes forward, and what falls due meanwhile is passed. */
async function wind(days: number): Promise<void> {
  const { municipality, units } = api.world;
  const administrator = (await api.join(units.top, 'administrator')).client;
  yes(await administrator.post(`/municipalities/${municipality}/clock`, { days }));
  for (const plan of plans) await api.connected.parts.journal.passTime(plan);
}

const rows = async (client: Client, path: string): Promise<Row[]> => yes(await client.get(path)).items as Row[];

interface Overdue {
  readonly today: string;
  readonly weeks: readonly string[];
  readonly units: readonly { unitId: string; total: number; earlier: number; counts: readonly number[] }[];
}

describe('overdue by unit and week', () => {
  it('counts exactly what the list shows for that unit and week, and has no holes', async () => {
    const { weeks, units } = yes(await leader.get('/overdue?weeks=6')) as unknown as Overdue;
    const [social] = units;
    expect(units.map(({ unitId }) => unitId)).toEqual([api.world.units.social]);
    expect(weeks.length).toBeGreaterThanOrEqual(6);
    expect(weeks.map((week) => new Date(`${week}T00:00:00Z`).getUTCDay())).toEqual(weeks.map(() => 1));
    expect(social?.total).toBeGreaterThan(0);
    expect(social?.counts).toContain(0);
    for (const [index, week] of weeks.entries()) {
      const path = `/inbox?state=overdue&unit=${api.world.units.social}&week=${week}&limit=200`;
      expect({ week, count: (await rows(leader, path)).length }).toEqual({ week, count: social?.counts[index] });
    }
    const all = await rows(leader, `/inbox?state=overdue&unit=${api.world.units.social}&limit=200`);
    expect(all).toHaveLength(social?.total ?? -1);
    expect(social?.earlier).toBe((social?.total ?? 0) - (social?.counts ?? []).reduce((a, b) => a + b, 0));
  });

  it('is of the units that one leads; an auditor sees every unit’s, without a name', async () => {
    const job = yes(await (await api.as('jobLeader')).get('/overdue')) as unknown as Overdue;
    expect(job.units.map(({ unitId }) => unitId)).toEqual([api.world.units.job]);
    const director = yes(await (await api.as('director')).get('/overdue')) as unknown as Overdue;
    expect(director.units).toHaveLength(4);
    const auditor = yes(await (await api.join(api.world.units.top, 'auditor')).client.get('/overdue'));
    expect((auditor as unknown as Overdue).units).toHaveLength(4);
    expect((await coordinator.get('/overdue')).status).toBe(403);
  });
});

describe('load', () => {
  it('tells what each person has open, and what falls due in the weeks ahead, the idle ones too', async () => {
    const load = yes(await leader.get('/load?weeks=26')) as unknown as { weeks: string[]; rows: Row[] };
    const of = (member: string) => load.rows.find(({ memberId }) => memberId === member);
    const mine = await rows(leader, `/inbox?member=${api.world.members.coordinator}&limit=200`);
    expect(of(api.world.members.coordinator)).toMatchObject({ plans: 3, open: mine.length, former: false });
    expect(of(api.world.members.colleague)).toMatchObject({
      plans: 0,
      open: 0,
      overdue: 0,
      due: load.weeks.map(() => 0),
    });
    const overdue = mine.filter((row) => row.overdue === true);
    expect(of(api.world.members.coordinator)?.overdue).toBe(overdue.length);
    const [counted] = await api.database.database.query<{ count: number }>({
      text: `select count(*) from work_item where unit_id = $1 and due_on between $2::date and $2::date + 181`,
      values: [api.world.units.social, load.weeks[0]],
    });
    const sum = load.rows.flatMap(({ due }) => due as number[]).reduce((a, b) => a + b, 0);
    expect(sum).toBe(counted?.count);
    expect(sum).toBeGreaterThan(0);
  });
});

describe('handovers', () => {
  it('wait on both sides with their clocks; the receiver learns no name before accepting', async () => {
    const body = {
      subject: { kind: 'step', stepId: 'T1.4.1' },
      to: { unit: api.world.units.job },
      basis: { kind: 'law', ref: 'barnets lov § 111' },
    };
    const { handoverId } = yes(await coordinator.post(`/plans/${plans[0]}/handovers`, body));
    const [given] = await rows(leader, '/handovers?side=giving');
    expect(given).toMatchObject({ handoverId, side: 'giving', waitsFor: 'answer', overdue: false });
    expect(given).toMatchObject({ personName: 'Anna Opfundet', title: { da: expect.any(String) } });
    expect(given?.clockOn).toBe(given?.answerBy);
    expect(await rows(leader, '/handovers?side=receiving')).toEqual([]);
    const jobLeader = await api.as('jobLeader');
    const [received] = await rows(jobLeader, '/handovers');
    expect(received).toMatchObject({ handoverId, side: 'receiving' });
    expect(received).not.toHaveProperty('personName');
    yes(await (await api.as('jobWorker')).post(`/plans/${plans[0]}/handovers/${handoverId}/accept`, {}));
    const after = await rows(jobLeader, '/handovers');
    expect(after.filter((row) => row.personName === undefined)).toEqual([]);
  });
});

describe('escalations', () => {
  it('carry all that is needed to answer on the spot, and say which answers are possible', async () => {
    const bare = await rows(leader, '/escalations');
    expect(bare.length).toBeGreaterThan(0);
    expect(bare.filter((row) => 'answering' in row)).toEqual([]);
    const full = await rows(leader, '/escalations?with=answering');
    expect(full.map(({ answering: _, ...row }) => row)).toEqual(bare);
    for (const row of full) {
      const { dates, ladder, actions } = row.answering as Record<string, Row[]>;
      expect(ladder?.at(-1)).toMatchObject({ level: row.level, status: 'open', raisedOn: row.raisedOn });
      const all = ['acknowledge', 'new-responsible', 'new-deadline', 'more-resource', 'close'];
      expect(actions?.map(({ action }) => action)).toEqual(all);
      for (const { allowed, code, sentence } of actions ?? []) {
        expect(allowed === true).toBe(code === undefined);
        if (code !== undefined) expect(sentence).toMatchObject({ da: expect.any(String) });
      }
      if (row.subjectKind === 'step') expect(dates?.[0]).toMatchObject({ sentence: { da: expect.any(String) } });
    }
  });

  it('are answered as the list says', async () => {
    const found = await rows(leader, '/escalations?with=answering');
    for (const { planId, escalationId, answering } of found.slice(0, 3)) {
      const { actions } = answering as { actions: { action: string; code?: string }[] };
      const close = actions.find(({ action }) => action === 'close');
      const path = `/plans/${planId}/escalations/${escalationId}/answer`;
      const answer = await leader.post(path, { kind: 'close', reason: 'Aftalt' });
      expect(answer.status < 300 ? undefined : answer.body.code).toBe(close?.code);
    }
  });
});

describe('the machine room', () => {
  it('tells administrators how late clocks are, what waits and how the check stands', async () => {
    const administrator = (await api.join(api.world.units.top, 'administrator')).client;
    const seen = yes(await administrator.get('/operations'));
    expect(seen).toMatchObject({ runningPlans: 3, engine: 'away', check: { finishedAt: null } });
    expect(seen.lateSeconds).toEqual(expect.any(Number));
    expect((await leader.get('/operations')).status).toBe(403);
  });

  it('shows templates as a drawing in lanes needs them', async () => {
    const { steps } = yes(await leader.get('/templates/T2/versions/1')) as { steps: Row[] };
    const decision = steps.find(({ code }) => code === '10');
    expect(decision?.drawing).toMatchObject({
      sector: 'social',
      conditional: true,
      deadlines: [{ kind: 'limit', when: { da: expect.stringContaining('18-årsfødselsdagen') } }],
      after: [
        { steps: ['8'], strength: 'required' },
        { steps: ['9'], strength: 'usual' },
      ],
    });
  });
});
