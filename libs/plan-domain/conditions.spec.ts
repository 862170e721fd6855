import { describe, expect, it } from '@jest/globals';
import {
  type Chapter,
  complete,
  did,
  duesOf,
  factOf,
  given,
  recordFact,
  startT1,
  startT6,
  until,
} from '../../test/support/plan-domain.js';

/** A notification received on 12 January 2026 at nine in Copenhagen, and registered. */
const received = [
  did(startT6('2026-01-12T08:00:00Z'), 'adviser', '2026-01-12T08:30:00Z'),
  did(complete('T6.1.1'), 'adviser', '2026-01-12T09:00:00Z'),
] as const;
const done = (step: string, outcome: string | undefined, on: string): Chapter =>
  did(complete(`T6.${step}.1`, outcome === undefined ? {} : { outcome }), 'adviser', on);
const screened = (outcome: string): Chapter[] => [
  ...received,
  done('2', 'not-acute', '2026-01-12'),
  done('4', outcome, '2026-01-14'),
];
const statuses = (...chapters: Chapter[]): Record<string, string> => {
  const { steps, finished } = given(...chapters).plan();
  const of = (code: string): string => steps[`T6.${code}.1`]?.status ?? finished[`T6.${code}`]?.how ?? 'none';
  return Object.fromEntries(['5', '6', '6b', '7', '8', '9'].map((code) => [code, of(code)]));
};

describe('T6 begins', () => {
  it('with its clocks from the instant of receipt', () => {
    const plan = given(...received);
    expect(plan.step('T6.2.1')).toMatchObject({
      status: 'open',
      deadlines: [{ kind: 'limit', at: '2026-01-13T08:00:00.000Z' }],
    });
    expect(duesOf(plan.step('T6.3.1'))).toEqual(['target 2026-01-20']);
    expect(duesOf(plan.step('T6.4.1'))).toEqual(['target 2026-01-19']);
    expect(statuses(...received)).toEqual({
      5: 'dormant',
      6: 'dormant',
      '6b': 'dormant',
      7: 'waiting',
      8: 'dormant',
      9: 'dormant',
    });
  });

  it('and waits for its registration', () => {
    given(did(startT6('2026-01-12T08:00:00Z'), 'adviser', '2026-01-12'))
      .when(complete('T6.2.1', { outcome: 'acute' }), 'adviser')
      .thenRefused('step-waiting', { missing: ['T6.1'] });
  });
});

describe('T6 after the screening', () => {
  it('none: the decision comes at once', () => {
    const chapters = screened('none');
    expect(statuses(...chapters)).toEqual({
      5: 'dormant',
      6: 'dormant',
      '6b': 'dormant',
      7: 'open',
      8: 'dormant',
      9: 'dormant',
    });
    expect(duesOf(given(...chapters).step('T6.7.1'))).toEqual(['target 2026-01-28']);
  });

  it('§ 19: the limited assessment, and the decision waits for it', () => {
    const chapters = screened('par-19');
    expect(statuses(...chapters)).toMatchObject({ 5: 'open', 6: 'dormant', 7: 'waiting' });
    expect(duesOf(given(...chapters).step('T6.5.1'))).toEqual(['target 2026-02-11']);
    for (const outcome of ['none', 'support'])
      expect(statuses(...chapters, done('5', outcome, '2026-02-02'))).toMatchObject({
        5: 'done',
        6: 'dormant',
        7: 'open',
      });
  });

  it('§ 19 that leads to § 20: the child protection assessment, and the decision waits for that', () => {
    const chapters = [...screened('par-19'), done('5', 'par-20', '2026-02-02')];
    expect(statuses(...chapters)).toMatchObject({ 5: 'done', 6: 'open', '6b': 'planned', 7: 'waiting' });
    expect(duesOf(given(...chapters).step('T6.6.1'))).toEqual(['limit 2026-05-12']);
    expect(statuses(...chapters, done('6', undefined, '2026-04-01'))).toMatchObject({
      6: 'done',
      '6b': 'dormant',
      7: 'open',
    });
  });

  it('§ 20: the child protection assessment straight away', () => {
    expect(statuses(...screened('par-20'))).toMatchObject({ 5: 'dormant', 6: 'open', '6b': 'planned', 7: 'waiting' });
  });

  it('done differently after a reopening withdraws what came from it', () => {
    const again = [
      ...screened('par-19'),
      did({ type: 'ReopenStep', stepId: 'T6.4.1', reason: 'why' }, 'adviser', '2026-01-15'),
    ];
    expect(statuses(...again)).toMatchObject({ 5: 'dormant', 6: 'dormant', 7: 'waiting' });
    expect(statuses(...again, done('4', 'par-20', '2026-01-15'))).toMatchObject({ 5: 'dormant', 6: 'open' });
    const back = given(...again, done('4', 'par-19', '2026-01-15'));
    expect(back.step('T6.5.1')).toMatchObject({ status: 'open', round: 2 });
  });
});

