import { describe, expect, it } from '@jest/globals';
import { clearUpTitle } from '#contracts';
import { titleOf } from './titles.js';

const adHoc = { section: 'adhoc', sectionVersion: null, title: null };

describe('what a row is called', () => {
  it('is its own words, its template’s, or for the clear-up step Samspor’s', () => {
    expect(titleOf({ ...adHoc, code: '1', title: 'Ring' })).toEqual({ da: 'Ring', en: 'Ring' });
    expect(titleOf({ section: 'T1', sectionVersion: 1, code: '4', title: null })?.da).toMatch(/\S/);
    expect(titleOf({ ...adHoc, code: 'clear-up' })).toEqual(clearUpTitle);
    expect(titleOf({ ...adHoc, code: '1' })).toBeNull();
  });
});
