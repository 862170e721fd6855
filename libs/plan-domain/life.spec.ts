import { describe, expect, it } from '@jest/globals';
import { plusMonths, plusWorkingDays } from '../../test/support/almanac.js';
import {
  actorOf,
  complete,
  contextFor,
  did,
  type Given,
  given,
  instantOf,
  startT6,
  until,
} from '../../test/support/plan-domain.js';
import { lifeOf } from '../../test/support/plan-lives.js';
import { inTime, lifeInTime, youngPeople } from '../../test/support/young-people.js';
import { agendaOf } from './agenda.js';
import type { EventOf, EventType, PlanEvent } from './events.js';
import { handle } from './handle-command.js';
import { dayOf } from './lookups.js';
import { rungKey } from './rung-key.js';

const of = <T extends EventType>(events: readonly PlanEvent[], type: T): EventOf<T>[] =>
  events.filter((event): event is EventOf<T> => event.type === type);

/** The days of a step's own rungs by level, in order. */
const ladderOf = (events: readonly PlanEvent[], stepId: string): string[] =>
  events.flatMap((event) => {
    if (event.type === 'DeadlinePassed' && event.stepId === stepId) return [`passed ${dayOf(event.at)}`];
    if (event.type === 'RungPassed' && event.subject.kind === 'step' && event.subject.stepId === stepId)
      return [`${event.level} ${dayOf(event.at)}`];
    if (event.type !== 'EscalationRaised' || event.escalation.subject.kind !== 'step') return [];
    return event.escalation.subject.stepId === stepId ? [`${event.escalation.level} ${dayOf(event.at)}`] : [];
  });

describe('a life from 15 to 23 with people who do each step in time', () => {
  describe.each(youngPeople.filter(({ name }) => !name.includes('late')))('of $name', (young) => {
    const life = lifeInTime(young);
    const done = of(life.events, 'StepCompleted').map(({ stepId }) => stepId);

    it('nothing runs overdue and nobody is asked to step in', () => {
      expect(life.refused).toEqual([]);
      expect(of(life.events, 'EscalationRaised')).toEqual([]);
      expect(of(life.events, 'DeadlinePassed')).toEqual([]);
      expect(of(life.events, 'StepCompleted').filter(({ lateFor }) => lateFor.length > 0)).toEqual([]);
    });

    it('the lead goes to adult services by a kind handover', () => {
      expect(of(life.events, 'HandoverReleased').map(({ subject, to }) => [subject.kind, to.unit])).toEqual([
        ['lead', 'adult'],
      ]);
      expect(done).toContain('T2.12.1');
      expect(life.state).toMatchObject({ lead: { unit: 'adult', member: 'adultWorker' } });
    });

    it('it closes with step 18, all repeats have ended, and the plan can be closed without a question', () => {
      const closing = plusMonths(plusMonths(young.life.birthDate, 23 * 12), -3);
      const last = of(life.events, 'StepCompleted').at(-1);
      expect(done).toContain('T1.18.1');
      expect(last && last.doneOn <= closing).toBe(true);
      if (life.state.status !== 'running') throw new Error('the plan runs');
      expect(Object.values(life.state.steps).filter(({ status }) => status !== 'dormant')).toEqual([]);
      const context = contextFor({ now: young.life.until, birthDate: young.life.birthDate });
      expect(agendaOf(life.state, context).wakeAt).toBeNull();
      const closed = handle(
        life.state,
        { type: 'ClosePlan', reason: 'why', answers: [] },
        actorOf('adultWorker'),
        context,
      );
      expect(closed).toMatchObject({ ok: true, state: { status: 'closed' } });
    });
  });
});

describe('a plan that nobody touches', () => {
  const life = lifeOf({ birthDate: '2011-03-10', start: '2026-03-10', until: '2027-03-10', facts: [] });

  it('reminds, runs overdue and climbs to the director, who is asked again for ever', () => {
    // Born on 10 March 2011: step 1 is due on 24 March 2026, ten working days after the 15th birthday.
    expect(ladderOf(life.events, 'T1.1.1').slice(0, 6)).toEqual([
      'remind-3 2026-03-19',
      'passed 2026-03-25',
      'overdue 2026-03-25',
      // Five and twenty working days after 24 March, with Easter from 2 to 6 April in between.
      'department-head 2026-03-31',
      'director 2026-04-24',
      'director-2 2026-05-08',
    ]);
    expect(ladderOf(life.events, 'T1.1.1')).toHaveLength(27);
  });

  it('a team leader is asked before the department head where the step is not his own', () => {
    // Step 6 is due two months before the 16th birthday, on Sunday 10 January 2027.
    expect(ladderOf(life.events, 'T1.6.1')).toEqual([
      'remind-10 2026-12-24',
      'remind-3 2027-01-06',
      'passed 2027-01-11',
      'overdue 2027-01-11',
      'team-leader 2027-01-15',
      'department-head 2027-01-22',
      'director 2027-02-05',
      'director-2 2027-02-19',
      'director-3 2027-03-05',
    ]);
  });

  it('every rung is dated when it was due, once, in order, and whoever is asked has until the next one', () => {
    const keys = life.events.map(rungKey).filter((key) => key !== null);
    expect(new Set(keys).size).toBe(keys.length);
    const raised = of(life.events, 'EscalationRaised').filter(({ escalation }) => escalation.id.startsWith('T1.1.1~'));
    for (const [place, { escalation }] of raised.entries()) {
      const next = raised[place + 1];
      if (next) expect(escalation.answerBy).toBe(dayOf(next.at));
    }
    expect(raised.map(({ escalation }) => escalation.owner.member).slice(0, 2)).toEqual(['childrenHead', 'director']);
  });

  it('a step that waits raises nothing of its own: the one before it says what stands behind', () => {
    expect(ladderOf(life.events, 'T1.2.1')).toEqual([]);
    const asked = of(life.events, 'EscalationRaised').filter(({ escalation }) => escalation.id.startsWith('T1.2.'));
    expect(asked).toEqual([]);
  });
});

