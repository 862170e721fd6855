import { expect } from '@jest/globals';
import { addHours, type CivilDate, calendarFor, civilDate, type Instant, instant, type LeapDayRule } from '#calendar';
import type { MemberRole, RefusalCode, Sector } from '#contracts';
import {
  type Actor,
  type Command,
  type CommandOf,
  type ConsequenceDraft,
  type Context,
  consequencesOf,
  type EventType,
  type FactInput,
  fold,
  type Handled,
  handle,
  initialState,
  type LivePlan,
  type Membership,
  type Organisation,
  type PlanEvent,
  type PlanState,
  type RoleBinding,
  type StepState,
  type Unit,
} from '#plan-domain';
import { catalogue } from '#plan-templates';

// An invented municipality: a director, two departments with their units, an external placement and the leader group.
const unitRows: readonly (readonly [id: string, sector: Sector, parent?: string])[] = [
  ['top', 'social'],
  ['children', 'social', 'top'],
  ['work', 'employment', 'top'],
  ['social', 'social', 'children'],
  ['guidance', 'guidance', 'children'],
  ['placement', 'placement', 'social'],
  ['job', 'employment', 'work'],
  ['adult', 'adult', 'work'],
  ['cross', 'cross-sector', 'top'],
];

const posts = {
  coordinator: ['social', 'coordinator'],
  colleague: ['social', 'practitioner'],
  adviser: ['social', 'practitioner'],
  contactPerson: ['social', 'practitioner'],
  socialLeader: ['social', 'team-leader'],
  counsellor: ['guidance', 'practitioner'],
  guidanceLeader: ['guidance', 'team-leader'],
  placementWorker: ['placement', 'practitioner'],
  jobWorker: ['job', 'practitioner'],
  jobColleague: ['job', 'practitioner'],
  jobLeader: ['job', 'team-leader'],
  adultWorker: ['adult', 'coordinator'],
  adultLeader: ['adult', 'team-leader'],
  childrenHead: ['children', 'department-head'],
  workHead: ['work', 'department-head'],
  director: ['top', 'director'],
  administrator: ['top', 'administrator'],
  crossChair: ['cross', 'department-head'],
  crossMember: ['cross', 'practitioner'],
} as const satisfies Record<string, readonly [unit: string, role: MemberRole]>;

export type MemberName = keyof typeof posts;
export const memberNames = Object.keys(posts) as MemberName[];
/** A member by name, or who else acts. */
export type Who = MemberName | 'young-person' | 'system';

export interface OrganisationVariant {
  /** Away until the end of that day, with or without a stand-in. */
  readonly away?: Readonly<Partial<Record<MemberName, { readonly until: string; readonly standIn?: MemberName }>>>;
  /** Posts that nobody holds. */
  readonly without?: readonly MemberName[];
  /** Duty lists by unit. */
  readonly duty?: Readonly<Record<string, readonly MemberName[]>>;
  /** Units that are closed. */
  readonly closed?: readonly string[];
  /** Further memberships: somebody who works in two places. */
  readonly also?: readonly Membership[];
}

/** The invented municipality; a member's id is the member's name, and a unit's its sector's. */
export function organisationOf({
  away = {},
  without = [],
  duty = {},
  also = [],
  closed = [],
}: OrganisationVariant = {}): Organisation {
  const units = unitRows.map(
    ([id, sector, parent]): Unit => ({
      id,
      sector,
      ...(parent && { parent }),
      ...(id === 'placement' && { external: true }),
      ...(duty[id] && { duty: duty[id] }),
      ...(closed.includes(id) && { closed: true }),
    }),
  );
  const memberships = memberNames
    .filter((name) => !without.includes(name))
    .map((name): Membership => {
      const [unit, role] = posts[name];
      const absence = away[name];
      return {
        member: name,
        unit,
        role,
        ...(absence && { awayUntil: civilDate(absence.until) }),
        ...(absence?.standIn && { standIn: absence.standIn }),
      };
    });
  return { units: new Map(units.map((unit) => [unit.id, unit])), memberships: [...memberships, ...also] };
}

export function actorOf(who: Who): Actor {
  if (who === 'system') return { kind: 'system' };
  if (who === 'young-person') return { kind: 'young-person', person: 'the-young-person' };
  const [unit, role] = posts[who];
  return { kind: 'member', member: who, unit, roles: [role] };
}

/** Eleven o'clock UTC on a date, or the instant that is written out. */
export const instantOf = (at: string): Instant => instant(at.length === 10 ? `${at}T11:00:00.000Z` : at);

export interface Setting {
  readonly birthDate: string;
  readonly organisation: OrganisationVariant;
  /** The municipality's own closing days. */
  readonly closing: readonly string[];
  readonly leapDayRule: LeapDayRule;
}

