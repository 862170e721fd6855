import { barnetsLovInForce, bases } from './bases.js';
import { defaultLadder, handoverClock, startUpLadder, yearCountLadder } from './ladders.js';
import {
  at,
  every,
  F,
  first,
  later,
  m,
  outcome,
  previous,
  required,
  step,
  stepDone,
  target,
  usual,
  wd,
  whenBelowAge,
  withStep,
} from './rules.js';
import type { StepTemplate, Template } from './schema.js';
import { closing, followUp, startUp, youthPlan } from './t1-start.js';

/** Steps 13–14b: how it goes, seen by both, and at school. The previous occurrence of a first one is the day it became ready. */
const progress: readonly StepTemplate[] = [
  step('13', 'measurement', 'Progressionsmåling med to stemmer', 'Progress measured, two voices', {
    owner: 'contact-person',
    with: ['young-person'],
    forYoung: true,
    after: [usual('8')],
    deadlines: [target(previous(m(3)), bases.progression)],
    repeats: every(closing),
  }),
  step('14', 'task', 'Skole- og fraværsstatus', 'School and absence status', {
    owner: 'guidance',
    with: ['school', 'placement'],
    after: [usual('5')],
    deadlines: [target(previous(m(1)), bases.local)],
    outcomes: [
      outcome('fine', 'Fremmødet er i orden', 'Attendance is fine'),
      outcome('high', 'Højt fravær (over 15 %)', 'High absence (over 15%)'),
    ],
    repeats: every(closing),
  }),
  step('14b', 'meeting', 'Møde om fravær', 'Meeting about absence', {
    owner: 'guidance',
    with: ['young-person'],
    forYoung: true,
    after: [required('14')],
    deadlines: [target(stepDone('14', wd(5)), bases.local)],
    repeats: withStep('14', closing, 'high'),
  }),
];

/** Steps 15–18: the meetings on both sides of the 18th birthday, and the closing. */
const towardsClosing: readonly StepTemplate[] = [
  step('15', 'meeting', 'Teammøde 2 (17½ år)', 'Team meeting 2 (17½)', {
    owner: 'coordinator',
    with: ['team', 'adult-services'],
    forYoung: true,
    opens: at(F(18), m(-8)),
    after: [usual('8')],
    deadlines: [target(at(F(18), m(-6), wd(-10)), bases.vubMeetings)],
  }),
  step('16', 'meeting', 'Teammøde 3 (18½ år)', 'Team meeting 3 (18½)', {
    owner: 'coordinator',
    with: ['contact-person'],
    forYoung: true,
    opens: at(F(18), m(5)),
    after: [usual('15')],
    deadlines: [target(at(F(18), m(6)), bases.vubMeetings)],
  }),
  step('17', 'meeting', 'Teammøde, mindst én gang om året', 'Team meeting, at least yearly', {
    owner: 'coordinator',
    with: ['team'],
    forYoung: true,
    after: [usual('16')],
    deadlines: [target(stepDone('16', m(12)), bases.local, first), target(previous(m(12)), bases.local, later)],
    repeats: every(closing),
  }),
  step(
    '18',
    'meeting',
    'Afslutning: måling, evaluering og aftale om genåbning',
    'Closing: measurement, evaluation and agreement about reopening',
    {
      owner: 'coordinator',
      with: ['young-person', 'team'],
      forYoung: true,
      opens: at(F(23), m(-4)),
      deadlines: [target(closing, bases.vubCourse)],
    },
  ),
];

/** T1 Særtog 15–23: a placed or formerly placed young person towards education and work. */
export const t1: Template = {
  id: 'T1',
  version: 1,
  kind: 'coordination',
  title: {
    da: 'Særtog 15–23: anbragt ung til uddannelse og job',
    en: 'Særtog 15–23: from placement to education and work',
  },
  validFrom: barnetsLovInForce,
  startSector: 'social',
  admits: { fromMonths: 15 * 12, belowMonths: 23 * 12 },
  // Somebody who is already 18 when the plan starts has no transition ahead, so a 20-year-old gets no such section.
  adds: [{ template: 'T2', version: 1, on: at(F(18), m(-19)), when: whenBelowAge(18) }],
  roles: [
    'coordinator',
    'social-team-leader',
    'contact-person',
    'guidance',
    'job-centre',
    'placement',
    'adult-services',
    'young-person',
    'parents',
    'school',
    'team',
  ],
  steps: [...startUp, ...youthPlan, ...followUp, ...progress, ...towardsClosing],
  ladders: {
    default: defaultLadder,
    'start-up': startUpLadder,
    'year-count': yearCountLadder,
  },
  handover: handoverClock,
};
