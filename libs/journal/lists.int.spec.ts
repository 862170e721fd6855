import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, type CivilDate } from '#calendar';
import {
  CursorInvalid,
  escalations,
  inbox,
  type KeyVault,
  type ListScope,
  listPlans,
  membersOf,
  municipality,
  newKeyFile,
  notifications,
  type Page,
  personByCpr,
  personsById,
  personsByName,
  planEvents,
  readPlan,
  riskHandovers,
  riskLimits,
  riskUndecided,
  unitsOf,
  userKnownBy,
} from '#persistence';
import { catalogue } from '#plan-templates';
import { type TestDatabase, withDatabase } from '../../test/support/database.js';
import { vaultOf } from '../../test/support/keys.js';
import {
  done,
  inputFor,
  type SmallWorld,
  smallWorld,
  startCommand,
  startedPlan,
  yearsAgo,
  youngPerson,
} from '../../test/support/small-world.js';
import { createJournal, type Journal } from './index.js';

const DAY = 86_400_000;
let keys: KeyVault;
const today = new Date().toISOString().slice(0, 10) as CivilDate;
let test: TestDatabase;
let world: SmallWorld;
let journal: Journal;

beforeAll(async () => {
  test = await withDatabase();
  world = await smallWorld(test.database);
  keys = vaultOf(test.database, newKeyFile('k1'));
  journal = createJournal({ database: test.database, keys, templates: catalogue });
});
afterAll(() => test?.drop());

const scope = (rest: Partial<ListScope> = {}, of = world): ListScope => ({
  municipality: of.municipality,
  unitIds: [],
  memberId: null,
  seesAll: false,
  ...rest,
});

/** Every row of a list, two at a time. */
async function all<Row>(
  page: (query: { limit: number; cursor?: string }) => Promise<Page<Row>>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let next: string | null | undefined;
  do {
    const { rows: more, next: following }: Page<Row> = await page({ limit: 2, ...(next ? { cursor: next } : {}) });
    expect(more.length).toBeLessThanOrEqual(2);
    rows.push(...more);
    next = following;
  } while (next);
  return rows;
}

const offer = (planId: string, handoverId = randomUUID()) =>
  inputFor(
    world,
    {
      type: 'OfferHandover',
      handoverId,
      subject: { kind: 'step', stepId: 'T1.2.1' },
      to: { unit: world.units.job },
    } as const,
    { planId },
  );

describe('the organisation', () => {
  it('is read with its clock, its tree and who works where', async () => {
    expect(await municipality(test.database, '0265')).toMatchObject({
      code: '0265',
      training: true,
      offsetMs: 0,
      closingDays: [],
    });
    expect(await municipality(test.database, '0999')).toBeNull();
    expect((await unitsOf(test.database, '0265')).map(({ id, parentId }) => [id, parentId])).toContainEqual([
      '0265-job',
      '0265-top',
    ]);
    expect(await membersOf(test.database, '0265')).toHaveLength(8);
    const issuer = 'https://login.example';
    const user = await userKnownBy(test.database, keys, { subject: `subject-${world.members.coordinator}`, issuer });
    expect(user).toMatchObject({ id: world.members.coordinator, personId: null });
    expect(user?.memberships).toEqual([
      { municipality: '0265', unit: '0265-social', sector: 'social', external: false, role: 'coordinator' },
    ]);
    expect(await userKnownBy(test.database, keys, { subject: 'a stranger', issuer })).toBeNull();
  });
});

