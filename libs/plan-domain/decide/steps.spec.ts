import { describe, expect, it } from '@jest/globals';
import {
  answer,
  complete,
  date,
  did,
  duesOf,
  factOf,
  given,
  hoursAfter,
  offer,
  recordFact,
  skip,
  startT1,
  startT6,
  until,
} from '../../../test/support/plan-domain.js';
import type { Command, CommandOf } from '../commands.js';

const started = did(startT1(), 'socialLeader', '2026-01-12');
const named = did(complete('T1.1.1', { outcome: 'lead-named' }), 'socialLeader', '2026-01-13');
const reason = 'why';
const setDeadline = (stepId: string, due: string): Command => ({ type: 'SetDeadline', stepId, due: date(due), reason });
const pause = (stepId: string): Command => ({ type: 'PauseStep', stepId, reason });
const resume = (stepId: string): Command => ({ type: 'ResumeStep', stepId });
const reopen = (stepId: string, why?: string): Command => ({ type: 'ReopenStep', stepId, ...(why && { reason: why }) });
const exceeded = (stepId: string): Command => ({ type: 'RecordExceeded', stepId, reason, citizenTold: true });
const assign = (stepId: string, member: string): Command => ({ type: 'AssignStep', stepId, member });
const claim = (stepId: string): Command => ({ type: 'ClaimStep', stepId });

describe('AddStep', () => {
  const clean = did(startT1({ late: [{ step: 'T1.1', answer: 'missed', reason }] }), 'socialLeader', '2026-01-12');
  const add = (rest: Partial<CommandOf<'AddStep'>> = {}): Command => ({
    type: 'AddStep',
    kind: 'task',
    title: 'title-1',
    owner: 'coordinator',
    due: date('2026-02-02'),
    forYoung: false,
    ...rest,
  });

  it('adds a step of the lead, of a role, or of a unit, under the same clocks', () => {
    const result = given(clean).when(add(), 'coordinator');
    result.thenEvents({
      type: 'StepPlanned',
      step: { id: 'adhoc.1.1', status: 'open', title: 'title-1', ladder: 'default' },
    });
    const first = Object.keys(given(clean, did(add(), 'coordinator')).plan().steps).filter((id) =>
      id.startsWith('adhoc'),
    );
    expect(first).toEqual(['adhoc.1.1']);
    expect(
      given(clean, did(add(), 'coordinator'))
        .when(add({ owner: 'guidance' }), 'coordinator')
        .step('adhoc.2.1').holder,
    ).toEqual({
      unit: 'guidance',
    });
    const overdue = given(clean, did(add(), 'coordinator'), until('2026-02-17')).happened(
      'RungPassed',
      'EscalationRaised',
    );
    expect(
      overdue
        .filter((event) => JSON.stringify(event).includes('adhoc.1.1'))
        .map(
          (event) => `${event.at.slice(0, 10)} ${event.type === 'RungPassed' ? event.level : event.escalation.level}`,
        ),
    ).toEqual([
      '2026-01-19 remind-10',
      '2026-01-28 remind-3',
      '2026-02-03 overdue',
      '2026-02-09 team-leader',
      '2026-02-16 department-head',
    ]);
  });

  it('stays with the person it was given to when the role is bound anew', () => {
    const ad = did(add({ unit: 'job', member: 'jobWorker', owner: 'job-centre' }), 'coordinator');
    const bind: Command = { type: 'BindRole', binding: { role: 'job-centre', unit: 'job', member: 'jobColleague' } };
    expect(given(clean, ad, did(bind, 'coordinator')).step('adhoc.1.1').holder.member).toBe('jobWorker');
  });

  it('refuses a day that has passed, a unit that takes no part, and strangers', () => {
    given(clean)
      .when(add({ due: date('2026-01-11') }), 'coordinator')
      .thenRefused('deadline-in-past');
    given(clean)
      .when(add({ unit: 'nowhere' }), 'coordinator')
      .thenRefused('unknown-unit');
    given(clean)
      .when(add({ unit: 'job', member: 'coordinator' }), 'coordinator')
      .thenRefused('unknown-member');
    given(clean)
      .when(add({ unit: 'work' }), 'coordinator')
      .thenRefused('basis-missing');
  });

  it('of kind handover is completed by hand, also while the lead goes elsewhere', () => {
    const plan = given(clean, did(add({ kind: 'handover' }), 'coordinator'));
    plan.when(complete('adhoc.1.1'), 'coordinator').thenEvents({ type: 'StepCompleted', stepId: 'adhoc.1.1' });
    const moved = given(
      clean,
      did(add({ kind: 'handover' }), 'coordinator'),
      did(offer({ kind: 'lead' }, { unit: 'adult', member: 'adultWorker' }), 'coordinator'),
      did({ type: 'AcceptHandover', handoverId: 'h1' }, 'adultWorker'),
      did({ type: 'RecordFirstMeeting', handoverId: 'h1', heldOn: date('2026-01-12') }, 'adultWorker'),
    );
    expect(moved.step('adhoc.1.1').holder.member).toBe('adultWorker');
  });
});

