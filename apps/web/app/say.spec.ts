import { describe, expect, it } from '@jest/globals';
import { said, sayer } from './say.js';

const texts = {
  hello: { da: 'Hej {name}', en: 'Hello {name}' },
  plans: { one: { da: '{n} plan', en: '{n} plan' }, many: { da: '{n} planer', en: '{n} plans' } },
};

describe('a text', () => {
  it('is said in the language, with its placeholders filled', () => {
    expect(sayer('da', texts)('hello', { name: 'Freja' })).toBe('Hej Freja');
    expect(sayer('en', texts)('hello', { name: 'Freja' })).toBe('Hello Freja');
    expect(() => sayer('en', texts)('hello')).toThrow('placeholder name');
  });

  it.each([
    [0, '0 planer'],
    [1, '1 plan'],
    [2, '2 planer'],
  ])('that counts %i is said as %s', (n, expected) => expect(said('da', texts.plans, { n })).toBe(expected));
});
