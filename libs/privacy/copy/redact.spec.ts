import { describe, expect, it } from '@jest/globals';
import { cutAtGaps } from '#contracts';
import { namesIn } from './names-in.js';
import { type Omission, redact } from './redact.js';

const texts = new Map([
  ['t1', 'Mor Karin Holm siger nej. Karin holm’s bror og KARIN HOLMs nabo var med; Karinna ikke.'],
  ['t2', 'En note om far.'],
  ['own', 'Karin Holm er min mor.'],
]);
const name = (value: string): Omission => ({ kind: 'name', name: value, reason: 'rights-of-others', words: 'w' });
const text: Omission = { kind: 'text', text: 't2', reason: 'own-interests', words: 'why' };

describe('what is left out', () => {
  it('stands nowhere in the texts, however the name is written, and says with a number where it was', () => {
    const { texts: left, leftOut } = redact(texts, [name('Karin Holm'), text], new Set(['own']));
    expect(left.get('t1')).toBe('Mor [▇ 1] siger nej. [▇ 1] bror og [▇ 1] nabo var med; Karinna ikke.');
    expect(left.get('t2')).toBe('[▇ 2]');
    expect(leftOut).toMatchObject([
      { n: 1, kind: 'name', times: 3 },
      { n: 2, kind: 'text', reason: 'own-interests', words: 'why', times: 1 },
    ]);
    expect(JSON.stringify(leftOut)).not.toContain('Karin');
  });

  it('is left out wherever the same was written', () => {
    const { texts: left, leftOut } = redact(new Map([...texts, ['t3', 'En note om far.']]), [text], new Set());
    expect([left.get('t2'), left.get('t3')]).toEqual(['[▇ 1]', '[▇ 1]']);
    expect(leftOut).toMatchObject([{ times: 2 }]);
  });

  it('is never anything of the young person’s own words', () => {
    const { texts: left } = redact(texts, [name('Karin Holm'), { ...text, text: 'own' }], new Set(['own']));
    expect(left.get('own')).toBe('Karin Holm er min mor.');
  });

  it('takes the longer name first, and signs in a name for themselves', () => {
    const { texts: left } = redact(
      new Map([['t', 'Karin Holm og Karin (a.b)']]),
      [name('Karin'), name('Karin Holm')],
      new Set(),
    );
    expect(left.get('t')).toBe('[▇ 2] og [▇ 1] (a.b)');
    const signs = redact(new Map([['t', 'x (a.b) y']]), [name('(a.b)')], new Set());
    expect(signs.texts.get('t')).toBe('x [▇ 1] y');
  });

  it('is cut out for a page', () => {
    expect(cutAtGaps('Mor [▇ 1] siger [▇ 12]')).toEqual(['Mor ', 1, ' siger ', 12]);
    expect(cutAtGaps('Intet')).toEqual(['Intet']);
  });
});

it('what may be a name is pointed out, without units, staff and the young person', () => {
  const found = namesIn(
    ['Vi talte med Karin Holm og Bo. Familieafdelingen og Åse Bang var med.', 'Ring til Karin Holm, ikke til Sofie.'],
    ['Åse Bang', 'Familieafdelingen', 'Sofie Lund'],
  );
  expect(found).toEqual([
    { name: 'Karin Holm', times: 2 },
    { name: 'Bo', times: 1 },
  ]);
});
