import { describe, expect, it } from '@jest/globals';
import { complete, date, did, given, startT1, startT6, until } from '../../../test/support/plan-domain.js';
import type { Command, CommandOf } from '../commands.js';
import type { ShareSelection } from '../sharing-state.js';

const started = did(startT1(), 'socialLeader', '2026-01-12');
const selection: ShareSelection = {
  steps: ['T1.7'],
  agreements: [],
  contacts: true,
  facts: ['support'],
  notes: ['n1'],
};
type Rest<T extends Command['type']> = Partial<Omit<CommandOf<T>, 'type'>>;

const share = (rest: Rest<'ShareParts'> = {}): Command => ({
  type: 'ShareParts',
  shareId: 's1',
  unit: 'placement',
  selection,
  basis: { kind: 'law', ref: 'barnets lov § 109 stk. 5' },
  purpose: 'placement',
  ...rest,
});
const consented = (categories: CommandOf<'OpenReferral'>['categories'], unit = 'placement') =>
  did(
    {
      type: 'RecordConsent',
      consent: { consentId: 'c1', from: 'young-person', receiver: { kind: 'unit', unit }, categories, purpose: 'work' },
      how: 'written',
    },
    'coordinator',
  );
const onConsent = { kind: 'consent', consentId: 'c1' } as const;

describe('sharing a part', () => {
  it('goes to the placement with a receipt to confirm', () => {
    const result = given(started).when(share(), 'coordinator');
    result.thenEvents(
      { type: 'PartsShared', share: { id: 's1', unit: 'placement', selection, startedOn: '2026-01-12' } },
      { type: 'StepPlanned', step: { id: 'adhoc.receipt.1', receives: 's1' } },
    );
    const step = result.step('adhoc.receipt.1');
    expect(step.holder).toEqual({ unit: 'placement', member: 'placementWorker' });
    expect(step.deadlines).toMatchObject([{ kind: 'target', due: '2026-01-19' }]);
    expect(result.told()).toContainEqual(expect.objectContaining({ reason: 'shared', members: ['placementWorker'] }));
  });

  it('is confirmed by its receipt, and that nobody confirms climbs', () => {
    const confirmed = given(started, did(share(), 'coordinator'), did(complete('adhoc.receipt.1'), 'placementWorker'));
    expect(confirmed.plan().shares.s1?.received).toEqual({ on: '2026-01-12', by: 'placementWorker' });
    const raised = given(started, did(share(), 'coordinator'), until('2026-01-28')).happened('EscalationRaised');
    expect(raised.map(({ escalation }) => escalation.id)).toContain('adhoc.receipt.1~r1~team-leader');
  });

  it('that is taken back as read is read again', () => {
    const reopen: Command = { type: 'ReopenStep', stepId: 'adhoc.receipt.1', reason: 'why' };
    const done = did(complete('adhoc.receipt.1'), 'placementWorker');
    const plan = given(started, did(share(), 'coordinator'), done, did(reopen, 'placementWorker')).plan();
    expect(plan.shares.s1).not.toHaveProperty('received');
  });

  it.each<[string, Rest<'ShareParts'>]>([
    ['share-not-external', { unit: 'job' }],
    ['share-empty', { selection: { steps: [], agreements: [], contacts: false, facts: [], notes: [] } }],
    ['unknown-step', { selection: { ...selection, steps: ['T1.7', 'T9.1'] } }],
    ['not-a-fact-category', { selection: { ...selection, facts: ['notes'] } }],
    ['period-over', { until: date('2026-01-11') }],
    ['unknown-consent', { basis: onConsent }],
    ['unknown-unit', { unit: 'nowhere' }],
  ])('is refused: %s', (code, rest) => {
    given(started)
      .when(share(rest), 'coordinator')
      .thenRefused(code as 'share-empty');
  });

  it('on consent rests on one that was given to this receiver and covers it', () => {
    const narrow = given(started, consented(['steps', 'contacts']));
    narrow
      .when(share({ basis: onConsent }), 'coordinator')
      .thenRefused('consent-not-covering', { missing: ['support', 'notes'] });
    given(started, consented(['steps'], 'job'))
      .when(share({ basis: onConsent }), 'coordinator')
      .thenRefused('consent-other-receiver');
    const whole = given(started, consented(['steps', 'contacts', 'support', 'notes']));
    whole.when(share({ basis: onConsent }), 'coordinator').thenAlso({ type: 'PartsShared' });
  });

  it('has one id for good', () => {
    given(started, did(share(), 'coordinator')).when(share(), 'coordinator').thenRefused('share-known-already');
  });

  it('of a notification of concern is refused', () => {
    given(did(startT6('2026-01-12T08:00:00.000Z'), 'adviser'))
      .when(share(), 'adviser')
      .thenRefused('concern-stays');
  });
});

