import { barnetsLovInForce, bases } from './bases.js';
import { defaultLadder, handoverClock, safetyLadder } from './ladders.js';
import {
  at,
  d,
  dayOfYear,
  earliestOf,
  every,
  F,
  fact,
  first,
  later,
  limit,
  m,
  outcome,
  previous,
  required,
  step,
  target,
  usual,
  wd,
  whenFact,
  whenNot,
  whenSection,
} from './rules.js';
import type { StepTemplate, Template } from './schema.js';

const half = at(F(18), m(-6));

/** Steps 1–2: who takes over what, and who that is by name. */
const screening: readonly StepTemplate[] = [
  step('1', 'task', 'Overgangsscreening: hvem overtager hvad?', 'Transition screening: who takes over what', {
    owner: 'coordinator',
    deadlines: [
      target(at(F(18), m(-18)), bases.transitionCommittee, { when: whenNot(whenFact('disability')) }),
      // The same day, but with a disability the preparation is a legal duty and its paragraph is shown.
      target(at(F(18), m(-18)), bases.disabilityTransition, { when: whenFact('disability') }),
    ],
  }),
  step(
    '2',
    'task',
    'Forelæg overgangsudvalget; navngivne kontakter i voksenafdeling, jobcenter og ungeindsats',
    'Before the transition committee; named contacts in adult services, job centre and guidance',
    {
      owner: 'coordinator',
      after: [usual('1')],
      deadlines: [target(at(F(18), m(-15)), bases.transitionCommittee)],
    },
  ),
];

/** Steps 3–6: tracks that run side by side. */
const tracks: readonly StepTemplate[] = [
  step('3', 'task', 'Boligspor', 'Housing track', {
    owner: 'contact-person',
    with: ['coordinator'],
    forYoung: true,
    opens: at(F(18), m(-12)),
    after: [usual('2')],
    deadlines: [target(at(F(18), m(-3)), bases.local)],
  }),
  step('4', 'task', 'Uddannelses- og jobspor, ansøgningsfrister', 'Education and job track, application dates', {
    owner: 'guidance',
    forYoung: true,
    opens: at(F(18), m(-12)),
    after: [usual('2')],
    deadlines: [
      target(at(F(18), m(-9)), bases.local, first),
      // Every three months after the first; but where the next 1 March (application date) comes before that, by then.
      // Who has done it in the month before a 1 March has done it for that one.
      target(earliestOf(previous(m(3)), dayOfYear(3, 1, previous(m(1)))), bases.local, later),
    ],
    repeats: every(F(18)),
  }),
  step(
    '5',
    'task',
    'Forsørgelsesspor: SU, løn eller ydelse; NemKonto, MitID, Digital Post og fuldmagt',
    'Means of support: study grant, wages or benefit; NemKonto, MitID, Digital Post and power of attorney',
    {
      owner: 'job-centre',
      with: ['contact-person'],
      forYoung: true,
      opens: half,
      after: [usual('2')],
      deadlines: [target(at(F(18), m(-1)), bases.local)],
    },
  ),
  step('6', 'task', 'Økonomi- og botræning', 'Economy and living skills', {
    owner: 'placement',
    with: ['young-person'],
    forYoung: true,
    opens: at(F(18), m(-12)),
    after: [usual('2')],
    deadlines: [target(previous(m(2)), bases.vubLivingSkills)],
    when: whenFact('placed'),
    repeats: every(F(18)),
  }),
];