describe('AssignStep and ClaimStep', () => {
  it('give a step to a member of the unit that holds it', () => {
    given(started)
      .when(assign('T1.5.1', 'counsellor'), 'guidanceLeader')
      .thenEvents({
        type: 'HolderChanged',
        stepId: 'T1.5.1',
        holder: { unit: 'guidance', member: 'counsellor' },
        how: 'assign',
        assigned: true,
      });
    given(started)
      .when(claim('T1.5.1'), 'counsellor')
      .thenEvents({ type: 'HolderChanged', holder: { unit: 'guidance', member: 'counsellor' }, how: 'claim' });
  });

  it('change nothing when it is held so already', () => {
    const held = given(started, did(claim('T1.5.1'), 'counsellor'));
    held.when(claim('T1.5.1'), 'counsellor').thenNothing();
    held.when(assign('T1.5.1', 'counsellor'), 'guidanceLeader').thenNothing();
  });

  it('are refused to other units, to strangers, and where somebody has it', () => {
    const held = given(started, did(claim('T1.5.1'), 'counsellor'));
    held.when(claim('T1.5.1'), 'guidanceLeader').thenRefused('step-already-held', { by: 'counsellor' });
    held.when(claim('T1.5.1'), 'jobWorker').thenRefused('wrong-unit');
    held.when(claim('T1.5.1'), 'young-person').thenRefused('wrong-unit');
    held.when(assign('T1.5.1', 'jobWorker'), 'guidanceLeader').thenRefused('unknown-member');
    held.when(assign('T1.5.1', 'counsellor'), 'jobLeader').thenRefused('wrong-unit');
    held.when(assign('T1.5.1', 'guidanceLeader'), 'childrenHead').thenAlso({ type: 'HolderChanged' });
    held.when(claim('T1.99.1'), 'counsellor').thenRefused('unknown-step');
    held.when(assign('T1.99.1', 'counsellor'), 'counsellor').thenRefused('unknown-step');
  });
});

