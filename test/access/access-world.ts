import type { CivilDate, Instant } from '#calendar';
import { informationCategories, type MemberRole, type Sector } from '#contracts';
import type {
  CircleEntry,
  ConsentState,
  EscalationState,
  HandoverState,
  Membership,
  Organisation,
  PlanEvent,
  ReferralState,
  RunningPlan,
  ShareState,
  StepState,
  Unit,
} from '#plan-domain';
import { memberActor, type PlanReadModel, type PrivacyActor } from '#privacy';

/** A municipality small enough to hold in the head: two sectors with a leader each, departments, a director, placements. */
export const here = '0265';

const units: Unit[] = [
  { id: 'top', sector: 'social' },
  { id: 'cross', sector: 'cross-sector', parent: 'top' },
  { id: 'children', sector: 'social', parent: 'top' },
  { id: 'social', sector: 'social', parent: 'children' },
  { id: 'work', sector: 'employment', parent: 'top' },
  { id: 'guidance', sector: 'guidance', parent: 'work' },
  { id: 'jobs', sector: 'employment', parent: 'work' },
  { id: 'adults', sector: 'adult', parent: 'top' },
  { id: 'home', sector: 'placement', parent: 'children', external: true },
  { id: 'other-home', sector: 'placement', parent: 'children', external: true },
];

const people: [name: string, unit: string, role: MemberRole][] = [
  ['caseworker', 'social', 'practitioner'],
  ['lead', 'social', 'coordinator'],
  ['social-leader', 'social', 'team-leader'],
  ['children-head', 'children', 'department-head'],
  ['work-head', 'work', 'department-head'],
  ['director', 'top', 'director'],
  ['counsellor', 'guidance', 'practitioner'],
  ['guidance-leader', 'guidance', 'team-leader'],
  ['job-adviser', 'jobs', 'practitioner'],
  ['jobs-leader', 'jobs', 'team-leader'],
  ['adult-adviser', 'adults', 'practitioner'],
  ['cross-member', 'cross', 'department-head'],
  ['home-staff', 'home', 'practitioner'],
  ['home-leader', 'home', 'team-leader'],
  ['other-home-staff', 'other-home', 'practitioner'],
  ['administrator', 'top', 'administrator'],
  ['auditor', 'top', 'auditor'],
];

export const organisation: Organisation = {
  units: new Map(units.map((unit) => [unit.id, unit])),
  memberships: people.map(([member, unit, role]): Membership => ({ member, unit, role })),
};

const assurance = 'substantial';

/** Everyone who could ask, by name; `stranger` has the caseworker's part in another municipality. */
export const actors: Readonly<Record<string, PrivacyActor>> = {
  ...Object.fromEntries(people.map(([name]) => [name, memberActor(here, name, organisation, 'substantial')])),
  stranger: { ...memberActor('0147', 'caseworker', organisation, 'substantial') },
  young: { kind: 'young-person', municipality: here, person: 'person-1', assurance },
  'other-young': { kind: 'young-person', municipality: here, person: 'person-2', assurance },
  parent: { kind: 'guardian', municipality: here, person: 'person-1', guardian: 'guardian-1', assurance },
  'young-elsewhere': { kind: 'young-person', municipality: '0147', person: 'person-1', assurance },
};

export const actor = (name: string): PrivacyActor => {
  const found = actors[name];
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
};

export const day = (text: string): CivilDate => text as CivilDate;
export const at = (text: string): Instant => text as Instant;

export function step(id: string, unit: string, more: Partial<StepState> = {}): StepState {
  const [section = '', code = ''] = id.split('.');
  return {
    id,
    section,
    code,
    occurrence: 1,
    kind: 'task',
    owner: 'coordinator',
    forYoung: false,
    ladder: 'default',
    status: 'open',
    holder: { unit },
    round: 1,
    deadlines: [{ index: 0, kind: 'target', meets: 'done', due: day('2026-12-01'), passed: true }],
    passed: ['remind-10', 'overdue'],
    ...more,
  };
}

