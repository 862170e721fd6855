import { describe, expect, it } from '@jest/globals';
import type { Text } from '../words.js';
import * as basis from './basis.js';
import * as checks from './checks.js';
import * as dates from './dates.js';
import { fill, placeholdersOf } from './fill.js';
import * as happenings from './happenings.js';
import * as words from './words.js';

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'da' in value && typeof value.da === 'string';

/** Every text below a catalogue, with the path that leads to it. */
function textsOf(value: unknown, path: string): [string, Text][] {
  if (isText(value)) return [[path, value]];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

const all = textsOf({ basis, checks, dates, happenings, words }, 'labels');

describe('the catalogue of texts', () => {
  it('says everything in both languages', () => {
    expect(all.length).toBeGreaterThan(150);
    for (const [path, { da, en }] of all) {
      expect({ path, da: da.trim(), en: en.trim() }).toEqual({ path, da, en });
      expect({ path, empty: da === '' || en === '' }).toEqual({ path, empty: false });
    }
  });

  it('asks for the same in both languages, but for English ordinals', () => {
    for (const [path, { da, en }] of all) {
      const english = placeholdersOf(en).filter((name) => name !== 'th');
      expect({ path, names: english.sort() }).toEqual({ path, names: placeholdersOf(da).sort() });
    }
  });

  it('names twelve months', () => {
    expect(dates.monthNames.da).toHaveLength(12);
    expect(dates.monthNames.en).toHaveLength(12);
  });
});

describe('filling a text', () => {
  it('takes words of one language, of both, and numbers', () => {
    const text = { da: '{a} efter {b}: {n}', en: '{a} after {b}: {n}' };
    expect(fill(text, { a: 'T1', b: { da: 'mødet', en: 'the meeting' }, n: 3 })).toEqual({
      da: 'T1 efter mødet: 3',
      en: 'T1 after the meeting: 3',
    });
  });

  it('does not read a filling as a template', () => {
    expect(fill({ da: '{a}', en: '{a}' }, { a: '{b} $& $1' })).toEqual({ da: '{b} $& $1', en: '{b} $& $1' });
  });

  it('refuses half a sentence', () => {
    expect(() => fill({ da: '{a}', en: '{a} {b}' }, { a: 'x' })).toThrow('nothing fills the placeholder b');
  });
});

describe('the name of a level', () => {
  it.each([
    ['remind-10', 'Reminder ten working days before'],
    ['team-leader', 'Goes to the team leader'],
    ['director-3', 'Goes to the director'],
    ['passed-limit1', 'The date set by law passes'],
    ['something-new', 'something-new'],
  ])('%s', (level, en) => {
    expect(happenings.levelLabel(level).en).toBe(en);
  });
});

describe('the name of a reason', () => {
  it.each([
    ['assigned', 'A step was assigned to you'],
    ['informed-department-head', 'A step was raised to a leader'],
    ['overdue', 'The date has passed'],
    ['something-new', 'something-new'],
  ])('%s', (reason, en) => {
    expect(happenings.reasonLabel(reason).en).toBe(en);
  });
});
