import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CivilDate } from '#calendar';
import { members, nameOf, units } from './staff.js';
import { elsewhere, hasParent, roskildeCohort, type Young } from './young.js';

/** Somebody who can log in at the demo's identity provider: see apps/local/identity/people.ts. */
export interface DemoPerson {
  readonly login: string;
  readonly sub: string;
  readonly name: string;
  readonly role: string;
  readonly unit: string;
  readonly municipality: string;
  readonly featured?: true;
}

/** Beside dist/apps/local/demo/people.js. */
export const peopleFile = fileURLToPath(new URL('people.json', import.meta.url));

const externalUnits = new Set(units.filter(({ external }) => external).map(({ id }) => id));
const unitNames = new Map(units.map(({ id, name }) => [id, name]));

/** The subject that stands in tokens; `app_user.subject` has the same. */
export const subjectOf = (login: string): string => `demo:${login}`;

export const loginOf = ({ n, municipality }: Young): string => `ung.${n}@${municipality.slug}`;

/** The one parent who logs in, and what they are called. */
export const parentLogin = 'foraelder.1@roskilde';
export const parentName = nameOf(180);

/** Young people who have a login of their own: one of each story, and one in each of the other municipalities. */
export function youngWithLogin(today: CivilDate): readonly Young[] {
  const cohort = roskildeCohort(today);
  const firstOfEachStory = cohort.filter(
    (young, index) => cohort.findIndex(({ story }) => story === young.story) === index,
  );
  return [...firstOfEachStory, ...elsewhere(today).filter(({ n }) => n === 1)];
}

/** Whom the provider knows and Samspor does not: an invitation is taken up as one of them. */
const strangers: readonly DemoPerson[] = [1, 2, 3].map((n) => ({
  login: `gaest.${n}@roskilde`,
  sub: subjectOf(`gaest.${n}@roskilde`),
  name: nameOf(180 + n),
  role: 'stranger',
  unit: '–',
  municipality: 'Roskilde',
}));

/** Everybody who can log in: staff, staff of placements, some young people, a parent. */
export function people(today: CivilDate): readonly DemoPerson[] {
  const staff = members.map(({ login, name, memberships, municipality, featured }): DemoPerson => {
    const [first] = memberships;
    return {
      login,
      sub: subjectOf(login),
      name,
      role: [...new Set(memberships.map(({ unit, role }) => (externalUnits.has(unit) ? 'placement' : role)))].join(
        ', ',
      ),
      unit: first ? (unitNames.get(first.unit) ?? first.unit) : '',
      municipality: municipality.name,
      ...(featured ? { featured } : {}),
    };
  });
  const young = youngWithLogin(today).map(
    (one, index): DemoPerson => ({
      login: loginOf(one),
      sub: subjectOf(loginOf(one)),
      name: one.name,
      role: 'young-person',
      unit: '–',
      municipality: one.municipality.name,
      ...(index === 0 ? { featured: true } : {}),
    }),
  );
  const parents = roskildeCohort(today)
    .filter(hasParent)
    .map(
      ({ municipality }): DemoPerson => ({
        login: parentLogin,
        sub: subjectOf(parentLogin),
        name: parentName,
        role: 'guardian',
        unit: '–',
        municipality: municipality.name,
      }),
    );
  return [...staff, ...young, ...parents, ...strangers];
}

/** Writes the list that the identity provider's login page shows. */
export function writePeople(today: CivilDate, file = peopleFile): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(people(today), null, 2)}\n`);
}
