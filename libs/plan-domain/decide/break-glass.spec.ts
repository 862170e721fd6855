import { describe, expect, it } from '@jest/globals';
import { agendaOf } from '#plan-domain';
import { type Chapter, contextFor, did, given, startT1, startT6, until } from '../../../test/support/plan-domain.js';
import type { Command } from '../commands.js';

const reason = 'why';
const started = did(
  startT1({ late: [{ step: 'T1.1', answer: 'done', outcome: 'lead-named', reason }] }),
  'socialLeader',
  '2026-01-12',
);
const openIt: Command = { type: 'BreakGlass', openingId: 'o1', reason };
const review: Command = { type: 'ReviewBreakGlass', openingId: 'o1', verdict: 'justified', note: 'fine' };
/** Opened by the adult worker on Tuesday 13 January 2026 at noon, Danish time: their leader is asked until the 16th. */
const opened = did(openIt, 'adultWorker', '2026-01-13');
const asked = 'o1~r1~team-leader';
const raised = (...chapters: readonly Chapter[]) =>
  given(...chapters)
    .happened('EscalationRaised')
    .filter(({ escalation }) => escalation.subject.kind === 'opening')
    .map(({ escalation: { raisedOn, level, owner, answerBy } }) => `${raisedOn} ${level} ${owner.member} ${answerBy}`);

describe('BreakGlass', () => {
  it('opens the plan for four hours and asks the leader of whoever opened it for a review', () => {
    given(started)
      .when(openIt, 'adultWorker', '2026-01-13')
      .thenEvents(
        {
          type: 'GlassBroken',
          opening: {
            id: 'o1',
            by: { unit: 'adult', member: 'adultWorker' },
            reason,
            from: '2026-01-13T11:00:00.000Z',
            until: '2026-01-13T15:00:00.000Z',
          },
        },
        { type: 'EscalationRaised' },
      );
    expect(raised(started, opened)).toEqual(['2026-01-13 team-leader adultLeader 2026-01-16']);
  });

  it('is told at once: to that leader, to the plan’s coordinator and to theirs', () => {
    const told = given(started).when(openIt, 'adultWorker', '2026-01-13').told();
    expect(told.map(({ reason: why, members, urgency }) => [why, members, urgency])).toEqual([
      ['opening-review', ['adultLeader'], 'now'],
      ['opening-told', ['socialLeader', 'coordinator'], 'now'],
    ]);
  });

  it('by a leader is reviewed by the leader above', () => {
    expect(raised(started, did(openIt, 'adultLeader', '2026-01-13'))).toEqual([
      '2026-01-13 department-head workHead 2026-01-20',
    ]);
  });

  it('is refused while the same person has it open, and possible again afterwards', () => {
    const again: Command = { ...openIt, openingId: 'o2' };
    given(started, opened)
      .when(again, 'adultWorker', '2026-01-13T14:59:00.000Z')
      .thenRefused('opening-running', { openingId: 'o1', until: '2026-01-13T15:00:00.000Z' });
    given(started, opened)
      .when(again, 'adultWorker', '2026-01-13T15:00:00.000Z')
      .thenEvents({ type: 'GlassBroken' }, { type: 'EscalationRaised' });
  });

  it('is never for staff of a unit outside', () => {
    given(started).when(openIt, 'placementWorker', '2026-01-13').thenRefused('not-allowed');
  });

  it('is never for a notification of concern, nor for anybody but staff', () => {
    const concern = did(startT6('2026-01-12T08:00:00Z'), 'adviser', '2026-01-12T08:30:00Z');
    given(concern).when(openIt, 'adultWorker', '2026-01-13').thenRefused('not-allowed');
    for (const who of ['young-person', 'system'] as const) given(started).when(openIt, who).thenRefused('not-allowed');
  });
});

