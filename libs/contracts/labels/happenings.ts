import type { Text } from '../words.js';

/** What a rung of a ladder or clock does. */
export const rungLabels = {
  'remind-10': { da: 'Påmindelse ti hverdage før', en: 'Reminder ten working days before' },
  'remind-3': { da: 'Påmindelse tre hverdage før', en: 'Reminder three working days before' },
  tell: { da: 'Besked til den ansvarlige og vagten', en: 'The person responsible and the duty list are told' },
  overdue: { da: 'Datoen er overskredet', en: 'The date has passed' },
  unclaimed: { da: 'Ingen har taget trinnet', en: 'Nobody has taken the step' },
  'team-leader': { da: 'Løftes til teamlederen', en: 'Goes to the team leader' },
  'department-head': { da: 'Løftes til afdelingslederen', en: 'Goes to the department head' },
  director: { da: 'Løftes til direktøren', en: 'Goes to the director' },
  'cross-sector': { da: 'Løftes til den tværgående ledergruppe', en: 'Goes to the cross-sector leader group' },
  expired: { da: 'Tilbuddet udløb uden svar', en: 'The offer expired without an answer' },
  'first-meeting': { da: 'Det første møde mangler', en: 'The first meeting is missing' },
  opens: { da: 'Trinnet åbner', en: 'The step opens' },
  ends: { da: 'Åbningen i en nødsituation slutter', en: 'The opening in an emergency ends' },
  turn: { da: 'Planen ændrer sig af sig selv', en: 'The plan turns by itself' },
  'passed-target': { da: 'Måldatoen passerer', en: 'The target passes' },
  'passed-limit': { da: 'Lovfristen passerer', en: 'The date set by law passes' },
} as const satisfies Record<string, Text>;

/**
 * The name of a rung's level. A director who is asked again (`director-2`) and the how-many-th deadline that passes
 * (`passed-limit1`) carry a number at their end; a level without a name shows its code, so that no list ever breaks.
 */
export function levelLabel(level: string): Text {
  const names: Readonly<Record<string, Text>> = rungLabels;
  return names[level] ?? names[level.replace(/-?\d+$/, '')] ?? { da: level, en: level };
}

/** Why somebody is told something; in a mail and in the list of what is new. */
export const consequenceReasonLabels = {
  ...rungLabels,
  assigned: { da: 'Du har fået et trin', en: 'A step was assigned to you' },
  lead: { da: 'Du er blevet koordinator for en plan', en: 'You became the coordinator of a plan' },
  ready: { da: 'Et trin er klar hos din enhed', en: 'A step is ready at your unit' },
  voice: { da: 'Den unge har skrevet sine egne ord', en: 'The young person has written their own words' },
  'handover-offered': { da: 'Du er tilbudt en overlevering', en: 'A handover is offered to you' },
  'handover-accepted': { da: 'En overlevering er accepteret', en: 'A handover was accepted' },
  'handover-declined': { da: 'En overlevering er afvist', en: 'A handover was declined' },
  'handover-withdrawn': { da: 'En overlevering er trukket tilbage', en: 'A handover was withdrawn' },
  'handover-expired': { da: 'En overlevering er udløbet uden svar', en: 'A handover expired without an answer' },
  'handover-released': { da: 'En overlevering er gennemført', en: 'A handover is complete' },
  'opening-review': {
    da: 'En plan er åbnet i en nødsituation: vurder, om det var rigtigt',
    en: 'A plan was opened in an emergency: review whether that was right',
  },
  'opening-told': {
    da: 'Din plan er åbnet i en nødsituation af en, der ikke er med i den',
    en: 'Your plan was opened in an emergency by somebody without a part in it',
  },
  escalation: { da: 'Et trin venter på dit svar som leder', en: 'A step waits for your answer as leader' },
  informed: { da: 'Et trin er løftet til en leder', en: 'A step was raised to a leader' },
  'consent-answered': { da: 'Der er svaret på et spørgsmål om samtykke', en: 'A question about consent was answered' },
  'consent-withdrawn': { da: 'Et samtykke er trukket tilbage', en: 'A consent was withdrawn' },
  'consents-asked': { da: 'Den unge spørges om nye samtykker før 18 år', en: 'New consents are asked for before 18' },
  'guardians-ended': { da: 'Forældrenes samtykker og adgang er ophørt', en: 'The parents’ consents and access ended' },
  shared: { da: 'En del af en plan er delt med dig', en: 'A part of a plan is shared with you' },
  'share-changed': { da: 'Det, der er delt med dig, er ændret', en: 'What is shared with you was changed' },
  'share-ended': { da: 'En deling er stoppet', en: 'A sharing stopped' },
  referred: { da: 'Du er henvist til en plan', en: 'You were referred to a plan' },
  'copy-asked': {
    da: 'Der er bedt om en kopi af alle oplysninger i en plan',
    en: 'A copy of all that is held in a plan was asked for',
  },
  answered: { da: 'En leder har svaret', en: 'A leader has answered' },
} as const satisfies Record<string, Text>;

