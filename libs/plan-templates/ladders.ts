import { wd } from './rules.js';
import type { DateLadder, HandoverClock, HourLadder, LadderDistance, LadderRung } from './schema.js';

const workingDays = (n: number): LadderDistance => ({ workingDays: n });
const both = (distance: LadderDistance) => ({ target: distance, limit: distance });
const dayAfter: LadderDistance = { days: 1 };

const reminders: readonly LadderRung[] = [
  { level: 'remind', code: 'remind-10', workingDaysBefore: 10 },
  { level: 'remind', code: 'remind-3', workingDaysBefore: 3 },
];
/** Holder and coordinator. */
const overdue: LadderRung = { level: 'overdue', after: both(dayAfter) };
const top: readonly LadderRung[] = [
  { level: 'department-head', after: both(workingDays(10)), informs: 'cross-sector' },
  { level: 'director', after: both(workingDays(20)) },
];
const dates = (...rungs: LadderRung[]): DateLadder => ({ kind: 'dates', rungs, repeatWorkingDays: 10 });

export const defaultLadder = dates(
  ...reminders,
  overdue,
  { level: 'team-leader', after: { target: workingDays(5), limit: workingDays(3) } },
  ...top,
);

/** A passed date may leave a young person without support: the team leader is asked on the day after. */
export const safetyLadder = dates(...reminders, overdue, { level: 'team-leader', after: both(dayAfter) }, ...top);

/** The step is the team leader's own, so the department head is the first to be asked. */
export const startUpLadder = dates(
  ...reminders,
  overdue,
  {
    level: 'department-head',
    after: { target: workingDays(5), limit: workingDays(3) },
    informs: 'cross-sector',
  },
  { level: 'director', after: both(workingDays(20)) },
);

/** A year that ends with a visit missing cannot be made good: the team leader is asked at once. */
export const yearCountLadder = dates(
  ...reminders,
  overdue,
  { level: 'team-leader', after: { target: workingDays(5), limit: dayAfter } },
  ...top,
);

export const hourLadder: HourLadder = {
  kind: 'hours',
  rungs: [
    { level: 'tell', at: 'once' },
    { level: 'team-leader', at: 'half-time' },
    { level: 'department-head', at: 'passed' },
    { level: 'director', at: { hoursAfter: 24 } },
  ],
  repeatWorkingDays: 10,
};

/** An offer is answered within five working days, and the first meeting is held within five more. */
export const handoverClock: HandoverClock = { answer: [wd(5)], firstMeeting: [wd(5)] };
