import { describe, expect, it } from '@jest/globals';
import { instantIn } from './danish-time.js';
import { clockOf, fieldsFor, firstValues, missing } from './step-forms.js';

const label = { da: 'Ja', en: 'Yes' };

describe('what completing a step asks for', () => {
  it('is the day and what was agreed where there is nothing to choose', () => {
    expect(fieldsFor('complete', {})).toEqual(['doneOn', 'agreed']);
  });

  it('is one choice more where there are several outcomes: three inputs', () => {
    const outcomes = ['given', 'refused'].map((code) => ({ code, label }));
    expect(fieldsFor('complete', { outcomes })).toEqual(['outcome', 'doneOn', 'agreed']);
  });

  it('is the cadence with its reasons where the step decides it', () => {
    expect(fieldsFor('complete', { decidesCadence: true })).toContain('reasons');
  });

  it('offers what is known: today, and the only outcome', () => {
    expect(firstValues({ outcomes: [{ code: 'lead-named', label }] }, '2026-11-22')).toEqual({
      doneOn: '2026-11-22',
      outcome: 'lead-named',
    });
  });

  it('says what is missing; blanks are nothing', () => {
    expect(missing(['due', 'reason'], { due: '2026-12-01', reason: '  ' })).toEqual(['reason']);
    expect(missing(['doneOn', 'agreed'], {})).toEqual([]);
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