describe('persons', () => {
  it('are found by the beginnings of a name’s words, by exact CPR number, in their municipality only', async () => {
    const person = { ...youngPerson('Åse Sørdal_Prøve'), cpr: '0606080000', phone: '11223344' };
    done(await journal.execute(inputFor(world, startCommand(world), { person: { new: person } })));
    await smallWorld(test.database, '0101');
    const names = async (term: string, code = '0265') =>
      (await personsByName(test.database, keys, code, term, 20)).map(({ name }) => name);
    expect(await names('ÅSE')).toEqual(['Åse Sørdal_Prøve']);
    expect(await names('prøve')).toEqual(['Åse Sørdal_Prøve']);
    expect(await names('aase sør')).toEqual(['Åse Sørdal_Prøve']);
    expect(await names('prø ås')).toEqual(['Åse Sørdal_Prøve']);
    expect(await names('røve')).toEqual([]);
    expect(await names('åse søn')).toEqual([]);
    expect(await names('%')).toEqual([]);
    expect(await names('  ')).toEqual([]);
    expect(await names('åse', '0101')).toEqual([]);
    const found = await personByCpr(test.database, keys, '0265', '0606080000');
    expect(found).toMatchObject({ name: person.name, phone: '11223344', birthDate: person.birthDate });
    expect(found).not.toHaveProperty('cpr');
    expect(await personByCpr(test.database, keys, '0101', '0606080000')).toBeNull();
    expect(await personsById(test.database, keys, '0265', [found?.id ?? ''])).toEqual([found]);
  });
});

describe('the list of plans', () => {
  it('reaches the circle’s units and the lead, page by page without gap or repeat', async () => {
    const other = await smallWorld(test.database, '0147');
    const started = new Set(await Promise.all([1, 2, 3, 4, 5].map(() => startedPlan(journal, other))));
    const list = (rest: Partial<ListScope>, sort?: 'due' | 'started' | 'name') =>
      all((query) => listPlans(test.database, keys, scope(rest, other), { ...query, ...(sort ? { sort } : {}) }));
    for (const sort of ['due', 'started', 'name'] as const) {
      const rows = await list({ unitIds: [other.units.job] }, sort);
      expect(rows).toHaveLength(5);
      expect(new Set(rows.map(({ planId }) => planId))).toEqual(started);
    }
    expect(await list({ memberId: other.members.coordinator })).toHaveLength(5);
    expect(await list({ unitIds: [other.units.cross], memberId: other.members.jobWorker })).toEqual([]);
    expect(await list({ seesAll: true })).toHaveLength(5);
    expect(await list({})).toEqual([]);
    expect(await all((query) => listPlans(test.database, keys, scope({ unitIds: [other.units.job] }), query))).toEqual(
      [],
    );
  });

  it('shows a concern to its receiving unit alone', async () => {
    const concern = startCommand(world, {
      template: 'T6',
      circle: [],
      facts: [
        {
          factId: randomUUID(),
          code: 'received',
          from: today,
          at: new Date().toISOString() as never,
          source: 'citizen',
        },
      ],
    });
    const { planId } = done(
      await journal.execute(inputFor(world, concern, { person: { new: youngPerson('Bo Bekymring') } })),
    );
    const sees = async (rest: Partial<ListScope>) =>
      (await all((query) => listPlans(test.database, keys, scope(rest), { ...query, kind: 'concern' }))).map(
        (row) => row.planId,
      );
    expect(await sees({ unitIds: [world.units.social] })).toEqual([planId]);
    expect(await sees({ unitIds: [world.units.job, world.units.top] })).toEqual([]);
    expect(await sees({ seesAll: true })).toEqual([]);
    const work = await all((query) =>
      inbox(test.database, keys, scope({ seesAll: true, unitIds: [world.units.job] }), query),
    );
    expect(work.filter((row) => row.planId === planId)).toEqual([]);
  });

  it('refuses a cursor that is none', async () => {
    for (const cursor of [
      'x',
      '',
      Buffer.from(`["2026-13-99","${randomUUID()}"]`).toString('base64url'),
      Buffer.from('[{}]').toString('base64url'),
    ]) {
      await expect(listPlans(test.database, keys, scope(), { limit: 2, cursor })).rejects.toBeInstanceOf(CursorInvalid);
    }
  });
});

