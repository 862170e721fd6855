import { describe, expect, it } from '@jest/globals';
import { type CivilDate, civilDate } from '#calendar';
import type { MemberRole } from '#contracts';
import { ruled } from './rules.js';
import { leaderless, overlaps, subtree, unitIdOf } from './tree.js';
import type { MembershipNow, OrganisationCommand, OrganisationNow, UnitNow } from './types.js';

const unit = (id: string, parent: string | null, more: Partial<UnitNow> = {}): UnitNow => ({
  id,
  sector: 'social',
  parent,
  external: false,
  closed: false,
  ...more,
});

const post = (member: string, at: string, role: MemberRole, more: Partial<MembershipNow> = {}): MembershipNow => ({
  member,
  unit: at,
  role,
  awayFrom: null,
  awayUntil: null,
  standIn: null,
  ...more,
});

const units = [
  unit('top', null),
  unit('children', 'top'),
  unit('social', 'children'),
  unit('work', 'top'),
  unit('home', 'children', { external: true }),
  unit('old', 'top', { closed: true }),
];

const now = (over: Partial<OrganisationNow> = {}): OrganisationNow => ({
  municipality: '0265',
  today: civilDate('2026-11-23'),
  units: new Map(units.map((one) => [one.id, one])),
  memberships: [
    post('leader', 'social', 'team-leader'),
    post('head', 'children', 'department-head'),
    post('worker', 'social', 'practitioner'),
    post('chief', 'work', 'team-leader'),
    post('admin', 'top', 'administrator'),
    post('carer', 'home', 'practitioner'),
  ],
  closingDays: [civilDate('2026-12-23')],
  holdings: { work: 0, plans: 0, circles: 0, handovers: 0, escalations: 0 },
  known: null,
  datesAhead: 3,
  ...over,
});

const code = (command: OrganisationCommand, over: Partial<OrganisationNow> = {}) =>
  ruled(command, now(over)).refusal?.code;
const warned = (command: OrganisationCommand, over: Partial<OrganisationNow> = {}) =>
  ruled(command, now(over)).warnings;
const day = (text: string): CivilDate => civilDate(text);

describe('a unit', () => {
  it('stands below an open unit of the municipality that is not below itself', () => {
    expect(code({ type: 'MoveUnit', unit: 'social', parent: 'work' })).toBeUndefined();
    expect(code({ type: 'MoveUnit', unit: 'children', parent: 'social' })).toBe('unit-loop');
    expect(code({ type: 'MoveUnit', unit: 'children', parent: 'children' })).toBe('unit-loop');
    expect(code({ type: 'MoveUnit', unit: 'social', parent: 'home' })).toBe('unit-below-external');
    expect(code({ type: 'MoveUnit', unit: 'social', parent: 'old' })).toBe('unit-closed');
    const made = { type: 'CreateUnit', name: 'Ny', sector: 'social', external: false } as const;
    expect(code({ ...made, parent: 'nowhere' })).toBe('unknown-unit');
    expect(code({ ...made, parent: 'home' })).toBe('unit-below-external');
  });

  it('that loses its last leader by a move is warned of', () => {
    const memberships = [post('head', 'children', 'department-head')];
    expect(warned({ type: 'MoveUnit', unit: 'social', parent: 'work' }, { memberships })).toEqual([
      { code: 'unit-without-leader', units: ['social'] },
    ]);
  });

  it('closes when nobody and nothing is left', () => {
    expect(code({ type: 'CloseUnit', unit: 'social' })).toBe('unit-not-empty');
    expect(code({ type: 'CloseUnit', unit: 'children' }, { memberships: [] })).toBe('unit-not-empty');
    expect(code({ type: 'CloseUnit', unit: 'social' }, { memberships: [] })).toBeUndefined();
    const holdings = { work: 0, plans: 0, circles: 1, handovers: 0, escalations: 0 };
    expect(code({ type: 'CloseUnit', unit: 'social' }, { memberships: [], holdings })).toBe('unit-not-empty');
  });

  it('has a duty list of members', () => {
    expect(code({ type: 'SetDuty', unit: 'social', members: ['worker', 'head'] })).toBeUndefined();
    expect(code({ type: 'SetDuty', unit: 'social', members: ['stranger'] })).toBe('unknown-member');
  });

  it('gets a readable id', () => {
    const known = new Map([['0265-aeblehuset', unit('0265-aeblehuset', null)]]);
    expect(unitIdOf('0265', 'Æblehuset', known)).toBe('0265-aeblehuset-2');
    expect(unitIdOf('0265', '  Ung & Åben: Øst! ', known)).toBe('0265-ung-aaben-oest');
    expect(unitIdOf('0265', '…', known)).toBe('0265-enhed');
  });
});

