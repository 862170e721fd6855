import { describe, expect, it } from '@jest/globals';
import { addedStepTitle, clearUpTitle } from '#contracts';
import { titleOf } from './titles.js';

const adHoc = { section: 'adhoc', sectionVersion: null, title: null };

describe('what a row is called', () => {
  it('is its own words, its template’s, or for the clear-up step Samspor’s', () => {
    expect(titleOf({ ...adHoc, code: '1', title: 'Ring' })).toEqual({ da: 'Ring', en: 'Ring' });
    expect(titleOf({ section: 'T1', sectionVersion: 1, code: '4', title: null })?.da).toMatch(/\S/);
    expect(titleOf({ ...adHoc, code: 'clear-up' })).toEqual(clearUpTitle);
    expect(titleOf({ ...adHoc, code: '1' })).toBeNull();
  });

  it('says of words that are not for the reader only that a step was added, and of which kind', () => {
    const added = { ...adHoc, code: '1', title: 'Ring' };
    expect(titleOf(added, false)).toEqual({ da: 'Tilføjet trin', en: 'Added step' });
    expect(titleOf({ ...added, stepKind: 'meeting' }, false)).toEqual(addedStepTitle('meeting'));
  });
});