describe('T6.6b, the provisional assessment', () => {
  it('opens on the day on which the assessment is still unfinished, with the same limit', () => {
    const chapters = [...screened('par-20'), until('2026-05-12')];
    expect(given(...chapters).step('T6.6b.1')).toMatchObject({
      status: 'open',
      deadlines: [{ kind: 'limit', due: '2026-05-12' }],
    });
    expect(statuses(...chapters, done('6', undefined, '2026-05-12'))).toMatchObject({ 6: 'done', '6b': 'dormant' });
  });

  it('is not needed when the assessment was done before', () => {
    expect(statuses(...screened('par-20'), done('6', undefined, '2026-05-11'), until('2026-05-13'))).toMatchObject({
      '6b': 'dormant',
    });
  });
});

describe('T6 after the decision', () => {
  const decided = (outcome: string): Chapter[] => [...screened('none'), done('7', outcome, '2026-01-20')];

  it('none: nothing more', () => {
    expect(statuses(...decided('none'))).toMatchObject({ 7: 'done', 8: 'dormant', 9: 'dormant' });
  });

  it('support or placement: a plan within three months, and the first follow-up by the effort', () => {
    for (const outcome of ['support', 'placed']) {
      const plan = given(...decided(outcome));
      expect(duesOf(plan.step('T6.8.1'))).toEqual(['limit 2026-04-20']);
      expect(plan.step('T6.9.1')).toMatchObject({ status: 'open', deadlines: [] });
      expect(duesOf(plan.when(recordFact(factOf('effort-started', '2026-01-20')), 'adviser').step('T6.9.1'))).toEqual([
        'limit 2026-04-20',
      ]);
    }
  });

  it('placed without consent: the plan belongs before the decision', () => {
    expect(duesOf(given(...decided('placed-without-consent')).step('T6.8.1'))).toEqual(['limit 2026-01-20']);
  });
});

describe('a condition on facts', () => {
  const placed = (to?: string) =>
    did(
      startT1({ facts: [factOf('placed', '2026-01-05', to ? { to: to as never } : {})] }),
      'coordinator',
      '2026-01-12',
    );

  it('withdraws a step on the day after the fact has ended, by itself', () => {
    expect(given(placed('2026-04-30'), until('2026-04-30')).step('T1.12.20261').status).toBe('open');
    const ended = given(placed('2026-04-30'), until('2026-05-01'));
    expect(ended.step('T1.12.20261').status).toBe('dormant');
    expect(ended.happened('StepTurned').at(-1)).toMatchObject({
      stepId: 'T1.12.20262',
      to: 'dormant',
      at: '2026-05-01T00:30:02.000Z',
    });
    expect(
      given(placed('2026-04-30'), until('2027-12-31'))
        .happened('DeadlinePassed')
        .filter(({ stepId }) => stepId.startsWith('T1.12')),
    ).toEqual([]);
  });

  it('opens it again in a new round', () => {
    const again = given(
      placed('2026-04-30'),
      until('2026-05-10'),
      did(recordFact(factOf('placed', '2026-05-08')), 'coordinator'),
    );
    expect(again.step('T1.12.20262')).toMatchObject({ status: 'open', round: 2 });
  });

  it('refuses work on a step that is not relevant as things stand', () => {
    given(placed('2026-04-30'), until('2026-05-10'))
      .when(complete('T1.12.20261'), 'coordinator')
      .thenRefused('step-not-relevant');
  });
});

it('a condition on another section: T1’s team meeting 3 is T2’s check at 18½', () => {
  const plan = given(did(startT1(), 'coordinator', '2027-06-01'));
  expect(plan.step('T2.14.1').status).toBe('dormant');
});

it('an age: nobody who is 18 gets a transition', () => {
  expect(
    given(did(startT1(), 'coordinator', '2028-09-13'))
      .plan()
      .sections.map(({ key }) => key),
  ).toEqual(['T1', 'T2']);
  expect(
    given(did(startT1(), 'coordinator', '2028-09-14'), until('2029-01-01'))
      .plan()
      .sections.map(({ key }) => key),
  ).toEqual(['T1']);
});
