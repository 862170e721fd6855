import { describe, expect, it } from '@jest/globals';
import {
  complete,
  date,
  did,
  duesOf,
  factOf,
  from,
  given,
  instantOf,
  recordFact,
  skip,
  startT1,
  startT6,
  until,
} from '../../../test/support/plan-domain.js';
import type { Command, CommandOf } from '../commands.js';

const reason = 'why';
const started = did(startT1(), 'socialLeader', '2026-01-12');
const record = (...facts: Parameters<typeof factOf>) => did(recordFact(factOf(...facts)), 'coordinator');
const correct = (factId: string, rest: Partial<Omit<CommandOf<'CorrectFact'>, 'type' | 'factId'>>): Command => ({
  type: 'CorrectFact',
  factId,
  reason,
  ...rest,
});
const correctBirth: Command = { type: 'CorrectBirthDate', reason };

describe('RecordFact', () => {
  it('is numbered, and brings the steps that hang on it', () => {
    given(started)
      .when(recordFact(factOf('effort-started', '2026-01-05')), 'coordinator')
      .thenEvents(
        {
          type: 'FactRecorded',
          fact: { id: 'effort-started-2026-01-05', n: 1, from: '2026-01-05', source: 'own-unit' },
        },
        {
          type: 'StepPlanned',
          step: { id: 'T1.10.1', deadlines: [{ kind: 'limit', due: '2026-04-05' }], trigger: { kind: 'fact' } },
        },
      );
    const twice = given(started, record('effort-started', '2026-01-05'));
    twice
      .when(recordFact(factOf('effort-started', '2026-01-08')), 'coordinator')
      .thenAlso({ type: 'FactRecorded', fact: { n: 2 } }, { type: 'StepPlanned', step: { id: 'T1.10.2' } });
  });

  it('moves open dates in one event that lists old and new', () => {
    const moved = given(started, record('effort-started', '2026-01-05'), until('2026-02-01')).when(
      recordFact(factOf('parallel-assessment-done', '2026-01-30')),
      'coordinator',
    );
    moved.thenEvents(
      { type: 'FactRecorded' },
      {
        type: 'DatesRecomputed',
        cause: 'fact',
        changes: [{ stepId: 'T1.10.1', old: [{ due: '2026-04-05' }], deadlines: [{ due: '2026-01-30' }] }],
      },
    );
  });

  it('of an assessment that ended before the effort changes no date', () => {
    const result = given(started, record('effort-started', '2026-01-05')).when(
      recordFact(factOf('parallel-assessment-done', '2026-01-04')),
      'coordinator',
    );
    result.thenEvents({ type: 'FactRecorded' });
  });

  it('may end in the future, but never begin there', () => {
    given(started)
      .when(recordFact(factOf('placed', '2026-01-01', { to: date('2026-12-01') })), 'coordinator')
      .thenAlso({ type: 'FactRecorded' });
    given(started)
      .when(recordFact(factOf('placed', '2026-01-13')), 'coordinator')
      .thenRefused('fact-in-future');
    given(did(startT6('2026-01-12'), 'adviser'))
      .when(recordFact(factOf('received', '2026-01-12T11:00:01Z')), 'adviser')
      .thenRefused('fact-in-future');
    given(started)
      .when(recordFact(factOf('placed', '2026-01-05', { to: date('2026-01-04') })), 'coordinator')
      .thenRefused('fact-period-invalid');
    given(did(startT6('2026-01-12T08:00:00Z'), 'adviser', '2026-01-12T09:00:00Z'))
      .when(recordFact(factOf('received', '2026-01-12T08:30:00Z', { factId: 'again' })), 'adviser')
      .thenRefused('fact-recorded-already');
    const { consent: _, ...noKind } = factOf('placed', '2026-01-05');
    given(started).when(recordFact(noKind), 'coordinator').thenRefused('consent-kind-missing');
    const { at: __, ...noTime } = factOf('received', '2026-01-05');
    given(started).when(recordFact(noTime), 'coordinator').thenRefused('fact-instant-missing');
  });
});

