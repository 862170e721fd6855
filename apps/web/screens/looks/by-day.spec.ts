import { describe, expect, it } from '@jest/globals';
import { byDay, type Look } from './by-day.js';

const look = (at: string, over: Partial<Look> = {}): Look => ({
  at,
  span: 'moment',
  by: 'member',
  unit: 'social',
  what: 'plan',
  purpose: 'casework',
  sentence: { da: '', en: '' },
  ...over,
});

describe('looks by day', () => {
  it('are newest first, and what belongs together is one line with its number', () => {
    const days = byDay([
      look('2027-03-02T09:00:00.000Z'),
      look('2027-03-02T08:00:00.000Z'),
      look('2027-03-02T08:30:00.000Z', { unit: 'job' }),
      look('2027-03-01T09:00:00.000Z', { what: 'inbox', span: 'day' }),
    ]);
    expect(days.map(({ day }) => day)).toEqual(['2027-03-02', '2027-03-01']);
    expect(days[0]?.looks.map(({ first, times }) => [first.unit, first.at, times])).toEqual([
      ['social', '2027-03-02T08:00:00.000Z', 2],
      ['job', '2027-03-02T08:30:00.000Z', 1],
    ]);
  });

  it('fall on the Danish day', () => {
    expect(byDay([look('2027-03-01T23:30:00.000Z')])[0]?.day).toBe('2027-03-02');
  });
});
