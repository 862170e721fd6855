import { describe, expect, it } from '@jest/globals';
import { only, sameRows } from './rows.js';

const rows = [
  { id: 'a', unit: 'social', others: 1 },
  { id: 'b', unit: 'job', others: 2 },
];

describe('stored rows', () => {
  it('are the same in any order, whatever else they hold', () => {
    expect(sameRows([...rows].reverse(), only(rows, ['id', 'unit']), 'id')).toBe(true);
  });

  it.each([
    ['one is missing', rows.slice(1)],
    ['one is too many', [...rows, { id: 'c', unit: 'job' }]],
    ['one stands there twice', [rows[0], rows[0]]],
    ['a value differs', [{ id: 'a', unit: 'adult' }, rows[1]]],
    ['another one stands in its place', [{ id: 'c', unit: 'social' }, rows[1]]],
  ])('differ where %s', (_, stored) => {
    expect(sameRows(stored as typeof rows, only(rows, ['id', 'unit']), 'id')).toBe(false);
  });
});