describe('a running share', () => {
  const sharing = [started, consented(['steps', 'contacts', 'support', 'notes'])] as const;
  const shared = [...sharing, did(share({ basis: onConsent }), 'coordinator')] as const;

  it('ends with its consent, at once, and nobody confirms its receipt any more', () => {
    const after = given(...shared).when({ type: 'WithdrawConsent', consentId: 'c1' }, 'young-person');
    after.thenAlso(
      { type: 'ConsentWithdrawn' },
      { type: 'ShareEnded', shareId: 's1', because: 'consent-ended' },
      { type: 'StepSkipped', stepId: 'adhoc.receipt.1', how: 'withdrawn' },
    );
    expect(after.plan().shares.s1).toMatchObject({ selection, ended: { because: 'consent-ended' } });
  });

  it('is changed, read again, and never beyond its consent', () => {
    const less = { ...selection, notes: [] };
    const done = did(complete('adhoc.receipt.1'), 'placementWorker');
    const change = (rest: Rest<'ChangeShare'>): Command => ({ type: 'ChangeShare', shareId: 's1', ...rest });
    given(...shared, done)
      .when(change({ selection: less }), 'coordinator')
      .thenEvents({ type: 'ShareChanged', selection: less, until: null }, { type: 'StepPlanned' });
    given(...shared)
      .when(change({ selection: less }), 'coordinator')
      .thenEvents({ type: 'ShareChanged' });
    given(...shared, done)
      .when(change({ until: date('2026-03-01') }), 'coordinator')
      .thenEvents({ type: 'ShareChanged', until: '2026-03-01' });
    given(...shared)
      .when(change({ selection: { ...selection, facts: ['health'] } }), 'coordinator')
      .thenRefused('consent-not-covering', { missing: ['health'] });
  });

  it('ends by hand, by its date and with the plan', () => {
    const end: Command = { type: 'EndShare', shareId: 's1' };
    given(...shared)
      .when(end, 'coordinator')
      .thenAlso({ type: 'ShareEnded', because: 'ended' });
    given(...shared, did(end, 'coordinator'))
      .when(end, 'coordinator')
      .thenRefused('share-over');
    given(...shared)
      .when({ ...end, shareId: 's9' }, 'coordinator')
      .thenRefused('unknown-share');
    const dated = given(started, did(share({ until: date('2026-01-20') }), 'coordinator'), until('2026-01-21'));
    expect(dated.happened('ShareEnded')).toMatchObject([{ because: 'expired', at: '2026-01-20T23:00:00.000Z' }]);
    given(did(startT1({ circle: [] }), 'socialLeader'), did(share(), 'coordinator'))
      .when({ type: 'ClosePlan', reason: 'why', answers: [] }, 'socialLeader')
      .thenAlso({ type: 'ShareEnded', because: 'plan-closed' }, { type: 'PlanClosed' });
  });
});

describe('a referral', () => {
  const refer = (rest: Rest<'OpenReferral'> = {}): Command => ({
    type: 'OpenReferral',
    referralId: 'r1',
    unit: 'work',
    purpose: 'work',
    categories: ['education'],
    basis: { kind: 'law', ref: 'FVL § 28' },
    reason: 'why',
    until: date('2026-03-01'),
    ...rest,
  });

  it('opens more to one unit or member for one purpose, with a reason and an end', () => {
    const result = given(started).when(refer({ member: 'workHead' }), 'coordinator');
    result.thenEvents({ type: 'ReferralOpened', referral: { id: 'r1', unit: 'work', member: 'workHead' } });
    expect(result.told()).toContainEqual(expect.objectContaining({ reason: 'referred', members: ['workHead'] }));
  });

  it('ends when it is done or revoked, and by its date', () => {
    const referred = [started, did(refer(), 'coordinator')] as const;
    const end = (how: 'done' | 'revoked'): Command => ({ type: 'EndReferral', referralId: 'r1', how });
    given(...referred)
      .when(end('done'), 'workHead')
      .thenEvents({ type: 'ReferralEnded', because: 'done' });
    given(...referred)
      .when(end('revoked'), 'workHead')
      .thenRefused('wrong-unit');
    given(...referred)
      .when(end('revoked'), 'coordinator')
      .thenEvents({ type: 'ReferralEnded', because: 'revoked' });
    given(...referred, did(end('done'), 'workHead'))
      .when(end('done'), 'coordinator')
      .thenRefused('referral-over');
    given(...referred)
      .when(refer(), 'coordinator')
      .thenRefused('referral-known-already');
    given(started).when(end('done'), 'coordinator').thenRefused('unknown-referral');
    expect(given(...referred, until('2026-03-02')).happened('ReferralEnded')).toMatchObject([{ because: 'expired' }]);
  });

  it('on consent ends with it', () => {
    given(started, consented(['education'], 'work'), did(refer({ basis: onConsent }), 'coordinator'))
      .when({ type: 'WithdrawConsent', consentId: 'c1' }, 'young-person')
      .thenAlso({ type: 'ReferralEnded', because: 'consent-ended' });
  });

  it.each<[string, Rest<'OpenReferral'>]>([
    ['referral-external', { unit: 'placement' }],
    ['referral-not-needed', { unit: 'job' }],
    ['referral-too-long', { until: date('2027-01-13') }],
    ['categories-missing', { categories: [] }],
    ['unknown-member', { member: 'jobWorker' }],
    ['period-over', { until: date('2026-01-11') }],
  ])('is refused: %s', (code, rest) => {
    given(started)
      .when(refer(rest), 'coordinator')
      .thenRefused(code as 'period-over');
  });
});
