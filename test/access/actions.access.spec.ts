import { describe, expect, test } from '@jest/globals';
import {
  actionTable,
  can,
  canInMunicipality,
  type MunicipalityAction,
  mayChangeMember,
  memberActor,
  municipalityTable,
  type PlanAction,
  planAccessOf,
  type Target,
} from '#privacy';
import {
  actor,
  actors,
  at,
  birthDateOfTheYoung,
  concern,
  day,
  escalation,
  here,
  offer,
  organisation,
  planWith,
  referral,
  step,
} from './access-world.js';

const plan = planAccessOf(
  planWith({
    steps: [step('T1.5.1', 'guidance', { owner: 'guidance' })],
    handovers: [offer('jobs')],
    escalations: [escalation('cross')],
    body: {
      referrals: { 'referral-1': referral('adults', { member: 'adult-adviser' }) },
      guardians: { 'guardian-1': { id: 'guardian-1', standing: 'custody', since: day('2026-01-12') } },
    },
  }),
  'person-1',
  { now: at('2026-12-09T09:00:00Z'), birthDate: birthDateOfTheYoung },
);

const ownStep: Target = { stepId: 'T1.9b.1' };
const socialStep: Target = { stepId: 'T1.6.1' };
const handover: Target = { handoverId: 'handover-1' };
const raised: Target = { escalationId: 'T1.6.1~r1~team-leader' };

const circle = ['caseworker', 'lead', 'social-leader', 'counsellor', 'guidance-leader'];
const above = ['children-head', 'work-head', 'director'];
const home = ['home-staff', 'home-leader'];

/** Every action, and who may try it. Whoever is not named may not. */
const rights: Record<PlanAction, { target?: Target; allowed: readonly string[] }> = {
  'read-plan': {
    allowed: [
      ...circle,
      ...above,
      ...home,
      'job-adviser',
      'jobs-leader',
      'cross-member',
      'auditor',
      'young',
      'parent',
      'adult-adviser',
    ],
  },
  'read-events': { allowed: [...circle, ...above, ...home, 'cross-member', 'auditor', 'young'] },
  'read-looks': { allowed: ['social-leader', 'auditor', 'young'] },
  'read-copy': { allowed: ['caseworker', 'lead', 'social-leader', 'young'] },
  'prepare-copy': { allowed: ['caseworker', 'lead', 'social-leader'] },
  AddStep: { allowed: circle },
  AssignStep: { target: ownStep, allowed: [...circle, ...above, ...home] },
  ClaimStep: { target: ownStep, allowed: [...circle, ...home] },
  CompleteStep: { target: ownStep, allowed: [...circle, ...home] },
  ReopenStep: { target: ownStep, allowed: [...circle, ...home] },
  ScheduleStep: { target: ownStep, allowed: [...circle, ...home] },
  SkipStep: { target: ownStep, allowed: circle },
  SetDeadline: { target: ownStep, allowed: circle },
  RecordExceeded: { target: ownStep, allowed: circle },
  PauseStep: { target: ownStep, allowed: circle },
  ResumeStep: { target: ownStep, allowed: circle },
  OfferHandover: { allowed: circle },
  AcceptHandover: { target: handover, allowed: [...circle, ...above, 'job-adviser', 'jobs-leader'] },
  DeclineHandover: { target: handover, allowed: [...circle, ...above, 'job-adviser', 'jobs-leader'] },
  WithdrawHandover: { target: handover, allowed: circle },
  RecordFirstMeeting: { target: handover, allowed: circle },
  // With nothing opened and nothing to review; break-glass.access.spec.ts has the rest.
  BreakGlass: { allowed: ['adult-adviser', 'job-adviser', 'jobs-leader'] },
  ReviewBreakGlass: { allowed: [] },
  AcknowledgeEscalation: {
    target: raised,
    allowed: ['social-leader', 'guidance-leader', ...above, 'cross-member'],
  },
  AnswerEscalation: { target: raised, allowed: ['social-leader', 'guidance-leader', ...above, 'cross-member'] },
  DecideCadence: { allowed: circle },
  RecordFact: { allowed: circle },
  CorrectFact: { allowed: circle },
  CorrectBirthDate: { allowed: circle },
  ChangeLead: { allowed: [...circle, ...above] },
  BindRole: { allowed: circle },
  ReassignWork: { allowed: ['social-leader', 'guidance-leader', ...above] },
  AddReference: { allowed: circle },
  AddVoice: { allowed: [...circle, 'young'] },
  AskConsent: { allowed: circle },
  RecordConsent: { allowed: [...circle, 'young', 'parent'] },
  AnswerConsent: { allowed: [...circle, 'young', 'parent'] },
  WithdrawConsent: { allowed: [...circle, 'young', 'parent'] },
  ShareParts: { allowed: circle },
  ChangeShare: { allowed: circle },
  EndShare: { allowed: circle },
  'preview-share': { allowed: circle },
  invite: { allowed: circle },
  'read-invitations': { allowed: circle },
  OpenReferral: { allowed: circle },
  EndReferral: { allowed: [...circle, 'adult-adviser'] },
  AdmitGuardian: { allowed: circle },
  EndGuardian: { allowed: circle },
  AskCopy: { allowed: [...circle, 'young'] },
  ReleaseCopy: { allowed: ['caseworker', 'lead', 'social-leader'] },
  ClosePlan: { allowed: circle },
  ReopenPlan: { allowed: circle },
};

