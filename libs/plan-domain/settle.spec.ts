import { describe, expect, it } from '@jest/globals';
import {
  type Chapter,
  complete,
  date,
  did,
  duesOf,
  factOf,
  from,
  given,
  recordFact,
  startT1,
  until,
} from '../../test/support/plan-domain.js';

const started = did(startT1(), 'socialLeader', '2026-01-12');
const done = (stepId: string, on: string, outcome?: string): Chapter =>
  did(complete(stepId, outcome === undefined ? {} : { outcome }), 'coordinator', on);
const placed = (on: string, start: string): Chapter =>
  did(startT1({ facts: [factOf('placed', on)] }), 'coordinator', start);
const open = (...chapters: Chapter[]): string[] => Object.keys(given(...chapters).plan().steps);
const visits = (...chapters: Chapter[]): string[] => open(...chapters).filter((id) => id.startsWith('T1.12.'));

describe('repeats', () => {
  it('every n months: a new occurrence when the last one is finished, counted from the day it was done', () => {
    const next = given(started, done('T1.4.1', '2026-02-02'));
    expect(duesOf(next.step('T1.4.2'))).toEqual(['target 2026-08-02']);
    expect(next.plan().steps).not.toHaveProperty(['T1.4.1']);
    expect(duesOf(given(started, done('T1.4.1', '2026-02-02'), done('T1.4.2', '2026-07-01')).step('T1.4.3'))).toEqual([
      'target 2027-01-01',
    ]);
  });

  it('end three months before the 23rd birthday', () => {
    const late = [did(startT1(), 'coordinator', '2032-06-01')];
    expect(open(...late, done('T1.4.1', '2032-12-14'))).toContain('T1.4.2');
    expect(open(...late, done('T1.4.1', '2032-12-15'))).not.toContain('T1.4.2');
    expect(open(...late, done('T1.3.1', '2032-06-14'))).toContain('T1.3.2');
    expect(open(...late, done('T1.3.1', '2032-06-15'))).not.toContain('T1.3.2');
  });

  it('by cadence: the first with the decision, the next when it is held', () => {
    const decided = did(complete('T1.10.1', { cadence: { months: 3, reasons: 'r' } }), 'coordinator', '2026-03-02');
    const effort = did(recordFact(factOf('effort-started', '2026-01-12')), 'coordinator');
    expect(open(started, effort)).not.toContain('T1.11.1');
    const held = given(started, effort, decided, done('T1.11.1', '2026-05-20'));
    expect(duesOf(held.step('T1.11.2'))).toEqual(['target 2026-08-20']);
  });

  it('with each record of a fact, also when there was none at first', () => {
    const changed = did(recordFact(factOf('education-changed', '2026-02-02')), 'coordinator', '2026-02-02');
    expect(duesOf(given(started, changed).step('T1.5.2'))).toEqual(['target 2026-03-16']);
    expect(open(started, changed).filter((id) => id.startsWith('T1.5.'))).toEqual(['T1.5.1', 'T1.5.2']);
    const again = did(recordFact(factOf('education-changed', '2026-02-03')), 'coordinator', '2026-02-03');
    expect(open(started, changed, again)).toContain('T1.5.3');
  });

  it('with each finished occurrence of a step, and with one of its outcomes only', () => {
    const plan = [placed('2026-01-02', '2026-01-12'), until('2026-07-01')] as const;
    const handed = given(...plan, done('T1.7.1', '2026-07-01'));
    expect(duesOf(handed.step('T1.9.1'))).toEqual(['target 2026-07-08']);
    expect(handed.step('T1.9.1').trigger).toEqual({ kind: 'step', id: 'T1.7.1', on: '2026-07-01' });
    expect(open(...plan, done('T1.7.1', '2026-07-01'), done('T1.9.1', '2026-07-02'))).toContain('T1.9b.1');
    expect(open(started, done('T1.7.1', '2026-07-01')).filter((id) => id.startsWith('T1.9.'))).toEqual(['T1.9.1']);
    expect(given(started, until('2026-07-01'), done('T1.7.1', '2026-07-01')).step('T1.9.1').status).toBe('dormant');
    expect(open(started, done('T1.14.1', '2026-02-02', 'fine'))).not.toContain('T1.14b.1');
    expect(duesOf(given(started, done('T1.14.1', '2026-02-02', 'high')).step('T1.14b.1'))).toEqual([
      'target 2026-02-09',
    ]);
    const second = given(started, done('T1.14.1', '2026-02-02', 'fine'), done('T1.14.2', '2026-03-02', 'high'));
    expect(duesOf(second.step('T1.14b.2'))).toEqual(['target 2026-03-09']);
  });

  describe('a count per year', () => {
    it('is two in a whole year, with the target at midsummer and the limit at the year’s end', () => {
      const plan = given(placed('2025-06-01', '2026-01-12'));
      expect(duesOf(plan.step('T1.12.20261'))).toEqual(['target 2026-06-30', 'limit 2026-12-31']);
      expect(duesOf(plan.step('T1.12.20262'))).toEqual(['limit 2026-12-31']);
    });

    it.each([
      ['2026-06-30', ['T1.12.20261', 'T1.12.20262']],
      ['2026-07-01', ['T1.12.20262']],
      ['2026-11-30', ['T1.12.20262']],
      ['2026-12-01', []],
    ])('of a year in which the placement began on %s is %j', (on, expected) => {
      expect(visits(placed(on, on))).toEqual(expected);
    });

    it('begins anew with the year, and what was missing stays and climbs', () => {
      const next = [placed('2026-08-03', '2026-08-10'), until('2027-01-02')] as const;
      expect(visits(...next)).toEqual(['T1.12.20262', 'T1.12.20271', 'T1.12.20272']);
      expect(given(...next).plan().escalations).toHaveProperty(['T1.12.20262~r1~team-leader']);
      expect(visits(placed('2026-12-01', '2026-12-01'), until('2027-01-02'))).toEqual(['T1.12.20271', 'T1.12.20272']);
    });

    it('ends with the placement', () => {
      const to = date('2026-12-15');
      const ended = did(startT1({ facts: [factOf('placed', '2026-08-03', { to })] }), 'coordinator', '2026-08-10');
      expect(visits(ended, until('2028-01-02'))).toEqual(['T1.12.20262']);
    });
  });
});