describe('a plan', () => {
  it('is read with person, events and opened texts, and its history newest first', async () => {
    const planId = await startedPlan(journal, world);
    const id = randomUUID();
    const texts = [{ id, kind: 'voice', text: 'Mine egne ord' }];
    const { version } = done(
      await journal.execute(inputFor(world, { type: 'AddVoice', text: id } as const, { planId, texts })),
    );
    const plan = await readPlan(test.database, keys, '0265', planId);
    expect(plan).toMatchObject({ version, person: { name: 'Alma Opfundet' }, state: { planId, status: 'running' } });
    expect(plan?.events).toHaveLength(version);
    expect(plan?.events.at(-1)).toMatchObject({
      type: 'VoiceAdded',
      text: id,
      by: { kind: 'member', member: world.members.coordinator },
    });
    expect(plan?.texts.get(id)).toBe('Mine egne ord');
    expect(await readPlan(test.database, keys, '0147', planId)).toBeNull();
    const history = await all((query) => planEvents(test.database, '0265', planId, query));
    expect(history.map((row) => row.version)).toEqual(Array.from({ length: version }, (_, index) => version - index));
    expect(history[0]?.event).toEqual(plan?.events.at(-1));
    const wrong = readPlan(test.database, vaultOf(test.database, newKeyFile('k1')), '0265', planId);
    await expect(wrong).rejects.toThrow(/Master key k1 in the key file is not the one/);
  });
});

describe('the inbox', () => {
  it('has what is open at my units or assigned to me, by date, and own titles opened', async () => {
    const planId = await startedPlan(journal, world);
    const title = randomUUID();
    const step = {
      type: 'AddStep',
      kind: 'task',
      title,
      owner: 'coordinator',
      due: addDays(today, 3),
      forYoung: true,
    } as const;
    done(
      await journal.execute(
        inputFor(world, step, { planId, texts: [{ id: title, kind: 'title', text: 'Køb en cykel' }] }),
      ),
    );
    const read = (rest: Partial<ListScope>, only?: 'mine' | 'unclaimed') =>
      all((query) => inbox(test.database, keys, scope(rest), { ...query, ...(only ? { only } : {}) }));
    const social = await read({ unitIds: [world.units.social] });
    expect(social.map(({ sortOn }) => sortOn)).toEqual(social.map(({ sortOn }) => sortOn).sort());
    expect(social.find((row) => row.planId === planId && row.section === 'adhoc')).toMatchObject({
      title: 'Køb en cykel',
      dueOn: addDays(today, 3),
    });
    const mine = await read({ memberId: world.members.coordinator, unitIds: [world.units.social] }, 'mine');
    expect(mine.length).toBeGreaterThan(0);
    expect(new Set(mine.map(({ assigneeId }) => assigneeId))).toEqual(new Set([world.members.coordinator]));
    expect(await read({ memberId: world.members.director })).toEqual([]);
  });

  it('has an offer at its receiver until it is answered', async () => {
    const planId = await startedPlan(journal, world);
    const input = offer(planId);
    done(await journal.execute(input));
    const { handoverId } = input.command;
    const jobs = async () =>
      (await all((query) => inbox(test.database, keys, scope({ unitIds: [world.units.job] }), query))).filter(
        (row) => row.handoverId === handoverId,
      );
    expect(await jobs()).toMatchObject([{ kind: 'answer-handover', planId, code: '2', status: 'offered' }]);
    const reason = randomUUID();
    const decline = inputFor(world, { type: 'DeclineHandover', handoverId, reason } as const, {
      planId,
      actor: world.actor('jobWorker'),
      texts: [{ id: reason, kind: 'reason', text: 'Ikke vores' }],
    });
    done(await journal.execute(decline));
    expect(await jobs()).toEqual([]);
    const rows = await test.database.query({
      text: 'select status, reason_text from handover where id = $1',
      values: [handoverId],
    });
    expect(rows).toEqual([{ status: 'declined', reason_text: reason }]);
  });

  it('has the first meeting at both sides until the lead is released, and nothing of a step that went over', async () => {
    const planId = await startedPlan(journal, world);
    const accepted = async (input: ReturnType<typeof offer>) => {
      done(await journal.execute(input));
      const { handoverId } = input.command;
      const accept = { type: 'AcceptHandover', handoverId, member: world.members.jobWorker } as const;
      done(await journal.execute(inputFor(world, accept, { planId, actor: world.actor('jobWorker') })));
      const text = 'select unit_id, kind from work_item where handover_id = $1 order by unit_id';
      const [row] = await test.database.query<{ status: string }>({
        text: 'select status from handover where id = $1',
        values: [handoverId],
      });
      return { status: row?.status, items: await test.database.query({ text, values: [handoverId] }) };
    };
    expect(await accepted(offer(planId))).toEqual({ status: 'released', items: [] });
    const lead = offer(planId);
    const both = [world.units.job, world.units.social].map((unit_id) => ({ unit_id, kind: 'first-meeting' }));
    const whole = { ...lead, command: { ...lead.command, subject: { kind: 'lead' } as never } };
    expect(await accepted(whole)).toEqual({ status: 'accepted', items: both });
  });
});

