import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyBirthDate, anyDate } from '../../test/support/calendar-arbitraries.js';
import { ageInMonths, dateAtAge, type LeapDayRule } from './age.js';
import { addDays, civilDate } from './civil-date.js';

describe('the date of an age', () => {
  it.each([
    ['2009-05-17', 18 * 12, '2027-05-17'],
    ['2009-05-17', 17 * 12 + 6, '2026-11-17'],
    ['2009-08-31', 17 * 12 + 6, '2027-02-28'],
    ['2009-05-17', 0, '2009-05-17'],
  ])('somebody born %s is %i months old on %s', (birth, months, expected) => {
    expect(dateAtAge(civilDate(birth), months)).toBe(expected);
  });

  it.each<[number, LeapDayRule, string]>([
    [18 * 12, '28-february', '2026-02-28'],
    [18 * 12, '1-march', '2026-03-01'],
    [16 * 12, '28-february', '2024-02-29'],
    [16 * 12, '1-march', '2024-02-29'],
    [17 * 12 + 6, '28-february', '2025-08-28'],
    [17 * 12 + 6, '1-march', '2025-09-01'],
    [16 * 12 + 6, '28-february', '2024-08-29'],
  ])('born on 29 February 2008, %i months by %s: %s', (months, rule, expected) => {
    expect(dateAtAge(civilDate('2008-02-29'), months, rule)).toBe(expected);
  });

  it('takes 28 February for a leap-day birth unless told otherwise', () => {
    expect(dateAtAge(civilDate('2008-02-29'), 216)).toBe('2026-02-28');
  });

  it('refuses a fraction of a month', () => {
    expect(() => dateAtAge(civilDate('2008-02-29'), 17.5)).toThrow(RangeError);
  });
});

describe('the age on a date', () => {
  it('is one month less on the day before', () => {
    const birth = civilDate('2009-05-17');
    expect(ageInMonths(birth, civilDate('2027-05-17'))).toBe(216);
    expect(ageInMonths(birth, civilDate('2027-05-16'))).toBe(215);
    expect(ageInMonths(birth, birth)).toBe(0);
    expect(ageInMonths(birth, addDays(birth, -1))).toBe(-1);
  });

  it('is the last age reached, by either leap-day rule', () => {
    const anyRule = fc.constantFrom<LeapDayRule>('28-february', '1-march');
    fc.assert(
      fc.property(anyBirthDate, anyDate, anyRule, (birth, on, rule) => {
        const months = ageInMonths(birth, on, rule);
        expect(dateAtAge(birth, months, rule) <= on).toBe(true);
        expect(dateAtAge(birth, months + 1, rule) > on).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
