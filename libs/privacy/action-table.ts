import type { MemberRole, OrganisationChange } from '#contracts';
import type { CommandType } from '#plan-domain';
import type { Standing } from './standing.js';

/** Everything somebody can do to a plan that exists: the commands, and the readings. */
export type PlanAction =
  | Exclude<CommandType, 'StartPlan' | 'PassTime'>
  | 'read-plan'
  | 'read-events'
  | 'read-looks'
  /** To read a copy of all that is held, once it is ready. */
  | 'read-copy'
  /** To read all that goes into it, and choose what is left out. */
  | 'prepare-copy'
  /** To see a part of the plan as its receiver will. */
  | 'preview-share'
  /** To invite those who have part in it from outside the municipality, and to see whom one has invited. */
  | 'invite'
  | 'read-invitations';

/** Everything that is not about one existing plan. */
export type MunicipalityAction =
  | 'StartPlan'
  | 'preview-plan'
  | 'search-persons'
  | 'list-plans'
  | 'read-units'
  | 'read-members'
  | 'read-templates'
  | 'read-inbox'
  | 'read-escalations'
  | 'read-risk'
  | 'read-overdue'
  | 'read-load'
  | 'read-handovers'
  | 'read-absences'
  | 'read-checks'
  | 'read-clock'
  | 'wind-clock'
  | 'read-stream'
  | 'use-codec'
  | 'move-caseload'
  | 'read-closing-days'
  | 'read-operations'
  | 'read-access-review'
  | 'read-keys'
  /** To see this table. */
  | 'read-action-table'
  /** To invite members of units outside the municipality, and to see who was invited. */
  | 'invite-member'
  | OrganisationChange;

const unit: readonly Standing[] = ['worker', 'unit-leader'];
const unitAndPlacement: readonly Standing[] = [...unit, 'external'];
const leaders: readonly Standing[] = ['unit-leader', 'leader-above', 'escalation-owner'];
const reviewing: readonly Standing[] = ['reviewer'];
const answering: readonly Standing[] = ['receiver', 'receiver-leader', ...unit, 'leader-above', 'external'];
const readers: readonly Standing[] = [
  ...unit,
  'leader-above',
  'escalation-owner',
  'auditor',
  'external',
  'shared',
  'young-person',
  'break-glass',
];
/** Consents are the young person's and the guardians' to answer and to withdraw; staff record what they were told. */
const consenting: readonly Standing[] = [...unit, 'young-person', 'guardian'];

/**
 * Who may try what with a plan. It guards the server and draws the buttons; what the plan's own state allows (a step
 * that waits, an offer that was withdrawn, somebody else's step) is the domain's to say, with its better code.
 * An external unit acts on its own steps and handovers only, which `can` checks.
 */
export const actionTable: Readonly<Record<PlanAction, readonly (Standing | 'outsider')[]>> = {
  'read-plan': [...readers, 'receiver', 'receiver-leader', 'reviewer', 'referred', 'guardian'],
  'read-events': readers,
  // Who has looked: the young person without names, for control whoever leads the unit that leads the plan.
  'read-looks': ['young-person', 'unit-leader', 'auditor'],
  // All that is held: the young person's own, and the unit that leads the plan, which answers for it (`byLead`).
  'read-copy': [...unit, 'young-person'],
  'prepare-copy': unit,
  AddStep: unit,
  AssignStep: [...unitAndPlacement, 'leader-above'],
  ClaimStep: unitAndPlacement,
  CompleteStep: unitAndPlacement,
  SkipStep: unit,
  ReopenStep: unitAndPlacement,
  SetDeadline: unit,
  RecordExceeded: unit,
  PauseStep: unit,
  ResumeStep: unit,
  ScheduleStep: unitAndPlacement,
  OfferHandover: unit,
  AcceptHandover: answering,
  DeclineHandover: answering,
  WithdrawHandover: unit,
  RecordFirstMeeting: unitAndPlacement,
  // Somebody without a part in it, who may search for young people: `emergencyUnit`.
  BreakGlass: ['outsider'],
  ReviewBreakGlass: reviewing,
  AcknowledgeEscalation: [...leaders, 'reviewer'],
  AnswerEscalation: leaders,
  DecideCadence: unit,
  RecordFact: unit,
  CorrectFact: unit,
  CorrectBirthDate: unit,
  ChangeLead: [...unit, 'leader-above'],
  BindRole: unit,
  ReassignWork: ['unit-leader', 'leader-above'],
  AddReference: unit,
  AddVoice: [...unit, 'young-person'],
  AskConsent: unit,
  RecordConsent: consenting,
  AnswerConsent: consenting,
  WithdrawConsent: consenting,
  ShareParts: unit,
  ChangeShare: unit,
  EndShare: unit,
  'preview-share': unit,
  invite: unit,
  'read-invitations': unit,
  OpenReferral: unit,
  EndReferral: [...unit, 'referred'],
  AdmitGuardian: unit,
  EndGuardian: unit,
  AskCopy: [...unit, 'young-person'],
  ReleaseCopy: unit,
  ClosePlan: unit,
  ReopenPlan: unit,
};

