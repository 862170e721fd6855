import { describe, expect, it } from '@jest/globals';
import { civilDate } from './civil-date.js';
import { instant } from './instant.js';
import { applyOffset, applyOffsetToInstant, isHourOffset } from './offset.js';
import { calendarFor } from './working-days.js';

const calendar = calendarFor([]);

describe('an offset', () => {
  it('is applied from left to right', () => {
    const date = civilDate('2026-01-31');
    expect(applyOffset(date, [{ months: 1 }, { days: 1 }], calendar)).toBe('2026-03-01');
    expect(applyOffset(date, [{ days: 1 }, { months: 1 }], calendar)).toBe('2026-03-01');
    expect(applyOffset(date, [{ months: 1 }, { workingDays: 1 }], calendar)).toBe('2026-03-02');
    expect(applyOffset(date, [{ workingDays: 1 }, { months: 1 }], calendar)).toBe('2026-03-02');
    expect(applyOffset(date, [{ months: 1 }, { months: 1 }], calendar)).toBe('2026-03-28');
    expect(applyOffset(date, [{ months: 2 }], calendar)).toBe('2026-03-31');
  });

  it('may point backwards, and leaves a date on a closed day where it is', () => {
    expect(applyOffset(civilDate('2027-05-17'), [{ months: -6 }], calendar)).toBe('2026-11-17');
    expect(applyOffset(civilDate('2026-11-23'), [{ workingDays: -3 }], calendar)).toBe('2026-11-18');
    expect(applyOffset(civilDate('2026-11-20'), [{ days: 1 }], calendar)).toBe('2026-11-21');
  });

  it('without parts moves nothing', () => {
    expect(applyOffset(civilDate('2026-11-21'), [], calendar)).toBe('2026-11-21');
    expect(isHourOffset([])).toBe(false);
  });

  it('in hours belongs to instants alone', () => {
    const at = instant('2026-10-24T22:00:00Z');
    expect(isHourOffset([{ hours: 24 }])).toBe(true);
    expect(isHourOffset([{ hours: 24 }, { days: 1 }])).toBe(false);
    expect(applyOffsetToInstant(at, [{ hours: 24 }, { hours: -1 }])).toBe('2026-10-25T21:00:00.000Z');
    expect(() => applyOffset(civilDate('2026-01-31'), [{ hours: 1 }], calendar)).toThrow(RangeError);
    expect(() => applyOffsetToInstant(at, [{ days: 1 }])).toThrow(RangeError);
  });
});