/** The name of a consequence's reason: its own, that of a level, or `informed-<level>` for those told besides. */
export function reasonLabel(reason: string): Text {
  const names: Readonly<Record<string, Text>> = consequenceReasonLabels;
  return names[reason] ?? (reason.startsWith('informed-') ? consequenceReasonLabels.informed : levelLabel(reason));
}

/** Why dates were computed anew. */
export const recomputedLabels = {
  'birth-date': { da: 'fødselsdatoen er rettet', en: 'the birth date was corrected' },
  fact: { da: 'en oplysning er registreret eller rettet', en: 'a fact was recorded or corrected' },
  cadence: { da: 'kadencen er besluttet', en: 'the cadence was decided' },
  step: { da: 'et trin er udført eller ændret', en: 'a step was done or changed' },
  pause: { da: 'et trin har været på pause', en: 'a step was paused' },
} as const satisfies Record<string, Text>;

/** Of a step that was taken back within its minute. */
export const undoneSentence = {
  da: 'Det blev fortrudt inden for et minut: "{step}" er åbent, som det var.',
  en: 'It was taken back within a minute: “{step}” is open as it was.',
} as const satisfies Text;

/**
 * One sentence per event for a plan's history. Placeholders: `step` its title; `unit`, `member`, `from`, `to` names or
 * dates of what they say; `date` a date in words; `section`, `fact`, `role`, `level`, `answer`, `because` labels;
 * `months` and `count` numbers; `subject` what a handover or escalation is about; `system` another IT system.
 */
