import { describe, expect, it } from '@jest/globals';
import { languageFrom } from './language.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'da'],
    ['', 'da'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['da;q=0.4, en;q=0.8', 'en'],
    ['fr, de;q=0.9, en;q=0.1', 'en'],
    ['fr', 'da'],
    ['en;q=0', 'da'],
    ['*', 'da'],
    ['en;q=x', 'en'],
  ])('of %j is %s', (header, language) => {
    expect(languageFrom(header)).toBe(language);
  });
});
