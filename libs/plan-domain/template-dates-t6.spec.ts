import { describe, expect, it } from '@jest/globals';
import { t6 } from '#plan-templates';
import { plusMonths, plusWorkingDays } from '../../test/support/almanac.js';
import {
  complete,
  did,
  duesOf,
  factOf,
  from,
  type Given,
  given,
  recordFact,
  startT6,
  until,
} from '../../test/support/plan-domain.js';
import { expectRow, type Row } from '../../test/support/template-rows.js';

/** T6 as templates.md writes it; its dates are spelt out below, branch by branch. */
const rows: readonly Row[] = [
  { code: '1', owner: 'social-adviser', due: [] },
  { code: '2', owner: 'social-adviser', after: 'required 1', due: [], outcomes: 'acute, not-acute', ladder: 'hours' },
  { code: '3', owner: 'social-adviser', after: 'required 1', due: [] },
  { code: '4', owner: 'social-adviser', after: 'usual 2', due: [], outcomes: 'none, par-19, par-20' },
  {
    code: '5',
    owner: 'social-adviser',
    after: 'required 4',
    due: [],
    when: '4 = par-19',
    outcomes: 'none, par-20, support',
  },
  { code: '6', owner: 'social-adviser', after: 'required 4, 5', due: [], when: '4 = par-20 or 5 = par-20' },
  { code: '6b', owner: 'social-adviser', due: [], when: '6 open' },
  {
    code: '7',
    owner: 'social-adviser',
    after: 'required 5, 6',
    due: [],
    outcomes: 'none, support, placed, placed-without-consent',
  },
  {
    code: '8',
    owner: 'social-adviser',
    after: 'required 7',
    due: [],
    when: '7 = support/placed/placed-without-consent',
  },
  {
    code: '9',
    owner: 'social-adviser',
    after: 'required 7',
    due: [],
    when: '7 = support/placed/placed-without-consent',
  },
];

/** A notification received at that instant and registered an hour later. */
const registered = (received: string, birthDate: string): Given => {
  const start = `${received.slice(0, 10)}T13:00:00.000Z`;
  return given(
    from({ birthDate }),
    did(startT6(received), 'adviser', start),
    did(complete('T6.1.1'), 'adviser', start),
  );
};
const at = (day: string): string => `${day}T12:00:00.000Z`;

describe('T6', () => {
  it('has these rows and no others', () => {
    expect(rows.map(({ code }) => code)).toEqual(t6.steps.map(({ code }) => code));
  });

  it.each(rows)('step $code is what templates.md says', (row) => expectRow('T6', row));

  describe.each([
    {
      name: 'an ordinary day',
      birthDate: '2011-03-10',
      received: '2026-03-10T12:30:00.000Z',
      fourMonths: '2026-07-10',
    },
    {
      name: 'the last of a month',
      birthDate: '2014-05-05',
      received: '2026-10-30T12:30:00.000Z',
      fourMonths: '2027-02-28',
    },
    { name: 'a leap year', birthDate: '2012-02-29', received: '2027-10-31T12:30:00.000Z', fourMonths: '2028-02-29' },
  ])('received on $name', ({ birthDate, received, fourMonths }) => {
    const day = received.slice(0, 10);
    const next = plusWorkingDays(day, 1);
    const begun = registered(received, birthDate);
    const screened = (outcome: string) =>
      given(
        () => begun.run,
        did(complete('T6.2.1', { outcome: 'not-acute' }), 'adviser', `${day}T14:00:00.000Z`),
        did(complete('T6.4.1', { outcome }), 'adviser', at(next)),
      );

    it('is registered that day, assessed within 24 hours, answered and screened within days', () => {
      const start = given(from({ birthDate }), did(startT6(received), 'adviser', `${day}T13:00:00.000Z`));
      expect(duesOf(start.step('T6.1.1'))).toEqual([`target ${day}`]);
      const [within] = begun.step('T6.2.1').deadlines;
      expect(within).toMatchObject({ kind: 'limit', at: new Date(Date.parse(received) + 86_400_000).toISOString() });
      expect(duesOf(begun.step('T6.3.1'))).toEqual([`target ${plusWorkingDays(day, 6)}`]);
      expect(duesOf(begun.step('T6.4.1'))).toEqual([`target ${plusWorkingDays(day, 5)}`]);
    });

    it('screened to nothing more leads to a decision within ten working days', () => {
      const run = screened('none');
      expect(run.plan().steps['T6.5.1']?.status).toBe('dormant');
      expect(run.plan().steps['T6.6.1']?.status).toBe('dormant');
      expect(duesOf(run.step('T6.7.1'))).toEqual([`target ${plusWorkingDays(next, 10)}`]);
    });

    it('a limited assessment has twenty working days, and may lead to the full one', () => {
      const run = screened('par-19');
      expect(duesOf(run.step('T6.5.1'))).toEqual([`target ${plusWorkingDays(next, 20)}`]);
      const full = given(() => run.run, did(complete('T6.5.1', { outcome: 'par-20' }), 'adviser', at(next)));
      expect(duesOf(full.step('T6.6.1'))).toEqual([`limit ${fourMonths}`]);
      expect(full.step('T6.7.1').status).toBe('waiting');
    });

    it('the assessment has four months, and on its last day a provisional one is asked for', () => {
      const run = screened('par-20');
      expect(fourMonths).toBe(plusMonths(day, 4));
      expect(duesOf(run.step('T6.6.1'))).toEqual([`limit ${fourMonths}`]);
      expect(run.step('T6.6b.1')).toMatchObject({ status: 'planned', opensOn: fourMonths });
      const last = given(() => run.run, until(at(fourMonths)));
      expect(last.step('T6.6b.1').status).toBe('open');
      expect(duesOf(last.step('T6.6b.1'))).toEqual([`limit ${fourMonths}`]);
      const done = given(() => run.run, did(complete('T6.6.1'), 'adviser', at(next)));
      expect(done.step('T6.6b.1').status).toBe('dormant');
      expect(duesOf(done.step('T6.7.1'))).toEqual([`target ${plusWorkingDays(next, 10)}`]);
    });

    it.each([
      ['support', 3],
      ['placed', 3],
      ['placed-without-consent', 0],
    ])('decided as %s asks for the plan within %i months and for the first follow-up', (outcome, months) => {
      const decided = given(() => screened('none').run, did(complete('T6.7.1', { outcome }), 'adviser', at(next)));
      expect(duesOf(decided.step('T6.8.1'))).toEqual([`limit ${plusMonths(next, months)}`]);
      expect(duesOf(decided.step('T6.9.1'))).toEqual([]);
      const began = given(() => decided.run, did(recordFact(factOf('effort-started', next)), 'adviser'));
      expect(duesOf(began.step('T6.9.1'))).toEqual([`limit ${plusMonths(next, 3)}`]);
      const later = plusWorkingDays(next, 9);
      const assessed = given(
        () => began.run,
        did(recordFact(factOf('parallel-assessment-done', later)), 'adviser', at(later)),
      );
      expect(duesOf(assessed.step('T6.9.1'))).toEqual([`limit ${later}`]);
    });

    it('decided as nothing asks for no plan and no follow-up', () => {
      const decided = given(
        () => screened('none').run,
        did(complete('T6.7.1', { outcome: 'none' }), 'adviser', at(next)),
      );
      expect(['T6.8.1', 'T6.9.1'].map((id) => decided.plan().steps[id]?.status)).toEqual(['dormant', 'dormant']);
    });
  });
});
