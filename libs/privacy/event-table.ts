import type { EventData, EventType } from '#plan-domain';

type DataOf<T extends EventType> = Extract<EventData, { type: T }>;
type FieldOf<T extends EventType> = Exclude<keyof DataOf<T>, 'type'> & string;

interface EventRule<F extends string> {
  /** Fields that hold codes, ids and dates, for those who work on the plan. */
  readonly full: readonly F[];
  /** Of these, what leaders above, escalation owners and auditors see; absent: the event is not theirs. */
  readonly dates?: readonly F[];
  /** Of these, what the young person sees; absent: not theirs. With a step: only where the step is theirs. */
  readonly young?: readonly F[];
  /** Fields that refer to free text, for those who work on the plan. */
  readonly texts?: readonly F[];
  /** Texts of these that the young person sees too. */
  readonly youngTexts?: readonly F[];
  /** An escalation's own reasons are seen by whoever sees the escalation. */
  readonly answer?: true;
}

/** Which fields of which event a reader sees. A field that stands nowhere is shown to nobody. */
export const eventTable: { readonly [T in EventType]: EventRule<FieldOf<T>> } = {
  PlanStarted: {
    full: ['kind', 'startedOn', 'startUnit', 'lead'],
    dates: ['kind', 'startedOn', 'startUnit', 'lead'],
    young: ['startedOn'],
  },
  SectionAdded: { full: ['section'], dates: ['section'], young: ['section'] },
  StepPlanned: { full: ['step'], dates: [], young: [] },
  StepTurned: {
    full: ['stepId', 'to', 'deadlines', 'round'],
    dates: ['stepId', 'to', 'deadlines', 'round'],
    young: ['stepId', 'to'],
  },
  DatesRecomputed: { full: ['cause', 'changes'], dates: ['cause', 'changes'] },
  HolderChanged: { full: ['stepId', 'holder', 'how'], dates: ['stepId', 'holder', 'how'], young: ['stepId', 'holder'] },
  StepCompleted: {
    full: ['stepId', 'doneOn', 'outcome', 'present', 'aheadOf', 'lateFor', 'before'],
    dates: ['stepId', 'doneOn', 'aheadOf', 'lateFor', 'before'],
    young: ['stepId', 'doneOn'],
    texts: ['agreed', 'note'],
    youngTexts: ['agreed'],
  },
  StepSkipped: { full: ['stepId', 'how', 'on', 'before'], dates: ['stepId', 'how', 'on', 'before'], texts: ['reason'] },
  StepReopened: { full: ['stepId', 'undo'], dates: ['stepId', 'undo'], young: ['stepId'], texts: ['reason'] },
  TargetMoved: {
    full: ['stepId', 'from', 'to', 'round'],
    dates: ['stepId', 'from', 'to', 'round'],
    young: ['stepId', 'from', 'to'],
    texts: ['reason'],
  },
  LimitExceeded: { full: ['stepId', 'on', 'citizenTold'], dates: ['stepId', 'on', 'citizenTold'], texts: ['reason'] },
  StepPaused: { full: ['stepId', 'on'], dates: ['stepId', 'on'], texts: ['reason'] },
  StepResumed: { full: ['stepId', 'on', 'deadlines', 'round'], dates: ['stepId', 'on', 'deadlines', 'round'] },
  StepScheduled: {
    full: ['stepId', 'scheduledFor', 'who'],
    dates: ['stepId', 'scheduledFor'],
    young: ['stepId', 'scheduledFor', 'who'],
    texts: ['place'],
    youngTexts: ['place'],
  },
  DeadlinePassed: { full: ['stepId', 'kind', 'due', 'round'], dates: ['stepId', 'kind', 'due', 'round'] },
  RungPassed: { full: ['subject', 'round', 'level'], dates: ['subject', 'round', 'level'] },
  EscalationRaised: { full: ['escalation', 'behind', 'insteadOf'], dates: ['escalation', 'behind', 'insteadOf'] },
  EscalationAcknowledged: { full: ['escalationId', 'member'], dates: ['escalationId', 'member'] },
  EscalationAnswered: {
    full: ['escalationId', 'round', 'member'],
    dates: ['escalationId', 'round', 'member'],
    answer: true,
  },
  EscalationClosed: { full: ['escalationId', 'because'], dates: ['escalationId', 'because'] },
  HandoverOffered: {
    full: ['handoverId', 'subject', 'from', 'to', 'basis', 'offeredOn', 'answerBy'],
    dates: ['handoverId', 'subject', 'from', 'to', 'offeredOn', 'answerBy'],
    texts: ['brief'],
  },
  HandoverAccepted: {
    full: ['handoverId', 'acceptedBy', 'to', 'on', 'firstMeetingBy'],
    dates: ['handoverId', 'acceptedBy', 'to', 'on', 'firstMeetingBy'],
  },
  HandoverDeclined: { full: ['handoverId', 'declinedBy'], dates: ['handoverId', 'declinedBy'], texts: ['reason'] },
  HandoverWithdrawn: { full: ['handoverId'], dates: ['handoverId'], texts: ['reason'] },
  HandoverExpired: { full: ['handoverId'], dates: ['handoverId'] },
  FirstMeetingHeld: {
    full: ['handoverId', 'heldOn'],
    dates: ['handoverId', 'heldOn'],
    young: ['heldOn'],
    texts: ['agreed'],
    youngTexts: ['agreed'],
  },
  HandoverReleased: { full: ['handoverId', 'subject', 'from', 'to'], dates: ['handoverId', 'subject', 'from', 'to'] },
  GlassBroken: { full: ['opening'], dates: ['opening'] },
  OpeningEnded: { full: ['openingId'], dates: ['openingId'] },
  OpeningReviewed: {
    full: ['openingId', 'verdict', 'member'],
    dates: ['openingId', 'verdict', 'member'],
    texts: ['note'],
  },
  CadenceDecided: { full: ['cadence'], dates: [] },
  FactRecorded: { full: ['fact'] },
  FactCorrected: { full: ['fact'], texts: ['reason'] },
  BirthDateCorrected: { full: [], texts: ['reason'] },
  LeadChanged: { full: ['lead'], dates: ['lead'], young: ['lead'] },
  RoleBound: { full: ['entry'], dates: [] },
  ReferenceAdded: { full: ['referenceId', 'system', 'kle'], texts: ['number'] },
  VoiceAdded: { full: ['stepId', 'kind'], young: ['kind'], texts: ['text'], youngTexts: ['text'] },
  ConsentAsked: { full: ['consent', 'on'], young: ['consent', 'on'] },
  ConsentRecorded: { full: ['consent', 'givenOn', 'how'], young: ['consent', 'givenOn', 'how'], texts: ['note'] },
  ConsentAnswered: {
    full: ['consentId', 'answer', 'on', 'how', 'until'],
    young: ['consentId', 'answer', 'on', 'how', 'until'],
    texts: ['note', 'words'],
    youngTexts: ['words'],
  },
  ConsentWithdrawn: { full: ['consentId', 'on'], young: ['consentId', 'on'], texts: ['words'], youngTexts: ['words'] },
  ConsentExpired: { full: ['consentId', 'on'], young: ['consentId', 'on'] },
  GuardiansEnded: {
    full: ['on', 'consents', 'requests', 'guardians'],
    dates: ['on'],
    young: ['on', 'consents', 'requests'],
  },
  RoleUnbound: { full: ['role', 'unit', 'consentId'], dates: [], young: ['role', 'unit'] },
  PartsShared: { full: ['share'], young: ['share'] },
  ShareChanged: { full: ['shareId', 'until', 'on'], young: ['shareId', 'until', 'on'] },
  ShareEnded: { full: ['shareId', 'on', 'because'], young: ['shareId', 'on', 'because'], texts: ['reason'] },
  ReferralOpened: { full: ['referral'], young: ['referral'], texts: ['reason'] },
  ReferralEnded: { full: ['referralId', 'on', 'because'], young: ['referralId', 'on', 'because'], texts: ['reason'] },
  GuardianAdmitted: { full: ['guardian'], young: ['guardian'] },
  GuardianEnded: { full: ['guardianId', 'on'], young: ['on'], texts: ['reason'] },
  CopyAsked: { full: ['copyId', 'on', 'due'], young: ['copyId', 'on', 'due'] },
  CopyReleased: { full: ['copyId', 'on'], young: ['copyId', 'on'] },
  PlanClosed: { full: ['on'], dates: ['on'], young: ['on'], texts: ['reason'] },
  PlanReopened: { full: ['on'], dates: ['on'], young: ['on'], texts: ['reason'] },
};

/** The table with its types folded together, for reading it by an event's type. */
export const ruleOf = (type: EventType): EventRule<string> => eventTable[type];
