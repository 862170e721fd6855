import { addDays, type CivilDate, civilDate, dateOf, yearOf } from './civil-date.js';
import { DANISH_HOLIDAYS } from './danish-holidays.js';

/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday, Whit Monday. */
const FROM_EASTER = [-3, -2, 0, 1, 39, 49, 50] as const;
const GREAT_PRAYER_DAY_FROM_EASTER = 26;

const known: ReadonlyMap<number, ReadonlySet<CivilDate>> = new Map(
  Object.entries(DANISH_HOLIDAYS).map(([year, days]) => [
    Number(year),
    new Set(days.split(' ').map((day) => civilDate(`${year}-${day}`))),
  ]),
);

/** True on a Danish public holiday; weekends as such and Constitution Day, Christmas Eve and New Year's Eve are none. */
export const isPublicHoliday = (date: CivilDate): boolean => publicHolidays(yearOf(date)).has(date);

/** The Danish public holidays of a year: from the checked-in data, and by computation for years outside it. */
export const publicHolidays = (year: number): ReadonlySet<CivilDate> => known.get(year) ?? computePublicHolidays(year);

/** The same by rule. Store Bededag (Great Prayer Day) was abolished from 2024 by lov nr. 214 af 06/03/2023. */
export function computePublicHolidays(year: number): ReadonlySet<CivilDate> {
  const easter = easterSunday(year);
  const fromEaster = year < 2024 ? [...FROM_EASTER, GREAT_PRAYER_DAY_FROM_EASTER] : FROM_EASTER;
  const fixed = [dateOf(year, 1, 1), dateOf(year, 12, 25), dateOf(year, 12, 26)];
  return new Set([...fixed, ...fromEaster.map((days) => addDays(easter, days))].sort());
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm, as Meeus gives it). */
export function easterSunday(year: number): CivilDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekdays = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekdays) / 451);
  const total = epact + weekdays - 7 * late + 114;
  return dateOf(year, Math.floor(total / 31), (total % 31) + 1);
}
