import type {
  ConsequenceKind,
  DeadlineKind,
  EscalationAnswerKind,
  EscalationLevel,
  FactCode,
  FinishedHow,
  HandoverStatus,
  HandoverSubjectKind,
  LateAnswerKind,
  MemberRole,
  PlanKind,
  PlanRole,
  Sector,
  StepStatus,
  Text,
} from '../words.js';

/** The names of all codes on the screens; a code without a name in both languages does not type-check. */
type Labels<Code extends string> = Readonly<Record<Code, Text>>;

/** A unit has a name of its own; these name the kind of work. */
export const sectorLabels: Labels<Sector> = {
  social: { da: 'Socialområdet', en: 'Social services' },
  guidance: { da: 'Ungevejledningen', en: 'Youth guidance' },
  employment: { da: 'Beskæftigelsesområdet', en: 'Employment services' },
  placement: { da: 'Anbringelsesstedet', en: 'The placement' },
  adult: { da: 'Voksenområdet', en: 'Adult services' },
  education: { da: 'Uddannelsesstedet', en: 'The place of education' },
  health: { da: 'Sundhedsområdet', en: 'Health services' },
  'cross-sector': { da: 'Den tværgående ledergruppe', en: 'The cross-sector leader group' },
};

export const memberRoleLabels: Labels<MemberRole> = {
  practitioner: { da: 'Medarbejder', en: 'Practitioner' },
  coordinator: { da: 'Koordinator', en: 'Coordinator' },
  'team-leader': { da: 'Teamleder', en: 'Team leader' },
  'department-head': { da: 'Afdelingsleder', en: 'Department head' },
  director: { da: 'Direktør', en: 'Director' },
  administrator: { da: 'Administrator', en: 'Administrator' },
  auditor: { da: 'Revisor', en: 'Auditor' },
};

export const planRoleLabels: Labels<PlanRole> = {
  coordinator: { da: 'Koordinator', en: 'Coordinator' },
  'social-team-leader': { da: 'Teamleder på socialområdet', en: 'Team leader in social services' },
  'contact-person': { da: 'Kontaktperson', en: 'Contact person' },
  guidance: { da: 'Ungevejleder', en: 'Youth guidance counsellor' },
  'job-centre': { da: 'Beskæftigelsesrådgiver', en: 'Job centre adviser' },
  placement: { da: 'Anbringelsessted', en: 'Placement' },
  'adult-services': { da: 'Voksenrådgiver', en: 'Adult services adviser' },
  'social-adviser': { da: 'Børne- og ungerådgiver', en: 'Child and youth adviser' },
  'young-person': { da: 'Den unge', en: 'The young person' },
  parents: { da: 'Forældre', en: 'Parents' },
  school: { da: 'Skole', en: 'School' },
  team: { da: 'Det tværfaglige team', en: 'The cross-sector team' },
};

export const planKindLabels: Labels<PlanKind> = {
  coordination: { da: 'Fælles plan', en: 'Shared plan' },
  concern: { da: 'Underretning', en: 'Notification of concern' },
};

export const factLabels: Labels<FactCode> = {
  placed: { da: 'Anbragt', en: 'Placed' },
  'effort-started': { da: 'Indsats begyndt', en: 'Effort started' },
  'parallel-assessment-done': { da: 'Sideløbende undersøgelse afsluttet', en: 'Parallel assessment finished' },
  'youth-plan-duty': { da: 'Afgørelse, der kræver en ungeplan', en: 'Decision that calls for a youth plan' },
  'education-changed': { da: 'Uddannelse ændret', en: 'Education changed' },
  'plan-revised': { da: 'Ungeplanen skal revideres', en: 'Youth plan to be revised' },
  disability: { da: 'Funktionsnedsættelse', en: 'Disability' },
  'benefit-applied': { da: 'Ydelse søgt', en: 'Benefit applied for' },
  received: { da: 'Underretning modtaget', en: 'Notification received' },
};

