import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '../shared/given.js';
import { mondayOf, mondaysFrom, perWeek } from './weeks.js';

const day = (text: string) => text as CivilDate;

describe('weeks', () => {
  it.each([
    ['2026-11-16', '2026-11-16'],
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-23'],
    ['2027-01-01', '2026-12-28'],
    ['2024-02-29', '2024-02-26'],
  ])('begin on Monday: %s lies in that of %s', (date, monday) => {
    expect(mondayOf(day(date))).toBe(monday);
  });

  it('follow each other, over a year’s end and the nights when clocks change', () => {
    expect(mondaysFrom(day('2026-12-21'), 3)).toEqual(['2026-12-21', '2026-12-28', '2027-01-04']);
    expect(mondaysFrom(day('2026-03-23'), 2)).toEqual(['2026-03-23', '2026-03-30']);
  });

  it('without anything are zeros', () => {
    const weeks = mondaysFrom(day('2026-11-02'), 4);
    const found = [
      { week: day('2026-11-09'), count: 2 },
      { week: day('2026-11-09'), count: 1 },
      { week: day('2026-10-05'), count: 7 },
    ];
    expect(perWeek(weeks, found)).toEqual([0, 3, 0, 0]);
  });
});