/** Of units that take part in the plan only the one that leads it. */
export const byLead: Readonly<Partial<Record<PlanAction, readonly Standing[]>>> = {
  'read-looks': ['unit-leader'],
  'read-copy': unit,
  'prepare-copy': unit,
  ReleaseCopy: unit,
};

const workers: readonly MemberRole[] = ['practitioner', 'coordinator', 'team-leader'];
const leading: readonly MemberRole[] = ['team-leader', 'department-head', 'director'];
const caring: readonly MemberRole[] = [...workers, 'department-head', 'director'];
const everybody: readonly MemberRole[] = [...caring, 'administrator', 'auditor'];

interface MunicipalityRule {
  readonly roles: readonly MemberRole[];
  /** Staff of external units too. */
  readonly external: boolean;
  /** The young person too. */
  readonly young: boolean;
}

const rule = (roles: readonly MemberRole[], external = false, young = false): MunicipalityRule => ({
  roles,
  external,
  young,
});

/** Who may do what in a municipality, where no plan exists yet or many are meant. */
export const municipalityTable: Readonly<Record<MunicipalityAction, MunicipalityRule>> = {
  StartPlan: rule(workers),
  'preview-plan': rule(workers),
  'search-persons': rule(workers),
  'list-plans': rule([...caring, 'auditor'], true, true),
  'read-units': rule(everybody),
  // An external unit's staff are shown their own colleagues, to give a step to one of them.
  'read-members': rule(everybody, true),
  'read-templates': rule(everybody, true, true),
  'read-inbox': rule(caring, true),
  // The lists are filtered by scope: somebody who stands in for a leader has escalations of their own.
  'read-escalations': rule(caring),
  'read-risk': rule([...workers, ...leading, 'auditor']),
  // Counts without names: an auditor sees those of every unit.
  'read-overdue': rule([...leading, 'auditor']),
  'read-load': rule(leading),
  'read-handovers': rule([...workers, ...leading, 'auditor']),
  'read-absences': rule([...caring, 'administrator']),
  'read-checks': rule([...leading, 'administrator']),
  'read-clock': rule(everybody, true, true),
  'wind-clock': rule(['administrator']),
  'read-stream': rule(everybody, true, true),
  // The payloads of the engine hold ids, codes and instants of every plan: for those who run it.
  'use-codec': rule(['administrator']),
  'move-caseload': rule(leading),
  'read-closing-days': rule(everybody),
  'read-operations': rule(['administrator']),
  // How access is used: of the units led; every unit's for auditors and administrators. No young person's name.
  'read-access-review': rule([...leading, 'administrator', 'auditor']),
  'read-keys': rule(['administrator', 'auditor']),
  'read-action-table': rule(['administrator', 'auditor']),
  'invite-member': rule([...leading, 'administrator']),
  CreateUnit: rule(['administrator']),
  RenameUnit: rule(['administrator']),
  MoveUnit: rule(['administrator']),
  CloseUnit: rule(['administrator']),
  SetDuty: rule(['administrator']),
  AddMember: rule(['administrator']),
  AddMembership: rule(['administrator']),
  EndMembership: rule(['administrator']),
  // Of oneself, of those one leads, and of everybody for administrators: `mayChangeMember`.
  SetContact: rule(everybody, true),
  SetAbsence: rule(everybody, true),
  AddClosingDay: rule(['administrator']),
  RemoveClosingDay: rule(['administrator']),
};