/** Born on 14 September 2010: 16 in 2026, 17½ on 14 March 2028, 18 on 14 September 2028. */
export const usualSetting: Setting = {
  birthDate: '2010-09-14',
  organisation: {},
  closing: [],
  leapDayRule: '28-february',
};

export function contextFor(options: Partial<Setting> & { readonly now: string }): Context {
  const { birthDate, organisation, closing, leapDayRule } = { ...usualSetting, ...options };
  return {
    now: instantOf(options.now),
    birthDate: civilDate(birthDate),
    leapDayRule,
    calendar: calendarFor(closing.map(civilDate)),
    templates: catalogue,
    organisation: organisationOf(organisation),
  };
}

const consent: RoleBinding['basis'] = { kind: 'consent', from: 'young-person', on: civilDate('2025-12-01') };

/** Guidance, job centre and adult services are bound as units, everybody else as a person. */
export const usualCircle: readonly RoleBinding[] = [
  { role: 'social-team-leader', unit: 'social', member: 'socialLeader' },
  { role: 'contact-person', unit: 'social', member: 'contactPerson' },
  { role: 'guidance', unit: 'guidance', basis: consent },
  { role: 'job-centre', unit: 'job', basis: consent },
  { role: 'placement', unit: 'placement', member: 'placementWorker', basis: { kind: 'law', ref: 'barnets lov § 109' } },
  { role: 'adult-services', unit: 'adult', basis: consent },
];

export const startT1 = (overrides: Partial<CommandOf<'StartPlan'>> = {}): CommandOf<'StartPlan'> => ({
  type: 'StartPlan',
  planId: 'plan-1',
  municipality: '0265',
  template: 'T1',
  version: 1,
  startUnit: 'social',
  lead: { unit: 'social', member: 'coordinator' },
  circle: usualCircle,
  late: [],
  facts: [],
  ...overrides,
});

/** A notification of concern, received at that instant. */
export const startT6 = (received: string, overrides: Partial<CommandOf<'StartPlan'>> = {}): CommandOf<'StartPlan'> =>
  startT1({
    template: 'T6',
    lead: { unit: 'social', member: 'adviser' },
    circle: [{ role: 'social-adviser', unit: 'social', member: 'adviser' }],
    facts: [factOf('received', received)],
    ...overrides,
  });

/** A fact from a day on; `received` is an instant. */
export const factOf = (code: FactInput['code'], from: string, rest: Partial<FactInput> = {}): FactInput => ({
  factId: `${code}-${from.slice(0, 10)}`,
  code,
  from: civilDate(from.slice(0, 10)),
  source: 'own-unit',
  ...(code === 'received' && { at: instantOf(from) }),
  ...(code === 'placed' && { consent: 'with' as const }),
  ...rest,
});

type Rest<T extends Command['type'], K extends string> = Partial<Omit<CommandOf<T>, 'type' | K>>;

export const complete = (stepId: string, rest: Rest<'CompleteStep', 'stepId'> = {}): Command => ({
  type: 'CompleteStep',
  stepId,
  present: [],
  ...rest,
});
export const skip = (stepId: string): Command => ({ type: 'SkipStep', stepId, reason: 'why' });
export const recordFact = (fact: FactInput): Command => ({ type: 'RecordFact', fact });
export const offer = (
  subject: CommandOf<'OfferHandover'>['subject'],
  to: CommandOf<'OfferHandover'>['to'],
  rest: Rest<'OfferHandover', 'subject' | 'to'> = {},
): Command => ({ type: 'OfferHandover', handoverId: 'h1', subject, to, ...rest });
export const accept = (handoverId = 'h1', rest: Rest<'AcceptHandover', 'handoverId'> = {}): Command => ({
  type: 'AcceptHandover',
  handoverId,
  ...rest,
});
export const answer = (escalationId: string, given: CommandOf<'AnswerEscalation'>['answer']): Command => ({
  type: 'AnswerEscalation',
  escalationId,
  answer: given,
});

/** Where a history has come to. */
export interface Run {
  readonly state: PlanState;
  readonly events: readonly PlanEvent[];
  readonly setting: Setting;
  readonly now: string;
}

/** A piece of history. */
export type Chapter = (run: Run) => Run;

const handled = (run: Run, command: Command, who: Who, at: string): Handled =>
  handle(run.state, command, actorOf(who), contextFor({ ...run.setting, now: at }));

/** Somebody did this then. A refusal is a mistake in the test. */
export const did =
  (command: Command, who: Who, at?: string): Chapter =>
  (run) => {
    const now = at ?? run.now;
    const answered = handled(run, command, who, now);
    if (!answered.ok) throw new Error(`refused: ${JSON.stringify(answered.refusal)} to ${JSON.stringify(command)}`);
    return { ...run, state: answered.state, events: [...run.events, ...answered.events], now };
  };

/** Nobody did anything up to then. */
export const until = (at: string): Chapter => did({ type: 'PassTime' }, 'system', at);