/** Steps 7–11: from the conversation to the decision on youth support and what follows from turning 18. */
const decision: readonly StepTemplate[] = [
  step('7', 'meeting', 'Samtale om fremtiden', 'Conversation about the future', {
    owner: 'coordinator',
    with: ['young-person'],
    forYoung: true,
    opens: at(F(18), m(-9)),
    after: [usual('2')],
    deadlines: [target(at(F(18), m(-8)), bases.youthConversation)],
  }),
  step('8', 'task', 'Revidér ungeplanen sammen med den unge', 'Youth plan revised with the young person', {
    owner: 'coordinator',
    with: ['young-person'],
    forYoung: true,
    opens: at(F(18), m(-9)),
    after: [usual('7')],
    deadlines: [
      target(at(F(18), m(-7)), bases.planBeforeYouthSupport),
      // "Before step 10": its limit, and like it a legal duty only while the young person is placed.
      limit(half, bases.planBeforeYouthSupportLimit, { when: whenFact('placed') }),
    ],
  }),
  step(
    '9',
    'task',
    'Udkast til høring hos den unge og eventuelt forældrene',
    'Draft to the young person (and parents) for hearing',
    {
      owner: 'coordinator',
      forYoung: true,
      after: [usual('8')],
      deadlines: [target(at(half, wd(-10)), bases.hearing)],
      outcomes: [
        outcome('done', 'Høring gennemført', 'Hearing done'),
        outcome('not-needed', 'Høring ikke nødvendig (begrund)', 'Hearing not needed (give the reason)'),
      ],
    },
  ),
  step(
    '10',
    'decision',
    'Afgørelse om ungestøtte, også ved afslag, med klagevejledning',
    'Decision on youth support, refusal too, with guidance on appeal',
    {
      owner: 'coordinator',
      with: ['social-team-leader'],
      forYoung: true,
      after: [required('8'), usual('9')],
      deadlines: [limit(half, bases.youthSupportLimit)],
      decidesSupport: true,
      when: whenFact('placed'),
      outcomes: [
        outcome('granted', 'Ungestøtte bevilget', 'Youth support granted'),
        outcome('refused', 'Afslag på ungestøtte', 'Youth support refused'),
        outcome('not-applicable', 'Ikke aktuelt', 'Not applicable'),
      ],
      ladder: 'safety',
    },
  ),
  step(
    '11',
    'task',
    'Nye samtykker klar til 18-årsdagen; forældrenes adgang ophører af sig selv',
    'New consents ready for 18; the parents’ access ends by itself',
    {
      owner: 'coordinator',
      forYoung: true,
      after: [usual('10')],
      deadlines: [target(at(F(18), m(-1)), bases.consentAtEighteen)],
    },
  ),
];

/** Steps 12–14: the lead moves to the adult side, and somebody looks back half a year later. */
const handover: readonly StepTemplate[] = [
  step(
    '12',
    'handover',
    'Overlevering af koordineringen til voksenafdeling eller jobcenter',
    'Handover of the lead to adult services or the job centre',
    {
      owner: 'coordinator',
      with: ['adult-services', 'job-centre', 'young-person', 'contact-person'],
      forYoung: true,
      opens: at(F(18), m(-4)),
      after: [required('10')],
      deadlines: [
        target(at(F(18), m(-3)), bases.chainResponsibility, { meets: 'offer' }),
        target(at(F(18), wd(20)), bases.chainResponsibility),
      ],
    },
  ),
  step('13', 'contact', 'Første voksenkontakt', 'First adult contact', {
    owner: 'adult-services',
    with: ['job-centre'],
    forYoung: true,
    after: [required('12')],
    deadlines: [target(earliestOf(at(F(18), wd(5)), fact('benefit-applied', d(7))), bases.firstBenefitTalk)],
  }),
  step('14', 'meeting', 'Efterkontrol ved 18½ år', 'Check at 18½', {
    owner: 'contact-person',
    with: ['coordinator'],
    forYoung: true,
    opens: at(F(18), m(5)),
    deadlines: [target(at(F(18), m(6)), bases.vubMeetings)],
    // With T1 in the plan its team meeting 3 is that check.
    when: whenNot(whenSection('T1')),
  }),
];

/** T2 Transition to adult life: a section that T1 adds 19 months before the 18th birthday. */
export const t2: Template = {
  id: 'T2',
  version: 1,
  kind: 'section',
  title: { da: 'Overgang til voksenlivet', en: 'Transition to adult life' },
  validFrom: barnetsLovInForce,
  startSector: 'social',
  admits: { fromMonths: 16 * 12, belowMonths: 18 * 12 },
  adds: [],
  roles: [
    'coordinator',
    'social-team-leader',
    'contact-person',
    'guidance',
    'job-centre',
    'placement',
    'adult-services',
    'young-person',
  ],
  steps: [...screening, ...tracks, ...decision, ...handover],
  ladders: { default: defaultLadder, safety: safetyLadder },
  handover: handoverClock,
};