export const stepStatusLabels: Labels<StepStatus> = {
  dormant: { da: 'Ikke aktuelt lige nu', en: 'Not relevant as things stand' },
  planned: { da: 'Planlagt', en: 'Planned' },
  waiting: { da: 'Venter på et andet trin', en: 'Waiting for another step' },
  open: { da: 'Åbent', en: 'Open' },
  paused: { da: 'På pause', en: 'Paused' },
};

export const finishedLabels: Labels<FinishedHow> = {
  done: { da: 'Udført', en: 'Done' },
  'not-relevant': { da: 'Ikke relevant', en: 'Not relevant' },
  withdrawn: { da: 'Bortfaldet', en: 'Withdrawn' },
};

export const deadlineKindLabels: Labels<DeadlineKind> = {
  target: { da: 'Måldato', en: 'Target' },
  limit: { da: 'Lovfrist', en: 'Date set by law' },
};

export const handoverSubjectLabels: Labels<HandoverSubjectKind> = {
  step: { da: 'Et trin', en: 'A step' },
  role: { da: 'En rolle med alle dens trin', en: 'A role with all its steps' },
  lead: { da: 'Koordineringen', en: 'The lead' },
};

export const handoverStatusLabels: Labels<HandoverStatus> = {
  offered: { da: 'Tilbudt', en: 'Offered' },
  accepted: { da: 'Accepteret, første møde mangler', en: 'Accepted, first meeting to come' },
  declined: { da: 'Afvist', en: 'Declined' },
  withdrawn: { da: 'Trukket tilbage', en: 'Withdrawn' },
  expired: { da: 'Udløbet uden svar', en: 'Expired without an answer' },
  released: { da: 'Overleveret', en: 'Released' },
};

export const escalationLevelLabels: Labels<EscalationLevel> = {
  'team-leader': { da: 'Løftet til teamlederen', en: 'Raised to the team leader' },
  'department-head': { da: 'Løftet til afdelingslederen', en: 'Raised to the department head' },
  director: { da: 'Løftet til direktøren', en: 'Raised to the director' },
  'cross-sector': { da: 'Løftet til den tværgående ledergruppe', en: 'Raised to the cross-sector leader group' },
};

export const escalationAnswerLabels: Labels<EscalationAnswerKind> = {
  'new-responsible': { da: 'Ny ansvarlig', en: 'New responsible' },
  'new-deadline': { da: 'Ny dato med begrundelse', en: 'New date with reason' },
  'more-resource': { da: 'Flere ressourcer', en: 'More resource' },
  close: { da: 'Luk med begrundelse', en: 'Close with reason' },
};

/** The step that asks about what was missed before Samspor: it stands in no template and nobody wrote its title. */
export const clearUpTitle: Text = {
  da: 'Ryd op i det, der var for sent ved starten',
  en: 'Clear up what was late at the start',
};

export const lateAnswerLabels: Labels<LateAnswerKind> = {
  done: { da: 'Udført', en: 'Done' },
  'not-relevant': { da: 'Ikke relevant', en: 'Not relevant' },
  missed: { da: 'Ikke nået, før planen kom i Samspor', en: 'Missed before Samspor' },
};

export const consequenceKindLabels: Labels<ConsequenceKind> = {
  tell: { da: 'Besked', en: 'Message' },
};

/** Why a unit takes part in a plan. */
export const circleBasisLabels: Labels<'starting-unit' | 'consent' | 'law'> = {
  'starting-unit': { da: 'Startede planen', en: 'Started the plan' },
  consent: { da: 'Samtykke', en: 'Consent' },
  law: { da: 'Lovhjemmel', en: 'Paragraph of law' },
};

export const basisKindLabels: Labels<'law' | 'method' | 'policy'> = {
  law: { da: 'Lov', en: 'Law' },
  method: { da: 'Metode', en: 'Method' },
  policy: { da: 'Kommunens praksis', en: 'Local policy' },
};

export const confidenceLabels: Labels<'A' | 'B' | 'C'> = {
  A: { da: 'Læst i loven eller en officiel kilde', en: 'Read in the law or an official source' },
  B: { da: 'Læst i en anden kilde', en: 'Read in a secondary source' },
  C: { da: 'Ikke efterprøvet', en: 'Unverified' },
};
