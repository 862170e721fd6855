import { type CivilDate, fromDayNumber, isCivilDate, toDayNumber, whole } from './civil-date.js';

declare const brand: unique symbol;

/**
 * A point in time: ISO 8601 in UTC with milliseconds, `2026-03-29T01:05:00.000Z`. One instant has exactly one string,
 * and ordering the strings orders the instants.
 */
export type Instant = string & { readonly [brand]: 'Instant' };

export const MS_PER_SECOND = 1000;
export const MS_PER_HOUR = 3_600_000;
const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

const CANONICAL = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const READABLE =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/** True only for the canonical form. */
export const isInstant = (value: unknown): value is Instant =>
  typeof value === 'string' && CANONICAL.test(value) && isCivilDate(value.slice(0, 10));

/**
 * Reads an instant from milliseconds since 1970 or from an ISO string with `Z` or an offset; finer parts than
 * milliseconds are cut off. Throws RangeError on anything else, a local time without offset included.
 */
export function instant(value: string | number): Instant {
  if (typeof value === 'number') return fromEpochMs(value);
  return isInstant(value) ? value : fromEpochMs(readEpochMs(value));
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const toEpochMs = (at: Instant): number =>
  epochMsOf(
    at.slice(0, 10) as CivilDate,
    Number(at.slice(11, 13)) * MS_PER_HOUR +
      Number(at.slice(14, 16)) * MS_PER_MINUTE +
      Number(at.slice(17, 19)) * MS_PER_SECOND +
      Number(at.slice(20, 23)),
  );

/** Negative when `a` is earlier, 0 when equal, positive when later: made for `sort`. */
export const compareInstants = (a: Instant, b: Instant): number => (a < b ? -1 : a > b ? 1 : 0);

export const addMilliseconds = (at: Instant, ms: number): Instant =>
  fromEpochMs(toEpochMs(at) + whole(ms, 'milliseconds'));

export const addSeconds = (at: Instant, seconds: number): Instant =>
  addMilliseconds(at, whole(seconds, 'seconds') * MS_PER_SECOND);

/** Elapsed hours: what a clock on the wall shows in between does not matter. */
export const addHours = (at: Instant, hours: number): Instant =>
  addMilliseconds(at, whole(hours, 'hours') * MS_PER_HOUR);

/** Milliseconds since 1970 of a date and the milliseconds of its UTC day that have passed. */
export const epochMsOf = (date: CivilDate, msOfDay: number): number => toDayNumber(date) * MS_PER_DAY + msOfDay;

function fromEpochMs(value: number): Instant {
  if (!Number.isFinite(value)) throw new RangeError('Not a finite number of milliseconds');
  const ms = Math.floor(value);
  const day = Math.floor(ms / MS_PER_DAY);
  const rest = ms - day * MS_PER_DAY;
  const hours = two(Math.floor(rest / MS_PER_HOUR));
  const minutes = two(Math.floor((rest % MS_PER_HOUR) / MS_PER_MINUTE));
  const seconds = two(Math.floor((rest % MS_PER_MINUTE) / MS_PER_SECOND));
  const fraction = String(rest % MS_PER_SECOND).padStart(3, '0');
  return `${fromDayNumber(day)}T${hours}:${minutes}:${seconds}.${fraction}Z` as Instant;
}

function readEpochMs(value: string): number {
  const [, date, hours, minutes, seconds, fraction, sign, offsetHours, offsetMinutes] = READABLE.exec(value) ?? [];
  if (!isCivilDate(date)) throw new RangeError('Not an instant: an ISO date and time with Z or an offset is needed');
  const offset = Number(offsetHours ?? 0) * MS_PER_HOUR + Number(offsetMinutes ?? 0) * MS_PER_MINUTE;
  const local =
    Number(hours) * MS_PER_HOUR +
    Number(minutes) * MS_PER_MINUTE +
    Number(seconds) * MS_PER_SECOND +
    Number((fraction ?? '').padEnd(3, '0').slice(0, 3));
  return epochMsOf(date, local) - (sign === '-' ? -offset : offset);
}

const two = (value: number): string => String(value).padStart(2, '0');