describe('CompleteStep', () => {
  it('names the outcome, who was present, what was agreed, and opens what waited', () => {
    given(started)
      .when(
        complete('T1.1.1', { outcome: 'lead-named', present: ['socialLeader'], agreed: 'a', note: 'n' }),
        'socialLeader',
        '2026-01-13',
      )
      .thenEvents(
        {
          type: 'StepCompleted',
          stepId: 'T1.1.1',
          doneOn: '2026-01-13',
          outcome: 'lead-named',
          present: ['socialLeader'],
          agreed: 'a',
          note: 'n',
          aheadOf: [],
          lateFor: [],
        },
        {
          type: 'StepTurned',
          stepId: 'T1.2.1',
          to: 'open',
          readyOn: '2026-01-13',
          deadlines: [{ kind: 'target', due: '2026-02-03' }],
        },
        { type: 'StepCompleted', stepId: 'adhoc.clear-up.1' },
      );
  });

  it('may be done ahead of what is usual before, and that is recorded', () => {
    given(started, named)
      .when(complete('T1.4.1'), 'coordinator')
      .thenAlso({ type: 'StepCompleted', stepId: 'T1.4.1', aheadOf: ['T1.2'] });
  });

  it('is refused while what it requires is not done, naming it', () => {
    given(started)
      .when(complete('T1.2.1', { outcome: 'given' }), 'coordinator')
      .thenRefused('step-waiting', { status: 'waiting', missing: ['T1.1'] });
  });

  it('is judged by the day it was done, and recorded late closes as done in time', () => {
    const late = given(started, until('2026-02-03'));
    expect(Object.keys(late.plan().escalations)).toContain('T1.1.1~r1~department-head');
    const inTime = late.when(complete('T1.1.1', { outcome: 'lead-named', doneOn: date('2026-01-26') }), 'socialLeader');
    inTime.thenAlso(
      { type: 'StepCompleted', lateFor: [] },
      { type: 'EscalationClosed', escalationId: 'T1.1.1~r1~department-head', because: 'done-in-time-recorded-late' },
    );
    late
      .when(complete('T1.1.1', { outcome: 'lead-named', doneOn: date('2026-01-27') }), 'socialLeader')
      .thenAlso({ type: 'StepCompleted', lateFor: ['target'] }, { type: 'EscalationClosed', because: 'done' });
  });

  it('judges an hour deadline of the same day by its instant, for the record and for the escalation alike', () => {
    const concern = given(
      did(startT6('2026-01-12T08:00:00Z'), 'adviser', '2026-01-12T08:30:00Z'),
      did(complete('T6.1.1'), 'adviser', '2026-01-12T09:00:00Z'),
      until('2026-01-13T09:00:00Z'),
    );
    concern
      .when(complete('T6.2.1', { outcome: 'acute' }), 'adviser', '2026-01-13T09:30:00Z')
      .thenAlso({ type: 'StepCompleted', lateFor: ['limit'] }, { type: 'EscalationClosed', because: 'done' });
  });

  it('refuses what has no such outcome, lacks one, lies in the future, is done, unknown, or not theirs', () => {
    const plan = given(started);
    const one = (rest: Parameters<typeof complete>[1]) => complete('T1.1.1', rest);
    plan.when(one({}), 'socialLeader').thenRefused('outcome-missing', { outcomes: ['lead-named'] });
    plan.when(one({ outcome: 'other' }), 'socialLeader').thenRefused('unknown-outcome');
    plan.when(complete('T1.4.1', { outcome: 'any' }), 'coordinator').thenRefused('unknown-outcome');
    plan
      .when(one({ outcome: 'lead-named', doneOn: date('2026-01-13') }), 'socialLeader')
      .thenRefused('done-on-in-future');
    plan.when(complete('T1.7.1'), 'coordinator').thenRefused('step-not-open', { opensOn: '2026-06-14' });
    plan.when(complete('T1.99.1'), 'coordinator').thenRefused('unknown-step');
    plan.when(complete('T1.4.2'), 'coordinator').thenRefused('unknown-step');
    plan.when(complete('T1.4.1'), 'jobWorker').thenRefused('wrong-unit');
    plan.when(complete('T1.4.1'), 'young-person').thenRefused('wrong-unit');
    given(started, named)
      .when(one({ outcome: 'lead-named' }), 'socialLeader')
      .thenRefused('step-already-done');
    given(did(startT6('2026-01-12'), 'adviser'))
      .when(complete('T6.6.1'), 'adviser')
      .thenRefused('step-not-relevant');
  });

  it('may be done by the lead’s unit and by leaders above the step’s unit', () => {
    given(started).when(complete('T1.5.1'), 'coordinator').thenAlso({ type: 'StepCompleted' });
    given(started).when(complete('T1.5.1'), 'childrenHead').thenAlso({ type: 'StepCompleted' });
    given(started).when(complete('T1.5.1'), 'system').thenAlso({ type: 'StepCompleted' });
  });

  describe('of the first follow-up', () => {
    const effort = did(recordFact(factOf('effort-started', '2026-01-12')), 'coordinator');
    const followUp = (months: number) => complete('T1.10.1', { cadence: { months, reasons: 'because' } });

    it('carries the decided cadence, and with it the next follow-up', () => {
      const result = given(started, effort).when(followUp(3), 'coordinator', '2026-03-02');
      result.thenAlso(
        { type: 'StepCompleted', stepId: 'T1.10.1' },
        { type: 'CadenceDecided', cadence: { months: 3, decidedOn: '2026-03-02', reasons: 'because' } },
        { type: 'StepPlanned', step: { id: 'T1.11.1' } },
      );
      expect(duesOf(result.step('T1.11.1'))).toEqual(['target 2026-06-02']);
    });

    it('is refused without a cadence, or with one that is none', () => {
      given(started, effort).when(complete('T1.10.1'), 'coordinator').thenRefused('cadence-missing');
      for (const months of [0, 13, 1.5])
        given(started, effort).when(followUp(months), 'coordinator').thenRefused('cadence-invalid');
    });
  });
});

