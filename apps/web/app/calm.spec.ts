import { describe, expect, it } from '@jest/globals';
import { calmly } from './calm.js';

const row = (key: string, title = key) => ({ key, title });
const keyOf = ({ key }: { readonly key: string }) => key;

describe('a list that somebody may be about to click', () => {
  it('keeps its places: new rows wait, old ones stay, changed ones are renewed', () => {
    const calm = calmly([row('a'), row('b'), row('c')], [row('new'), row('c', 'C!'), row('a')], keyOf);
    expect(calm.rows).toEqual([row('a'), row('b'), row('c', 'C!')]);
    expect(calm.added).toBe(1);
    expect([...calm.gone]).toEqual(['b']);
  });
});
