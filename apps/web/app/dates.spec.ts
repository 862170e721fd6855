import { describe, expect, it } from '@jest/globals';
import { ageOn, dateOf, daysBetween, dayText, instantText, nearDay, plusDays } from './dates.js';

describe('dates for people', () => {
  it('are written as Danes and the English write them', () => {
    expect(dayText('2027-03-14', 'da')).toBe('14. marts 2027');
    expect(dayText('2027-03-14', 'en')).toBe('14 March 2027');
    expect(dayText('2027-03-14', 'da', 'weekday')).toBe('søndag 14. marts');
  });

  it('show instants in Danish time', () => {
    expect(instantText('2027-03-14T22:30:00Z', 'da', 'clock')).toBe('23.30');
    expect(dateOf('2027-03-14T23:30:00Z')).toBe('2027-03-15');
    expect(dateOf('2027-07-14T22:30:00Z')).toBe('2027-07-15');
  });

  it('count days across the change of clocks', () => {
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
    expect(daysBetween('2027-03-29', '2027-03-27')).toBe(-2);
    expect(plusDays('2027-12-31', 1)).toBe('2028-01-01');
  });

  it('name the days around today', () => {
    expect(nearDay('2027-03-14', '2027-03-14')?.da).toBe('i dag');
    expect(nearDay('2027-03-15', '2027-03-14')?.da).toBe('i morgen');
    expect(nearDay('2027-03-13', '2027-03-14')?.en).toBe('yesterday');
    expect(nearDay('2027-03-16', '2027-03-14')).toBeUndefined();
  });

  it('tell an age in whole years', () => {
    expect(ageOn('2009-03-15', '2027-03-14')).toBe(17);
    expect(ageOn('2009-03-15', '2027-03-15')).toBe(18);
  });
});
