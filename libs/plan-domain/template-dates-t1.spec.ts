import { describe, expect, it } from '@jest/globals';
import { t1 } from '#plan-templates';
import { did, duesOf, factOf, from, given, recordFact, startT1, until } from '../../test/support/plan-domain.js';
import { expectDates, expectRow, type Row } from '../../test/support/template-rows.js';
import { lifeInTime, youngPeople } from '../../test/support/young-people.js';

/** T1 as templates.md writes it. */
const rows: readonly Row[] = [
  {
    code: '1',
    owner: 'social-team-leader',
    due: ['target F15 +10wd'],
    outcomes: 'lead-named',
    late: 'start +10wd',
    ladder: 'start-up',
  },
  {
    code: '2',
    owner: 'coordinator',
    contributors: 'contact-person, placement',
    after: 'required 1',
    due: ['target ready +15wd'],
    outcomes: 'given, partly, refused',
  },
  {
    code: '3',
    owner: 'contact-person',
    contributors: 'young-person, placement',
    after: 'usual 2',
    due: ['target ready +20wd'],
    again: ['target previous +12m'],
    repeats: 'every',
  },
  {
    code: '4',
    owner: 'coordinator',
    contributors: 'guidance, job-centre, placement',
    after: 'usual 2',
    due: ['target ready +20wd'],
    again: ['target previous +6m'],
    repeats: 'every',
  },
  {
    code: '5',
    owner: 'guidance',
    contributors: 'young-person, parents, school',
    after: 'usual 2',
    due: ['target ready +30wd'],
    again: ['target education-changed +30wd'],
    repeats: 'with education-changed, and before',
  },
  { code: '6', owner: 'coordinator', after: 'usual 2', due: ['target F16 -2m'] },
  {
    code: '7',
    owner: 'coordinator',
    contributors: 'young-person, parents, team',
    opens: 'F16 -3m',
    after: 'usual 4, 5, 6',
    due: ['target F16 +2m', 'limit latestOf(F16 | youth-plan-duty) +3m'],
    again: ['target plan-revised +20wd'],
    repeats: 'with plan-revised, and before',
  },
  {
    code: '8',
    owner: 'coordinator',
    contributors: 'team, young-person',
    opens: 'F16',
    after: 'usual 7',
    due: ['target F16 +3m'],
  },
  {
    code: '9',
    owner: 'coordinator',
    after: 'required 7',
    due: ['target 7 done +5wd'],
    repeats: 'with step 7',
    when: 'placed',
  },
  {
    code: '9b',
    owner: 'placement',
    after: 'required 9',
    due: ['target 9 done +5wd'],
    repeats: 'with step 9',
    when: 'placed',
  },
  {
    code: '10',
    owner: 'coordinator',
    contributors: 'young-person, parents, placement',
    due: ['limit effort-started +3m'],
    repeats: 'with effort-started',
  },
  {
    code: '11',
    owner: 'coordinator',
    contributors: 'team',
    after: 'required 10',
    due: ['target cadence +6m'],
    repeats: 'by cadence',
  },
  {
    code: '12',
    owner: 'coordinator',
    contributors: 'placement',
    due: ['target 06-30', 'limit 12-31'],
    again: ['limit 12-31'],
    repeats: '2 per year',
    when: 'placed',
    ladder: 'year-count',
  },
  {
    code: '13',
    owner: 'contact-person',
    contributors: 'young-person',
    after: 'usual 8',
    due: ['target previous +3m'],
    repeats: 'every',
  },
  {
    code: '14',
    owner: 'guidance',
    contributors: 'school, placement',
    after: 'usual 5',
    due: ['target previous +1m'],
    repeats: 'every',
    outcomes: 'fine, high',
  },
  {
    code: '14b',
    owner: 'guidance',
    contributors: 'young-person',
    after: 'required 14',
    due: ['target 14 done +5wd'],
    repeats: 'with step 14 high',
  },
  {
    code: '15',
    owner: 'coordinator',
    contributors: 'team, adult-services',
    opens: 'F18 -8m',
    after: 'usual 8',
    due: ['target F18 -6m -10wd'],
  },
  {
    code: '16',
    owner: 'coordinator',
    contributors: 'contact-person',
    opens: 'F18 +5m',
    after: 'usual 15',
    due: ['target F18 +6m'],
  },
  {
    code: '17',
    owner: 'coordinator',
    contributors: 'team',
    after: 'usual 16',
    due: ['target 16 done +12m'],
    again: ['target previous +12m'],
    repeats: 'every',
  },
  {
    code: '18',
    owner: 'coordinator',
    contributors: 'young-person, team',
    opens: 'F23 -4m',
    due: ['target F23 -3m'],
  },
];

