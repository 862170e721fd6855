import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PeopleDatabase, wall } from '#persistence';
import type { LivePlan } from '#plan-domain';
import { type PrivacyActor, planAccessOf, type Scope, scopeOf, standingsOf } from '#privacy';
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
const mine = (actor: PrivacyActor): ReadonlySet<unknown> =>
  new Set(
    rowsOf('plan')
      .filter((row) => standingsOf(actor, accessTo(row)).length > 0)
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
    among(units, row.owner_unit, row.holder_unit) ||
    among(me, row.owner_member) ||
    audited(row) ||
    (scope.inside && plans.has(row.plan_id));
  const ofPlan = (row: Row): boolean => plans.has(row.plan_id);
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
    plan_text: ofPlan,
    plan_key: ofPlan,
    person_word: ({ person_id }) => rowsOf('person').some((row) => row.id === person_id && here(row) && ofPerson(row)),
    consent: ofPlan,
    check_finding: ofPlan,
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

const sorted = (rows: readonly Row[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
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
];

describe.each([0, 1])('in municipality %i, a `select * from` every table without any `where`', (which) => {
  it.each(names)('shows %s exactly what the rules give them', async (name) => {
    const actor = worlds[which]?.actors[name] as PrivacyActor;
    const on = people.as(scopeOf(actor));
    for (const table of shown) {
      const rows = sorted(await on.query<Row>({ text: `select * from ${table}` }));
      expect([table, rows]).toEqual([table, sorted(expected(actor, table))]);
    }
  });
});

describe('the comparison', () => {
  it('is about something: every list has rows of both kinds for somebody', () => {
    for (const table of [
      'person',
      'plan',
      'plan_event',
      'plan_text',
      'work_item',
      'handover',
      'escalation',
      'consent',
    ]) {
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
      'escalation-owner',
      'external',
      'leader-above',
      'receiver',
      'receiver-leader',
      'unit-leader',
      'worker',
      'young-person',
    ]);
  });
});
