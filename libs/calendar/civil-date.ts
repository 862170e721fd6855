declare const brand: unique symbol;

/** A calendar date without time or zone, `YYYY-MM-DD`, years 0001–9999. Ordering the strings orders the dates. */
export type CivilDate = string & { readonly [brand]: 'CivilDate' };

/** ISO numbering: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

type YearMonthDay = readonly [year: number, month: number, day: number];

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_PER_ERA = 146_097;
const DAYS_TO_1970 = 719_468;

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The number of days in a month; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for a date that exists: `2026-02-30` is not one. */
export function isCivilDate(value: unknown): value is CivilDate {
  if (typeof value !== 'string' || !SHAPE.test(value)) return false;
  const [year, month, day] = partsOf(value);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Reads a date. Throws RangeError on anything that is not an existing date; the message never repeats the value. */
export function civilDate(value: string): CivilDate {
  // The value may be a birth date, and error texts reach logs.
  if (!isCivilDate(value)) throw new RangeError('Not an existing date in the form YYYY-MM-DD');
  return value;
}

export const yearOf = (date: CivilDate): number => partsOf(date)[0];

/** 1–12. */
export const monthOf = (date: CivilDate): number => partsOf(date)[1];

/** 1–31. */
export const dayOfMonth = (date: CivilDate): number => partsOf(date)[2];

/** Negative when `a` is earlier, 0 when equal, positive when later: made for `sort`. */
export const compareDates = (a: CivilDate, b: CivilDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** Calendar days later, or earlier for a negative `days`. */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  fromDayNumber(toDayNumber(date) + whole(days, 'days'));

/** How many days `to` lies after `from`; negative when it lies before. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => toDayNumber(to) - toDayNumber(from);

export const weekday = (date: CivilDate): Weekday => weekdayOfDayNumber(toDayNumber(date));

/** The same day of another month, clipped to the end of that month: 31 January plus one month is 28 or 29 February. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = partsOf(date);
  const index = year * 12 + (month - 1) + whole(months, 'months');
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return toDate([targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth))]);
}

/** The date with these parts. Throws RangeError when there is none, as for 29 February of a common year. */
export const dateOf = (year: number, month: number, day: number): CivilDate => civilDate(format([year, month, day]));

/** Days since 1970-01-01, counted in the proleptic Gregorian calendar without a clock (H. Hinnant's algorithm). */
export function toDayNumber(date: CivilDate): number {
  const [year, month, day] = partsOf(date);
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_1970;
}

/** The inverse of {@link toDayNumber}. Throws RangeError outside the years 0001–9999. */
export function fromDayNumber(dayNumber: number): CivilDate {
  const shifted = dayNumber + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return toDate([yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day]);
}

/** 1970-01-01 was a Thursday. */
export function weekdayOfDayNumber(dayNumber: number): Weekday {
  return (((((dayNumber + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Refuses fractions, NaN and infinities, which would otherwise end as dates that look real. */
export function whole(value: number, unit: string): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`A whole number of ${unit} is needed`);
  return value;
}

const partsOf = (date: string): YearMonthDay => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];

function toDate(parts: YearMonthDay): CivilDate {
  if (parts[0] < 1 || parts[0] > 9999) throw new RangeError('The date lies outside the years 0001 to 9999');
  return format(parts) as CivilDate;
}

const format = ([year, month, day]: YearMonthDay): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
