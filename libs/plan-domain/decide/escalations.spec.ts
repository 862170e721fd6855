import { describe, expect, it } from '@jest/globals';
import {
  answer,
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
} from '../../../test/support/plan-domain.js';
import type { Command } from '../commands.js';

const reason = 'why';
const started = did(
  startT1({ late: [{ step: 'T1.1', answer: 'done', outcome: 'lead-named', reason }] }),
  'socialLeader',
  '2026-01-12',
);
const effort = did(recordFact(factOf('effort-started', '2026-01-12')), 'coordinator');
/** T1.2 was due on 2 February 2026: the team leader is asked on the 9th, the department head on the 16th. */
const asked = [started, until('2026-02-09')] as const;
const target = 'T1.2.1~r1~team-leader';
/** T1.10 had to be done by 12 April 2026: the team leader is asked on the 15th. */
const askedByLaw = [started, effort, until('2026-04-15')] as const;
const limit = 'T1.10.1~r1~team-leader';
const acknowledge = (escalationId: string): Command => ({ type: 'AcknowledgeEscalation', escalationId });
const levels = (chapters: readonly Chapter[], step: string) =>
  given(...chapters)
    .happened('EscalationRaised')
    .filter(({ escalation }) => escalation.id.startsWith(`${step}~`))
    .map(({ escalation: { raisedOn, level, round } }) => `${raisedOn} ${level} r${round}`);

it('is raised as these specs say', () => {
  expect(levels([...asked], 'T1.2.1')).toEqual(['2026-02-09 team-leader r1']);
  expect(levels([...askedByLaw], 'T1.10.1')).toEqual(['2026-04-15 team-leader r1']);
});

describe('AcknowledgeEscalation', () => {
  it('is recorded once, for the leader who owns it or one above', () => {
    given(...asked)
      .when(acknowledge(target), 'socialLeader')
      .thenEvents({ type: 'EscalationAcknowledged', escalationId: target, member: 'socialLeader' });
    given(...asked)
      .when(acknowledge(target), 'childrenHead')
      .thenEvents({ type: 'EscalationAcknowledged', member: 'childrenHead' });
    given(...asked, did(acknowledge(target), 'socialLeader'))
      .when(acknowledge(target), 'socialLeader')
      .thenNothing();
  });

  it('is refused to others, and for what is not or no longer there', () => {
    for (const who of ['coordinator', 'guidanceLeader', 'young-person', 'system'] as const)
      given(...asked)
        .when(acknowledge(target), who)
        .thenRefused('escalation-not-owner');
    given(...asked)
      .when(acknowledge('T1.2.1~r1~director'), 'director')
      .thenRefused('unknown-escalation');
    given(...asked)
      .when(acknowledge('T1.99.1~r1~director'), 'director')
      .thenRefused('unknown-escalation');
    given(...asked, until('2026-02-17'))
      .when(acknowledge(target), 'socialLeader')
      .thenRefused('escalation-closed');
    given(...asked, did(complete('T1.2.1', { outcome: 'given' }), 'coordinator'))
      .when(acknowledge(target), 'socialLeader')
      .thenRefused('escalation-closed');
  });
});

