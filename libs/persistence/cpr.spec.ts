import { describe, expect, it } from '@jest/globals';
import { birthDateOfCpr, readCpr } from './cpr.js';

describe('a CPR number', () => {
  it.each([
    ['0101010101', '0101010101'],
    ['010108-4123', '0101084123'],
    [' 010108 4123 ', '0101084123'],
    // Issued since 2007 without modulus 11.
    ['0101650000', '0101650000'],
  ])('%s is read as %s', (text, digits) => {
    expect(readCpr(text)).toBe(digits);
  });

  it.each(['', '123', '01010101011', '3002084123', '0113084123', '010108_4123', 'abcdefghij', '２１０１０８４１２３'])(
    '%s is none',
    (text) => {
      expect(readCpr(text)).toBeNull();
    },
  );

  it.each([
    ['0101370000', '1937-01-01'],
    ['0101084000', '2008-01-01'],
    ['0101374000', '1937-01-01'],
    ['0101575000', '2057-01-01'],
    ['0101585000', '1858-01-01'],
    ['0101369000', '2036-01-01'],
    ['2902084000', '2008-02-29'],
    ['2902094000', null],
  ])('%s was given to somebody born on %s', (digits, date) => {
    expect(birthDateOfCpr(digits)).toBe(date);
  });
});
