/** The closed vocabularies that the whole system shares (design: "The words"). Codes are English; labels are in `labels/`. */

export const sectors = [
  'social',
  'guidance',
  'employment',
  'placement',
  'adult',
  'education',
  'health',
  'cross-sector',
] as const;
/** What kind of work a unit does. A unit itself is data: its name changes with the law, its sector tag does not. */
export type Sector = (typeof sectors)[number];

export const memberRoles = [
  'practitioner',
  'coordinator',
  'team-leader',
  'department-head',
  'director',
  'administrator',
  'auditor',
] as const;
/** What a member is at one unit. */
export type MemberRole = (typeof memberRoles)[number];

/** What somebody can be at a unit outside: nobody there runs the municipality or looks after all of it. */
export const outsideRoles = ['practitioner', 'coordinator', 'team-leader'] as const satisfies readonly MemberRole[];

/** The roles a leader can hold, from the nearest upwards: the order in which an escalation climbs. */
export const leaderRoles = ['team-leader', 'department-head', 'director'] as const;
export type LeaderRole = (typeof leaderRoles)[number];

export const planRoles = [
  'coordinator',
  'social-team-leader',
  'contact-person',
  'guidance',
  'job-centre',
  'placement',
  'adult-services',
  'social-adviser',
  'young-person',
  'parents',
  'school',
  'team',
] as const;
/** A part in one plan. `coordinator` is always the lead; the last four only contribute and are never bound to a unit. */
export type PlanRole = (typeof planRoles)[number];

export const contributingOnlyRoles = [
  'young-person',
  'parents',
  'school',
  'team',
] as const satisfies readonly PlanRole[];

/** The sector from which a role is normally bound; a proposal, not a rule. */
export const sectorOfRole: Readonly<Partial<Record<PlanRole, Sector>>> = {
  coordinator: 'social',
  'social-team-leader': 'social',
  'social-adviser': 'social',
  'contact-person': 'social',
  guidance: 'guidance',
  'job-centre': 'employment',
  placement: 'placement',
  'adult-services': 'adult',
};

export const stepKinds = ['task', 'meeting', 'contact', 'decision', 'measurement', 'visit', 'handover'] as const;
export type StepKind = (typeof stepKinds)[number];

export const planKinds = ['coordination', 'concern'] as const;
export type PlanKind = (typeof planKinds)[number];

export const factCodes = [
  'placed',
  'effort-started',
  'parallel-assessment-done',
  'youth-plan-duty',
  'education-changed',
  'plan-revised',
  'disability',
  'benefit-applied',
  'received',
] as const;
/** Something recorded that deadlines and conditions hang on. */
export type FactCode = (typeof factCodes)[number];

/** `dormant`: not relevant as things stand; `planned`: before it opens; `waiting`: something it requires is not done. */
export const stepStatuses = ['dormant', 'planned', 'waiting', 'open', 'paused'] as const;
export type StepStatus = (typeof stepStatuses)[number];

/** How an occurrence of a step ended. */
export const finishedHows = ['done', 'not-relevant', 'withdrawn'] as const;
export type FinishedHow = (typeof finishedHows)[number];

export const deadlineKinds = ['target', 'limit'] as const;
/** `limit`: a date set by law, never moved. `target`: a date set by method or policy. */
export type DeadlineKind = (typeof deadlineKinds)[number];

export const handoverSubjects = ['step', 'role', 'lead'] as const;
export type HandoverSubjectKind = (typeof handoverSubjects)[number];

export const handoverStatuses = ['offered', 'accepted', 'declined', 'withdrawn', 'expired', 'released'] as const;
export type HandoverStatus = (typeof handoverStatuses)[number];

export const escalationLevels = ['team-leader', 'department-head', 'director', 'cross-sector'] as const;
export type EscalationLevel = (typeof escalationLevels)[number];

export const escalationAnswers = ['new-responsible', 'new-deadline', 'more-resource', 'close'] as const;
export type EscalationAnswerKind = (typeof escalationAnswers)[number];

export const lateAnswers = ['done', 'not-relevant', 'missed'] as const;
/** What the preview of a late start answers for a step whose date has passed. */
export type LateAnswerKind = (typeof lateAnswers)[number];

export const consequenceKinds = ['tell'] as const;
export type ConsequenceKind = (typeof consequenceKinds)[number];

export type Language = 'da' | 'en';
/** A text in both languages of the screens. */
export type Text = Readonly<Record<Language, string>>;

/** The one time zone in which dates end and people work. */
export const zone = 'Europe/Copenhagen';

export const openingVerdicts = ['justified', 'unjustified'] as const;
/** What a leader says of an opening in an emergency. */
export type OpeningVerdict = (typeof openingVerdicts)[number];

/** The young person's own words: something they want to say, or that they disagree. */
export const voiceKinds = ['words', 'disagreement'] as const;
export type VoiceKind = (typeof voiceKinds)[number];
