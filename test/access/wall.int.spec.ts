import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PeopleDatabase, wall } from '#persistence';
import type { LivePlan } from '#plan-domain';
import { type PrivacyActor, planAccessOf, type Scope, type StandingAt, scopeOf, standingsOf } from '#privacy';
import { type TestDatabase, withDatabase } from '../support/database.js';
import { type WallWorld, wallWorld } from '../support/wall-world.js';

/** The API's rules are not asked here: this is what the database shows to whoever asks it for everything. */
type Row = Readonly<Record<string, unknown>>;
type Tables = Readonly<Record<string, readonly Row[]>>;

let test: TestDatabase;
let people: PeopleDatabase;
let worlds: readonly WallWorld[];
let everything: Tables;
const shown = Object.keys(wall).filter((name) => wall[name]?.shows !== null);

beforeAll(async () => {
  test = await withDatabase();
  people = await test.people();
  worlds = [await wallWorld(test.database, '0265'), await wallWorld(test.database, '0101')];
  const read = shown.map(
    async (name) => [name, await test.database.query<Row>({ text: `select * from ${name}` })] as const,
  );
  everything = Object.fromEntries(await Promise.all(read));
});
afterAll(() => test?.drop());

const rowsOf = (table: string): readonly Row[] => everything[table] ?? [];
const among = (ids: readonly string[], ...columns: unknown[]): boolean =>
  columns.some((one) => ids.includes(String(one)));

const accessTo = (row: Row) => {
  const state = row.state as LivePlan;
  const birthDate = String(rowsOf('person').find(({ id }) => id === row.person_id)?.birth_date);
  return planAccessOf(state, String(row.person_id), { now: state.lastInstant, birthDate });
};

/** Which plans are somebody's: by the rule that every page asks. */
const mine = (actor: PrivacyActor, counts: (at: StandingAt) => boolean = () => true): ReadonlySet<unknown> =>
  new Set(
    rowsOf('plan')
      .filter((row) => standingsOf(actor, accessTo(row)).some(counts))
      .map(({ id }) => id),
  );

const closedAgain = ['declined', 'withdrawn', 'expired'];

/** What each list shows, said once more and in other words than the database's. */
function theirs(actor: PrivacyActor): Readonly<Record<string, (row: Row) => boolean>> {
  const scope: Scope = scopeOf(actor);
  const [plans, units] = [mine(actor), scope.unitIds];
  const me = scope.memberId === null ? [] : [scope.memberId];
  const audited = (row: Row): boolean => scope.seesAll && row.plan_kind === 'coordination';
  const handover = (row: Row): boolean =>
    among(units, row.from_unit) ||
    among(me, row.from_member) ||
    (!closedAgain.includes(String(row.status)) && (among(units, row.to_unit) || among(me, row.to_member))) ||
    audited(row);
  const offered = rowsOf('handover')
    .filter((row) => row.subject_kind === 'step' && row.status === 'offered' && here(row) && handover(row))
    .map((row) => `${row.plan_id} ${row.subject_id}`);
  const escalation = (row: Row): boolean =>
    ((row.subject_kind !== 'opening' || among(scope.ledUnitIds, row.owner_unit)) &&
      among(units, row.owner_unit, row.holder_unit)) ||
    among(me, row.owner_member) ||
    audited(row) ||
    (scope.inside && plans.has(row.plan_id));
  const ofPlan = (row: Row): boolean => plans.has(row.plan_id);
  const worded = mine(actor, ({ standing }) => standing !== 'auditor');
  const withWords = (row: Row): boolean => worded.has(row.plan_id);
  const persons = new Set(
    [
      ...rowsOf('plan').filter(({ id }) => plans.has(id)),
      ...rowsOf('escalation').filter((row) => here(row) && escalation(row)),
    ].map((row) => row.person_id),
  );
  const ofPerson = (row: Row): boolean => scope.findsPersons || row.id === scope.personId || persons.has(row.id);
  const staff = rowsOf('membership').filter(here);
  return {
    municipality: ({ code }) => code === actor.municipality,
    app_user: (row) =>
      staff.some(({ member_id }) => member_id === row.id) ||
      (scope.personId !== null && row.person_id === scope.personId),
    template_version: () => true,
    person: ofPerson,
    plan: ({ id }) => plans.has(id),
    plan_event: ofPlan,
    plan_text: withWords,
    plan_key: withWords,
    person_word: ({ person_id }) => rowsOf('person').some((row) => row.id === person_id && here(row) && ofPerson(row)),
    check_finding: ofPlan,
    invitation: (row) => scope.inside && ofPlan(row),
    work_item: (row) =>
      among(units, row.unit_id) ||
      among(me, row.assignee_id) ||
      audited(row) ||
      offered.includes(`${row.plan_id} ${row.item_id}`),
    handover,
    escalation,
    notification: (row) => among(me, row.member_id),
    access_log: (row) => scope.personId !== null && row.person_id === scope.personId,
  };

  function here(row: Row): boolean {
    return !('municipality_id' in row) || row.municipality_id === actor.municipality;
  }
}

const expected = (actor: PrivacyActor, table: string): readonly Row[] => {
  const rule = theirs(actor)[table] ?? (() => true);
  const here = (row: Row) => !('municipality_id' in row) || row.municipality_id === actor.municipality;
  return rowsOf(table).filter((row) => here(row) && rule(row));
};

/** Short where it is told what differs: a plan's state is long. */
const sorted = (rows: readonly Row[]): string[] =>
  rows
    .map((row) => JSON.stringify(row))
    .map((row) => `${row.slice(0, 160)} ${createHash('sha256').update(row).digest('hex').slice(0, 8)}`)
    .sort();
