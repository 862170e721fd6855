import { bases } from './bases.js';
import {
  at,
  atCadence,
  byCadence,
  dayOfYear,
  earliestOf,
  every,
  F,
  fact,
  factFrom,
  first,
  later,
  latestOf,
  limit,
  m,
  outcome,
  placedWithoutConsent,
  previous,
  ready,
  required,
  step,
  stepDone,
  target,
  usual,
  wd,
  whenFact,
  withFact,
  withStep,
} from './rules.js';
import type { StepTemplate } from './schema.js';

/** Step 18 closes the course on this day, and every repeat ends with it. */
export const closing = at(F(23), m(-3));

/** Steps 1–6: start-up, consent, overview and team. */
export const startUp: readonly StepTemplate[] = [
  step('1', 'decision', 'Opstart: udpeg koordinator', 'Start-up: name the coordinator', {
    owner: 'social-team-leader',
    deadlines: [target(at(F(15), wd(10)), bases.vubCourse)],
    outcomes: [outcome('lead-named', 'Koordinator udpeget', 'Coordinator named')],
    late: [wd(10)],
    ladder: 'start-up',
  }),
  step(
    '2',
    'contact',
    'Informér den unge og forældrene, og indhent samtykke til samarbejde',
    'Inform the young person and the parents, and ask for consent to co-operation',
    {
      owner: 'coordinator',
      with: ['contact-person', 'placement'],
      forYoung: true,
      after: [required('1')],
      deadlines: [target(ready(wd(15)), bases.vubConsent)],
      outcomes: [
        outcome('given', 'Samtykke givet', 'Consent given'),
        outcome('partly', 'Samtykke givet til en del', 'Consent given in part'),
        outcome('refused', 'Samtykke ikke givet', 'Consent refused'),
      ],
    },
  ),
  step('3', 'task', 'Netværkskort og den unges voksne', 'Network map and the young person’s adults', {
    owner: 'contact-person',
    with: ['young-person', 'placement'],
    forYoung: true,
    after: [usual('2')],
    deadlines: [target(ready(wd(20)), bases.vubNetwork, first), target(previous(m(12)), bases.vubNetwork, later)],
    repeats: every(closing),
  }),
  // Successors need the first occurrence only: a predecessor is met once any occurrence of it has finished.
  step('4', 'task', 'Indsatsoverblik på tværs af alle love', 'Overview of efforts under all laws', {
    owner: 'coordinator',
    with: ['guidance', 'job-centre', 'placement'],
    after: [usual('2')],
    deadlines: [target(ready(wd(20)), bases.vubTeam, first), target(previous(m(6)), bases.vubTeam, later)],
    repeats: every(closing),
  }),
  step('5', 'task', 'Uddannelsesplan opdateret', 'Education plan brought up to date', {
    owner: 'guidance',
    with: ['young-person', 'parents', 'school'],
    forYoung: true,
    after: [usual('2')],
    deadlines: [
      target(ready(wd(30)), bases.educationPlan, first),
      target(fact('education-changed', wd(30)), bases.educationPlan, later),
    ],
    repeats: withFact('education-changed', true, closing),
  }),
  step(
    '6',
    'task',
    'Nedsæt det tværfaglige team, altid med ungevejleder og jobcenter',
    'Form the cross-sector team, guidance and job centre always',
    {
      owner: 'coordinator',
      after: [usual('2')],
      deadlines: [target(at(F(16), m(-2)), bases.vubTeam)],
    },
  ),
];

/** Steps 7–9b: the youth plan, the meeting at 16, and what the placement gets. */
export const youthPlan: readonly StepTemplate[] = [
  step('7', 'task', 'Ungeplan med konkrete mål', 'Youth plan with concrete goals', {
    owner: 'coordinator',
    with: ['young-person', 'parents', 'team'],
    forYoung: true,
    opens: at(F(16), m(-3)),
    after: [usual('4'), usual('5'), usual('6')],
    deadlines: [
      target(at(F(16), m(2)), bases.youthPlan, first),
      // Placed without consent: required before that decision, so not later than its day.
      limit(
        earliestOf(at(latestOf(F(16), fact('youth-plan-duty')), m(3)), placedWithoutConsent(F(16))),
        bases.youthPlanLimit,
        first,
      ),
      target(fact('plan-revised', wd(20)), bases.youthPlan, later),
    ],
    repeats: withFact('plan-revised', true, closing),
  }),
  step('8', 'meeting', 'Teammøde 1 (16 år), den unge deltager', 'Team meeting 1 (16), the young person takes part', {
    owner: 'coordinator',
    with: ['team', 'young-person'],
    forYoung: true,
    opens: F(16),
    after: [usual('7')],
    deadlines: [target(at(F(16), m(3)), bases.vubMeetings)],
  }),
  step(
    '9',
    'task',
    'Udlevér de relevante dele af ungeplanen til anbringelsesstedet',
    'Relevant parts of the youth plan to the placement',
    {
      owner: 'coordinator',
      after: [required('7')],
      deadlines: [target(stepDone('7', wd(5)), bases.planToPlacement)],
      when: whenFact('placed'),
      repeats: withStep('7', closing),
    },
  ),
  step('9b', 'task', 'Anbringelsesstedet kvitterer for modtagelsen', 'The placement confirms receipt', {
    owner: 'placement',
    after: [required('9')],
    deadlines: [target(stepDone('9', wd(5)), bases.local)],
    when: whenFact('placed'),
    repeats: withStep('9', closing),
  }),
];

/** Steps 10–12: the follow-up, whose cadence is decided with reasons, and the supervision visits. */
export const followUp: readonly StepTemplate[] = [
  step(
    '10',
    'meeting',
    'Første opfølgning, hvor kadencen besluttes med begrundelse',
    'First follow-up, where the cadence is decided with reasons',
    {
      owner: 'coordinator',
      with: ['young-person', 'parents', 'placement'],
      forYoung: true,
      deadlines: [
        limit(
          // An assessment that ended before the effort began did not run beside it.
          earliestOf(factFrom('parallel-assessment-done', fact('effort-started')), fact('effort-started', m(3))),
          bases.firstFollowUpLimit,
        ),
      ],
      repeats: withFact('effort-started', false, closing),
      decidesCadence: true,
    },
  ),
  // Six months is what the screen proposes; the law leaves the cadence to the decision in step 10.
  step('11', 'meeting', 'Opfølgning på ungeplanen', 'Follow-up on the youth plan', {
    owner: 'coordinator',
    with: ['team'],
    forYoung: true,
    after: [required('10')],
    deadlines: [target(byCadence, bases.followUpCadence)],
    repeats: atCadence(closing),
  }),
  step('12', 'visit', 'Tilsynsbesøg med samtale alene', 'Supervision visit with a talk alone', {
    owner: 'coordinator',
    with: ['placement'],
    forYoung: true,
    deadlines: [
      target(dayOfYear(6, 30), bases.supervisionVisit, first),
      limit(dayOfYear(12, 31), bases.supervisionVisitLimit),
    ],
    when: whenFact('placed'),
    repeats: {
      kind: 'count-per-year',
      targets: [
        { month: 6, day: 30 },
        { month: 12, day: 31 },
      ],
      partYears: [
        { from: { month: 1, day: 1 }, count: 2 },
        { from: { month: 7, day: 1 }, count: 1 },
        { from: { month: 12, day: 1 }, count: 0 },
      ],
      until: 'while-relevant',
    },
    ladder: 'year-count',
  }),
];
