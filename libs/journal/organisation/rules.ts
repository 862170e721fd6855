import { calendarFor, isWorkingDay } from '#calendar';
import { type MemberRole, outsideRoles, type Refusal, type RefusalCode } from '#contracts';
import { leaderless, overlaps, subtree } from './tree.js';
import type {
  Holdings,
  MembershipNow,
  OrganisationCommand,
  OrganisationCommandOf,
  OrganisationNow,
  OrganisationWarning,
} from './types.js';

/** What a command leads to: a refusal, or what to warn of. */
export interface Ruled {
  readonly refusal?: Refusal;
  readonly warnings: readonly OrganisationWarning[];
}

type Rule<T extends OrganisationCommand['type']> = (command: OrganisationCommandOf<T>, now: OrganisationNow) => Ruled;

const fine: Ruled = { warnings: [] };
const no = (code: RefusalCode, detail?: Refusal['detail']): Ruled => ({
  refusal: detail ? { code, detail } : { code },
  warnings: [],
});

const badUnit = (unit: string, now: OrganisationNow): Ruled | undefined => {
  const known = now.units.get(unit);
  if (!known) return no('unknown-unit', { unit });
  return known.closed ? no('unit-closed', { unit }) : undefined;
};

const badMember = (member: string, now: OrganisationNow): Ruled | undefined =>
  now.memberships.some((one) => one.member === member) ? undefined : no('unknown-member', { member });

/** Units that had somebody to turn to and have nobody afterwards. */
function leftAlone(now: OrganisationNow, after: Pick<OrganisationNow, 'units' | 'memberships'>): OrganisationWarning[] {
  const before = new Set(leaderless(now));
  const units = leaderless(after).filter((unit) => !before.has(unit));
  return units.length === 0 ? [] : [{ code: 'unit-without-leader', units }];
}

const createUnit: Rule<'CreateUnit'> = (command, now) => {
  const bad = badUnit(command.parent, now);
  if (bad) return bad;
  const parent = now.units.get(command.parent);
  return parent?.external ? no('unit-below-external', { unit: command.parent }) : fine;
};

const renameUnit: Rule<'RenameUnit'> = ({ unit, from }, now) => {
  const bad = badUnit(unit, now);
  if (bad) return bad;
  return from !== undefined && from < now.today ? no('unit-name-in-past', { from, today: now.today }) : fine;
};

const moveUnit: Rule<'MoveUnit'> = ({ unit, parent }, now) => {
  const bad = badUnit(unit, now) ?? badUnit(parent, now);
  if (bad) return bad;
  if (subtree(unit, now.units).includes(parent)) return no('unit-loop', { unit, parent });
  if (now.units.get(parent)?.external) return no('unit-below-external', { unit: parent });
  const moved = now.units.get(unit);
  if (!moved) return fine;
  const units = new Map(now.units).set(unit, { ...moved, parent });
  return { warnings: leftAlone(now, { units, memberships: now.memberships }) };
};

const closeUnit: Rule<'CloseUnit'> = ({ unit }, now) => {
  const bad = badUnit(unit, now);
  if (bad) return bad;
  const members = now.memberships.filter((one) => one.unit === unit).length;
  const below = [...now.units.values()].filter((one) => one.parent === unit && !one.closed).length;
  const left = { members, below, ...now.holdings };
  return Object.values(left).some((count) => count > 0) ? no('unit-not-empty', { unit, ...left }) : fine;
};

const setDuty: Rule<'SetDuty'> = ({ unit, members }, now) => {
  const bad = badUnit(unit, now);
  if (bad) return bad;
  const stranger = members.find((member) => badMember(member, now));
  return stranger === undefined ? fine : no('unknown-member', { member: stranger });
};

const addMember: Rule<'AddMember'> = ({ unit, role, login }, now) => {
  const bad = badUnit(unit, now);
  if (bad) return bad;
  if (!canBe(role, unit, now)) return no('role-inside-only', { unit, role });
  if (login === undefined && !external(unit, now)) return no('login-missing', { unit });
  if (now.known?.young) return no('login-taken');
  const { known } = now;
  return known && hasPost(known.id, unit, role, now.memberships) ? no('membership-exists', { unit, role }) : fine;
};

const addMembership: Rule<'AddMembership'> = ({ member, unit, role }, now) => {
  const bad = badUnit(unit, now) ?? badMember(member, now);
  if (bad) return bad;
  if (!canBe(role, unit, now)) return no('role-inside-only', { unit, role });
  return hasPost(member, unit, role, now.memberships) ? no('membership-exists', { unit, role }) : fine;
};