/** Who has no part in the plan: for them it is not there. */
const outsiders = ['stranger', 'young-elsewhere', 'administrator', 'other-home-staff', 'other-young'];

describe.each(Object.entries(rights))('%s', (action, { target, allowed }) => {
  test.each(Object.keys(actors))('%s', (name) => {
    const permission = can(actor(name), action as PlanAction, plan, target);
    const code = outsiders.includes(name) ? 'plan-not-found' : 'not-allowed';
    expect(permission).toMatchObject(allowed.includes(name) ? { allowed: true } : { allowed: false, code });
  });
});

test('every action of the table is tested above', () => {
  expect(Object.keys(rights).sort()).toEqual(Object.keys(actionTable).sort());
});

describe('the placement', () => {
  test.each(['ClaimStep', 'CompleteStep', 'AssignStep', 'ScheduleStep'] as const)(
    '%s only on its own steps',
    (action) => {
      expect(can(actor('home-staff'), action, plan, ownStep)).toMatchObject({ allowed: true });
      expect(can(actor('home-staff'), action, plan, socialStep)).toEqual({ allowed: false, code: 'not-allowed' });
      expect(can(actor('home-staff'), action, plan)).toEqual({ allowed: false, code: 'not-allowed' });
    },
  );

  test('answers a handover that is offered to it, and no other', () => {
    const offered = planAccessOf(planWith({ handovers: [offer('home')] }));
    expect(can(actor('home-staff'), 'AcceptHandover', offered, handover)).toMatchObject({ allowed: true });
    expect(can(actor('home-staff'), 'AcceptHandover', plan, handover)).toMatchObject({ allowed: false });
  });
});

describe('an offer that is no longer open', () => {
  test.each(['AcceptHandover', 'DeclineHandover', 'read-plan'] as const)(
    '%s is closed to the receiver again',
    (action) => {
      const settled = planAccessOf(planWith({ handovers: [] }));
      expect(can(actor('job-adviser'), action, settled, handover)).toEqual({ allowed: false, code: 'plan-not-found' });
    },
  );
});

describe('in which capacity somebody acts', () => {
  const both = {
    ...organisation,
    memberships: [
      ...organisation.memberships,
      { member: 'both', unit: 'jobs', role: 'practitioner' as const },
      { member: 'both', unit: 'guidance', role: 'practitioner' as const },
      { member: 'both', unit: 'guidance', role: 'coordinator' as const },
    ],
  };
  const busy = memberActor(here, 'both', both, 'substantial');

  test.each([
    ['the unit that holds the step', 'CompleteStep', { stepId: 'T1.5.1' }, 'guidance'],
    ['the unit to which the handover is offered', 'AcceptHandover', handover, 'jobs'],
    ['a unit of the circle where nothing else decides', 'AddVoice', {}, 'guidance'],
  ] as const)('as a member of %s', (_name, action, target, unit) => {
    expect(can(busy, action, plan, target)).toMatchObject({
      allowed: true,
      as: { kind: 'member', member: 'both', unit },
    });
  });

  test('with every role at that unit, and none from another', () => {
    expect(can(busy, 'CompleteStep', plan, { stepId: 'T1.5.1' })).toMatchObject({
      as: { roles: ['practitioner', 'coordinator'] },
    });
  });

  test('the young person acts as themselves', () => {
    expect(can(actor('young'), 'AddVoice', plan)).toEqual({
      allowed: true,
      as: { kind: 'young-person', person: 'person-1' },
    });
  });
});

describe('a concern', () => {
  const secret = planAccessOf(concern({ escalations: [escalation('children', 'children-head')] }), 'person-1');

  test.each([
    ['caseworker', 'CompleteStep', true],
    ['social-leader', 'SkipStep', true],
    ['children-head', 'AnswerEscalation', true],
    ['children-head', 'CompleteStep', false],
    ['counsellor', 'read-plan', false],
    ['home-staff', 'read-plan', false],
    ['work-head', 'read-plan', false],
    ['auditor', 'read-plan', false],
    ['young', 'read-plan', false],
  ] as const)('%s: %s is %s', (name, action, allowed) => {
    expect(can(actor(name), action, secret, raised).allowed).toBe(allowed);
  });
});