export function offer(to: string, more: Partial<HandoverState> = {}): HandoverState {
  return {
    id: 'handover-1',
    subject: { kind: 'role', role: 'job-centre' },
    from: { unit: 'social', member: 'lead' },
    to: { unit: to },
    basis: { kind: 'law', ref: 'FVL § 28' },
    status: 'offered',
    offeredOn: day('2026-11-10'),
    brief: 'text-brief',
    answerBy: day('2026-11-17'),
    passed: [],
    ...more,
  };
}

export function escalation(unit: string, member?: string, more: Partial<EscalationState> = {}): EscalationState {
  return {
    id: 'T1.6.1~r1~team-leader',
    subject: { kind: 'step', stepId: 'T1.6.1' },
    round: 1,
    level: 'team-leader',
    owner: { unit, role: 'team-leader', ...(member ? { member } : {}) },
    raisedOn: day('2026-12-08'),
    answerBy: day('2026-12-15'),
    ...more,
  };
}

const byId = <T extends { id: string }>(items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]));

const circle: CircleEntry[] = [
  { role: 'coordinator', unit: 'social', member: 'lead', basis: { kind: 'starting-unit' } },
  { role: 'contact-person', unit: 'social', basis: { kind: 'starting-unit' } },
  { role: 'guidance', unit: 'guidance', member: 'counsellor', basis: { kind: 'law', ref: 'KUI § 2 c' } },
  {
    role: 'placement',
    unit: 'home',
    basis: { kind: 'consent', from: 'young-person', on: day('2026-01-10'), consentId: 'consent-1' },
  },
];

/** The young person's consent on which the placement takes part. */
export const consent = (more: Partial<ConsentState> = {}): ConsentState => ({
  id: 'consent-1',
  from: 'young-person',
  receiver: { kind: 'unit', unit: 'home' },
  categories: informationCategories,
  purpose: 'co-operation',
  status: 'given',
  givenOn: day('2026-01-10'),
  ...more,
});

/** A share of two kinds of facts, one note and one step with a placement. */
export const share = (unit: string, more: Partial<ShareState> = {}): ShareState => ({
  id: 'share-1',
  unit,
  selection: { steps: ['T1.7'], agreements: [], contacts: false, facts: ['support'], notes: ['text-note'] },
  basis: { kind: 'law', ref: 'barnets lov § 109 stk. 5' },
  purpose: 'placement',
  startedOn: day('2026-11-01'),
  ...more,
});

/** The job centre is referred to, for one purpose. */
export const referral = (unit: string, more: Partial<ReferralState> = {}): ReferralState => ({
  id: 'referral-1',
  unit,
  purpose: 'work',
  categories: ['education', 'agreements'],
  basis: { kind: 'law', ref: 'FVL § 28' },
  reason: 'text-referral',
  startedOn: day('2026-11-01'),
  until: day('2026-12-31'),
  ...more,
});

export interface Situation {
  readonly steps?: readonly StepState[];
  readonly handovers?: readonly HandoverState[];
  readonly escalations?: readonly EscalationState[];
  readonly body?: Partial<RunningPlan>;
}

/** A coordination plan led by social services, with guidance and one placement in its circle. */
export function planWith({ steps = [], handovers = [], escalations = [], body = {} }: Situation): RunningPlan {
  const ordinary = [
    step('T1.6.1', 'social', { holder: { unit: 'social', member: 'lead' } }),
    step('T1.7.1', 'social', { forYoung: true, kind: 'decision' }),
    step('T1.9b.1', 'home', { owner: 'placement' }),
    step('adhoc.1.1', 'social', { section: 'adhoc', code: '1', title: 'text-title' }),
  ];
  return {
    status: 'running',
    planId: 'plan-1',
    municipality: here,
    kind: 'coordination',
    startedOn: day('2026-01-12'),
    startUnit: 'social',
    lead: { unit: 'social', member: 'lead' },
    circle,
    sections: [{ key: 'T1', template: 'T1', version: 1, beganOn: day('2026-01-12') }],
    facts: [{ id: 'fact-1', code: 'placed', n: 1, from: day('2025-08-01'), consent: 'with', source: 'own-unit' }],
    cadence: { months: 6, decidedOn: day('2026-05-01'), reasons: 'text-cadence' },
    steps: byId([...ordinary, ...steps]),
    finished: {},
    created: {},
    handovers: byId(handovers),
    escalations: byId(escalations),
    references: [{ id: 'reference-1', system: 'DUBU', number: 'text-reference' }],
    consents: { 'consent-1': consent() },
    shares: {},
    referrals: {},
    guardians: {},
    lastInstant: at('2026-12-09T08:00:00Z'),
    ...body,
  };
}

