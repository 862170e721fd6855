import { describe, expect, it } from '@jest/globals';
import { date, did, given, startT1, until } from '../../../test/support/plan-domain.js';
import type { Command } from '../commands.js';

const started = did(startT1(), 'socialLeader', '2026-01-12');
const ask = (rest: { readonly askedOn?: ReturnType<typeof date> } = {}): Command => ({
  type: 'AskCopy',
  copyId: 'y1',
  ...rest,
});
const release = (copyId = 'y1'): Command => ({
  type: 'ReleaseCopy',
  copyId,
  seen: 3,
  redactions: [{ kind: 'name', name: 'n1', reason: 'rights-of-others', words: 'w1' }],
});

describe('a copy of all that is held', () => {
  it('has to be ready a month after it was asked for, and the lead hears of it', () => {
    const asked = given(started).when(ask(), 'young-person');
    asked.thenEvents(
      { type: 'CopyAsked', copyId: 'y1', on: '2026-01-12', due: '2026-02-12' },
      { type: 'StepPlanned', step: { id: 'adhoc.copy.1', copyId: 'y1' } },
    );
    expect(asked.step('adhoc.copy.1')).toMatchObject({
      holder: { unit: 'social', member: 'coordinator' },
      deadlines: [{ kind: 'limit', due: '2026-02-12' }],
    });
    expect(asked.told()).toContainEqual(expect.objectContaining({ reason: 'copy-asked', members: ['coordinator'] }));
  });

  it('climbs when nobody makes it ready', () => {
    const raised = given(started, did(ask(), 'young-person'), until('2026-03-12')).happened('EscalationRaised');
    expect(raised.map(({ escalation }) => escalation.id)).toContain('adhoc.copy.1~r1~team-leader');
  });

  it('is counted from the day on which staff were asked, which the young person does not choose', () => {
    const earlier = ask({ askedOn: date('2026-01-02') });
    given(started).when(earlier, 'coordinator').thenAlso({ type: 'CopyAsked', on: '2026-01-02', due: '2026-02-02' });
    given(started).when(earlier, 'young-person').thenAlso({ type: 'CopyAsked', on: '2026-01-12' });
    given(started)
      .when(ask({ askedOn: date('2026-01-13') }), 'coordinator')
      .thenRefused('copy-asked-in-future');
  });

  it('is made ready once, as it was read, and its step ends with that for good', () => {
    const asked = [started, did(ask(), 'young-person')] as const;
    const ready = given(...asked).when(release(), 'coordinator');
    ready.thenEvents(
      { type: 'CopyReleased', copyId: 'y1', seen: 3 },
      { type: 'StepCompleted', stepId: 'adhoc.copy.1' },
    );
    expect(ready.plan().copies?.y1?.ready).toMatchObject({ on: '2026-01-12', seen: 3 });
    const done = [...asked, did(release(), 'coordinator')] as const;
    given(...done)
      .when(release(), 'coordinator')
      .thenRefused('copy-ready-already');
    given(...done)
      .when({ type: 'ReopenStep', stepId: 'adhoc.copy.1', reason: 'why' }, 'coordinator')
      .thenRefused('copy-ready-already');
    given(...asked)
      .when(release('y9'), 'coordinator')
      .thenRefused('unknown-copy');
  });

  it('cannot be done away with, nor asked for twice at once', () => {
    const asked = [started, did(ask(), 'young-person')] as const;
    const stepId = 'adhoc.copy.1';
    given(...asked)
      .when({ type: 'CompleteStep', stepId, present: [] }, 'coordinator')
      .thenRefused('copy-step-completes-itself');
    given(...asked)
      .when({ type: 'SkipStep', stepId, reason: 'why' }, 'socialLeader')
      .thenRefused('copy-step-completes-itself');
    given(...asked)
      .when({ type: 'ClosePlan', reason: 'why', answers: [] }, 'socialLeader')
      .thenRefused('copy-waits');
    given(...asked)
      .when({ type: 'AskCopy', copyId: 'y2' }, 'coordinator')
      .thenRefused('copy-asked-already', { due: '2026-02-12' });
  });

  it('of a closed plan is asked for and made ready without a step', () => {
    const closed = [started, did({ type: 'ClosePlan', reason: 'why', answers: [] }, 'socialLeader')] as const;
    given(...closed)
      .when(ask(), 'young-person')
      .thenEvents({ type: 'CopyAsked' });
    given(...closed, did(ask(), 'young-person'))
      .when(release(), 'coordinator')
      .thenEvents({ type: 'CopyReleased' });
  });
});