describe('a post', () => {
  it.each(['department-head', 'director', 'administrator', 'auditor'] as const)(
    'as %s exists in the municipality’s own units only',
    (role) => {
      expect(code({ type: 'AddMember', member: 'new', name: 'Ny', unit: 'home', role })).toBe('role-inside-only');
      expect(code({ type: 'AddMembership', member: 'worker', unit: 'home', role })).toBe('role-inside-only');
      expect(code({ type: 'AddMembership', member: 'worker', unit: 'work', role })).toBeUndefined();
      expect(code({ type: 'AddMembership', member: 'worker', unit: 'home', role: 'team-leader' })).toBeUndefined();
    },
  );

  const end = (member: string, at: string, role: MemberRole): OrganisationCommand => ({
    type: 'EndMembership',
    member,
    unit: at,
    role,
  });

  it('ends when nothing lies with it, unless another post at the unit carries it on', () => {
    const holdings = { work: 2, plans: 0, circles: 0, handovers: 0, escalations: 0 };
    expect(code(end('worker', 'social', 'practitioner'), { holdings })).toBe('membership-holds-work');
    const memberships = [...now().memberships, post('worker', 'social', 'coordinator')];
    expect(code(end('worker', 'social', 'practitioner'), { holdings, memberships })).toBeUndefined();
    expect(code(end('worker', 'social', 'director'))).toBe('unknown-membership');
    expect(code(end('admin', 'top', 'administrator'))).toBe('last-administrator');
  });

  it('of the last leader, and one with open escalations, is warned of', () => {
    const holdings = { work: 0, plans: 0, circles: 0, handovers: 0, escalations: 2 };
    expect(warned(end('chief', 'work', 'team-leader'), { holdings })).toEqual([
      { code: 'unit-without-leader', units: ['work'] },
      { code: 'open-escalations', count: 2 },
    ]);
    expect(warned(end('leader', 'social', 'team-leader'))).toEqual([]);
  });

  it('is given once, and no login of a young person is a member’s', () => {
    const add = {
      type: 'AddMember',
      member: 'm',
      name: 'Ny',
      login: 'ny',
      unit: 'social',
      role: 'practitioner',
    } as const;
    expect(code(add)).toBeUndefined();
    expect(code(add, { known: { id: 'y', young: true } })).toBe('login-taken');
    expect(code(add, { known: { id: 'worker', young: false } })).toBe('membership-exists');
    expect(code({ type: 'AddMembership', member: 'worker', unit: 'social', role: 'practitioner' })).toBe(
      'membership-exists',
    );
    expect(code({ type: 'AddMembership', member: 'stranger', unit: 'social', role: 'auditor' })).toBe('unknown-member');
  });
});

describe('an absence', () => {
  const away = (over: object = {}): OrganisationCommand => ({
    type: 'SetAbsence',
    member: 'leader',
    until: day('2026-12-04'),
    ...over,
  });

  it('ends today or later, with a stand-in of the municipality who is there', () => {
    expect(code(away({ standIn: 'head' }))).toBeUndefined();
    expect(code(away({ until: day('2026-11-22') }))).toBe('absence-in-past');
    expect(code(away({ from: day('2026-12-05') }))).toBe('absence-in-past');
    expect(code(away({ standIn: 'leader' }))).toBe('stand-in-invalid');
    expect(code(away({ standIn: 'carer' }))).toBe('stand-in-invalid');
    expect(code(away({ until: null, standIn: 'head' }))).toBe('stand-in-invalid');
    expect(code(away({ until: null }))).toBeUndefined();
    const gone = post('head', 'children', 'department-head', {
      awayFrom: day('2026-12-01'),
      awayUntil: day('2026-12-20'),
    });
    const memberships = [...now().memberships.filter(({ member }) => member !== 'head'), gone];
    expect(code(away({ standIn: 'head' }), { memberships })).toBe('stand-in-away');
    expect(code(away({ standIn: 'head', until: day('2026-11-30') }), { memberships })).toBeUndefined();
  });

  it('of somebody who stands in for another then is warned of', () => {
    const relying = post('head', 'children', 'department-head', {
      awayUntil: day('2026-11-30'),
      standIn: 'leader',
    });
    const memberships = [...now().memberships.filter(({ member }) => member !== 'head'), relying];
    expect(warned(away(), { memberships })).toEqual([{ code: 'stand-in-away', members: ['head'] }]);
    expect(warned(away({ from: day('2026-12-01') }), { memberships })).toEqual([]);
  });
});

describe('a closing day', () => {
  it('is a working day ahead', () => {
    expect(code({ type: 'AddClosingDay', day: day('2026-12-22') })).toBeUndefined();
    expect(code({ type: 'AddClosingDay', day: day('2026-12-23') })).toBe('closing-day-known');
    expect(code({ type: 'AddClosingDay', day: day('2026-12-25') })).toBe('closing-day-closed-already');
    expect(code({ type: 'AddClosingDay', day: day('2026-12-26') })).toBe('closing-day-closed-already');
    expect(code({ type: 'AddClosingDay', day: day('2026-11-23') })).toBe('closing-day-past');
    expect(code({ type: 'RemoveClosingDay', day: day('2026-12-23') })).toBeUndefined();
    expect(code({ type: 'RemoveClosingDay', day: day('2026-12-22') })).toBe('unknown-closing-day');
    expect(code({ type: 'RemoveClosingDay', day: day('2026-12-23') }, { today: day('2026-12-23') })).toBe(
      'closing-day-past',
    );
  });
});

describe('the tree', () => {
  it('knows what is below, who is led by nobody, and when two absences meet', () => {
    const { units: all, memberships, today } = now();
    expect(subtree('children', all).sort()).toEqual(['children', 'home', 'social']);
    expect(leaderless({ units: all, memberships })).toEqual(['top']);
    const a = { awayFrom: day('2026-11-25'), awayUntil: day('2026-11-27') };
    expect(overlaps(a, { awayFrom: day('2026-11-27'), awayUntil: day('2026-12-01') }, today)).toBe(true);
    expect(overlaps(a, { awayFrom: day('2026-11-28'), awayUntil: day('2026-12-01') }, today)).toBe(false);
    expect(overlaps(a, { awayFrom: null, awayUntil: null }, today)).toBe(false);
  });
});
