import { describe, expect, it } from '@jest/globals';
import { type Right, rightsShown, whoIn } from './rights.js';

const text = (da: string) => ({ da, en: da });
const right = (action: string, da: string, about: Right['about'], ...codes: string[]): Right => ({
  action,
  label: text(da),
  about,
  may: codes.map((code) => ({ code, label: text(`Den ${code}`), byLead: false })),
  assurance: 'substantial',
});
const all = [
  right('read-plan', 'Åbne planen', 'plan', 'worker', 'auditor'),
  right('ClosePlan', 'Afslutte planen', 'plan', 'worker'),
  right('read-keys', 'Se nøglernes alder', 'municipality', 'auditor'),
];
const actions = (asked: Partial<Parameters<typeof rightsShown>[1]>) =>
  rightsShown(all, { words: '', who: '', about: '', ...asked }, 'da').map(({ action }) => action);

describe('the table of rights', () => {
  it('is narrowed by words, by who and by what it is about', () => {
    expect(actions({})).toEqual(['read-plan', 'ClosePlan', 'read-keys']);
    expect(actions({ words: 'plan åbne' })).toEqual(['read-plan']);
    expect(actions({ who: 'auditor' })).toEqual(['read-plan', 'read-keys']);
    expect(actions({ who: 'auditor', about: 'municipality' })).toEqual(['read-keys']);
  });

  it('names everybody in it once', () => {
    expect(whoIn(all, 'da').map(({ id }) => id)).toEqual(['auditor', 'worker']);
  });
});