const staff = [
  'caseworker',
  'lead',
  'social-leader',
  'counsellor',
  'guidance-leader',
  'job-adviser',
  'jobs-leader',
  'adult-adviser',
];
const heads = ['children-head', 'work-head', 'director', 'cross-member'];
const leadersOfAll = ['social-leader', 'guidance-leader', 'jobs-leader', ...heads];
const everyone = [...staff, ...heads, 'administrator', 'auditor'];

const inMunicipality: Record<MunicipalityAction, readonly string[]> = {
  StartPlan: staff,
  'preview-plan': staff,
  'search-persons': staff,
  'list-plans': [
    ...staff,
    ...heads,
    'auditor',
    'home-staff',
    'home-leader',
    'other-home-staff',
    'young',
    'other-young',
    'parent',
  ],
  'read-units': everyone,
  'read-members': [...everyone, 'home-staff', 'home-leader', 'other-home-staff'],
  'read-templates': [...everyone, 'home-staff', 'home-leader', 'other-home-staff', 'young', 'other-young', 'parent'],
  'read-inbox': [...staff, ...heads, 'home-staff', 'home-leader', 'other-home-staff'],
  'read-escalations': [...staff, ...heads],
  'read-risk': [...staff, ...heads, 'auditor'],
  'read-overdue': [...leadersOfAll, 'auditor'],
  'read-load': leadersOfAll,
  'read-handovers': [...staff, ...heads, 'auditor'],
  'read-absences': [...staff, ...heads, 'administrator'],
  'read-checks': ['social-leader', 'guidance-leader', 'jobs-leader', ...heads, 'administrator'],
  'read-clock': [...everyone, 'home-staff', 'home-leader', 'other-home-staff', 'young', 'other-young', 'parent'],
  'wind-clock': ['administrator'],
  'use-codec': ['administrator'],
  'move-caseload': leadersOfAll,
  'read-closing-days': everyone,
  'read-operations': ['administrator'],
  'read-access-review': [...leadersOfAll, 'administrator', 'auditor'],
  'read-keys': ['administrator', 'auditor'],
  'read-action-table': ['administrator', 'auditor'],
  'invite-member': [...leadersOfAll, 'administrator'],
  CreateUnit: ['administrator'],
  RenameUnit: ['administrator'],
  MoveUnit: ['administrator'],
  CloseUnit: ['administrator'],
  SetDuty: ['administrator'],
  AddMember: ['administrator'],
  AddMembership: ['administrator'],
  EndMembership: ['administrator'],
  SetContact: [...everyone, 'home-staff', 'home-leader', 'other-home-staff'],
  SetAbsence: [...everyone, 'home-staff', 'home-leader', 'other-home-staff'],
  AddClosingDay: ['administrator'],
  RemoveClosingDay: ['administrator'],
  'read-stream': [...everyone, 'home-staff', 'home-leader', 'other-home-staff', 'young', 'other-young', 'parent'],
};

describe.each(Object.entries(inMunicipality))('%s', (action, allowed) => {
  test.each(Object.keys(actors))('%s', (name) => {
    const elsewhere = name === 'stranger' || name === 'young-elsewhere';
    expect(canInMunicipality(actor(name), action as MunicipalityAction, { municipality: here })).toMatchObject(
      allowed.includes(name)
        ? { allowed: true }
        : { allowed: false, code: elsewhere ? 'unknown-municipality' : 'not-allowed' },
    );
  });
});

test('every action in a municipality is tested above', () => {
  expect(Object.keys(inMunicipality).sort()).toEqual(Object.keys(municipalityTable).sort());
});

describe('changing somebody’s absence or contact ways', () => {
  test.each([
    ['caseworker', true],
    ['social-leader', true],
    ['children-head', true],
    ['director', true],
    ['administrator', true],
    ['lead', false],
    ['guidance-leader', false],
    ['work-head', false],
    ['home-leader', false],
    ['young', false],
  ] as const)('%s: the caseworker’s is %s', (name, allowed) => {
    expect(mayChangeMember(actor(name), 'caseworker', ['social'])).toBe(allowed);
  });
});

test('a plan is started as a member of the unit that starts it', () => {
  const where = { municipality: here, unit: 'social' };
  expect(canInMunicipality(actor('caseworker'), 'StartPlan', where)).toMatchObject({ as: { unit: 'social' } });
  expect(canInMunicipality(actor('counsellor'), 'StartPlan', where)).toEqual({ allowed: false, code: 'not-allowed' });
});