/** From here on the world is another: leaders are away, the birth date was wrong. */
export const from =
  (setting: Partial<Setting>): Chapter =>
  (run) => ({ ...run, setting: { ...run.setting, ...setting } });

/** What is known about an event: its type and whatever else matters. */
export type Expected = { readonly type: EventType } & Readonly<Record<string, unknown>>;

export interface Result {
  /** What the command itself led to: what time did before it is in `passed`. */
  readonly events: readonly PlanEvent[];
  readonly passed: readonly PlanEvent[];
  readonly state: PlanState;
  readonly refusal: Extract<Handled, { ok: false }>['refusal'] | undefined;
  readonly context: Context;
  /** Exactly these events, in order, each with at least these properties. */
  thenEvents(...expected: Expected[]): Result;
  /** At least these events, in order. */
  thenAlso(...expected: Expected[]): Result;
  thenNot(...types: EventType[]): Result;
  thenNothing(): Result;
  thenRefused(code: RefusalCode, detail?: Readonly<Record<string, unknown>>): Result;
  plan(): LivePlan;
  step(stepId: string): StepState;
  told(): ConsequenceDraft[];
}

export interface Given {
  readonly run: Run;
  when(command: Command, who: Who, at?: string): Result;
  plan(): LivePlan;
  step(stepId: string): StepState;
  /** The events of some types, in order. */
  happened<T extends EventType>(...types: T[]): Extract<PlanEvent, { type: T }>[];
}

/** `given(history).when(command, who, at).thenEvents(events)`, on the invented municipality. */
export function given(...chapters: readonly Chapter[]): Given {
  const begin: Run = { state: initialState, events: [], setting: usualSetting, now: '2026-01-12' };
  const run = chapters.reduce((so, chapter) => chapter(so), begin);
  return {
    run,
    when: (command, who, at) => resultOf(run, command, who, at ?? run.now),
    plan: () => planIn(run.state),
    step: (id) => stepIn(run.state, id),
    happened: (...types) => run.events.filter(({ type }) => (types as string[]).includes(type)) as never,
  };
}

function resultOf(run: Run, command: Command, who: Who, at: string): Result {
  const context = contextFor({ ...run.setting, now: at });
  const before = handle(run.state, { type: 'PassTime' }, actorOf('system'), context);
  const answered = handle(run.state, command, actorOf(who), context);
  if (!before.ok) throw new Error('time cannot be refused');
  const passed = command.type === 'PassTime' ? [] : before.events;
  const events = answered.ok ? answered.events.slice(passed.length) : [];
  const refusal = answered.ok ? undefined : answered.refusal;
  const state = answered.ok ? answered.state : run.state;
  if (answered.ok) expect(fold([...run.events, ...answered.events])).toEqual(state);
  const result: Result = {
    events,
    passed,
    state,
    refusal,
    context,
    thenEvents: (...expected) =>
      check(() => expect({ refusal, events }).toMatchObject({ refusal: undefined, events: expected })),
    thenAlso: (...expected) => check(() => expectAmong(events, expected, refusal)),
    thenNot: (...types) => check(() => expect(events.filter(({ type }) => types.includes(type))).toEqual([])),
    thenNothing: () => check(() => expect({ refusal, events }).toEqual({ refusal: undefined, events: [] })),
    thenRefused: (code, detail) =>
      check(() =>
        expect({ refusal, events }).toMatchObject({ refusal: { code, ...(detail && { detail }) }, events: [] }),
      ),
    plan: () => planIn(state),
    step: (id) => stepIn(state, id),
    told: () => (answered.ok ? consequencesOf(answered.events, state, context) : []),
  };
  const check = (assertion: () => void): Result => {
    assertion();
    return result;
  };
  return result;
}

function expectAmong(events: readonly PlanEvent[], expected: readonly Expected[], refusal: Result['refusal']): void {
  expect(refusal).toBeUndefined();
  let rest = events;
  for (const one of expected) {
    const place = rest.findIndex((event) => matches(event, one));
    if (place < 0) expect(rest).toContainEqual(expect.objectContaining(one));
    rest = rest.slice(place + 1);
  }
}

function matches(event: PlanEvent, expected: Expected): boolean {
  try {
    expect(event).toMatchObject(expected);
    return true;
  } catch {
    return false;
  }
}

function planIn(state: PlanState): LivePlan {
  if (state.status === 'none') throw new Error('there is no plan');
  return state;
}

function stepIn(state: PlanState, id: string): StepState {
  const step = planIn(state).steps[id];
  if (!step) throw new Error(`no open step ${id}; there are ${Object.keys(planIn(state).steps).join(', ')}`);
  return step;
}

/** Dates of a step's deadlines by kind. */
export const duesOf = (step: StepState): string[] => step.deadlines.map(({ kind, due }) => `${kind} ${due}`);

export const date = (value: string): CivilDate => civilDate(value);
export const hoursAfter = (at: string, hours: number): string => addHours(instantOf(at), hours);
