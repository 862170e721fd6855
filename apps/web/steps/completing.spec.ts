import { describe, expect, it } from '@jest/globals';
import type { Step } from '../api/types.js';
import { bodyOf, missing, offered } from './completing.js';

const outcome = (code: string) => ({ code, label: { da: code, en: code } });
const step = (over: Partial<Step> = {}): Step => ({
  id: 'T1.1.1',
  section: 'T1',
  code: '1',
  occurrence: 1,
  kind: 'meeting',
  owner: 'coordinator',
  forYoung: true,
  status: 'open',
  holder: { unit: 'u' },
  round: 1,
  deadlines: [],
  ...over,
});
const today = '2027-03-10';

describe('a step that is done', () => {
  it('offers what is known: today, or the day it was planned for once that has come', () => {
    const at = (instant: string) => step({ schedule: { at: instant, who: [{ code: 'young-person' }] } });
    expect(offered(step(), today).doneOn).toBe(today);
    expect(offered(at('2027-03-08T09:00:00Z'), today)).toMatchObject({
      doneOn: '2027-03-08',
      present: ['young-person'],
    });
    expect(offered(at('2027-04-08T09:00:00Z'), today).doneOn).toBe(today);
  });

  it('chooses the only outcome there is, and never between two', () => {
    expect(offered(step({ outcomes: [outcome('held')] }), today).outcome).toBe('held');
    expect(offered(step({ outcomes: [outcome('yes'), outcome('no')] }), today).outcome).toBe('');
  });

  it('asks for what the step needs and nothing else', () => {
    expect([...missing(step(), offered(step(), today))]).toEqual([]);
    const two = step({ outcomes: [outcome('yes'), outcome('no')], decidesCadence: true });
    expect([...missing(two, offered(two, today))]).toEqual(['outcome', 'months', 'reasons']);
  });

  it('sends what was filled in', () => {
    const done = { ...offered(step(), today), agreed: '  Vi ses på mandag. ', note: ' ' };
    expect(bodyOf(step(), done)).toEqual({ doneOn: today, agreed: 'Vi ses på mandag.' });
    const deciding = step({ decidesCadence: true });
    expect(bodyOf(deciding, { ...done, months: '3', reasons: 'Trives' }).cadence).toEqual({
      months: 3,
      reasons: 'Trives',
    });
  });
});
