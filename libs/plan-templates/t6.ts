import { barnetsLovInForce, bases } from './bases.js';
import { defaultLadder, handoverClock, hourLadder } from './ladders.js';
import {
  at,
  earliestOf,
  fact,
  factFrom,
  h,
  limit,
  m,
  outcome,
  ready,
  required,
  requiredAnyOf,
  step,
  stepDone,
  target,
  usual,
  wd,
  whenAnyOf,
  whenOutcome,
  whenStepOpen,
} from './rules.js';
import type { StepTemplate, Template } from './schema.js';

const owner = 'social-adviser';
const received = fact('received');
const someSupport = whenOutcome('7', 'support', 'placed', 'placed-without-consent');

const uptoScreening: readonly StepTemplate[] = [
  step('1', 'task', 'Registrér underretningen', 'Register the notification of concern', {
    owner,
    deadlines: [target(received, bases.local)],
  }),
  step(
    '2',
    'task',
    'Vurdér, om den unges sundhed eller udvikling er i fare',
    'Assess whether the young person’s health or development is in danger',
    {
      owner,
      after: [required('1')],
      deadlines: [limit(at(received, h(24)), bases.concernAssessmentLimit)],
      outcomes: [outcome('acute', 'Akut', 'Acute'), outcome('not-acute', 'Ikke akut', 'Not acute')],
      ladder: 'hours',
    },
  ),
  step('3', 'contact', 'Kvittering til den, der har underrettet', 'Receipt to the notifier', {
    owner,
    after: [required('1')],
    deadlines: [target(at(received, wd(6)), bases.concernReceipt)],
  }),
  step('4', 'task', 'Screening', 'Screening', {
    owner,
    after: [usual('2')],
    deadlines: [target(at(received, wd(5)), bases.screening)],
    outcomes: [
      outcome('none', 'Ingen yderligere undersøgelse', 'No further assessment'),
      outcome('par-19', 'Afdækning (§ 19)', 'Limited assessment (§ 19)'),
      outcome('par-20', 'Børnefaglig undersøgelse (§ 20)', 'Child protection assessment (§ 20)'),
    ],
  }),
];

const assessment: readonly StepTemplate[] = [
  step('5', 'task', 'Afdækning', 'Limited assessment', {
    owner,
    after: [required('4')],
    deadlines: [target(ready(wd(20)), bases.limitedAssessment)],
    when: whenOutcome('4', 'par-19'),
    outcomes: [
      outcome('none', 'Ingen indsats', 'No effort'),
      outcome('par-20', 'Børnefaglig undersøgelse (§ 20)', 'Child protection assessment (§ 20)'),
      outcome('support', 'Støttende indsats', 'Supporting effort'),
    ],
  }),
  step('6', 'task', 'Børnefaglig undersøgelse', 'Child protection assessment', {
    owner,
    after: [requiredAnyOf('4', '5')],
    deadlines: [limit(at(received, m(4)), bases.childAssessmentLimit)],
    when: whenAnyOf(whenOutcome('4', 'par-20'), whenOutcome('5', 'par-20')),
  }),
  // Needed only when the assessment is unfinished on its last day, so it opens on that day.
  step('6b', 'task', 'Foreløbig vurdering', 'Provisional assessment', {
    owner,
    opens: at(received, m(4)),
    deadlines: [limit(at(received, m(4)), bases.childAssessmentLimit)],
    when: whenStepOpen('6'),
  }),
];

const decision: readonly StepTemplate[] = [
  step('7', 'decision', 'Afgørelse', 'Decision', {
    owner,
    // "5 or 6": whichever of the two is relevant, and both when 5 led to 6. What is not relevant counts as met.
    after: [required('5'), required('6')],
    deadlines: [target(ready(wd(10)), bases.local)],
    outcomes: [
      outcome('none', 'Ingen indsats', 'No effort'),
      outcome('support', 'Støttende indsats', 'Supporting effort'),
      outcome('placed', 'Anbringelse med samtykke', 'Placement with consent'),
      outcome('placed-without-consent', 'Anbringelse uden samtykke', 'Placement without consent'),
    ],
  }),
  step('8', 'task', 'Barnets plan eller ungeplan', 'The child’s plan or youth plan', {
    owner,
    after: [required('7')],
    deadlines: [
      limit(stepDone('7', m(3)), bases.childOrYouthPlanLimit, { when: whenOutcome('7', 'support', 'placed') }),
      // Before the decision: later than the day of it is too late.
      limit(stepDone('7'), bases.childOrYouthPlanLimit, { when: whenOutcome('7', 'placed-without-consent') }),
    ],
    when: someSupport,
  }),
  step('9', 'meeting', 'Første opfølgning', 'First follow-up', {
    owner,
    after: [required('7')],
    deadlines: [
      limit(
        // An assessment that ended before the effort began did not run beside it.
        earliestOf(factFrom('parallel-assessment-done', fact('effort-started')), fact('effort-started', m(3))),
        bases.followUpAfterConcernLimit,
      ),
    ],
    when: someSupport,
  }),
];

/** T6 Notification of concern: a plan of its own, seen by the receiving unit only and never by the young person. */
export const t6: Template = {
  id: 'T6',
  version: 1,
  kind: 'concern',
  title: { da: 'Underretning', en: 'Notification of concern' },
  validFrom: barnetsLovInForce,
  startSector: 'social',
  admits: { fromMonths: 0, belowMonths: 18 * 12 },
  adds: [],
  roles: [owner],
  steps: [...uptoScreening, ...assessment, ...decision],
  ladders: { default: defaultLadder, hours: hourLadder },
  handover: handoverClock,
};