describe('SkipStep', () => {
  it('means not relevant, with a reason, and counts as met', () => {
    const result = given(started).when(skip('T1.1.1'), 'socialLeader');
    result.thenAlso(
      { type: 'StepSkipped', stepId: 'T1.1.1', how: 'not-relevant', reason },
      { type: 'StepTurned', stepId: 'T1.2.1', to: 'open' },
    );
  });

  it('of a step with a date set by law needs a leader', () => {
    given(started).when(skip('T1.7.1'), 'coordinator').thenRefused('skip-needs-leader');
    given(started).when(skip('T1.7.1'), 'socialLeader').thenAlso({ type: 'StepSkipped', stepId: 'T1.7.1' });
    given(started).when(skip('T1.7.1'), 'childrenHead').thenAlso({ type: 'StepSkipped', stepId: 'T1.7.1' });
  });

  it('closes its escalation as not relevant and withdraws its offer', () => {
    given(
      started,
      until('2026-02-03'),
      did(offer({ kind: 'step', stepId: 'T1.1.1' }, { unit: 'social', member: 'colleague' }), 'coordinator'),
    )
      .when(skip('T1.1.1'), 'coordinator')
      .thenAlso(
        { type: 'StepSkipped' },
        { type: 'EscalationClosed', because: 'not-relevant' },
        { type: 'HandoverWithdrawn', handoverId: 'h1' },
      );
  });

  it('is refused to others, for unknown steps and for finished ones', () => {
    given(started).when(skip('T1.4.1'), 'jobWorker').thenRefused('wrong-unit');
    given(started).when(skip('T1.99.1'), 'coordinator').thenRefused('unknown-step');
    given(started, named).when(skip('T1.1.1'), 'socialLeader').thenRefused('step-already-done');
  });
});

