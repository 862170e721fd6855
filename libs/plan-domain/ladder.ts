import {
  addDays,
  addWorkingDays,
  type Calendar,
  type CivilDate,
  type Instant,
  instant,
  toEpochMs,
  workingDaysBetween,
} from '#calendar';
import { type LeaderRole, leaderRoles } from '#contracts';
import type { DateLadder, HourLadder, Ladder, LadderDistance } from '#plan-templates';
import { dayOf, later, turnOf } from './lookups.js';
import type { StepDeadline, StepState } from './state.js';

/** One level of a step's ladder and the instant at which it is reached unless somebody acts first. */
export interface LadderPoint {
  readonly level: string;
  readonly at: Instant;
}

/** Where a climb is measured: the plan (for its minute of the night), its calendar, and since when hours run. */
export interface ClimbScope {
  readonly planId: string;
  readonly calendar: Calendar;
  /** The instant from which an hour deadline runs. */
  readonly hoursFrom?: Instant;
  /** Since when the director's open question waits: that day may be early, where posts below are empty. */
  readonly directorAskedOn?: CivilDate;
}

/** What a date climbs from: the step's own, or one of a step that waits for it. */
export type ClimbDate = Pick<StepDeadline, 'kind' | 'due' | 'at'>;

const isLeader = (level: string): level is LeaderRole => (leaderRoles as readonly string[]).includes(level);

/** `director-2`, `director-3` … are the director asked again. */
export const leaderOfLevel = (level: string): LeaderRole | undefined => {
  const role = level.replace(/-\d+$/, '');
  return isLeader(role) ? role : undefined;
};

