import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyClosingDays, anyDate } from '../../test/support/calendar-arbitraries.js';
import { addDays, civilDate } from './civil-date.js';
import { addWorkingDays, calendarFor, isWorkingDay, lastWorkingDayBefore, workingDaysBetween } from './working-days.js';

const plain = calendarFor([]);
const anyCount = fc.integer({ min: -60, max: 60 });

describe('a calendar', () => {
  it('closes weekends, public holidays and the municipality’s own days', () => {
    const ours = calendarFor([civilDate('2026-12-24'), civilDate('2026-06-05')]);
    expect(isWorkingDay(civilDate('2026-11-20'), ours)).toBe(true);
    expect(isWorkingDay(civilDate('2026-11-21'), ours)).toBe(false);
    expect(isWorkingDay(civilDate('2026-11-22'), ours)).toBe(false);
    expect(isWorkingDay(civilDate('2026-05-14'), ours)).toBe(false);
    expect(isWorkingDay(civilDate('2026-12-24'), ours)).toBe(false);
    expect(isWorkingDay(civilDate('2026-12-24'), plain)).toBe(true);
  });

  it('has a version that names its closing days, whatever their order', () => {
    const [a, b] = [civilDate('2026-12-24'), civilDate('2026-06-05')];
    expect(calendarFor([a, b]).version).toBe(calendarFor([b, a, b]).version);
    expect(calendarFor([a]).version).not.toBe(calendarFor([b]).version);
    expect(calendarFor([a]).version).not.toBe(plain.version);
  });
});

describe('adding working days', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-21', -1, '2026-11-20'],
    ['2026-11-21', 0, '2026-11-21'],
    ['2026-04-01', 1, '2026-04-07'],
    ['2026-04-07', -1, '2026-04-01'],
    ['2026-05-13', 1, '2026-05-15'],
    ['2026-12-23', 3, '2026-12-29'],
    ['2026-11-23', 10, '2026-12-07'],
    ['2023-05-04', 1, '2023-05-08'],
    ['2024-04-25', 1, '2024-04-26'],
  ])('%s and %i of them: %s', (date, n, expected) => {
    expect(addWorkingDays(civilDate(date), n, plain)).toBe(expected);
  });

  it('steps over the municipality’s own closing days', () => {
    const ours = calendarFor([civilDate('2026-12-24')]);
    expect(addWorkingDays(civilDate('2026-12-23'), 1, ours)).toBe('2026-12-28');
    expect(lastWorkingDayBefore(civilDate('2026-12-25'), ours)).toBe('2026-12-23');
    expect(lastWorkingDayBefore(civilDate('2026-12-25'), plain)).toBe('2026-12-24');
  });

  it('lands on an open day whenever it moves, and going there and back comes home from an open day', () => {
    fc.assert(
      fc.property(anyDate, anyCount, anyClosingDays, (date, n, closing) => {
        const calendar = calendarFor(closing);
        const moved = addWorkingDays(date, n, calendar);
        expect(n === 0 ? moved === date : isWorkingDay(moved, calendar)).toBe(true);
        if (isWorkingDay(date, calendar)) expect(addWorkingDays(moved, -n, calendar)).toBe(date);
      }),
    );
  });

  it('counts what workingDaysBetween counts', () => {
    fc.assert(
      fc.property(anyDate, anyCount, anyClosingDays, (date, n, closing) => {
        const calendar = calendarFor(closing);
        expect(workingDaysBetween(date, addWorkingDays(date, n, calendar), calendar)).toBe(n);
      }),
    );
  });

  it('moves further with every day added', () => {
    fc.assert(
      fc.property(anyDate, anyCount, (date, n) => {
        expect(addWorkingDays(date, n, plain) < addWorkingDays(date, n + 1, plain)).toBe(true);
      }),
    );
  });

  it('refuses fractions, and a calendar that never opens', () => {
    const start = civilDate('2026-01-01');
    const shut = calendarFor(Array.from({ length: 500 }, (_, day) => addDays(start, day)));
    expect(() => addWorkingDays(start, 1, shut)).toThrow(RangeError);
    expect(() => addWorkingDays(start, 1.5, plain)).toThrow(RangeError);
  });
});