describe('ReopenStep', () => {
  const twice = [started, named, did(complete('T1.4.1'), 'coordinator', '2026-02-02T09:00:00Z')] as const;

  it('is taken back by the same actor within a minute without a reason', () => {
    const result = given(...twice).when(reopen('T1.4.1'), 'coordinator', '2026-02-02T09:01:00Z');
    result.thenAlso({ type: 'StepReopened', stepId: 'T1.4.1', undo: true, removes: ['T1.4.2'] });
    expect(result.step('T1.4.1')).toEqual(given(started, named).step('T1.4.1'));
    expect(Object.keys(result.plan().steps)).not.toContain('T1.4.2');
    given(...twice)
      .when(reopen('T1.4.1'), 'coordinator', '2026-02-02T09:01:01Z')
      .thenRefused('reason-missing');
    given(...twice)
      .when(reopen('T1.4.1'), 'colleague', '2026-02-02T09:00:30Z')
      .thenRefused('reason-missing');
  });

  it('leaves the plan as if it had never been finished: escalation, offer and clear-up step are as they were', () => {
    const stood = [
      started,
      until('2026-02-03'),
      did(offer({ kind: 'step', stepId: 'T1.1.1' }, { unit: 'social', member: 'colleague' }), 'coordinator'),
    ];
    const { lastInstant: _, ...before } = given(...stood).plan();
    expect(Object.keys(before.escalations)).toEqual(['adhoc.clear-up.1~r1~team-leader', 'T1.1.1~r1~department-head']);
    for (const done of [skip('T1.1.1'), complete('T1.1.1', { outcome: 'lead-named' })]) {
      const finished = [...stood, did(done, 'coordinator', '2026-02-03T09:00:00Z')] as const;
      expect(given(...finished).plan()).toMatchObject({ escalations: {}, handovers: {} });
      const { lastInstant, ...after } = given(...finished)
        .when(reopen('T1.1.1'), 'coordinator', '2026-02-03T09:00:40Z')
        .plan();
      expect(after).toEqual(before);
    }
  });

  it('puts back the rhythm of follow-up that a step decided', () => {
    const effort = did(recordFact(factOf('effort-started', '2026-01-12')), 'coordinator');
    const decide = (months: number): Command => complete('T1.10.1', { cadence: { months, reasons: 'first' } });
    const result = given(started, named, effort, did(decide(6), 'coordinator', '2026-02-02T09:00:00Z'));
    expect(result.plan().cadence).toMatchObject({ months: 6 });
    expect(result.when(reopen('T1.10.1'), 'coordinator', '2026-02-02T09:00:30Z').plan()).not.toHaveProperty('cadence');
  });

  it('later needs a reason; what came from it is removed and comes again', () => {
    const again = given(...twice, did(reopen('T1.4.1', reason), 'colleague', '2026-02-05'));
    expect(again.happened('StepReopened')).toMatchObject([{ undo: false, reason }]);
    const result = again.when(complete('T1.4.1'), 'coordinator', '2026-02-06');
    expect(duesOf(result.step('T1.4.2'))).toEqual(['target 2026-08-06']);
    expect(result.step('T1.4.2').round).toBe(1);
  });

  it('puts back what was required, so that others wait again', () => {
    given(started, named)
      .when(reopen('T1.1.1', reason), 'socialLeader', '2026-01-20')
      .thenAlso({ type: 'StepReopened' }, { type: 'StepTurned', stepId: 'T1.2.1', to: 'waiting' });
  });

  it('leaves what somebody has touched or time has passed over: its rungs happen once', () => {
    const next = 'T1.4.2';
    const touched = (...commands: Command[]) =>
      given(...twice, ...commands.map((command) => did(command, 'coordinator', '2026-02-03'))).when(
        reopen('T1.4.1', reason),
        'coordinator',
        '2026-02-04',
      );
    touched(setDeadline(next, '2026-09-01')).thenAlso({ type: 'StepReopened', removes: [] });
    touched(pause(next)).thenAlso({ type: 'StepReopened', removes: [] });
    touched(assign(next, 'colleague')).thenAlso({ type: 'StepReopened', removes: [] });
    touched({ type: 'ScheduleStep', stepId: next, at: hoursAfter('2026-03-01', 0) as never, who: [] }).thenAlso({
      type: 'StepReopened',
      removes: [],
    });
    given(
      started,
      named,
      did(complete('T1.4.1', { doneOn: date('2025-07-01') }), 'coordinator', '2026-02-02'),
      until('2026-02-02T12:00:00Z'),
    )
      .when(reopen('T1.4.1', reason), 'coordinator')
      .thenAlso({ type: 'StepReopened', removes: [] });
  });

  it('of an older occurrence puts the latest back only', () => {
    const both = given(...twice, did(complete('T1.4.2'), 'coordinator', '2026-08-03'));
    both.when(reopen('T1.4.1', reason), 'coordinator').thenRefused('step-already-done');
    const result = both.when(reopen('T1.4.2', reason), 'coordinator');
    result.thenAlso({ type: 'StepReopened', stepId: 'T1.4.2', removes: ['T1.4.3'] });
    expect(result.plan().finished['T1.4']).toMatchObject({ stepId: 'T1.4.1', doneOn: '2026-02-02' });
  });

  it('is refused for open, unknown and foreign steps', () => {
    given(started).when(reopen('T1.1.1', reason), 'socialLeader').thenRefused('step-not-done');
    given(started).when(reopen('T1.99.1', reason), 'socialLeader').thenRefused('unknown-step');
    given(started, named).when(reopen('T1.1.1', reason), 'jobWorker').thenRefused('wrong-unit');
  });
});

