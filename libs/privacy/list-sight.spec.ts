import { describe, expect, it } from '@jest/globals';
import { rowSight, type Scope, showsWords, withName } from './index.js';

const scope = (over: Partial<Scope> = {}): Scope => ({
  municipality: '0265',
  unitIds: ['ung'],
  ownUnitIds: ['ung'],
  ledUnitIds: [],
  memberId: 'anna',
  personId: null,
  seesAll: false,
  external: false,
  inside: true,
  findsPersons: true,
  ...over,
});

describe('what a list shows of a row', () => {
  it('shows everything of the rows of one’s own units, or that wait for oneself', () => {
    expect(rowSight(scope(), { units: ['job', 'ung'], members: [] })).toBe('whole');
    expect(rowSight(scope(), { units: ['job'], members: ['anna'] })).toBe('whole');
  });

  it('names nobody in an offer that only asks for an answer', () => {
    const sight = rowSight(scope(), { units: ['ung'], members: [], offerOnly: true });
    expect(withName({ personName: 'Freja', planId: 'p' }, sight)).toEqual({ planId: 'p' });
  });

  it('keeps somebody’s own words in their unit: leaders above and who is asked see dates', () => {
    const reaching = scope({ unitIds: ['top', 'ung'], ownUnitIds: ['top'], ledUnitIds: ['top', 'ung'] });
    expect(showsWords(scope(), { units: ['ung'], members: [] })).toBe(true);
    expect(showsWords(reaching, { units: ['ung'], members: [] })).toBe(false);
    expect(showsWords(reaching, { units: ['ung'], members: ['anna'] })).toBe(true);
    expect(showsWords(scope(), { units: ['ung'], members: ['anna'], offerOnly: true })).toBe(false);
  });

  it('gives an auditor the dates without the name', () => {
    expect(rowSight(scope({ unitIds: [], seesAll: true }), { units: ['ung'], members: [null] })).toBe('unnamed');
  });

  it('gives a placement and the young person the plan’s label', () => {
    expect(rowSight(scope({ external: true }), { units: ['ung'], members: [] })).toBe('label');
    expect(rowSight(scope({ personId: 'freja', memberId: null }), { units: ['ung'], members: [] })).toBe('label');
    expect(withName({ personName: 'Freja' }, 'label')).toEqual({ personName: 'Freja' });
  });
});