describe('AnswerEscalation', () => {
  it('new responsible: another unit or person has it, in a new round', () => {
    const result = given(...asked).when(
      answer(target, { kind: 'new-responsible', unit: 'social', member: 'colleague', reason }),
      'socialLeader',
    );
    result.thenEvents(
      { type: 'EscalationAnswered', escalationId: target, round: 2, member: 'socialLeader' },
      { type: 'HolderChanged', stepId: 'T1.2.1', holder: { unit: 'social', member: 'colleague' }, how: 'answer' },
    );
    expect(result.step('T1.2.1')).toMatchObject({
      round: 2,
      passed: [],
      since: '2026-02-09',
      deadlines: [{ due: '2026-02-02', passed: true }],
    });
    const answered = did(
      answer(target, { kind: 'new-responsible', unit: 'social', member: 'colleague', reason }),
      'socialLeader',
    );
    expect(levels([...asked, answered, until('2026-02-24')], 'T1.2.1')).toEqual([
      '2026-02-09 team-leader r1',
      '2026-02-16 team-leader r2',
      '2026-02-23 department-head r2',
    ]);
  });

  it('new deadline: of a target only, with a reason, in a new round', () => {
    const result = given(...asked).when(
      answer(target, { kind: 'new-deadline', due: date('2026-03-02'), reason }),
      'socialLeader',
    );
    result.thenEvents(
      { type: 'EscalationAnswered', escalationId: target },
      { type: 'TargetMoved', stepId: 'T1.2.1', from: '2026-02-02', to: '2026-03-02', round: 2 },
    );
    expect(duesOf(result.step('T1.2.1'))).toEqual(['target 2026-03-02']);
    given(...askedByLaw)
      .when(answer(limit, { kind: 'new-deadline', due: date('2026-05-01'), reason }), 'socialLeader')
      .thenRefused('limit-cannot-move');
    given(...asked)
      .when(answer(target, { kind: 'new-deadline', due: date('2026-02-08'), reason }), 'socialLeader')
      .thenRefused('deadline-in-past');
  });

  it('more resource: bends the climb once, to the day on which it is looked at again', () => {
    const more = (on: string) => answer(target, { kind: 'more-resource', lookAgainOn: date(on), reason });
    expect(levels([...asked, did(more('2026-03-09'), 'socialLeader'), until('2026-04-20')], 'T1.2.1')).toEqual([
      '2026-02-09 team-leader r1',
      '2026-03-09 department-head r1',
      '2026-03-23 director r1',
      '2026-04-09 director-2 r1',
    ]);
    given(...asked)
      .when(more('2026-02-09'), 'socialLeader')
      .thenRefused('look-again-too-late');
    given(...asked)
      .when(more('2026-03-10'), 'socialLeader')
      .thenRefused('look-again-too-late');
    given(...asked)
      .when(more('2026-03-09'), 'socialLeader')
      .thenEvents({ type: 'EscalationAnswered' });
  });

  it('more resource again, from the next level, bends from there', () => {
    const first = did(
      answer(target, { kind: 'more-resource', lookAgainOn: date('2026-02-12'), reason }),
      'socialLeader',
    );
    const head = 'T1.2.1~r1~department-head';
    const second = did(
      answer(head, { kind: 'more-resource', lookAgainOn: date('2026-02-20'), reason }),
      'childrenHead',
    );
    expect(levels([...asked, first, until('2026-02-12'), second, until('2026-03-07')], 'T1.2.1')).toEqual([
      '2026-02-09 team-leader r1',
      '2026-02-12 department-head r1',
      '2026-02-20 director r1',
      '2026-03-06 director-2 r1',
    ]);
  });

  it('close: ends the climb of this round with a reason, never of a duty set by law', () => {
    const close = answer(target, { kind: 'close', reason });
    given(...asked)
      .when(close, 'socialLeader')
      .thenEvents({ type: 'EscalationAnswered' });
    expect(levels([...asked, did(close, 'socialLeader'), until('2026-06-01')], 'T1.2.1')).toEqual([
      '2026-02-09 team-leader r1',
    ]);
    given(...askedByLaw)
      .when(answer(limit, { kind: 'close', reason }), 'socialLeader')
      .thenRefused('law-duty-stays');
    const moved = did({ type: 'SetDeadline', stepId: 'T1.2.1', due: date('2026-03-02'), reason }, 'coordinator');
    expect(levels([...asked, did(close, 'socialLeader'), moved, until('2026-03-10')], 'T1.2.1').at(-1)).toBe(
      '2026-03-09 team-leader r2',
    );
  });

  it('is refused to others, for a unit that takes no part, strangers, and a closed or unknown escalation', () => {
    const close = answer(target, { kind: 'close', reason });
    for (const who of ['coordinator', 'jobLeader', 'young-person', 'system'] as const)
      given(...asked)
        .when(close, who)
        .thenRefused('escalation-not-owner');
    const responsible = (unit: string, member?: string) =>
      answer(target, { kind: 'new-responsible', unit, reason, ...(member !== undefined && { member }) });
    given(...asked)
      .when(responsible('work'), 'socialLeader')
      .thenRefused('basis-missing');
    given(...asked)
      .when(responsible('nowhere'), 'socialLeader')
      .thenRefused('unknown-unit');
    given(...asked)
      .when(responsible('job', 'counsellor'), 'socialLeader')
      .thenRefused('unknown-member');
    given(...asked, did(close, 'socialLeader'))
      .when(close, 'socialLeader')
      .thenRefused('escalation-closed');
    given(...asked, until('2026-02-17'))
      .when(close, 'socialLeader')
      .thenRefused('escalation-closed');
    given(started).when(close, 'socialLeader').thenRefused('unknown-escalation');
  });

  it('knows a closed escalation of an earlier round, also after ten of them', () => {
    const moves = Array.from({ length: 10 }, (_, n) =>
      did({ type: 'SetDeadline', stepId: 'T1.2.1', due: date(`2026-03-${10 + n}`), reason }, 'coordinator'),
    );
    const plan = given(...asked, ...moves);
    expect(plan.step('T1.2.1').round).toBe(11);
    plan
      .when(answer('T1.2.1~r9~team-leader', { kind: 'close', reason }), 'socialLeader')
      .thenRefused('escalation-closed');
    plan
      .when(answer('T1.2.1~r11~team-leader', { kind: 'close', reason }), 'socialLeader')
      .thenRefused('unknown-escalation');
  });

  it('may be given by the stand-in who owns it', () => {
    const away = from({ organisation: { away: { socialLeader: { until: '2026-03-01', standIn: 'adviser' } } } });
    given(away, ...asked)
      .when(answer(target, { kind: 'close', reason }), 'adviser')
      .thenEvents({ type: 'EscalationAnswered', member: 'adviser' });
    given(away, ...asked)
      .when(answer(target, { kind: 'close', reason }), 'socialLeader')
      .thenEvents({ type: 'EscalationAnswered' });
  });
});