/** A notification of concern at the same social unit, whose circle somebody has filled with other units all the same. */
export const concern = (situation: Situation = {}): RunningPlan =>
  planWith({
    ...situation,
    body: {
      kind: 'concern',
      sections: [{ key: 'T6', template: 'T6', version: 1, beganOn: day('2026-11-01') }],
      ...situation.body,
    },
  });

const by = { kind: 'member', member: 'lead', unit: 'social' } as const;

/** Texts are named after what they are, so that a view can be searched for them. */
const textIds = [
  'title',
  'brief',
  'cadence',
  'reference',
  'note',
  'agreed',
  'voice',
  'moved',
  'answer',
  'place',
  'referral',
];

const events: PlanEvent[] = [
  { type: 'VoiceAdded', text: 'text-voice', at: at('2026-02-01T09:00:00Z'), by: { kind: 'young-person' } },
  {
    type: 'StepCompleted',
    stepId: 'T1.2.1',
    doneOn: day('2026-02-02'),
    outcome: 'partly',
    present: ['young-person'],
    agreed: 'text-agreed',
    note: 'text-note',
    aheadOf: [],
    lateFor: [],
    at: at('2026-02-02T09:00:00Z'),
    by,
  },
  {
    type: 'TargetMoved',
    stepId: 'T1.6.1',
    from: day('2026-11-01'),
    to: day('2026-12-01'),
    reason: 'text-moved',
    round: 2,
    at: at('2026-10-20T09:00:00Z'),
    by,
  },
  {
    type: 'EscalationAnswered',
    escalationId: 'T1.6.1~r1~team-leader',
    answer: { kind: 'more-resource', lookAgainOn: day('2026-12-20'), reason: 'text-answer' },
    round: 1,
    member: 'social-leader',
    at: at('2026-12-09T08:00:00Z'),
    by: { kind: 'member', member: 'social-leader', unit: 'social' },
  },
];

const sectorOf = new Map<string, Sector>(units.map(({ id, sector }) => [id, sector]));

/** Turns 17 in 2026; occurs nowhere else. */
export const birthDateOfTheYoung = '2009-04-17';

/** Everything that could be shown of a plan. Each secret is a word that occurs nowhere else. */
export function readModel(state: PlanReadModel['state'], protectedAddress = false): PlanReadModel {
  return {
    state,
    version: events.length,
    person: {
      id: 'person-1',
      name: 'secret-name',
      birthDate: birthDateOfTheYoung,
      cpr: 'secret-cpr',
      phone: 'secret-phone',
      mail: 'secret-mail',
      address: 'secret-address',
      protectedAddress,
    },
    events,
    units: new Map(units.map(({ id }) => [id, { name: `Unit ${id}`, sector: sectorOf.get(id) ?? 'social' }])),
    members: new Map(
      people.map(([name]) => [name, { name: `Name of ${name}`, phone: `phone-of-${name}`, mail: `mail-of-${name}` }]),
    ),
    texts: new Map(textIds.map((id) => [`text-${id}`, `secret-${id}`])),
    templates: { find: () => undefined },
    explain: () => ({ da: 'Senest', en: 'Latest' }),
    now: at('2026-12-09T09:00:00Z'),
    predecessors: () => [],
    workingDaysUntil: () => 3,
  };
}