describe('sections', () => {
  it('T1 adds T2 by itself nineteen months before the 18th birthday', () => {
    expect(given(started, until('2027-02-13')).plan().sections).toHaveLength(1);
    const added = given(started, until('2027-02-14'));
    expect(added.plan().sections[1]).toEqual({ key: 'T2', template: 'T2', version: 1, beganOn: '2027-02-14' });
    expect(added.happened('SectionAdded').at(-1)).toMatchObject({
      at: '2027-02-14T01:30:02.000Z',
      by: { kind: 'system' },
    });
    expect(duesOf(added.step('T2.1.1'))).toEqual(['target 2027-03-14']);
    expect(added.step('T2.1.1').deadlines[0]).not.toHaveProperty('late');
  });

  it('or at its own start, if that is later', () => {
    const plan = given(did(startT1(), 'coordinator', '2027-10-01'));
    expect(plan.plan().sections[1]).toMatchObject({ key: 'T2', beganOn: '2027-10-01' });
    expect(plan.step('T2.1.1').deadlines).toMatchObject([{ due: '2027-10-29', late: true }]);
  });

  it('whose birthday is a leap day count from 28 February, or from 1 March', () => {
    const leap = (leapDayRule: '28-february' | '1-march') =>
      given(from({ birthDate: '2012-02-29', leapDayRule }), did(startT1(), 'coordinator', '2028-01-10'));
    expect(duesOf(leap('28-february').step('T1.16.1'))).toEqual(['target 2030-08-28']);
    expect(duesOf(leap('1-march').step('T1.16.1'))).toEqual(['target 2030-09-01']);
  });
});

describe('opening and readiness', () => {
  it('a step opens by itself on its day, and its ladder begins then', () => {
    const opened = given(started, until('2026-06-14'));
    expect(opened.step('T1.7.1')).toMatchObject({ status: 'open', since: '2026-06-14' });
    expect(given(started, until('2026-06-13')).step('T1.7.1').status).toBe('planned');
    expect(opened.happened('StepTurned').at(-1)).toMatchObject({
      stepId: 'T1.7.1',
      to: 'open',
      at: '2026-06-14T00:30:02.000Z',
    });
  });

  it('dates that hang on readiness come when the usual predecessors are met', () => {
    const ready = given(
      started,
      did(complete('T1.1.1', { outcome: 'lead-named' }), 'socialLeader'),
      done('T1.2.1', '2026-01-20', 'given'),
    );
    expect(ready.step('T1.3.1')).toMatchObject({ readyOn: '2026-01-20', status: 'open' });
    expect(duesOf(ready.step('T1.3.1'))).toEqual(['target 2026-02-17']);
    expect(duesOf(ready.step('T1.5.1'))).toEqual(['target 2026-03-03']);
  });

  it('the municipality’s own closing days do not count', () => {
    const closing = ['2026-01-21', '2026-01-22'];
    expect(
      duesOf(
        given(
          from({ closing }),
          did(
            startT1({ late: [{ step: 'T1.1', answer: 'done', outcome: 'lead-named' }] }),
            'coordinator',
            '2026-01-12',
          ),
        ).step('T1.2.1'),
      ),
    ).toEqual(['target 2026-02-04']);
  });
});

describe('a date that follows another', () => {
  it('begins a new round when that other one is done on another day after all', () => {
    const meeting = [
      did(startT1(), 'coordinator', '2029-02-20'),
      done('T1.16.1', '2029-02-20'),
      did({ type: 'ReopenStep', stepId: 'T1.16.1', reason: 'why' }, 'coordinator', '2029-03-01'),
    ] as const;
    expect(duesOf(given(...meeting.slice(0, 2)).step('T1.17.1'))).toEqual(['target 2030-02-20']);
    const again = given(...meeting).when(complete('T1.16.1'), 'coordinator', '2029-03-05');
    expect(again.step('T1.17.1')).toMatchObject({ deadlines: [{ due: '2030-03-05' }] });
    expect(again.step('T1.17.1').round).toBeGreaterThan(1);
  });
});

it('brings a plan to rest: passing the same time again changes nothing', () => {
  const plan = given(started, until('2029-01-01'));
  plan.when({ type: 'PassTime' }, 'system').thenNothing();
});
