import { birthdayOf } from './almanac.js';
import { date, factOf } from './plan-domain.js';
import { diligent, type LifeOf, lifeOf } from './plan-lives.js';
import type { Young } from './template-rows.js';

/** Somebody invented with the life of the plan and what the words of templates.md mean in it. */
export interface Told {
  readonly name: string;
  readonly life: LifeOf;
  readonly t1: Young;
  readonly t2: Young;
}

function told(
  name: string,
  birthDate: string,
  start: string,
  t2Start: string,
  turns18: string,
  facts: Readonly<Record<string, readonly string[]>>,
): Told {
  const records = Object.entries(facts).flatMap(([code, days]) =>
    days.map((day) =>
      factOf(code as Parameters<typeof factOf>[0], day, code === 'placed' ? { to: date(turns18) } : {}),
    ),
  );
  const young = { birthDate, facts };
  return {
    name,
    life: {
      birthDate,
      start,
      until: birthdayOf(birthDate, 23),
      facts: records.filter(({ from }) => from <= start),
      later: records.filter(({ from }) => from > start),
    },
    t1: { ...young, sectionStart: start },
    t2: { ...young, sectionStart: t2Start },
  };
}

/** One starts on the 15th birthday, one when much has passed, one is born on 29 February. */
export const youngPeople: readonly Told[] = [
  told('an ordinary young person', '2011-03-10', '2026-03-10', '2027-08-10', '2029-03-10', {
    placed: ['2025-05-01'],
    'effort-started': ['2026-02-01', '2028-01-10'],
    'education-changed': ['2027-08-15', '2028-08-12'],
    'plan-revised': ['2028-02-01'],
    'benefit-applied': ['2029-02-12'],
  }),
  told('one who starts late', '2009-06-20', '2026-01-12', '2026-01-12', '2027-06-20', {
    placed: ['2024-11-01'],
    'effort-started': ['2025-12-01', '2026-09-14'],
    'education-changed': ['2026-08-10', '2027-01-31'],
    'plan-revised': ['2026-10-01'],
  }),
  told('one born on 29 February', '2012-02-29', '2027-02-28', '2028-07-28', '2030-02-28', {
    placed: ['2026-05-01'],
    'effort-started': ['2027-01-31', '2028-11-30'],
    'education-changed': ['2028-08-14', '2029-08-13'],
    'youth-plan-duty': ['2028-03-31'],
    'plan-revised': ['2029-01-15'],
    'benefit-applied': ['2030-03-05'],
  }),
];

/** Everybody does each step in time; now and then the absence from school is high. */
export const inTime = diligent({
  outcome: ({ id, occurrence }) => (id.startsWith('T1.14.') && occurrence % 9 === 3 ? 'high' : undefined),
});

export const lifeInTime = (young: Told, until = young.life.until) => lifeOf({ ...young.life, until }, inTime);
