import { describe, expect, it } from '@jest/globals';
import { instantIn } from './danish-time.js';
import { clockOf, missing, stepForms } from './step-forms.js';

describe('what is asked about an action', () => {
  it('is missing until it is there; blanks are nothing', () => {
    expect(missing(['due', 'reason'], { due: '2026-12-01', reason: '  ' })).toEqual(['reason']);
    expect(missing(stepForms.schedule, {})).toEqual(['on', 'time']);
  });
});

describe('a time of a meeting', () => {
  it('is understood as people write it', () => {
    expect(['9.30', '09:30', '23.59'].map(clockOf)).toEqual(['09:30', '09:30', '23:59']);
    expect(['24.00', '9', 'ni'].map(clockOf)).toEqual([undefined, undefined, undefined]);
  });

  it('is Danish time, summer and winter', () => {
    expect(instantIn('2026-12-01', '10:00', 'Europe/Copenhagen')).toBe('2026-12-01T09:00:00.000Z');
    expect(instantIn('2026-07-01', '10:00', 'Europe/Copenhagen')).toBe('2026-07-01T08:00:00.000Z');
  });
});
