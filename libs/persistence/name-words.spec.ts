import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginningsOf, byName, nameMatches, soughtIn, wordsOf } from './name-words.js';

const letters = 'aåeéæøbdmnoprsü'.split('');
const word = fc.string({ unit: fc.constantFrom(...letters, 'Å', 'Ø', 'M'), minLength: 1, maxLength: 16 });
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

describe('the words of a name', () => {
  it('are compared without case, accents and the two ways of writing å', () => {
    expect(wordsOf('Åse Aagaard-Müller O’Brien')).toEqual(['aase', 'aagaard', 'muller', 'o', 'brien']);
    expect(wordsOf(' \t–')).toEqual([]);
  });

  it('are found by the beginning of each: “anders jens” finds whoever has both', () => {
    expect(nameMatches('Anders Peter Jensen', 'anders jens')).toBe(true);
    expect(nameMatches('Jens Andersen', 'anders jens')).toBe(true);
    expect(nameMatches('Anders Hansen', 'anders jens')).toBe(false);
    expect(nameMatches('Anders P. Jensen', 'and p jen')).toBe(true);
  });

  it('whoever matches a term has every beginning that is looked for', () => {
    fc.assert(
      fc.property(
        name,
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 16 })), { maxLength: 3 }),
        (full, picks) => {
          const words = wordsOf(full);
          const term = picks.map(([at, length]) => words[at % words.length]?.slice(0, length) ?? '').join(' ');
          expect(nameMatches(full, term)).toBe(true);
          expect(beginningsOf(full)).toEqual(expect.arrayContaining([...soughtIn(term)]));
        },
      ),
    );
  });

  it('too short a term is not looked for', () => {
    expect(soughtIn('a b')).toEqual([]);
    expect(soughtIn('%_')).toEqual([]);
    expect(soughtIn('a jo')).toEqual(['jo']);
  });
});

describe('the order of names', () => {
  it('is the Danish one, with those first that begin with the term', () => {
    const names = ['Åse Berg', 'Ægir Berg', 'Zoe Berg', 'Berg Zoe', 'Anna Berg'];
    expect([...names].sort(byName())).toEqual(['Anna Berg', 'Berg Zoe', 'Zoe Berg', 'Ægir Berg', 'Åse Berg']);
    expect([...names].sort(byName('ber'))[0]).toBe('Berg Zoe');
  });
});