describe('T1', () => {
  it('has these rows and no others', () => {
    expect(rows.map(({ code }) => code)).toEqual(t1.steps.map(({ code }) => code));
  });

  it.each(rows)('step $code is what templates.md says', (row) => expectRow('T1', row));

  describe.each(youngPeople)('for $name', (young) => {
    const life = lifeInTime(young);

    it('nobody is refused', () => expect(life.refused).toEqual([]));

    it.each(rows)('step $code has the dates that its row gives', (row) => expectDates('T1', row, life, young.t1));
  });
});

describe('a date of T1 that hangs on more than one thing', () => {
  const at16 = given(
    from({ birthDate: '2010-09-14' }),
    did(startT1({ facts: [factOf('effort-started', '2026-01-05')] }), 'coordinator', '2026-01-12'),
    until('2026-09-20'),
  );
  const then = (...facts: readonly ReturnType<typeof factOf>[]) =>
    given(() => at16.run, ...facts.map((fact) => did(recordFact(fact), 'coordinator')));

  it('the youth plan is due three months after 16, or after the decision that asks for it', () => {
    expect(duesOf(at16.step('T1.7.1'))).toEqual(['target 2026-11-14', 'limit 2026-12-14']);
    const asked = then(factOf('youth-plan-duty', '2026-09-18'));
    expect(duesOf(asked.step('T1.7.1'))).toEqual(['target 2026-11-14', 'limit 2026-12-18']);
  });

  it('a placement without consent needs the youth plan before it', () => {
    const placed = then(factOf('placed', '2026-09-19', { consent: 'without' }));
    expect(duesOf(placed.step('T1.7.1'))).toEqual(['target 2026-11-14', 'limit 2026-09-19']);
    const agreed = then(factOf('placed', '2026-09-19', { consent: 'with' }));
    expect(duesOf(agreed.step('T1.7.1'))).toEqual(['target 2026-11-14', 'limit 2026-12-14']);
  });

  it('the first follow-up comes with the end of an assessment that runs beside the effort', () => {
    expect(duesOf(at16.step('T1.10.1'))).toEqual(['limit 2026-04-05']);
    const assessed = then(factOf('parallel-assessment-done', '2026-02-27'));
    expect(duesOf(assessed.step('T1.10.1'))).toEqual(['limit 2026-02-27']);
    const before = then(factOf('parallel-assessment-done', '2025-12-30'));
    expect(duesOf(before.step('T1.10.1'))).toEqual(['limit 2026-04-05']);
  });

  it('a placement that begins in the second half of a year asks for one visit in it, and in December for none', () => {
    const visits = (on: string) =>
      Object.keys(
        given(
          () => at16.run,
          until(on),
          did(recordFact(factOf('placed', on)), 'coordinator', on),
          until('2027-01-02'),
        ).plan().steps,
      ).filter((id) => id.startsWith('T1.12.'));
    expect(visits('2026-10-05')).toEqual(['T1.12.20262', 'T1.12.20271', 'T1.12.20272']);
    expect(visits('2026-12-02')).toEqual(['T1.12.20271', 'T1.12.20272']);
  });
});
