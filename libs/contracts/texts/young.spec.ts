import { describe, expect, it } from '@jest/globals';
import { lookPurposeLabels, lookSubjectLabels } from '../labels/looks.js';
import type { Text } from '../words.js';
import { youngCopyTexts } from './copy.js';
import { youngLookTexts } from './looks.js';
import type { Counted } from './texts.js';
import { youngSteps, youngTexts } from './young.js';
import { youngCategories, youngPurposes, youngSharingTexts } from './young-sharing.js';

const danish = [
  ...Object.values(youngTexts),
  ...Object.values<Text | Counted>(youngSharingTexts).flatMap((text) =>
    'one' in text ? [text.one, text.many] : [text],
  ),
  ...Object.values(youngCategories),
  ...Object.values(youngPurposes),
  ...Object.values(youngSteps),
  ...Object.values(youngLookTexts),
  ...Object.values(youngCopyTexts),
  ...Object.values(lookSubjectLabels),
  ...Object.values(lookPurposeLabels),
].map(({ da }) => da.replace(/\{\w+\}/g, 'Mille'));

/** Lix: words per sentence, and how many of a hundred words have more than six letters. Under 30 is easy to read. */
function lix(texts: readonly string[]): number {
  const words = texts.flatMap((text) => text.match(/[\p{L}\d]+/gu) ?? []);
  // A heading is a sentence too, though it has no full stop.
  const sentences = texts.flatMap((text) => text.split(/[.!?:]+/)).filter((part) => /\p{L}/u.test(part));
  const long = words.filter((word) => word.length > 6);
  return words.length / sentences.length + (100 * long.length) / words.length;
}

describe('what the young person reads', () => {
  it('has a lix under 30 over all of it together', () => {
    expect(lix(danish)).toBeLessThan(30);
  });

  it('is measured by a measure that tells office language from plain words', () => {
    expect(lix(['Afgørelse om ungestøtte, også ved afslag, med klagevejledning.'])).toBeGreaterThan(40);
  });

  it('says no word of the offices', () => {
    const offices = /forvaltning|sagsbehandl|iværksæt|foranstaltning|indsats|myndighed|jf\.|stk\.|§|overskredet|frist/i;
    expect(danish.filter((text) => offices.test(text))).toEqual([]);
  });
});