const hasPost = (member: string, unit: string, role: MemberRole, all: readonly MembershipNow[]): boolean =>
  all.some((one) => one.member === member && one.unit === unit && one.role === role);

/** What lies with a member is given to somebody first; escalations climb by themselves, and leaders above can answer them. */
const endMembership: Rule<'EndMembership'> = ({ member, unit, role }, now) => {
  if (!hasPost(member, unit, role, now.memberships)) return no('unknown-membership', { member, unit, role });
  const memberships = now.memberships.filter(
    (one) => !(one.member === member && one.unit === unit && one.role === role),
  );
  if (role === 'administrator' && !memberships.some((one) => one.role === role)) return no('last-administrator');
  const stays = memberships.some((one) => one.member === member && one.unit === unit);
  const { escalations, ...held } = now.holdings;
  if (!stays && heldBy(held) > 0) return no('membership-holds-work', { member, unit, ...held });
  const open = escalations > 0 && !stays ? [{ code: 'open-escalations' as const, count: escalations }] : [];
  return { warnings: [...leftAlone(now, { units: now.units, memberships }), ...open] };
};

const heldBy = ({ work, plans, circles, handovers }: Omit<Holdings, 'escalations'>): number =>
  work + plans + circles + handovers;

const setContact: Rule<'SetContact'> = ({ member, unit }, now) => {
  const there = now.memberships.some((one) => one.member === member && (unit === undefined || one.unit === unit));
  return there ? fine : no('unknown-member', { member, ...(unit === undefined ? {} : { unit }) });
};

const setAbsence: Rule<'SetAbsence'> = (command, now) => {
  const { member, until, standIn } = command;
  const bad = badMember(member, now);
  if (bad || until === null) return bad ?? (standIn === undefined ? fine : no('stand-in-invalid'));
  const from = command.from ?? now.today;
  if (until < now.today || until < from) return no('absence-in-past', { until, today: now.today });
  const span = { awayFrom: from, awayUntil: until };
  if (standIn !== undefined) {
    const theirs = now.memberships.filter((one) => one.member === standIn && !external(one.unit, now));
    if (standIn === member || theirs.length === 0) return no('stand-in-invalid', { standIn });
    if (theirs.some((one) => overlaps(span, one, now.today))) return no('stand-in-away', { standIn });
  }
  const relying = now.memberships.filter((one) => one.standIn === member && overlaps(span, one, now.today));
  const members = [...new Set(relying.map((one) => one.member))];
  return { warnings: members.length === 0 ? [] : [{ code: 'stand-in-away', members }] };
};

/** Outside there are those who do the work and who leads them. */
const canBe = (role: MemberRole, unit: string, now: OrganisationNow): boolean =>
  !external(unit, now) || outsideRoles.some((one) => one === role);

const external = (unit: string, { units }: OrganisationNow): boolean => units.get(unit)?.external === true;

const addClosingDay: Rule<'AddClosingDay'> = ({ day }, now) => {
  if (day <= now.today) return no('closing-day-past', { day, today: now.today });
  if (now.closingDays.includes(day)) return no('closing-day-known', { day });
  return isWorkingDay(day, calendarFor(now.closingDays)) ? fine : no('closing-day-closed-already', { day });
};

const removeClosingDay: Rule<'RemoveClosingDay'> = ({ day }, now) => {
  if (!now.closingDays.includes(day)) return no('unknown-closing-day', { day });
  return day <= now.today ? no('closing-day-past', { day, today: now.today }) : fine;
};

const rules: { readonly [T in OrganisationCommand['type']]: Rule<T> } = {
  CreateUnit: createUnit,
  RenameUnit: renameUnit,
  MoveUnit: moveUnit,
  CloseUnit: closeUnit,
  SetDuty: setDuty,
  AddMember: addMember,
  AddMembership: addMembership,
  EndMembership: endMembership,
  SetContact: setContact,
  SetAbsence: setAbsence,
  AddClosingDay: addClosingDay,
  RemoveClosingDay: removeClosingDay,
};

/** Whether a change may be made to the organisation as it stands, and what to know before it is. Pure. */
export const ruled = (command: OrganisationCommand, now: OrganisationNow): Ruled =>
  (rules[command.type] as (command: OrganisationCommand, now: OrganisationNow) => Ruled)(command, now);
