import { addMonths, type CivilDate, dateOf, dayOfMonth, isLeapYear, monthOf, whole, yearOf } from './civil-date.js';

/** When somebody born on 29 February has the birthday in a common year. */
export type LeapDayRule = '28-february' | '1-march';

/**
 * The date on which somebody reaches an age given in months: first the birthday of the whole years, then the remaining
 * months, clipped at the end of the month. `dateAtAge(birth, 210)` is 17½ years.
 */
export function dateAtAge(birthDate: CivilDate, months: number, leapDayRule: LeapDayRule = '28-february'): CivilDate {
  const years = Math.trunc(whole(months, 'months') / 12);
  return addMonths(birthday(birthDate, yearOf(birthDate) + years, leapDayRule), months - years * 12);
}

/** Whole months lived on a date: the largest n with `dateAtAge(birthDate, n) <= on`. Negative before birth. */
export function ageInMonths(birthDate: CivilDate, on: CivilDate, leapDayRule: LeapDayRule = '28-february'): number {
  const upper = (yearOf(on) - yearOf(birthDate)) * 12 + monthOf(on) - monthOf(birthDate);
  // Under the 1 March rule a month may be reached one calendar month later than counted; hence the second step.
  if (dateAtAge(birthDate, upper, leapDayRule) <= on) return upper;
  return dateAtAge(birthDate, upper - 1, leapDayRule) <= on ? upper - 1 : upper - 2;
}

function birthday(birthDate: CivilDate, year: number, leapDayRule: LeapDayRule): CivilDate {
  const [month, day] = [monthOf(birthDate), dayOfMonth(birthDate)];
  if (month !== 2 || day !== 29 || isLeapYear(year)) return dateOf(year, month, day);
  return leapDayRule === '28-february' ? dateOf(year, 2, 28) : dateOf(year, 3, 1);
}
