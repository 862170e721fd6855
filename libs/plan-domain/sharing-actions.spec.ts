import { describe, expect, it } from '@jest/globals';
import { actorOf, contextFor, date, did, given, startT1, type Who } from '../../test/support/plan-domain.js';
import type { Command } from './commands.js';
import type { Actor } from './context.js';
import { planRefusal } from './more-actions.js';
import { sharingActions, sharingRefusal } from './sharing-actions.js';
import type { LivePlan } from './state.js';

const started = did(startT1(), 'socialLeader', '2026-01-12');
const terms = (consentId: string, from: 'young-person' | 'guardian') => ({
  consentId,
  from,
  receiver: { kind: 'unit' as const, unit: 'placement' },
  categories: ['steps' as const],
  purpose: 'placement' as const,
});
const ask = (consentId: string): Command => ({ type: 'AskConsent', consent: terms(consentId, 'young-person') });
const record = (consentId: string, from: 'young-person' | 'guardian' = 'young-person'): Command => ({
  type: 'RecordConsent',
  consent: terms(consentId, from),
  how: 'written',
});
const share: Command = {
  type: 'ShareParts',
  shareId: 's1',
  unit: 'placement',
  selection: { steps: [], agreements: [], contacts: true, facts: [], notes: [] },
  basis: { kind: 'law', ref: 'barnets lov § 109 stk. 5' },
  purpose: 'placement',
};
const refer: Command = {
  type: 'OpenReferral',
  referralId: 'r1',
  unit: 'work',
  purpose: 'transition',
  categories: ['education'],
  basis: { kind: 'law', ref: 'FVL § 28' },
  reason: 'why',
  until: date('2026-03-01'),
};
const admit: Command = { type: 'AdmitGuardian', guardianId: 'g1', standing: 'custody' };

const on = (plan: LivePlan, id: string, actor: Actor) =>
  Object.fromEntries(sharingActions.map((action) => [action, sharingRefusal(action, id, plan, actor) ?? 'yes']));
const member = (who: Who) => actorOf(who);

describe('what may be done to a consent', () => {
  const plan = given(started, did(ask('asked'), 'coordinator'), did(record('given'), 'coordinator')).plan();

  it('is answering what is asked, and withdrawing what is given', () => {
    expect(on(plan, 'asked', member('coordinator'))).toMatchObject({
      'answer-consent': 'yes',
      'withdraw-consent': 'consent-not-given',
    });
    expect(on(plan, 'given', member('coordinator'))).toMatchObject({
      'answer-consent': 'consent-not-asked',
      'withdraw-consent': 'yes',
    });
    expect(on(plan, 'none', member('coordinator'))).toMatchObject({ 'answer-consent': 'unknown-consent' });
  });

  it('is the giver’s own, and nobody else’s who gives', () => {
    const parents = given(started, did(record('theirs', 'guardian'), 'coordinator')).plan();
    const young: Actor = { kind: 'young-person', person: 'p' };
    expect(on(parents, 'theirs', young)).toMatchObject({ 'withdraw-consent': 'consent-not-theirs' });
  });

  it('is withdrawing alone once the plan is closed', () => {
    const closed: LivePlan = { ...plan, status: 'closed', closedOn: date('2026-02-01') } as LivePlan;
    expect(on(closed, 'given', member('coordinator'))).toMatchObject({
      'answer-consent': 'plan-closed',
      'withdraw-consent': 'yes',
      'end-share': 'plan-closed',
    });
  });
});

describe('what may be done to what is passed on', () => {
  const plan = given(started, did(share, 'coordinator'), did(refer, 'coordinator'), did(admit, 'coordinator')).plan();

  it('is changing and ending what runs, once', () => {
    expect(on(plan, 's1', member('coordinator'))).toMatchObject({ 'change-share': 'yes', 'end-share': 'yes' });
    const over = given(started, did(share, 'coordinator'), did({ type: 'EndShare', shareId: 's1' }, 'coordinator'));
    expect(on(over.plan(), 's1', member('coordinator'))).toMatchObject({ 'end-share': 'share-over' });
    expect(on(plan, 'g1', member('coordinator'))).toMatchObject({ 'end-guardian': 'yes' });
  });

  it('is for whoever was referred to say when it is done, and for the plan’s units to take back', () => {
    expect(on(plan, 'r1', member('workHead'))).toMatchObject({
      'finish-referral': 'yes',
      'revoke-referral': 'wrong-unit',
    });
    expect(on(plan, 'r1', member('coordinator'))).toMatchObject({ 'finish-referral': 'yes', 'revoke-referral': 'yes' });
  });

  it('is not there for whoever was referred for something else', () => {
    const both = given(started, did(refer, 'coordinator')).plan();
    const second = { ...both.referrals.r1, id: 'r2', unit: 'elsewhere' } as LivePlan['referrals'][string];
    const withBoth: LivePlan = { ...both, referrals: { ...both.referrals, r2: second } };
    expect(on(withBoth, 'r2', member('workHead'))).toMatchObject({ 'revoke-referral': 'unknown-referral' });
  });
});

describe('what may be begun', () => {
  it('is all of it in a running plan, no guardian’s part from 18 on, and nothing in a closed one', () => {
    const plan = given(started).plan();
    const why = (action: Parameters<typeof planRefusal>[0], at: LivePlan, now = '2026-01-13') =>
      planRefusal(action, at, member('coordinator'), contextFor({ now }));
    expect(why('ask-consent', plan)).toBeUndefined();
    expect(why('admit-guardian', plan)).toBeUndefined();
    expect(why('admit-guardian', plan, '2040-01-13')).toBe('guardian-of-adult');
    expect(why('share-parts', { ...plan, kind: 'concern' })).toBe('concern-stays');
    expect(why('share-parts', { ...plan, status: 'closed', closedOn: date('2026-02-01') } as LivePlan)).toBe(
      'plan-closed',
    );
  });
});
