import { describe, expect, it } from '@jest/globals';
import {
  accept,
  type Chapter,
  complete,
  contextFor,
  did,
  given,
  offer,
  startT1,
  startT6,
  until,
} from '../../test/support/plan-domain.js';
import { agendaOf } from './agenda.js';
import { initialState } from './state.js';

const started = did(
  startT1({ late: [{ step: 'T1.1', answer: 'done', outcome: 'lead-named' }] }),
  'socialLeader',
  '2026-01-12',
);
const agenda = (now: string, ...chapters: Chapter[]) => agendaOf(given(...chapters).run.state, contextFor({ now }));
const item = (found: ReturnType<typeof agenda>, id: string) => found.items.find((entry) => entry.id === id);

describe('agendaOf', () => {
  it('says of an open step who holds it, and what happens when unless somebody acts first', () => {
    expect(item(agenda('2026-01-12', started), 'T1.2.1')).toEqual({
      kind: 'step',
      id: 'T1.2.1',
      sector: 'social',
      unit: 'social',
      member: 'coordinator',
      rungs: [
        { at: '2026-01-19T01:30:02.000Z', level: 'remind-10' },
        { at: '2026-01-28T01:30:02.000Z', level: 'remind-3' },
        { at: '2026-02-03T01:30:02.000Z', level: 'overdue' },
        { at: '2026-02-03T01:30:02.000Z', level: 'passed-target0' },
        { at: '2026-02-09T01:30:02.000Z', level: 'team-leader' },
        { at: '2026-02-16T01:30:02.000Z', level: 'department-head' },
        { at: '2026-03-02T01:30:02.000Z', level: 'director' },
      ],
    });
    expect(item(agenda('2026-01-12', started), 'T1.5.1')).toMatchObject({
      sector: 'guidance',
      unit: 'guidance',
      rungs: [],
    });
  });

  it('lists planned steps by the day on which they open, and the day the transition begins', () => {
    const found = agenda('2026-01-12', started);
    expect(item(found, 'T1.7.1')?.rungs).toEqual([{ at: '2026-06-14T00:30:02.000Z', level: 'opens' }]);
    expect(item(found, 'T1')).toMatchObject({
      kind: 'plan',
      rungs: [{ at: '2027-02-14T01:30:02.000Z', level: 'turn' }],
    });
  });

  it('wakes at the earliest of them, and after passing time at a later one', () => {
    expect(agenda('2026-01-12', started).wakeAt).toBe('2026-01-19T01:30:02.000Z');
    expect(agenda('2026-01-19', started, until('2026-01-19')).wakeAt).toBe('2026-01-28T01:30:02.000Z');
    for (const day of ['2026-03-01', '2026-08-01', '2027-03-01'])
      expect(String(agenda(day, started, until(day)).wakeAt) > day).toBe(true);
  });

  it('shows an offer with its receiver, an accepted one with its sender, and its clocks', () => {
    const offered = [
      started,
      did(offer({ kind: 'lead' }, { unit: 'adult', member: 'adultWorker' }), 'coordinator'),
    ] as const;
    expect(item(agenda('2026-01-12', ...offered), 'h1')).toMatchObject({
      kind: 'handover',
      unit: 'adult',
      member: 'adultWorker',
      rungs: [{ at: '2026-01-20T01:30:02.000Z', level: 'expired' }],
    });
    expect(item(agenda('2026-01-12', ...offered, did(accept(), 'adultWorker')), 'h1')).toMatchObject({
      unit: 'social',
      member: 'coordinator',
      rungs: [
        { at: '2026-01-20T01:30:02.000Z', level: 'first-meeting' },
        { at: '2026-01-27T01:30:02.000Z', level: 'cross-sector' },
      ],
    });
  });

  it('shows an escalation with the leader who owns it', () => {
    expect(item(agenda('2026-02-09', started, until('2026-02-09')), 'T1.2.1~r1~team-leader')).toMatchObject({
      kind: 'escalation',
      unit: 'social',
      member: 'socialLeader',
    });
  });

  it('counts hours as instants', () => {
    const concern = [
      did(startT6('2026-01-12T08:00:00Z'), 'adviser', '2026-01-12T08:30:00Z'),
      did(complete('T6.1.1'), 'adviser', '2026-01-12T09:00:00Z'),
    ] as const;
    expect(agenda('2026-01-12T09:00:00Z', ...concern).wakeAt).toBe('2026-01-12T09:00:00.000Z');
    expect(agenda('2026-01-12T09:30:00Z', ...concern, until('2026-01-12T09:30:00Z')).wakeAt).toBe(
      '2026-01-12T20:00:00.000Z',
    );
  });

  it('is empty before a plan starts and after it has closed', () => {
    const nothing = { items: [], wakeAt: null };
    expect(agendaOf(initialState, contextFor({ now: '2026-01-12' }))).toEqual(nothing);
    expect(
      agenda('2026-01-12', started, did({ type: 'ClosePlan', reason: 'why', answers: [] }, 'coordinator')),
    ).toEqual(nothing);
  });

  it('has one holder for every open step, and no paused target on its clock', () => {
    const paused = agenda(
      '2026-01-12',
      started,
      did({ type: 'PauseStep', stepId: 'T1.2.1', reason: 'why' }, 'coordinator'),
    );
    expect(item(paused, 'T1.2.1')).toMatchObject({ unit: 'social', rungs: [] });
  });
});