describe('CorrectFact', () => {
  const effort = [started, record('effort-started', '2026-01-05')] as const;
  const id = 'effort-started-2026-01-05';

  it('moves limits with it, begins a new round and closes what was raised about the old date', () => {
    const climbed = given(...effort, until('2026-04-16'));
    expect(Object.keys(climbed.plan().escalations)).toContain('T1.10.1~r1~team-leader');
    const result = climbed.when(correct(id, { from: date('2026-03-05') }), 'coordinator');
    result.thenEvents(
      { type: 'FactCorrected', fact: { id, n: 1, from: '2026-03-05' }, reason },
      {
        type: 'DatesRecomputed',
        cause: 'fact',
        changes: [
          {
            stepId: 'T1.10.1',
            old: [{ due: '2026-04-05', passed: true }],
            deadlines: [{ due: '2026-06-05' }],
            round: 2,
          },
        ],
      },
      { type: 'EscalationClosed', escalationId: 'T1.10.1~r1~team-leader', because: 'new-round' },
    );
    expect(result.step('T1.10.1').deadlines[0]).not.toHaveProperty('passed');
    const raised = given(
      ...effort,
      until('2026-04-16'),
      did(correct(id, { from: date('2026-03-05') }), 'coordinator'),
      until('2026-06-11'),
    );
    expect(raised.happened('EscalationRaised').map(({ escalation }) => escalation.id)).toContain(
      'T1.10.1~r2~team-leader',
    );
  });

  it('leaves moved targets where people put them', () => {
    const changed = [
      started,
      did(complete('T1.5.1'), 'coordinator'),
      record('education-changed', '2026-01-05'),
    ] as const;
    const moved = did({ type: 'SetDeadline', stepId: 'T1.5.2', due: date('2026-05-01'), reason }, 'coordinator');
    expect(
      duesOf(
        given(...changed)
          .when(correct('education-changed-2026-01-05', { from: date('2026-01-08') }), 'coordinator')
          .step('T1.5.2'),
      ),
    ).toEqual(['target 2026-02-19']);
    given(...changed, moved)
      .when(correct('education-changed-2026-01-05', { from: date('2026-01-08') }), 'coordinator')
      .thenEvents({ type: 'FactCorrected' });
  });

  it('ends, and opens again, a period', () => {
    const placed = [started, record('placed', '2025-11-01')] as const;
    const ended = given(...placed).when(correct('placed-2025-11-01', { to: date('2026-01-11') }), 'coordinator');
    ended.thenAlso(
      { type: 'FactCorrected', fact: { to: '2026-01-11' } },
      { type: 'StepTurned', stepId: 'T1.12.20261', to: 'dormant' },
    );
    const again = given(...placed, did(correct('placed-2025-11-01', { to: date('2026-01-11') }), 'coordinator')).when(
      correct('placed-2025-11-01', { to: null }),
      'coordinator',
    );
    again.thenAlso({ type: 'StepTurned', stepId: 'T1.12.20261', to: 'open', round: 2 });
    expect(again.plan().facts[0]).not.toHaveProperty('to');
  });

  it('of an instant takes the day with it', () => {
    const result = given(did(startT6('2026-01-12T09:00:00Z'), 'adviser', '2026-01-12')).when(
      correct('received-2026-01-12', { at: instantOf('2026-01-09T09:00:00Z') }),
      'adviser',
    );
    result.thenAlso({ type: 'FactCorrected', fact: { from: '2026-01-09', at: '2026-01-09T09:00:00.000Z' } });
    expect(result.step('T6.2.1').deadlines).toMatchObject([{ at: '2026-01-10T09:00:00.000Z' }]);
    expect(duesOf(result.step('T6.4.1'))).toEqual(['target 2026-01-16']);
  });

  it('is refused for what is unknown, in the future, or ends before it begins', () => {
    given(...effort)
      .when(correct('other', {}), 'coordinator')
      .thenRefused('unknown-fact');
    given(...effort)
      .when(correct(id, { from: date('2026-01-13') }), 'coordinator')
      .thenRefused('fact-in-future');
    given(...effort)
      .when(correct(id, { at: instantOf('2026-01-12T11:00:01Z'), from: date('2026-01-12') }), 'coordinator')
      .thenRefused('fact-in-future');
    given(...effort)
      .when(correct(id, { to: date('2026-01-04') }), 'coordinator')
      .thenRefused('fact-period-invalid');
  });
});