describe('people who act only when a leader asks', () => {
  it('finish late, and each escalation ends with its step', () => {
    const life = lifeOf(
      { birthDate: '2011-03-10', start: '2026-03-10', until: '2028-03-10', facts: [] },
      (state, at, events) => {
        const asked = of(events, 'EscalationRaised').flatMap(({ escalation }) =>
          escalation.subject.kind === 'step' ? [escalation.subject.stepId] : [],
        );
        if (state.status !== 'running') return [];
        const steps = asked.flatMap((id) => state.steps[id] ?? []);
        const far = { ...state, steps: Object.fromEntries(steps.map((step) => [step.id, step])) };
        return inTime(far, at, events);
      },
    );
    expect(life.refused).toEqual([]);
    const raised = of(life.events, 'EscalationRaised');
    const closed = of(life.events, 'EscalationClosed');
    expect(raised.length).toBeGreaterThan(10);
    expect(new Set(raised.map(({ escalation }) => escalation.level))).toEqual(
      new Set(['team-leader', 'department-head']),
    );
    expect(closed.map(({ escalationId }) => escalationId).sort()).toEqual(
      raised.map(({ escalation }) => escalation.id).sort(),
    );
    expect(closed.filter(({ because }) => because !== 'done')).toEqual([]);
    const late = of(life.events, 'StepCompleted').filter(({ lateFor }) => lateFor.length > 0);
    expect(late.map(({ stepId }) => stepId).sort()).toEqual(
      closed.map(({ escalationId }) => escalationId.split('~')[0]).sort(),
    );
  });
});

describe('a notification of concern', () => {
  const received = '2026-03-10T12:30:00.000Z';
  const start = (): Given => given(did(startT6(received), 'adviser', '2026-03-10T12:45:00.000Z'));

  it('left alone climbs by the hour once it is registered, and a registration left alone does so in its name', () => {
    const registered = given(() => start().run, did(complete('T6.1.1'), 'adviser', '2026-03-10T13:00:00.000Z'));
    const left = given(() => registered.run, until('2026-03-13'));
    const rungs = left.run.events.flatMap((event) => {
      if (event.type === 'RungPassed' && event.subject.kind === 'step' && event.subject.stepId === 'T6.2.1')
        return [`${event.level} ${event.at}`];
      if (event.type === 'EscalationRaised' && event.escalation.id.startsWith('T6.2.1~'))
        return [`${event.escalation.level} ${event.at}`];
      return [];
    });
    expect(rungs).toEqual([
      'tell 2026-03-10T13:00:00.000Z',
      'team-leader 2026-03-11T00:30:00.000Z',
      'department-head 2026-03-11T12:30:00.000Z',
      'director 2026-03-12T12:30:00.000Z',
    ]);
    expect(instantOf('2026-03-11T12:30:00.000Z')).toBe(left.step('T6.2.1').deadlines[0]?.at);
  });

  const day = (days: number): string => plusWorkingDays('2026-03-10', days);
  const walk = (...steps: readonly (readonly [id: string, days: number, outcome?: string])[]): Given =>
    given(
      () => start().run,
      ...steps.map(([id, days, outcome]) =>
        did(complete(id, outcome ? { outcome } : {}), 'adviser', `${day(days)}T13:00:00.000Z`),
      ),
    );
  const first = [
    ['T6.1.1', 0],
    ['T6.2.1', 0, 'acute'],
    ['T6.3.1', 0],
  ] as const;

  it.each([
    [
      'nothing more',
      [
        ['T6.4.1', 1, 'none'],
        ['T6.7.1', 5, 'none'],
      ],
    ],
    [
      'a limited assessment and support',
      [
        ['T6.4.1', 1, 'par-19'],
        ['T6.5.1', 10, 'support'],
        ['T6.7.1', 12, 'support'],
        ['T6.8.1', 20],
      ],
    ],
    [
      'both assessments and a placement',
      [
        ['T6.4.1', 1, 'par-19'],
        ['T6.5.1', 10, 'par-20'],
        ['T6.6.1', 30],
        ['T6.7.1', 32, 'placed'],
        ['T6.8.1', 50],
      ],
    ],
    [
      'the assessment and a placement without consent',
      [
        ['T6.4.1', 1, 'par-20'],
        ['T6.6.1', 30],
        ['T6.7.1', 32, 'placed-without-consent'],
        ['T6.8.1', 32],
      ],
    ],
  ] as const)('walked in time to %s raises nothing', (_name, steps) => {
    const walked = given(() => walk(...first, ...steps).run, until('2026-12-01'));
    expect(walked.happened('EscalationRaised')).toEqual([]);
    expect(walked.happened('DeadlinePassed')).toEqual([]);
    const open = Object.values(walked.plan().steps).filter(({ status }) => status !== 'dormant');
    // The first follow-up waits for the effort to begin, and has no date until then.
    expect(open.map(({ id, deadlines }) => [id, deadlines])).toEqual(
      steps.some(([id]) => id === 'T6.8.1') ? [['T6.9.1', []]] : [],
    );
  });
});