describe('SetDeadline', () => {
  it('moves a target with a reason and begins a new round', () => {
    const late = given(started, until('2026-02-03'));
    const result = late.when(setDeadline('T1.1.1', '2026-03-02'), 'socialLeader');
    result.thenAlso(
      { type: 'TargetMoved', stepId: 'T1.1.1', from: '2026-01-26', to: '2026-03-02', reason, round: 2 },
      { type: 'EscalationClosed', escalationId: 'T1.1.1~r1~department-head', because: 'new-round' },
    );
    expect(result.step('T1.1.1')).toMatchObject({
      round: 2,
      passed: [],
      since: '2026-02-03',
      deadlines: [{ due: '2026-03-02', moved: true }],
    });
  });

  it('gives a date to a step that has none yet', () => {
    expect(duesOf(given(started).when(setDeadline('T1.4.1', '2026-03-02'), 'coordinator').step('T1.4.1'))).toEqual([
      'target 2026-03-02',
    ]);
  });

  it('never moves a limit, nor a target past one', () => {
    const effort = given(started, did(recordFact(factOf('effort-started', '2026-01-12')), 'coordinator'));
    effort
      .when(setDeadline('T1.10.1', '2026-03-01'), 'coordinator')
      .thenRefused('limit-cannot-move', { limit: '2026-04-12' });
    effort
      .when(setDeadline('T1.7.1', '2026-12-15'), 'coordinator')
      .thenRefused('target-after-limit', { limit: '2026-12-14' });
    const moved = effort.when(setDeadline('T1.7.1', '2026-12-14'), 'coordinator');
    expect(duesOf(moved.step('T1.7.1'))).toEqual(['target 2026-12-14', 'limit 2026-12-14']);
  });

  it('is refused for the past, for others, and for steps that are not there', () => {
    given(started).when(setDeadline('T1.1.1', '2026-01-11'), 'socialLeader').thenRefused('deadline-in-past');
    given(started).when(setDeadline('T1.1.1', '2026-02-11'), 'jobWorker').thenRefused('wrong-unit');
    given(started).when(setDeadline('T1.99.1', '2026-02-11'), 'socialLeader').thenRefused('unknown-step');
  });
});

describe('RecordExceeded', () => {
  const youthPlan = [started, until('2026-12-15')] as const;

  it('keeps the step open, with reason and whether the citizen was told', () => {
    const result = given(...youthPlan).when(exceeded('T1.7.1'), 'coordinator');
    result.thenEvents({ type: 'LimitExceeded', stepId: 'T1.7.1', on: '2026-12-15', reason, citizenTold: true });
    expect(result.step('T1.7.1')).toMatchObject({
      status: 'open',
      deadlines: [{ due: '2026-11-14' }, { due: '2026-12-14', exceeded: { citizenTold: true } }],
    });
  });

  it('is refused before the date, without one, for others, and for unknown steps', () => {
    given(started, until('2026-12-14')).when(exceeded('T1.7.1'), 'coordinator').thenRefused('limit-not-passed');
    given(...youthPlan)
      .when(exceeded('T1.1.1'), 'coordinator')
      .thenRefused('no-limit');
    given(...youthPlan)
      .when(exceeded('T1.7.1'), 'jobWorker')
      .thenRefused('wrong-unit');
    given(...youthPlan)
      .when(exceeded('T1.99.1'), 'coordinator')
      .thenRefused('unknown-step');
  });
});

