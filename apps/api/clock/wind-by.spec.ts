import { describe, expect, it } from '@jest/globals';
import { Refused } from '../http/refused.js';
import { monthsAfter, windBy } from './wind-by.js';

const now = '2027-01-31T09:30:00.000Z';
const dayMs = 86_400_000;

describe('how far a clock goes', () => {
  it('days and weeks are spans, months go by the calendar', () => {
    expect(windBy({ days: 2, weeks: 1 }, now)).toEqual({ ms: 9 * dayMs });
    expect(windBy({ months: 1 }, now)).toEqual({ until: '2027-02-28T09:30:00.000Z' });
    expect(windBy({ months: 1, days: 1 }, now)).toEqual({ until: '2027-03-01T09:30:00.000Z' });
    expect(windBy({ to: 'next' }, now)).toEqual({ to: 'next' });
    expect(windBy({ to: '2027-02-01T00:00Z' }, now)).toEqual({ until: '2027-02-01T00:00:00.000Z' });
  });

  it.each([{}, { days: 0 }, { to: 'next', weeks: 1 }, { to: '2027-02-30T00:00Z' }])(
    '%j says nothing or two things',
    (dto) => {
      expect(() => windBy(dto, now)).toThrow(Refused);
    },
  );

  it('a month later is the same day, or the month’s last', () => {
    expect(monthsAfter('2028-01-31T00:00:00.000Z', 1)).toBe('2028-02-29T00:00:00.000Z');
    expect(monthsAfter('2027-11-30T12:00:00.000Z', 15)).toBe('2029-02-28T12:00:00.000Z');
  });
});
