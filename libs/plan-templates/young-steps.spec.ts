import { describe, expect, it } from '@jest/globals';
import { youngSteps } from '#contracts';
import { catalogue } from './index.js';

describe('steps that the young person sees', () => {
  it('have a title in their own words, each of them and no other', () => {
    const shown = catalogue
      .all()
      .flatMap(({ id, steps }) => steps.flatMap((s) => (s.forYoung ? [`${id}.${s.code}`] : [])));
    expect([...new Set(shown)].sort()).toEqual(Object.keys(youngSteps).sort());
  });
});
