import { type CivilDate, civilDate, toDayNumber } from './civil-date.js';
import { fnv1a } from './hash.js';
import { addSeconds, epochMsOf, type Instant, instant, MS_PER_HOUR, MS_PER_SECOND, toEpochMs } from './instant.js';

/** An IANA name, `Europe/Copenhagen`. */
export type Zone = string;

/** The zone of every Danish municipality's days. */
export const COPENHAGEN: Zone = 'Europe/Copenhagen';

/** The window in which dates pass: four hours, in seconds. */
export const SPREAD_SECONDS = 4 * 3600;

const PASSING_MINUTES_AFTER_MIDNIGHT = 5;
const MS_PER_DAY = 24 * MS_PER_HOUR;
const REMEMBERED_OFFSETS = 50_000;
const formatters = new Map<Zone, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** The date that people in the zone write at that instant. Throws RangeError for an unknown zone. */
export const civilDateIn = (zone: Zone, at: Instant): CivilDate => localAt(zone, toEpochMs(at)).date;

/** The time that clocks in the zone show at that instant, `HH:MM`. */
export function timeOfDayIn(zone: Zone, at: Instant): string {
  const minutes = Math.floor(localAt(zone, toEpochMs(at)).msOfDay / 60_000);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** The first instant of a date in the zone: midnight, or where clocks skip midnight, the first moment after it. */
export const startOfDay = (zone: Zone, date: CivilDate): Instant => atLocalTime(zone, date, 0);

/**
 * When a night's work is due for one plan: 00:05 local time on the date, plus elapsed seconds (0–14399, see
 * {@link spreadOf}). Elapsed, so that a night whose clock skips or repeats an hour neither skips nor repeats anything.
 */
export const passingInstant = (zone: Zone, date: CivilDate, spreadSeconds: number): Instant =>
  addSeconds(atLocalTime(zone, date, PASSING_MINUTES_AFTER_MIDNIGHT * 60_000), spreadSeconds);

/** A plan's own second of the passing window, 0–14399: always the same one, and evenly spread over plans. */
export const spreadOf = (planId: string): number => fnv1a(planId) % SPREAD_SECONDS;

/** The earliest instant at which the zone shows this local time; a time that is skipped is read with the old offset. */
function atLocalTime(zone: Zone, date: CivilDate, msOfDay: number): Instant {
  const local = epochMsOf(date, msOfDay);
  // Clocks change less than once in three days, so these are the only two offsets in question; mostly they are one.
  const [before, after] = [offsetOnDay(zone, toDayNumber(date) - 1), offsetOnDay(zone, toDayNumber(date) + 2)];
  if (before === after) return instant(local - before);
  const candidates = [local - before, local - after].sort((a, b) => a - b);
  return instant(candidates.find((ms) => ms + offsetAt(zone, ms) === local) ?? local - before);
}

/** The offset at the UTC midnight a day begins with. An agenda asks for the same few years again and again. */
function offsetOnDay(zone: Zone, dayNumber: number): number {
  const key = `${zone} ${dayNumber}`;
  const cached = offsets.get(key);
  if (cached !== undefined) return cached;
  if (offsets.size >= REMEMBERED_OFFSETS) offsets.clear();
  const offset = offsetAt(zone, dayNumber * MS_PER_DAY);
  offsets.set(key, offset);
  return offset;
}

/** Milliseconds that local time is ahead of UTC. */
function offsetAt(zone: Zone, epochMs: number): number {
  const { date, msOfDay } = localAt(zone, epochMs);
  return epochMsOf(date, msOfDay) - Math.floor(epochMs / MS_PER_SECOND) * MS_PER_SECOND;
}

function localAt(zone: Zone, epochMs: number): { date: CivilDate; msOfDay: number } {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatterFor(zone).formatToParts(epochMs)) parts[type] = value;
  const seconds = (Number(parts.hour) * 60 + Number(parts.minute)) * 60 + Number(parts.second);
  const date = civilDate(`${String(parts.year).padStart(4, '0')}-${parts.month}-${parts.day}`);
  return { date, msOfDay: seconds * MS_PER_SECOND };
}

/** Making a formatter costs a hundred times what using it does. The calendar and digits are fixed, not the machine's. */
function formatterFor(zone: Zone): Intl.DateTimeFormat {
  const cached = formatters.get(zone);
  if (cached) return cached;
  const two = '2-digit' as const;
  const fields = { year: 'numeric' as const, month: two, day: two, hour: two, minute: two, second: two };
  const made = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', { timeZone: zone, hourCycle: 'h23', ...fields });
  formatters.set(zone, made);
  return made;
}
