import { describe, expect, it } from '@jest/globals';
import {
  accept,
  actorOf,
  contextFor,
  did,
  given,
  offer,
  startT1,
  until,
  type Who,
} from '../../test/support/plan-domain.js';
import { escalationActions, escalationRefusal, handoverActions, handoverRefusal, planRefusal } from './more-actions.js';
import type { LivePlan } from './state.js';

const started = did(
  startT1({ late: [{ step: 'T1.1', answer: 'done', outcome: 'lead-named' }] }),
  'socialLeader',
  '2026-01-12',
);
const offered = did(
  offer({ kind: 'lead' }, { unit: 'adult', member: 'adultWorker' }, law()),
  'coordinator',
  '2026-01-13',
);
function law() {
  return { basis: { kind: 'law', ref: 'barnets lov § 111' } } as const;
}

const onHandover = (plan: LivePlan, who: Who, now: string) => {
  const [handover] = Object.values(plan.handovers);
  if (!handover) throw new Error('nothing is offered');
  const context = contextFor({ now });
  return handoverActions.map((action) => handoverRefusal(action, handover, plan, actorOf(who), context) ?? 'yes');
};

describe('what may be done to a handover', () => {
  it('is the receiver’s to answer and the sender’s to take back', () => {
    const plan = given(started, offered).plan();
    expect(onHandover(plan, 'adultWorker', '2026-01-13')).toEqual([
      'yes',
      'yes',
      'handover-not-sender',
      'handover-not-accepted',
    ]);
    expect(onHandover(plan, 'coordinator', '2026-01-13')).toEqual([
      'handover-sender-cannot-accept',
      'handover-sender-cannot-accept',
      'yes',
      'handover-not-accepted',
    ]);
  });

  it('and after the acceptance the first meeting alone', () => {
    const plan = given(started, offered, did(accept(), 'adultWorker', '2026-01-14')).plan();
    const all = ['handover-not-offered', 'handover-not-offered', 'handover-not-offered'];
    expect(onHandover(plan, 'adultWorker', '2026-01-14')).toEqual([...all, 'yes']);
    expect(onHandover(plan, 'counsellor', '2026-01-14')).toEqual([...all, 'handover-not-party']);
  });
});

describe('what may be done to an escalation', () => {
  it('is its owner’s; each answer says whether it fits', () => {
    const plan = given(started, until('2026-02-10')).plan();
    const [escalation] = Object.values(plan.escalations);
    if (!escalation) throw new Error('nothing is raised');
    const answers = (who: Who) =>
      escalationActions.map(
        (action) =>
          escalationRefusal(action, escalation, plan, actorOf(who), contextFor({ now: '2026-02-10' })) ?? 'yes',
      );
    expect(answers('socialLeader')).toEqual(['yes', 'yes', 'yes', 'yes', 'yes']);
    expect(new Set(answers('coordinator'))).toEqual(new Set(['escalation-not-owner']));
  });
});

describe('what may be done to a plan', () => {
  it('says why not', () => {
    const plan = given(started).plan();
    const context = contextFor({ now: '2026-01-12' });
    const refusal = (action: Parameters<typeof planRefusal>[0], who: Who = 'coordinator') =>
      planRefusal(action, plan, actorOf(who), context);
    expect(refusal('add-step')).toBeUndefined();
    expect(refusal('reopen')).toBe('plan-not-closed');
    expect(refusal('decide-cadence')).toBe('cadence-too-early');
    expect(refusal('offer-lead')).toBeUndefined();
    expect(refusal('offer-lead', 'jobWorker')).toBe('handover-not-sender');
  });
});
