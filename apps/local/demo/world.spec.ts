import { describe, expect, test } from '@jest/globals';
import { ageInMonths, civilDate } from '#calendar';
import { fictiveCpr } from './fictive-cpr.js';
import { municipalities, roskilde } from './municipalities.js';
import { people } from './people.js';
import { members, membersAt, organisationOf, unitId, units } from './staff.js';
import { elsewhere, historyBegins, roskildeCohort, type Story } from './young.js';

const today = civilDate('2026-11-22');
const cohort = roskildeCohort(today);
const everyone = [...cohort, ...elsewhere(today)];

const modulus11 = (cpr: string): number =>
  [4, 3, 2, 7, 6, 5, 4, 3, 2, 1].reduce((sum, weight, index) => sum + weight * Number(cpr[index]), 0) % 11;

describe('the municipalities', () => {
  test('are the eight of the two programmes', () => {
    expect(municipalities.map(({ code }) => code).sort()).toEqual([
      '0101',
      '0147',
      '0157',
      '0259',
      '0265',
      '0326',
      '0479',
      '0607',
    ]);
  });

  test.each(municipalities.map(({ code }) => code))(
    '%s has staff for every sector, a team leader and an administrator',
    (code) => {
      const sectors = new Set(
        members
          .flatMap(({ memberships }) => memberships)
          .filter((one) => one.municipality === code)
          .map(({ unit }) => organisationOf(code).units.get(unit)?.sector),
      );
      for (const sector of ['social', 'guidance', 'employment', 'adult', 'cross-sector'] as const)
        expect(sectors).toContain(sector);
      expect(membersAt(unitId(code, 'social-ung'), 'team-leader')).toHaveLength(1);
      expect(membersAt(unitId(code, 'velfaerd'), 'administrator')).toHaveLength(1);
    },
  );

  test('every unit stands under another of its municipality, except the one at the top', () => {
    for (const { code } of municipalities) {
      const own = units.filter(({ municipality }) => municipality === code);
      const parents = own.flatMap(({ parent }) => parent ?? []);
      expect(parents).toHaveLength(own.length - 1);
      expect(own.map(({ id }) => id)).toEqual(expect.arrayContaining(parents));
      // The domain takes the first cross-sector unit for the leader group.
      expect(own.filter(({ sector }) => sector === 'cross-sector')).toHaveLength(1);
    }
  });
});

describe('the people', () => {
  test('are about sixty staff, each with a login, a name and ids of their own', () => {
    expect(members.length).toBeGreaterThanOrEqual(55);
    expect(members.length).toBeLessThanOrEqual(70);
    for (const field of ['id', 'login', 'name'] as const) {
      expect(new Set(members.map((member) => member[field])).size).toBe(members.length);
    }
  });

  test('are 77 young people in Roskilde, 15 to 22 years old, and a handful elsewhere', () => {
    expect(cohort).toHaveLength(77);
    const years = new Set(cohort.map(({ birthDate }) => Math.floor(ageInMonths(birthDate, today, '28-february') / 12)));
    expect([...years].sort()).toEqual([15, 16, 17, 18, 19, 20, 21, 22]);
    expect(elsewhere(today)).toHaveLength(14);
    expect(new Set(everyone.map(({ name }) => name)).size).toBe(everyone.length);
    expect(new Set(everyone.map(({ planId }) => planId)).size).toBe(everyone.length);
  });

  test('begin between the beginning of the history and now, at 15 or older', () => {
    for (const { startsOn, birthDate } of everyone) {
      expect(startsOn >= historyBegins(today)).toBe(true);
      expect(startsOn < today).toBe(true);
      const age = ageInMonths(birthDate, startsOn, '28-february');
      expect(age).toBeGreaterThanOrEqual(15 * 12);
      expect(age).toBeLessThan(23 * 12);
    }
  });

  test('have every story at least once', () => {
    const stories: Story[] = [
      'steady',
      'slow',
      'reminded',
      'overdue',
      'at-team-leader',
      'at-department-head',
      'at-director',
      'at-director-again',
      'undecided',
      'offer-waiting',
      'offer-unanswered',
      'offer-declined',
      'offer-accepted',
      'closed',
    ];
    expect(new Set(cohort.map(({ story }) => story))).toEqual(new Set(stories));
  });

  test('are the same in every run', () => {
    expect(roskildeCohort(today)).toEqual(cohort);
    expect(cohort[0]?.planId).toBe(roskildeCohort(civilDate('2027-03-01'))[0]?.planId);
  });
});

describe('what identifies them', () => {
  test('CPR numbers have a valid form and date, are all different, and can be nobody’s', () => {
    const numbers = everyone.map(({ cpr }) => cpr);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const { cpr, birthDate } of everyone) {
      expect(cpr).toMatch(/^\d{10}$/);
      expect(`20${cpr.slice(4, 6)}-${cpr.slice(2, 4)}-${cpr.slice(0, 2)}`).toBe(birthDate);
      expect(modulus11(cpr)).not.toBe(0);
    }
  });

  test('a wrong check digit comes out for every serial', () => {
    for (let n = 0; n < 100; n += 1) {
      const cpr = fictiveCpr(civilDate('2009-02-28'), n);
      expect(cpr).toMatch(/^280209\d{4}$/);
      expect(modulus11(cpr)).not.toBe(0);
    }
  });

  test('telephones ring nowhere and mail goes nowhere', () => {
    const contacts = [...members.flatMap(({ memberships }) => memberships), ...everyone];
    for (const { phone, mail } of contacts) {
      expect(phone).toMatch(/^\+45 00 \d\d \d\d \d\d$/);
      expect(mail).toMatch(/@[a-z]+\.example$/);
    }
  });
});

describe('the login page', () => {
  const list = people(today);

  test('shows staff, placements and some young people, each once', () => {
    expect(new Set(list.map(({ login }) => login)).size).toBe(list.length);
    expect(new Set(list.map(({ sub }) => sub)).size).toBe(list.length);
    expect(list.filter(({ role }) => role === 'young-person').length).toBeGreaterThanOrEqual(10);
    expect(list.filter(({ municipality }) => municipality === 'Roskilde').length).toBeGreaterThan(30);
  });

  test('names a few of Roskilde to begin with', () => {
    expect(list.filter(({ featured }) => featured).map(({ login }) => login)).toEqual([
      'direktoer@roskilde',
      'administrator@roskilde',
      'leder.social@roskilde',
      'raadgiver.1@roskilde',
      'job.1@roskilde',
      'hjem.1@roskilde',
      expect.stringMatching(/^ung\.\d+@roskilde$/),
    ]);
  });

  test('has some whom Samspor does not know, to take up invitations as', () => {
    const strangers = list.filter(({ role }) => role === 'stranger').map(({ login }) => login);
    expect(strangers).toHaveLength(3);
    expect(members.filter(({ login }) => strangers.includes(login))).toEqual([]);
  });

  test('every municipality but Roskilde has its administrator on it', () => {
    expect(list.filter(({ role }) => role === 'administrator')).toHaveLength(8);
    expect(list.filter(({ login }) => login === `administrator@${roskilde}`)).toEqual([]);
  });
});