describe('what leaders see', () => {
  let late: string;

  beforeAll(async () => {
    late = await startedPlan(journal, world);
    done(await journal.execute(offer(late)));
    const by = { ms: 80 * DAY };
    await journal.wind({
      municipality: '0265',
      by,
      actor: world.actor('head'),
      commandId: randomUUID(),
      bodyHash: 'w',
    });
    for (let passed = 1; passed > 0; ) ({ passed } = await journal.passTime(late, { told: true }));
  });

  it('escalations: the owner’s, and those of the units reached', async () => {
    const read = async (rest: Partial<ListScope>, only?: 'mine') =>
      (
        await all((query) => escalations(test.database, keys, scope(rest), { ...query, ...(only ? { only } : {}) }))
      ).filter(({ planId }) => planId === late);
    const open = await read({ unitIds: Object.values(world.units) });
    expect(open.length).toBeGreaterThan(0);
    const [first] = open;
    const owner = first?.ownerMember ?? '';
    expect(await read({ memberId: owner }, 'mine')).toContainEqual(first);
    expect(await read({ memberId: world.members.colleague })).toEqual([]);
    const closed = await all((query) =>
      escalations(test.database, keys, scope({ unitIds: Object.values(world.units) }), { ...query, status: 'closed' }),
    );
    expect(closed.filter(({ planId }) => planId === late).every(({ closedBecause }) => closedBecause !== null)).toBe(
      true,
    );
  });

  it('risk: law dates, unanswered offers, and 17-year-olds without a decision', async () => {
    const leader = scope({ unitIds: Object.values(world.units) });
    const now = addDays(today, 80);
    const limits = await all((query) => riskLimits(test.database, keys, leader, { ...query, by: addDays(now, 3650) }));
    expect(limits.length).toBeGreaterThan(0);
    expect(limits.every(({ limitOn }) => limitOn !== null)).toBe(true);
    const near = await all((query) => riskLimits(test.database, keys, leader, { ...query, by: now }));
    expect(near.every(({ limitOn }) => (limitOn ?? '') <= now)).toBe(true);
    expect(
      await all((query) => riskLimits(test.database, keys, scope(), { ...query, by: addDays(now, 3650) })),
    ).toEqual([]);
    const handovers = await all((query) =>
      riskHandovers(test.database, keys, leader, { ...query, by: addDays(now, 3650) }),
    );
    expect(handovers.every(({ answerBy }) => answerBy <= addDays(now, 3650))).toBe(true);
    const placed = {
      factId: randomUUID(),
      code: 'placed',
      from: yearsAgo(1),
      consent: 'with',
      source: 'own-unit',
    } as const;
    const command = startCommand(world, { facts: [placed] });
    const person = { new: { ...youngPerson('Sytten År'), birthDate: yearsAgo(17) } };
    done(await journal.execute(inputFor(world, command, { person })));
    const undecided = await all((query) => riskUndecided(test.database, keys, leader, { ...query, today: now }));
    expect(undecided.map(({ planId }) => planId)).toContain(command.planId);
    expect(undecided.map(({ planId }) => planId)).not.toContain(late);
  });

  it('notifications: one’s own, newest first', async () => {
    const told = await test.database.query<{ id: string; member: string }>({
      text: 'select id, member_id as member from notification where municipality_id = $1 order by at desc, id desc',
      values: ['0265'],
    });
    const member = told[0]?.member ?? '';
    const mine = await all((query) => notifications(test.database, keys, '0265', member, query));
    expect(mine.length).toBeGreaterThan(1);
    expect(mine.map(({ id }) => id)).toEqual(told.filter((one) => one.member === member).map(({ id }) => id));
    expect(await all((query) => notifications(test.database, keys, '0265', randomUUID(), query))).toEqual([]);
  });
});
