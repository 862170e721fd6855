import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyDate } from '../../test/support/calendar-arbitraries.js';
import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  compareDates,
  dateOf,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  isCivilDate,
  monthOf,
  weekday,
  yearOf,
} from './civil-date.js';

describe('reading a date', () => {
  it.each(['2026-11-21', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('accepts %s', (value) => {
    expect(civilDate(value)).toBe(value);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '21-11-2026',
    '',
  ])('refuses %j without repeating it', (value) => {
    expect(isCivilDate(value)).toBe(false);
    expect(() => civilDate(value)).toThrow(new RangeError('Not an existing date in the form YYYY-MM-DD'));
  });

  it.each([undefined, null, 20261121, new Date(0), {}])('knows that %p is no date', (value) => {
    expect(isCivilDate(value)).toBe(false);
  });
});

describe('date arithmetic', () => {
  it('agrees with the calendar of the platform about days, weekdays and distances', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const moved = new Date(`${date}T00:00:00Z`);
        moved.setUTCDate(moved.getUTCDate() + days);
        const expected = moved.toISOString().slice(0, 10);
        expect(addDays(date, days)).toBe(expected);
        expect(weekday(addDays(date, days))).toBe(moved.getUTCDay() === 0 ? 7 : moved.getUTCDay());
        expect(daysBetween(date, civilDate(expected))).toBe(days);
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', -48, '2020-02-29'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s plus %i months is %s', (date, months, expected) => {
    expect(addMonths(civilDate(date), months)).toBe(expected);
  });

  it('keeps the day of the month or clips it to the last one', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -1200, max: 1200 }), (date, months) => {
        const moved = addMonths(date, months);
        const count = yearOf(moved) * 12 + monthOf(moved) - (yearOf(date) * 12 + monthOf(date));
        expect(count).toBe(months);
        expect(dayOfMonth(moved)).toBe(Math.min(dayOfMonth(date), daysInMonth(yearOf(moved), monthOf(moved))));
      }),
    );
  });

  it('never puts a later date before an earlier one', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.integer({ min: -600, max: 600 }), (a, b, months) => {
        const [first, second] = [a, b].sort(compareDates) as [CivilDate, CivilDate];
        expect(compareDates(addMonths(first, months), addMonths(second, months))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('refuses fractions and dates beyond the four-digit years', () => {
    expect(() => addDays(civilDate('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addMonths(civilDate('2026-01-01'), Number.NaN)).toThrow(RangeError);
    expect(() => addDays(civilDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addMonths(civilDate('0001-01-31'), -1)).toThrow(RangeError);
    expect(() => dateOf(2026, 2, 29)).toThrow(RangeError);
  });
});
