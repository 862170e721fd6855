import { describe, expect, it } from '@jest/globals';
import { treeOf, type Unit } from './unit-tree.js';

const unit = (id: string, parentId: string | null): Unit => ({
  id,
  name: id.toUpperCase(),
  sector: 'social',
  parentId,
  external: false,
  duty: [],
});

describe('the unit tree', () => {
  it('stands from the top down, by name, with how deep each is', () => {
    const rows = treeOf([unit('b', 'top'), unit('c', 'a'), unit('top', null), unit('a', 'top')]);
    expect(rows.map(({ unit: { id }, depth }) => [id, depth])).toEqual([
      ['top', 0],
      ['a', 1],
      ['c', 2],
      ['b', 1],
    ]);
  });

  it('loses no unit whose parent is not shown', () => {
    expect(treeOf([unit('a', 'elsewhere')]).map(({ unit: { id } }) => id)).toEqual(['a']);
  });
});
