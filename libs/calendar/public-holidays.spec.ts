import { describe, expect, it } from '@jest/globals';
import Holidays from 'date-holidays';
import { civilDate } from './civil-date.js';
import { DANISH_HOLIDAYS } from './danish-holidays.js';
import { computePublicHolidays, easterSunday, isPublicHoliday, publicHolidays } from './public-holidays.js';

const years = Object.keys(DANISH_HOLIDAYS).map(Number);

describe('the Danish public holidays', () => {
  it('are checked in for every year from 2005 to 2070', () => {
    expect(years).toEqual(Array.from({ length: 66 }, (_, index) => 2005 + index));
  });

  it('are what date-holidays says today: run tools/generate-holidays.mjs when this fails', () => {
    const denmark = new Holidays('DK');
    const today = years.map((year) => [
      ...new Set(
        denmark
          .getHolidays(year)
          .filter((holiday) => holiday.type === 'public')
          .map((holiday) => holiday.date.slice(0, 10)),
      ),
    ]);
    expect(years.map((year) => [...publicHolidays(year)].sort())).toEqual(today.map((days) => days.sort()));
  });

  it('follow the same rule that computes the years outside the data', () => {
    for (const year of years) expect([...publicHolidays(year)]).toEqual([...computePublicHolidays(year)]);
  });

  it.each([
    ['1985-04-07', 1985],
    ['2026-04-05', 2026],
    ['2038-04-25', 2038],
    ['2285-03-22', 2285],
  ])('find Easter on %s', (expected, year) => {
    expect(easterSunday(year)).toBe(expected);
  });

  it.each([
    ['2023-05-05', true],
    ['2024-04-26', false],
    ['2026-05-14', true],
    ['2026-06-05', false],
    ['2026-12-24', false],
    ['2026-12-25', true],
    ['2026-12-31', false],
    ['2027-01-01', true],
    ['2099-04-10', true],
    ['1999-04-30', true],
  ])('on %s: %s', (date, expected) => {
    expect(isPublicHoliday(civilDate(date))).toBe(expected);
  });
});