const names = [
  'coordinator',
  'colleague',
  'jobWorker',
  'socialLeader',
  'jobLeader',
  'head',
  'director',
  'crossLeader',
  'homeStaff',
  'homeLeader',
  'farWorker',
  'auditor',
  'administrator',
  'nobody',
  'young',
  'guardian',
  'formerGuardian',
  'guardianOfAdult',
  'sharedStaff',
  'formerStaff',
  'referredWorker',
  'referredMember',
  'referredColleague',
  'referredLeader',
  'opener',
  'earlier',
  'reviewer',
];

describe.each([0, 1])('in municipality %i, a `select * from` every table without any `where`', (which) => {
  it.each(names)('shows %s exactly what the rules give them', async (name) => {
    const actor = worlds[which]?.actors[name] as PrivacyActor;
    const on = people.as(scopeOf(actor));
    for (const table of shown) {
      const rows = sorted(await on.query<Row>({ text: `select * from ${table}` }));
      expect([table, rows]).toEqual([table, sorted(expected(actor, table))]);
    }
    // Which plan somebody says they read opens none.
    for (const { id } of rowsOf('plan')) {
      const said = people.as({ ...scopeOf(actor), planId: String(id) });
      for (const table of ['plan_event', 'plan_text']) {
        const [row] = await said.query<{ count: number }>({ text: `select count(*)::int as count from ${table}` });
        expect([table, row?.count]).toEqual([table, expected(actor, table).length]);
      }
    }
  });
});

describe('the comparison', () => {
  it('is about something: every list has rows of both kinds for somebody', () => {
    for (const table of ['person', 'plan', 'plan_event', 'plan_text', 'work_item', 'handover', 'escalation']) {
      const counts = names.map((name) => expected(worlds[0]?.actors[name] as PrivacyActor, table).length);
      const all = rowsOf(table).length;
      expect([table, counts.some((count) => count > 0), counts.some((count) => count < all / 2)]).toEqual([
        table,
        true,
        true,
      ]);
    }
  });

  it('has somebody of every standing', () => {
    const found = new Set(
      worlds.flatMap(({ actors }) =>
        Object.values(actors).flatMap((actor) =>
          rowsOf('plan').flatMap((row) => standingsOf(actor, accessTo(row)).map(({ standing }) => standing)),
        ),
      ),
    );
    expect([...found].sort()).toEqual([
      'auditor',
      'break-glass',
      'escalation-owner',
      'external',
      'guardian',
      'leader-above',
      'receiver',
      'receiver-leader',
      'referred',
      'reviewer',
      'shared',
      'unit-leader',
      'worker',
      'young-person',
    ]);
  });
});

/** Who had something to see once, and has not any more. */
const ended = ['formerStaff', 'formerGuardian', 'guardianOfAdult', 'earlier', 'referredColleague', 'nobody'];
const ofPersons = Object.keys(wall).filter((name) => wall[name]?.holds?.includes('young person'));

describe('what has ended', () => {
  it.each(ended)('leaves %s no row of any plan', async (name) => {
    const actor = worlds[0]?.actors[name] as PrivacyActor;
    const on = people.as({ ...scopeOf(actor), findsPersons: false });
    for (const table of ofPersons.filter((one) => wall[one]?.shows !== null && one !== 'app_user')) {
      const rows = await on.query<Row>({ text: `select * from ${table}` });
      expect([table, sorted(rows)]).toEqual([table, []]);
    }
  });
});

describe('somebody who writes past the API', () => {
  const refused = expect.objectContaining({ code: '42501' });

  it.each(names)('changes and removes nothing as %s, and adds to the audit in no other name', async (name) => {
    const actor = worlds[0]?.actors[name] as PrivacyActor;
    const on = people.as(scopeOf(actor));
    for (const table of Object.keys(wall)) {
      await expect(on.query({ text: `delete from ${table}` })).rejects.toEqual(refused);
      if (wall[table]?.takes) continue;
      await expect(on.query({ text: `insert into ${table} default values` })).rejects.toEqual(refused);
    }
    const others = Object.entries(worlds[0]?.actors ?? {}).filter(([other]) => other !== name);
    for (const [, other] of others) await expect(on.query(entryOf(other))).rejects.toEqual(refused);
    await on.query(entryOf(actor));
  });

  it('lets no table of its own stand in for one that the wall asks', async () => {
    const far = worlds[0]?.actors.farWorker as PrivacyActor;
    const seen = { text: 'select count(*)::int as count from work_item' };
    const [item] = rowsOf('work_item').filter((row) => row.municipality_id === '0265' && row.unit_id !== '0265-far');
    const on = people.as(scopeOf(far));
    const [before] = await on.query<{ count: number }>(seen);
    const forged = [
      { text: 'create temporary table handover (plan_id uuid, subject_kind text, subject_id text, status text)' },
      { text: `insert into handover values ($1, 'step', $2, 'offered')`, values: [item?.plan_id, item?.item_id] },
      seen,
      { text: 'drop table pg_temp.handover' },
    ];
    const answers = await on.together(forged).catch(() => undefined);
    if (answers) expect(answers[2]).toEqual([before]);
    expect(await on.query(seen)).toEqual([before]);
  });
});

function entryOf(actor: PrivacyActor) {
  const [member, person] = [
    actor.kind === 'member' ? actor.member : null,
    actor.kind === 'young-person' ? actor.person : null,
  ];
  const data = actor.kind === 'guardian' ? { guardian: actor.guardian } : {};
  return {
    text: `insert into audit (municipality_id, kind, actor_kind, member_id, person_id, data) values ($1, 'read', $2, $3, $4, $5)`,
    values: [actor.municipality, actor.kind, member, person, data],
  };
}
