import { describe, expect, it } from '@jest/globals';
import { timeLeft } from './time-left.js';

describe('the time left', () => {
  it.each([
    ['2027-01-01T14:00:00.000Z', { hours: 4, minutes: 0 }],
    ['2027-01-01T10:59:30.000Z', { hours: 1, minutes: 0 }],
    ['2027-01-01T10:00:01.000Z', { hours: 0, minutes: 1 }],
    ['2027-01-01T09:00:00.000Z', { hours: 0, minutes: 0 }],
  ])('until %s', (until, left) => {
    expect(timeLeft(until, '2027-01-01T10:00:00.000Z')).toEqual(left);
  });
});
