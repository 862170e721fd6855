import { describe, expect, it } from '@jest/globals';
import { inOrder } from './describe-database.js';

const table = (name: string) => ({ name, columns: ['id'] });
const names = (tables: readonly { name: string }[]) => tables.map(({ name }) => name);

describe('the order of tables in a backup', () => {
  it('puts each table after those it refers to', () => {
    const tables = ['event', 'municipality', 'plan', 'unit'].map(table);
    const references = [
      { from: 'event', to: 'plan' },
      { from: 'plan', to: 'unit' },
      { from: 'plan', to: 'municipality' },
      { from: 'unit', to: 'municipality' },
    ];
    expect(names(inOrder(tables, references))).toEqual(['municipality', 'unit', 'plan', 'event']);
  });

  it('lets a table refer to itself, and says which tables stand in a circle', () => {
    expect(names(inOrder([table('unit')], [{ from: 'unit', to: 'unit' }]))).toEqual(['unit']);
    const circle = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ];
    expect(() => inOrder([table('a'), table('b')], circle)).toThrow('a,b');
  });
});
