import { describe, expect, test } from '@jest/globals';
import { actor, actors, organisation } from '../../test/access/access-world.js';
import { memberActor } from './actor.js';
import { scopeOf } from './scope.js';

describe('scopeOf', () => {
  test.each([
    ['caseworker', ['social'], ['social'], []],
    ['social-leader', ['social'], ['social'], ['social']],
    [
      'children-head',
      ['children', 'social', 'home', 'other-home'],
      ['children'],
      ['children', 'social', 'home', 'other-home'],
    ],
    ['home-leader', ['home'], ['home'], []],
    ['administrator', [], [], []],
    ['auditor', [], [], []],
    ['young', [], [], []],
  ])('%s reaches the units %j', (name, unitIds, ownUnitIds, ledUnitIds) => {
    expect(scopeOf(actor(name))).toMatchObject({ municipality: '0265', unitIds, ownUnitIds, ledUnitIds });
  });

  test('a director reaches every unit of the tree', () => {
    expect([...scopeOf(actor('director')).unitIds].sort()).toEqual([...organisation.units.keys()].sort());
  });

  test('auditors alone see every plan, external staff are marked, the young person is looked up as a person', () => {
    const scopes = Object.keys(actors).map((name) => [name, scopeOf(actor(name))] as const);
    expect(scopes.filter(([, scope]) => scope.seesAll).map(([name]) => name)).toEqual(['auditor']);
    expect(scopes.filter(([, scope]) => scope.external).map(([name]) => name)).toEqual([
      'home-staff',
      'home-leader',
      'other-home-staff',
    ]);
    expect(scopeOf(actor('young'))).toMatchObject({ memberId: null, personId: 'person-1' });
    expect(scopeOf(actor('lead'))).toMatchObject({ memberId: 'lead', personId: null });
  });

  test('somebody without memberships reaches nothing', () => {
    const scope = scopeOf(memberActor('0265', 'unknown', organisation, 'substantial'));
    expect(scope).toEqual({
      municipality: '0265',
      unitIds: [],
      ownUnitIds: [],
      ledUnitIds: [],
      memberId: 'unknown',
      personId: null,
      seesAll: false,
      external: false,
      inside: false,
      findsPersons: false,
    });
  });
});
