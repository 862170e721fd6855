import { type CivilDate, fromDayNumber, toDayNumber, weekdayOfDayNumber, whole } from './civil-date.js';
import { fnv1a } from './hash.js';
import { isPublicHoliday } from './public-holidays.js';

/** Which days count: weekends and Danish public holidays never do, nor do the days a municipality closes by itself. */
export interface Calendar {
  /** Names the holiday data and the closing days; stored with every date that was computed with it. */
  readonly version: string;
  readonly closed: ReadonlySet<CivilDate>;
}

/** To be raised whenever a rule or a date of the public holidays changes. */
const HOLIDAYS_VERSION = 'dk-2026.1';

/** A run of closed days longer than this is no calendar but a mistake in the data. */
const LONGEST_CLOSURE_DAYS = 366;

/** The calendar of a municipality from its own closing days, in any order, repeats allowed. */
export function calendarFor(closingDays: readonly CivilDate[] = []): Calendar {
  const sorted = [...new Set(closingDays)].sort();
  const version = sorted.length === 0 ? HOLIDAYS_VERSION : `${HOLIDAYS_VERSION}+${digest(sorted)}`;
  return { version, closed: new Set(sorted) };
}

export const isWorkingDay = (date: CivilDate, calendar: Calendar): boolean => isOpen(toDayNumber(date), calendar);

/**
 * The n-th working day after a date, or before it for a negative n. The start day never counts, whether open or
 * closed; n = 0 returns the date itself. Throws RangeError when the calendar is closed for more than a year on end.
 */
export function addWorkingDays(date: CivilDate, n: number, calendar: Calendar): CivilDate {
  const step = whole(n, 'working days') < 0 ? -1 : 1;
  let day = toDayNumber(date);
  for (let left = Math.abs(n); left > 0; left -= 1) day = nextOpen(day, step, calendar);
  return fromDayNumber(day);
}

/**
 * How many working days lie after `from` up to and including `to`; negative, counted the other way, when `to` is
 * earlier. For every working day `to` it is the n with `addWorkingDays(from, n) = to`.
 */
export function workingDaysBetween(from: CivilDate, to: CivilDate, calendar: Calendar): number {
  const [start, end] = [toDayNumber(from), toDayNumber(to)];
  const step = end < start ? -1 : 1;
  let count = 0;
  for (let day = start; day !== end; ) {
    day += step;
    if (isOpen(day, calendar)) count += step;
  }
  return count;
}

/** The last working day strictly before a date. */
export const lastWorkingDayBefore = (date: CivilDate, calendar: Calendar): CivilDate =>
  addWorkingDays(date, -1, calendar);

function nextOpen(from: number, step: 1 | -1, calendar: Calendar): number {
  for (let tried = 1; tried <= LONGEST_CLOSURE_DAYS; tried += 1) {
    if (isOpen(from + tried * step, calendar)) return from + tried * step;
  }
  throw new RangeError('The calendar is closed for more than a year on end');
}

/** What has been found out about each day of a calendar: ladders and offsets ask for the same few years again and again. */
const remembered = new WeakMap<Calendar, Uint8Array>();

/** Days since 1970 that are remembered: to the year 2079. */
const REMEMBERED_DAYS = 40_000;
const OPEN = 1;
const CLOSED = 2;

function isOpen(dayNumber: number, calendar: Calendar): boolean {
  if (dayNumber < 0 || dayNumber >= REMEMBERED_DAYS) return findOpen(dayNumber, calendar);
  const days = daysOf(calendar);
  if (!days[dayNumber]) days[dayNumber] = findOpen(dayNumber, calendar) ? OPEN : CLOSED;
  return days[dayNumber] === OPEN;
}

function daysOf(calendar: Calendar): Uint8Array {
  const known = remembered.get(calendar);
  if (known) return known;
  const days = new Uint8Array(REMEMBERED_DAYS);
  remembered.set(calendar, days);
  return days;
}

function findOpen(dayNumber: number, calendar: Calendar): boolean {
  if (weekdayOfDayNumber(dayNumber) >= 6) return false;
  const date = fromDayNumber(dayNumber);
  return !isPublicHoliday(date) && !calendar.closed.has(date);
}

const digest = (days: readonly CivilDate[]): string => fnv1a(days.join(' ')).toString(16).padStart(8, '0');
