import { describe, expect, it } from '@jest/globals';
import { actorOf, complete, contextFor, did, given, startT1, until } from '../../../test/support/plan-domain.js';
import { handle } from '../handle-command.js';
import { passTime } from '../pass-time.js';
import { decide } from './index.js';

const started = did(startT1(), 'socialLeader', '2026-01-12');
const { state } = given(started).run;
const later = contextFor({ now: '2026-03-02' });

describe('PassTime', () => {
  it('steps through every instant that has passed, in order, each event dated when it was due', () => {
    const { events } = passTime(state, later);
    const instants = events.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort());
    const days = [...new Set(instants.map((at) => at.slice(5, 10)))];
    expect(days).toEqual(['01-21', '01-27', '02-02', '02-09', '02-23']);
    expect(instants.every((at) => at > '2026-01-12' && at <= later.now)).toBe(true);
    expect(events.every(({ by }) => by.kind === 'system')).toBe(true);
    expect(decide(state, { type: 'PassTime' }, actorOf('system'), later)).toEqual({ ok: true, events });
  });

  it('stops at its limit and goes on from there', () => {
    const whole = passTime(state, later);
    const first = passTime(state, later, 3);
    expect(first.more).toBe(true);
    expect(first.events.length).toBeLessThan(whole.events.length);
    const rest = passTime(first.state, later);
    expect(rest.more).toBe(false);
    expect([...first.events, ...rest.events]).toEqual(whole.events);
    expect(rest.state).toEqual(whole.state);
  });

  it('finds nothing due a second time', () => {
    given(started, until('2026-03-02')).when({ type: 'PassTime' }, 'system').thenNothing();
    given(started).when({ type: 'PassTime' }, 'system', '2026-01-12').thenNothing();
  });
});

describe('every command of a person', () => {
  it('is preceded by the time that has passed, so that work cannot swallow an overdue', () => {
    const result = given(started).when(complete('T1.1.1', { outcome: 'lead-named' }), 'socialLeader', '2026-01-28');
    expect(result.passed).toContainEqual(expect.objectContaining({ type: 'DeadlinePassed', stepId: 'T1.1.1' }));
    result.thenAlso({ type: 'StepCompleted', stepId: 'T1.1.1', lateFor: ['target'] });
  });

  it('that is refused records nothing, time included', () => {
    const answered = handle(state, complete('T1.1.1'), actorOf('socialLeader'), later);
    expect(answered).toMatchObject({ ok: false, refusal: { code: 'outcome-missing' } });
    expect(answered).not.toHaveProperty('events');
  });

  it('is never earlier than the plan’s last instant', () => {
    const result = given(started, until('2026-03-02')).when(complete('T1.4.1'), 'coordinator', '2026-02-01');
    const last = given(started, until('2026-03-02')).plan().lastInstant;
    expect(result.events.map(({ at }) => at)).toEqual(result.events.map(() => last));
  });

  it('is decided the same every time', () => {
    const once = decide(state, complete('T1.4.1'), actorOf('coordinator'), later);
    expect(decide(state, complete('T1.4.1'), actorOf('coordinator'), later)).toEqual(once);
  });
});