export const eventSentences = {
  PlanStarted: { da: 'Planen blev startet af {unit}.', en: 'The plan was started by {unit}.' },
  SectionAdded: {
    da: 'Forløbet "{section}" blev føjet til planen.',
    en: 'The section “{section}” was added to the plan.',
  },
  StepPlanned: { da: '"{step}" blev lagt i planen.', en: '“{step}” was put into the plan.' },
  StepTurned: { da: '"{step}" har fået status: {status}.', en: '“{step}” now has the status: {status}.' },
  DatesRecomputed: {
    da: 'Datoer beregnet på ny for {count} trin, fordi {because}.',
    en: 'Dates computed anew for {count} steps, because {because}.',
  },
  HolderChanged: { da: '{unit} har nu ansvaret for "{step}".', en: '{unit} is now responsible for “{step}”.' },
  StepCompleted: { da: '"{step}" blev udført {date}.', en: '“{step}” was done on {date}.' },
  StepSkipped: { da: '"{step}" er ikke længere aktuelt.', en: '“{step}” is no longer relevant.' },
  StepReopened: { da: '"{step}" blev genåbnet.', en: '“{step}” was reopened.' },
  TargetMoved: {
    da: 'Måldatoen for "{step}" blev flyttet til {date}.',
    en: 'The target of “{step}” was moved to {date}.',
  },
  LimitExceeded: {
    da: 'Lovfristen for "{step}" er registreret som overskredet.',
    en: 'The date set by law for “{step}” was recorded as exceeded.',
  },
  StepPaused: { da: '"{step}" blev sat på pause.', en: '“{step}” was paused.' },
  StepResumed: { da: '"{step}" blev genoptaget.', en: '“{step}” was resumed.' },
  StepScheduled: { da: '"{step}" er aftalt til {date}.', en: '“{step}” is arranged for {date}.' },
  DeadlinePassed: { da: 'Datoen {date} for "{step}" er overskredet.', en: 'The date {date} of “{step}” has passed.' },
  RungPassed: { da: '{level}: {subject}.', en: '{level}: {subject}.' },
  EscalationRaised: { da: '{level}: {subject}.', en: '{level}: {subject}.' },
  EscalationAcknowledged: {
    da: '{member} har set, at der ventes på svar: {subject}.',
    en: '{member} has seen that an answer is awaited: {subject}.',
  },
  EscalationAnswered: { da: '{member} svarede "{answer}": {subject}.', en: '{member} answered “{answer}”: {subject}.' },
  EscalationClosed: {
    da: 'Der ventes ikke længere på svar, fordi {because}: {subject}.',
    en: 'No answer is awaited any more, because {because}: {subject}.',
  },
  HandoverOffered: {
    da: '{from} tilbød {to} en overlevering: {subject}.',
    en: '{from} offered {to} a handover: {subject}.',
  },
  HandoverAccepted: { da: '{to} accepterede overleveringen: {subject}.', en: '{to} accepted the handover: {subject}.' },
  HandoverDeclined: { da: '{to} afviste overleveringen: {subject}.', en: '{to} declined the handover: {subject}.' },
  HandoverWithdrawn: {
    da: 'Tilbuddet om overlevering blev trukket tilbage: {subject}.',
    en: 'The offer of a handover was withdrawn: {subject}.',
  },
  HandoverExpired: {
    da: 'Tilbuddet om overlevering udløb uden svar: {subject}.',
    en: 'The offer of a handover expired without an answer: {subject}.',
  },
  FirstMeetingHeld: { da: 'Det første møde blev holdt {date}.', en: 'The first meeting was held on {date}.' },
  HandoverReleased: {
    da: 'Ansvaret er gået fra {from} til {to}: {subject}.',
    en: 'Responsibility passed from {from} to {to}: {subject}.',
  },
  GlassBroken: {
    da: '{member} er ikke med i planen og åbnede den i en nødsituation, indtil {date}.',
    en: '{member} has no part in the plan and opened it in an emergency, until {date}.',
  },
  OpeningEnded: {
    da: 'Åbningen i en nødsituation er slut.',
    en: 'The opening in an emergency has ended.',
  },
  OpeningReviewed: {
    da: '{member} har vurderet åbningen i en nødsituation: {verdict}.',
    en: '{member} has reviewed the opening in an emergency: {verdict}.',
  },
  CadenceDecided: {
    da: 'Det blev besluttet at følge op med {months} måneders mellemrum.',
    en: 'It was decided to follow up at intervals of {months} months.',
  },
  FactRecorded: { da: 'Registreret: {fact} fra {date}.', en: 'Recorded: {fact} from {date}.' },
  FactCorrected: { da: 'Rettet: {fact} fra {date}.', en: 'Corrected: {fact} from {date}.' },
  BirthDateCorrected: { da: 'Fødselsdatoen blev rettet.', en: 'The birth date was corrected.' },
  LeadChanged: { da: 'Planen har fået en ny koordinator: {member}.', en: 'The plan has a new coordinator: {member}.' },
  RoleBound: { da: '{unit} deltager nu i planen som {role}.', en: '{unit} now takes part in the plan as {role}.' },
  ReferenceAdded: {
    da: 'Et sagsnummer i {system} blev knyttet til planen.',
    en: 'A case number in {system} was added to the plan.',
  },
  VoiceAdded: { da: 'Den unges egne ord blev skrevet ind.', en: 'The young person’s own words were written down.' },
  ConsentAsked: {
    da: '{giver} er spurgt om samtykke: {receiver}, {purpose}.',
    en: '{giver} was asked for consent: {receiver}, {purpose}.',
  },
  ConsentRecorded: {
    da: '{giver} gav samtykke {date}: {receiver}, {purpose}.',
    en: '{giver} consented on {date}: {receiver}, {purpose}.',
  },
  ConsentAnswered: {
    da: '{giver} svarede på spørgsmålet om samtykke: {answer} ({receiver}).',
    en: '{giver} answered the question about consent: {answer} ({receiver}).',
  },
  ConsentWithdrawn: {
    da: '{giver} trak sit samtykke tilbage: {receiver}.',
    en: '{giver} withdrew the consent: {receiver}.',
  },
  ConsentExpired: {
    da: 'Et samtykke gælder ikke længere, fordi dets periode er slut: {receiver}.',
    en: 'A consent does not hold any more, because its period is over: {receiver}.',
  },
  GuardiansEnded: {
    da: 'Den unge fyldte 18 år: forældrenes adgang og {count} samtykker ophørte.',
    en: 'The young person turned 18: the parents’ access and {count} consents ended.',
  },
  RoleUnbound: {
    da: '{unit} deltager ikke længere i planen som {role}, fordi samtykket ikke gælder mere.',
    en: '{unit} does not take part in the plan as {role} any more, because the consent does not hold.',
  },
  PartsShared: { da: 'En del af planen blev delt med {unit}.', en: 'A part of the plan was shared with {unit}.' },
  ShareChanged: {
    da: 'Det, der deles med {unit}, blev ændret.',
    en: 'What is shared with {unit} was changed.',
  },
  ShareEnded: {
    da: 'Delingen med {unit} stoppede: {because}.',
    en: 'The sharing with {unit} stopped: {because}.',
  },
  ReferralOpened: {
    da: '{unit} fik adgang til mere af planen til {date}: {purpose}.',
    en: '{unit} was given access to more of the plan until {date}: {purpose}.',
  },
  ReferralEnded: {
    da: 'Den ekstra adgang for {unit} stoppede: {because}.',
    en: 'The extra access of {unit} stopped: {because}.',
  },
  GuardianAdmitted: { da: 'En forælder fik adgang til planen.', en: 'A parent was given access to the plan.' },
  GuardianEnded: { da: 'En forælders adgang til planen stoppede.', en: 'A parent’s access to the plan ended.' },
  CopyAsked: {
    da: 'Der blev {date} bedt om en kopi af alle oplysninger. Den skal være klar senest {due}.',
    en: 'A copy of all that is held was asked for on {date}. It is to be ready by {due}.',
  },
  CopyReleased: {
    da: 'Kopien af alle oplysninger blev gjort klar {date}; {count} steder er udeladt.',
    en: 'The copy of all that is held was made ready on {date}; {count} things were left out.',
  },
  PlanClosed: { da: 'Planen blev afsluttet {date}.', en: 'The plan was closed on {date}.' },
  PlanReopened: { da: 'Planen blev genåbnet {date}.', en: 'The plan was reopened on {date}.' },
} as const satisfies Record<string, Text>;
