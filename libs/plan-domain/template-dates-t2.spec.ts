import { describe, expect, it } from '@jest/globals';
import { t2 } from '#plan-templates';
import { plusMonths } from '../../test/support/almanac.js';
import { expectDates, expectRow, type Row } from '../../test/support/template-rows.js';
import { lifeInTime, youngPeople } from '../../test/support/young-people.js';

/** T2 as templates.md writes it. */
const rows: readonly Row[] = [
  { code: '1', owner: 'coordinator', due: ['target F18 -18m'] },
  { code: '2', owner: 'coordinator', after: 'usual 1', due: ['target F18 -15m'] },
  {
    code: '3',
    owner: 'contact-person',
    contributors: 'coordinator',
    opens: 'F18 -12m',
    after: 'usual 2',
    due: ['target F18 -3m'],
  },
  {
    code: '4',
    owner: 'guidance',
    opens: 'F18 -12m',
    after: 'usual 2',
    due: ['target F18 -9m'],
    again: ['target earliestOf(previous +3m | 1 March)'],
    repeats: 'every',
  },
  {
    code: '5',
    owner: 'job-centre',
    contributors: 'contact-person',
    opens: 'F18 -6m',
    after: 'usual 2',
    due: ['target F18 -1m'],
  },
  {
    code: '6',
    owner: 'placement',
    contributors: 'young-person',
    opens: 'F18 -12m',
    after: 'usual 2',
    due: ['target previous +2m'],
    repeats: 'every',
    when: 'placed',
  },
  {
    code: '7',
    owner: 'coordinator',
    contributors: 'young-person',
    opens: 'F18 -9m',
    after: 'usual 2',
    due: ['target F18 -8m'],
  },
  {
    code: '8',
    owner: 'coordinator',
    contributors: 'young-person',
    opens: 'F18 -9m',
    after: 'usual 7',
    due: ['target F18 -7m', 'limit F18 -6m'],
  },
  {
    code: '9',
    owner: 'coordinator',
    after: 'usual 8',
    due: ['target F18 -6m -10wd'],
    outcomes: 'done, not-needed',
  },
  {
    code: '10',
    owner: 'coordinator',
    contributors: 'social-team-leader',
    after: 'required 8; usual 9',
    due: ['limit F18 -6m'],
    when: 'placed',
    outcomes: 'granted, refused, not-applicable',
    ladder: 'safety',
  },
  { code: '11', owner: 'coordinator', after: 'usual 10', due: ['target F18 -1m'] },
  {
    code: '12',
    owner: 'coordinator',
    contributors: 'adult-services, job-centre, young-person, contact-person',
    opens: 'F18 -4m',
    after: 'required 10',
    due: ['target F18 -3m', 'target F18 +20wd'],
  },
  {
    code: '13',
    owner: 'adult-services',
    contributors: 'job-centre',
    after: 'required 12',
    due: ['target earliestOf(F18 +5wd | benefit-applied +7d)'],
  },
  {
    code: '14',
    owner: 'contact-person',
    contributors: 'coordinator',
    opens: 'F18 +5m',
    due: ['target F18 +6m'],
    when: 'no T1',
  },
];

describe('T2', () => {
  it('has these rows and no others', () => {
    expect(rows.map(({ code }) => code)).toEqual(t2.steps.map(({ code }) => code));
  });

  it.each(rows)('step $code is what templates.md says', (row) => expectRow('T2', row));

  describe.each(youngPeople)('for $name', (young) => {
    const life = lifeInTime(young, plusMonths(young.life.birthDate, 18 * 12 + 8));

    it('begins by itself nineteen months before the 18th birthday, or with T1 where that is later', () => {
      const added = life.events.flatMap((event) => (event.type === 'SectionAdded' ? [event.section] : []));
      expect(added.map(({ key, beganOn }) => [key, beganOn])).toEqual([
        ['T1', young.t1.sectionStart],
        ['T2', young.t2.sectionStart],
      ]);
      const nineteen = plusMonths(plusMonths(young.life.birthDate, 18 * 12), -19);
      expect(young.t2.sectionStart).toBe([nineteen, young.t1.sectionStart].sort().at(-1));
    });

    it.each(rows.filter(({ code }) => code !== '14'))('step $code has the dates that its row gives', (row) =>
      expectDates('T2', row, life, young.t2),
    );

    it('step 14 is not relevant while T1 runs', () => {
      const plan = life.state;
      expect(plan.status !== 'none' && plan.steps['T2.14.1']?.status).toBe('dormant');
    });
  });
});