describe('an opening', () => {
  it('ends by itself after its hours, once, and is on the agenda until then', () => {
    const items = (at: string) =>
      agendaOf(given(started, opened, until(at)).plan(), contextFor({ now: at }))
        .items.filter(({ kind }) => kind === 'opening')
        .map(({ id, unit, rungs }) => [id, unit, rungs.map(({ level }) => level)]);
    expect(items('2026-01-13')).toEqual([['o1', 'adult', ['ends']]]);
    expect(items('2026-01-14')).toEqual([]);
    expect(given(started, opened, until('2026-01-20')).happened('OpeningEnded')).toMatchObject([
      { openingId: 'o1', at: '2026-01-13T15:00:00.000Z' },
    ]);
  });

  it('that nobody reviews climbs like an overdue step, to the director again and again', () => {
    expect(raised(started, opened, until('2026-03-01'))).toEqual([
      '2026-01-13 team-leader adultLeader 2026-01-16',
      '2026-01-16 department-head workHead 2026-01-23',
      '2026-01-23 director director 2026-02-06',
      '2026-02-06 director-2 director 2026-02-20',
      '2026-02-20 director-3 director 2026-03-06',
    ]);
    const open = given(started, opened, until('2026-03-01')).plan().escalations;
    expect(Object.values(open).filter(({ subject }) => subject.kind === 'opening')).toHaveLength(1);
  });

  it('keeps the plan from being closed until it has been reviewed', () => {
    const close: Command = { type: 'ClosePlan', reason, answers: [] };
    given(started, opened)
      .when(close, 'socialLeader')
      .thenRefused('opening-unreviewed', { openings: ['o1'] });
    const closed = given(started, opened, did(review, 'adultLeader')).when(close, 'socialLeader');
    closed.thenAlso({ type: 'PlanClosed' });
  });
});

describe('ReviewBreakGlass', () => {
  it('is made by whoever is asked, or a leader above, and ends the climb', () => {
    for (const who of ['adultLeader', 'workHead', 'director'] as const)
      given(started, opened)
        .when(review, who)
        .thenEvents(
          { type: 'OpeningReviewed', openingId: 'o1', verdict: 'justified', member: who, note: 'fine' },
          { type: 'EscalationClosed', escalationId: asked, because: 'reviewed' },
        );
    expect(raised(started, opened, did(review, 'adultLeader'), until('2026-03-01'))).toHaveLength(1);
  });

  it('is refused to others, for oneself, and a second time', () => {
    for (const who of ['adultWorker', 'socialLeader', 'coordinator', 'young-person'] as const)
      given(started, opened).when(review, who).thenRefused('escalation-not-owner');
    const own = did(openIt, 'director', '2026-01-13');
    given(started, own).when(review, 'director').thenRefused('opening-own');
    given(started, opened, did(review, 'adultLeader')).when(review, 'adultLeader').thenRefused('unknown-opening');
    given(started)
      .when({ ...review, openingId: 'o9' }, 'adultLeader')
      .thenRefused('unknown-opening');
  });

  it('is the one answer that there is: an opening has no deadline to move and nobody to pass it to', () => {
    const answer: Command = { type: 'AnswerEscalation', escalationId: asked, answer: { kind: 'close', reason } };
    given(started, opened).when(answer, 'adultLeader').thenRefused('answer-not-possible');
    given(started, opened)
      .when({ type: 'AcknowledgeEscalation', escalationId: asked }, 'adultLeader')
      .thenEvents({ type: 'EscalationAcknowledged', escalationId: asked, member: 'adultLeader' });
  });

  it('leaves nothing in the plan’s state when the hours have passed, in whichever order', () => {
    const left = (...chapters: readonly Chapter[]) => given(started, ...chapters).plan().openings;
    expect(left(opened, did(review, 'adultLeader'))).toMatchObject({ o1: { reviewed: true } });
    expect(left(opened, did(review, 'adultLeader'), until('2026-01-14'))).toEqual({});
    expect(left(opened, until('2026-01-14'), did(review, 'adultLeader'))).toEqual({});
  });
});