describe('PauseStep and ResumeStep', () => {
  it('move targets by the days the step stood still, and leave limits', () => {
    const opened = [started, until('2026-07-01'), did(pause('T1.7.1'), 'coordinator', '2026-07-01')] as const;
    const result = given(...opened).when(resume('T1.7.1'), 'coordinator', '2026-07-31');
    result.thenEvents({ type: 'StepResumed', stepId: 'T1.7.1', round: 2 });
    expect(duesOf(result.step('T1.7.1'))).toEqual(['target 2026-12-14', 'limit 2026-12-14']);
    expect(result.step('T1.7.1').pausedOn).toBeUndefined();
  });

  it('let a limit pass and climb, but no target', () => {
    const paused = given(started, until('2026-07-01'), did(pause('T1.7.1'), 'coordinator'), until('2026-12-18'));
    const passed = paused.happened('DeadlinePassed').filter(({ stepId }) => stepId === 'T1.7.1');
    expect(passed).toMatchObject([{ kind: 'limit', due: '2026-12-14' }]);
    expect(Object.keys(paused.plan().escalations)).toContain('T1.7.1~r1~team-leader');
    const still = given(started, did(pause('T1.1.1'), 'socialLeader'), until('2026-06-01'));
    expect(still.happened('EscalationRaised').filter(({ escalation }) => escalation.id.startsWith('T1.1.1'))).toEqual(
      [],
    );
  });

  it('resumed on the same day moves nothing', () => {
    const result = given(started, did(pause('T1.1.1'), 'socialLeader')).when(resume('T1.1.1'), 'socialLeader');
    expect(result.step('T1.1.1').deadlines).toMatchObject([{ due: '2026-01-26' }]);
  });

  it('are refused twice, before a step opens, while it waits, to others, and for unknown steps', () => {
    const paused = given(started, did(pause('T1.1.1'), 'socialLeader'));
    paused.when(pause('T1.1.1'), 'socialLeader').thenRefused('step-paused');
    paused.when(complete('T1.1.1', { outcome: 'lead-named' }), 'socialLeader').thenRefused('step-paused');
    paused.when(resume('T1.1.1'), 'jobWorker').thenRefused('wrong-unit');
    given(started).when(resume('T1.1.1'), 'socialLeader').thenRefused('step-not-paused');
    given(started).when(pause('T1.7.1'), 'coordinator').thenRefused('step-not-open');
    given(started).when(pause('T1.2.1'), 'coordinator').thenRefused('step-waiting');
    given(started).when(pause('T1.1.1'), 'jobWorker').thenRefused('wrong-unit');
    given(started).when(pause('T1.99.1'), 'coordinator').thenRefused('unknown-step');
    given(started).when(resume('T1.99.1'), 'coordinator').thenRefused('unknown-step');
  });
});

describe('ScheduleStep', () => {
  const schedule = (at: string, stepId = 'T1.4.1'): Command => ({
    type: 'ScheduleStep',
    stepId,
    at: hoursAfter(at, 0) as never,
    place: 'place-1',
    who: ['coordinator', 'young-person'],
  });

  it('says when, where and with whom, and may say so again', () => {
    const result = given(started).when(schedule('2026-02-02T09:00:00Z'), 'coordinator');
    result.thenEvents({
      type: 'StepScheduled',
      scheduledFor: '2026-02-02T09:00:00.000Z',
      at: '2026-01-12T11:00:00.000Z',
    });
    expect(result.step('T1.4.1').schedule).toEqual({
      at: '2026-02-02T09:00:00.000Z',
      place: 'place-1',
      who: ['coordinator', 'young-person'],
    });
    const again = given(started, did(schedule('2026-02-02'), 'coordinator')).when(
      schedule('2026-02-03'),
      'coordinator',
    );
    expect(again.step('T1.4.1').schedule?.at).toBe('2026-02-03T11:00:00.000Z');
  });

  it('is refused for the past, to others, and for unknown steps', () => {
    given(started).when(schedule('2026-01-12'), 'coordinator').thenRefused('schedule-in-past');
    given(started).when(schedule('2026-02-12'), 'jobWorker').thenRefused('wrong-unit');
    given(started).when(schedule('2026-02-12', 'T1.99.1'), 'coordinator').thenRefused('unknown-step');
  });
});

describe('a handover of the lead as a step', () => {
  it('cannot be completed by hand', () => {
    const late = did(startT1({ late: [] }), 'socialLeader', '2028-02-01');
    given(late, until('2028-05-15'))
      .when(complete('T2.12.1'), 'coordinator')
      .thenRefused('handover-step-completes-itself');
  });
});

it('an answer to the leader’s question is for the leader', () => {
  given(started, until('2026-02-03'))
    .when(answer('T1.1.1~r1~department-head', { kind: 'close', reason }), 'coordinator')
    .thenRefused('escalation-not-owner');
});