describe('CorrectBirthDate', () => {
  it('moves every open date that hangs on it in one event that lists old and new', () => {
    const opened = given(started, until('2026-07-01'), from({ birthDate: '2010-10-14' }));
    const result = opened.when(correctBirth, 'coordinator');
    result.thenAlso({ type: 'BirthDateCorrected', reason }, { type: 'DatesRecomputed', cause: 'birth-date' });
    const lists = result.events.filter((event) => event.type === 'DatesRecomputed');
    expect(lists).toHaveLength(1);
    const changes = lists[0]?.type === 'DatesRecomputed' ? lists[0].changes : [];
    const change = (stepId: string) => changes.find((entry) => entry.stepId === stepId);
    expect(change('T1.6.1')).toMatchObject({
      old: [{ due: '2026-07-14' }],
      deadlines: [{ due: '2026-08-14' }],
      round: 2,
    });
    expect(change('T1.7.1')).toMatchObject({
      old: [{ due: '2026-11-14' }, { due: '2026-12-14' }],
      deadlines: [{ due: '2026-12-14' }, { due: '2027-01-14' }],
    });
    expect(change('T1.18.1')).toMatchObject({ opensOn: '2033-06-14', deadlines: [{ due: '2033-07-14' }] });
    expect(result.step('T1.7.1')).toMatchObject({ status: 'planned', opensOn: '2026-07-14', round: 2 });
    expect(result.step('T1.8.1').round).toBe(1);
  });

  it('turns no limit that it did not move, and lets the new date be watched', () => {
    const corrected = given(
      started,
      until('2026-12-20'),
      from({ birthDate: '2010-12-20' }),
      did(correctBirth, 'coordinator'),
    );
    expect(corrected.plan().escalations).not.toHaveProperty('T1.7.1~r1~team-leader');
    const later = given(
      started,
      until('2026-12-20'),
      from({ birthDate: '2010-12-20' }),
      did(correctBirth, 'coordinator'),
      until('2027-03-25'),
    );
    expect(later.happened('EscalationRaised').map(({ escalation }) => escalation.id)).toContain(
      'T1.7.1~r2~team-leader',
    );
  });

  it('brings the transition at once when it is due by the right date', () => {
    const result = given(started, from({ birthDate: '2008-12-01' })).when(correctBirth, 'coordinator', '2027-06-01');
    result.thenAlso({ type: 'BirthDateCorrected' });
    given(did(startT1(), 'coordinator', '2026-06-01'), from({ birthDate: '2009-01-01' }))
      .when(correctBirth, 'coordinator')
      .thenAlso({ type: 'BirthDateCorrected' });
    expect(
      given(did(startT1(), 'coordinator', '2026-07-01'), from({ birthDate: '2009-01-20' }))
        .when(correctBirth, 'coordinator')
        .plan().sections,
    ).toMatchObject([{ key: 'T1' }, { key: 'T2', beganOn: '2026-07-01' }]);
  });

  it('changes nothing else when the date was right, and is refused in the future', () => {
    given(started).when(correctBirth, 'coordinator').thenEvents({ type: 'BirthDateCorrected' });
    given(started, from({ birthDate: '2026-01-13' }))
      .when(correctBirth, 'coordinator')
      .thenRefused('birth-date-in-future');
  });
});

describe('DecideCadence', () => {
  const cadence = (months: number): Command => ({ type: 'DecideCadence', months, reasons: 'because' });
  const effort = [started, record('effort-started', '2026-01-05')] as const;
  const decided = [
    ...effort,
    did(complete('T1.10.1', { cadence: { months: 6, reasons: 'first' } }), 'coordinator', '2026-02-02'),
  ] as const;

  it('moves the next follow-up in a new round', () => {
    const result = given(...decided).when(cadence(2), 'coordinator');
    result.thenEvents(
      { type: 'CadenceDecided', cadence: { months: 2, reasons: 'because' } },
      {
        type: 'DatesRecomputed',
        cause: 'cadence',
        changes: [{ stepId: 'T1.11.1', old: [{ due: '2026-08-02' }], deadlines: [{ due: '2026-04-02' }], round: 2 }],
      },
    );
  });

  it('comes with the first follow-up, or after one that brought none', () => {
    given(...effort)
      .when(cadence(3), 'coordinator')
      .thenRefused('cadence-too-early');
    given(...effort, did(skip('T1.10.1'), 'socialLeader'))
      .when(cadence(3), 'coordinator')
      .thenAlso({ type: 'CadenceDecided' }, { type: 'StepPlanned', step: { id: 'T1.11.1' } });
  });

  it('is between one and twelve months', () => {
    for (const months of [0, 13, 2.5])
      given(...decided)
        .when(cadence(months), 'coordinator')
        .thenRefused('cadence-invalid');
    given(...decided)
      .when(cadence(12), 'coordinator')
      .thenAlso({ type: 'CadenceDecided' });
  });
});