/** The levels of the round that have not happened, earliest first. */
export function climbOf(
  step: StepState,
  ladder: Ladder,
  dates: readonly ClimbDate[],
  scope: ClimbScope,
): LadderPoint[] {
  const points =
    ladder.kind === 'hours' ? hourPoints(step, ladder, dates, scope) : datePoints(step, ladder, dates, scope);
  return points
    .filter(({ level }) => !step.passed.includes(level))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** How often the director has been asked, and therefore which asking is next. */
const nextDirector = (passed: readonly string[]): number =>
  passed.filter((level) => leaderOfLevel(level) === 'director').length + 1;

const directorLevel = (asking: number): string => (asking === 1 ? 'director' : `director-${asking}`);

function datePoints(
  step: StepState,
  ladder: DateLadder,
  dates: readonly ClimbDate[],
  scope: ClimbScope,
): LadderPoint[] {
  if (step.since === undefined) return [];
  const told = [...reminders(step, ladder, dates, scope), ...overdue(step, ladder, dates, scope)];
  const leaders = step.climb?.ended ? [] : bend(step, leaderDates(step, ladder, dates, scope), scope.calendar);
  return [...told, ...leaders].map(({ level, on }) => ({ level, at: turnOf(on, scope.planId) }));
}

interface LevelDate {
  readonly level: string;
  readonly on: CivilDate;
}

/** Reminders that would lie before the step opened are dropped. */
function reminders(
  step: StepState,
  ladder: DateLadder,
  dates: readonly ClimbDate[],
  { calendar }: ClimbScope,
): LevelDate[] {
  const rungs = ladder.rungs.filter((rung) => rung.level === 'remind');
  return rungs.flatMap(({ code, workingDaysBefore }) => {
    const on = earliestDate(dates.map(({ due }) => addWorkingDays(due, -workingDaysBefore, calendar)));
    return on && step.since !== undefined && on > step.since ? [{ level: code, on }] : [];
  });
}

function overdue(step: StepState, ladder: DateLadder, dates: readonly ClimbDate[], scope: ClimbScope): LevelDate[] {
  const rung = ladder.rungs.find(({ level }) => level === 'overdue');
  if (rung?.level !== 'overdue') return [];
  const on = earliestDate(dates.map((date) => distant(climbBase(step, date), rung.after[date.kind], scope.calendar)));
  return on ? [{ level: 'overdue', on }] : [];
}

/** A ladder never reaches back before the round was open, nor before the clear-up step that it hangs on. */
const climbBase = (step: StepState, { due }: ClimbDate): CivilDate =>
  later(later(due, step.since ?? due), step.climb?.from ?? due);

function leaderDates(step: StepState, ladder: DateLadder, dates: readonly ClimbDate[], scope: ClimbScope): LevelDate[] {
  const { calendar } = scope;
  const levels = ladder.rungs.flatMap((rung): LevelDate[] => {
    if (rung.level === 'remind' || rung.level === 'overdue') return [];
    const on = earliestDate(dates.map((date) => distant(climbBase(step, date), rung.after[date.kind], calendar)));
    return on ? [{ level: rung.level, on }] : [];
  });
  const director = levels.find(({ level }) => level === 'director');
  if (!director) return levels;
  const again = askings(step).map(
    (asking): LevelDate => ({
      level: directorLevel(asking),
      on:
        scope.directorAskedOn && step.climb?.resumeOn === undefined
          ? addWorkingDays(scope.directorAskedOn, ladder.repeatWorkingDays, calendar)
          : addWorkingDays(director.on, (asking - 1) * ladder.repeatWorkingDays, calendar),
    }),
  );
  return [...levels, ...again];
}

/** Which askings of the director again are still to be dated: the next, and the one from which a bend is measured. */
function askings(step: StepState): number[] {
  const next = nextDirector(step.passed);
  const { resumeOn, resumeAfter } = step.climb ?? {};
  const bent = resumeOn === undefined ? next : nextDirector(step.passed.slice(0, resumeAfter));
  return [...new Set([bent, next])].filter((asking) => asking > 1);
}

/** After "more resource" the next level comes on the "look again" day, and the later ones keep their distance from it. */
function bend(step: StepState, levels: readonly LevelDate[], calendar: Calendar): LevelDate[] {
  const { resumeOn, resumeAfter } = step.climb ?? {};
  const before = step.passed.slice(0, resumeAfter);
  const left = levels.filter(({ level }) => !before.includes(level));
  const first = earliestDate(left.map(({ on }) => on));
  if (resumeOn === undefined || first === undefined) return left;
  return left.map(({ level, on }) => ({
    level,
    on: addWorkingDays(resumeOn, workingDaysBetween(first, on, calendar), calendar),
  }));
}

const distant = (date: CivilDate, distance: LadderDistance, calendar: Calendar): CivilDate =>
  'days' in distance ? addDays(date, distance.days) : addWorkingDays(date, distance.workingDays, calendar);

const earliestDate = (dates: readonly CivilDate[]): CivilDate | undefined =>
  dates.reduce<CivilDate | undefined>((best, date) => (best && best <= date ? best : date), undefined);

function hourPoints(
  step: StepState,
  ladder: HourLadder,
  dates: readonly ClimbDate[],
  scope: ClimbScope,
): LadderPoint[] {
  const { sinceAt } = step;
  const due = dates.flatMap(({ at }) => at ?? []).sort()[0];
  if (sinceAt === undefined || due === undefined || step.climb?.ended) return [];
  const from = scope.hoursFrom ?? sinceAt;
  const points = ladder.rungs.map((rung): LadderPoint => {
    if (rung.level === 'tell') return { level: 'tell', at: sinceAt };
    return { level: rung.level, at: later(hourInstant(rung.at, from, due), sinceAt) };
  });
  return [...points, ...directorAgain(step, ladder, points, scope)];
}

function hourInstant(
  at: 'half-time' | 'passed' | { readonly hoursAfter: number },
  from: Instant,
  due: Instant,
): Instant {
  if (at === 'half-time') return instant(Math.round((toEpochMs(from) + toEpochMs(due)) / 2));
  if (at === 'passed') return due;
  return instant(toEpochMs(due) + at.hoursAfter * 3_600_000);
}

function directorAgain(
  step: StepState,
  ladder: HourLadder,
  points: readonly LadderPoint[],
  scope: ClimbScope,
): LadderPoint[] {
  const director = points.find(({ level }) => level === 'director');
  const asking = nextDirector(step.passed);
  if (!director || asking === 1) return [];
  const on = scope.directorAskedOn
    ? addWorkingDays(scope.directorAskedOn, ladder.repeatWorkingDays, scope.calendar)
    : addWorkingDays(dayOf(director.at), (asking - 1) * ladder.repeatWorkingDays, scope.calendar);
  return [{ level: directorLevel(asking), at: turnOf(on, scope.planId) }];
}
