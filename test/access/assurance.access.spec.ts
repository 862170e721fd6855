import { describe, expect, test } from '@jest/globals';
import {
  actionTable,
  assuranceOfAcr,
  can,
  canInMunicipality,
  type MunicipalityAction,
  mayChangeMember,
  memberActor,
  municipalityTable,
  neededFor,
  type PlanAction,
  type PrivacyActor,
  planAccessOf,
  scopeOf,
} from '#privacy';
import { actor, at, birthDateOfTheYoung, day, here, organisation, planWith } from './access-world.js';

const known = (who: PrivacyActor, assurance: PrivacyActor['assurance']): PrivacyActor => ({ ...who, assurance });
const plan = planAccessOf(
  planWith({
    body: { guardians: { 'guardian-1': { id: 'guardian-1', standing: 'custody', since: day('2026-01-12') } } },
  }),
  'person-1',
  { now: at('2026-12-09T09:00:00Z'), birthDate: birthDateOfTheYoung },
);

/** The rule, as a list of its own: what a code by mail is enough for. */
const enough = ['AddVoice', 'ClaimStep', 'CompleteStep', 'ReopenStep', 'ScheduleStep', 'read-plan'];
const enoughInMunicipality = [
  'list-plans',
  'read-clock',
  'read-inbox',
  'read-members',
  'read-stream',
  'read-templates',
];

describe('a code by mail', () => {
  test('is enough for one’s own steps and words, and for nothing else', () => {
    const low = (actions: readonly string[]) =>
      actions.filter((action) => neededFor(action as PlanAction) === 'low').sort();
    expect(low(Object.keys(actionTable))).toEqual(enough);
    expect(low(Object.keys(municipalityTable))).toEqual(enoughInMunicipality);
  });

  test.each(['young', 'parent'])('lets the %s do what it is enough for, and says what more asks for', (name) => {
    for (const action of Object.keys(actionTable) as PlanAction[]) {
      const sure = can(known(actor(name), 'substantial'), action, plan);
      const unsure = can(known(actor(name), 'low'), action, plan);
      const refused = { allowed: false, code: 'assurance-too-low' };
      expect([action, unsure]).toEqual([action, sure.allowed && !enough.includes(action) ? refused : sure]);
      expect(can(known(actor(name), 'high'), action, plan)).toEqual(sure);
    }
  });

  test('is bounded in the municipality by the same table', () => {
    for (const action of Object.keys(municipalityTable) as MunicipalityAction[]) {
      const sure = canInMunicipality(known(actor('home-staff'), 'substantial'), action, { municipality: here });
      const unsure = canInMunicipality(known(actor('home-staff'), 'low'), action, { municipality: here });
      const refused = { allowed: false, code: 'assurance-too-low' };
      expect([action, unsure]).toEqual([
        action,
        sure.allowed && !enoughInMunicipality.includes(action) ? refused : sure,
      ]);
    }
  });

  test('tells nobody without a part that there is a plan', () => {
    const stranger = known(actor('other-young'), 'low');
    expect(can(stranger, 'WithdrawConsent', plan)).toEqual({ allowed: false, code: 'plan-not-found' });
  });

  test('makes nobody a member of the municipality’s own units', () => {
    const own = memberActor(here, 'caseworker', organisation, 'low');
    const outside = memberActor(here, 'home-staff', organisation, 'low');
    expect([own, outside].map((one) => (one.kind === 'member' ? one.memberships.length : -1))).toEqual([0, 1]);
  });

  test.each(['administrator', 'auditor'] as const)(
    'makes nobody who is %s at a unit outside anything at all',
    (role) => {
      const [home] = [...organisation.units.values()].filter(({ external }) => external);
      const memberships = [{ member: 'stranger', unit: home?.id ?? '', role }];
      for (const assurance of ['low', 'high'] as const) {
        const stranger = memberActor(here, 'stranger', { ...organisation, memberships }, assurance);
        expect(stranger).toMatchObject({ memberships: [] });
        expect(scopeOf(stranger)).toMatchObject({ seesAll: false, unitIds: [] });
        expect(can(stranger, 'read-plan', plan)).toEqual({ allowed: false, code: 'plan-not-found' });
        expect(mayChangeMember(stranger, 'caseworker', ['social'])).toBe(false);
      }
    },
  );
});

describe('the level that a provider names', () => {
  test.each([
    ['https://data.gov.dk/concept/core/nsis/loa/Substantial', 'substantial'],
    ['https://data.gov.dk/concept/core/nsis/loa/High', 'high'],
    ['https://data.gov.dk/concept/core/nsis/loa/Low', 'low'],
    ['http://eidas.europa.eu/LoA/low', 'low'],
    ['1', 'substantial'],
    [undefined, 'substantial'],
    [['x'], 'substantial'],
  ])('%s', (acr, level) => {
    expect(assuranceOfAcr(acr, 'substantial')).toBe(level);
  });
});
