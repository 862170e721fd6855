import { describe, expect, it } from '@jest/globals';
import { informationCategories } from '#contracts';
import {
  actorOf,
  contextFor,
  date,
  did,
  from,
  given,
  startT1,
  startT6,
  until,
} from '../../../test/support/plan-domain.js';
import { agendaOf } from '../agenda.js';
import type { Command, CommandOf, ConsentInput, RoleBinding } from '../commands.js';
import { handle } from '../handle-command.js';

const started = did(startT1(), 'socialLeader', '2026-01-12');

const terms = (rest: Partial<ConsentInput> = {}): ConsentInput => ({
  consentId: 'c1',
  from: 'young-person',
  receiver: { kind: 'unit', unit: 'placement' },
  categories: ['steps', 'health'],
  purpose: 'placement',
  ...rest,
});
type Rest<T extends Command['type'], K extends string> = Partial<Omit<CommandOf<T>, 'type' | K>>;
const ask = (rest: Partial<ConsentInput> = {}): Command => ({ type: 'AskConsent', consent: terms(rest) });
const record = (consent: Partial<ConsentInput> = {}, rest: Rest<'RecordConsent', 'consent'> = {}): Command => ({
  type: 'RecordConsent',
  consent: terms(consent),
  how: 'written',
  ...rest,
});
const reply = (rest: Rest<'AnswerConsent', 'consentId'> = {}, consentId = 'c1'): Command => ({
  type: 'AnswerConsent',
  consentId,
  answer: 'given',
  how: 'written',
  ...rest,
});
const withdraw = (consentId = 'c1'): Command => ({ type: 'WithdrawConsent', consentId, words: 'no-more' });
const bind = (unit: string, basis: RoleBinding['basis'], role: RoleBinding['role'] = 'placement'): Command => ({
  type: 'BindRole',
  binding: { role, unit, ...(basis && { basis }) },
});
const guardianConsent = { kind: 'consent', from: 'guardian', on: date('2026-01-10') } as const;

describe('asking for a consent', () => {
  it('is an open request with a step of ordinary clocks, done by the answer', () => {
    given(started)
      .when(ask(), 'coordinator')
      .thenEvents(
        { type: 'ConsentAsked', consent: { id: 'c1', from: 'young-person' }, on: '2026-01-12' },
        { type: 'StepPlanned', step: { id: 'adhoc.consents.1', asks: ['c1'], forYoung: true, owner: 'coordinator' } },
      );
    const asked = given(started, did(ask(), 'coordinator'));
    expect(asked.step('adhoc.consents.1').deadlines).toMatchObject([{ kind: 'target', due: '2026-01-26' }]);
    const { items } = agendaOf(asked.plan(), contextFor({ now: '2026-01-12' }));
    expect(items.find(({ id }) => id === 'adhoc.consents.1')?.rungs.length).toBeGreaterThan(2);
    asked
      .when(reply(), 'coordinator', '2026-01-14')
      .thenEvents({ type: 'ConsentAnswered', answer: 'given', on: '2026-01-14' }, { type: 'StepCompleted' });
  });

  it('is not done by hand: its step ends by the answer', () => {
    given(started, did(ask(), 'coordinator'))
      .when({ type: 'CompleteStep', stepId: 'adhoc.consents.1', present: [] }, 'coordinator')
      .thenRefused('consent-step-completes-itself');
  });

  it('that nobody answers climbs like any other step', () => {
    const raised = given(started, did(ask(), 'coordinator'), until('2026-02-04')).happened('EscalationRaised');
    expect(raised.map(({ escalation }) => escalation.id)).toContain('adhoc.consents.1~r1~team-leader');
  });

  it.each<[string, Partial<ConsentInput>]>([
    ['categories-missing', { categories: [] }],
    ['period-over', { until: date('2026-01-11') }],
    ['unknown-unit', { receiver: { kind: 'unit', unit: 'nowhere' } }],
  ])('is refused: %s', (code, rest) => {
    given(started)
      .when(ask(rest), 'coordinator')
      .thenRefused(code as 'period-over');
  });

  it('is refused twice under one id, and for a notification of concern', () => {
    given(started, did(ask(), 'coordinator')).when(ask(), 'coordinator').thenRefused('consent-known-already');
    given(did(startT6('2026-01-12T08:00:00.000Z'), 'adviser'))
      .when(ask(), 'adviser')
      .thenRefused('concern-stays');
  });
});

describe('recording a consent', () => {
  it('says how it was given and who recorded it', () => {
    const plan = given(started, did(record({}, { how: 'oral', note: 'talk' }), 'coordinator')).plan();
    expect(plan.consents.c1).toMatchObject({
      status: 'given',
      givenOn: '2026-01-12',
      how: 'oral',
      note: 'talk',
      recordedBy: { kind: 'member', member: 'coordinator' },
    });
  });

  it('is the young person’s own to give, digitally, whatever is claimed', () => {
    const plan = given(started, did(record(), 'young-person')).plan();
    expect(plan.consents.c1).toMatchObject({ how: 'digital', recordedBy: { kind: 'young-person' } });
    given(started)
      .when(record({ from: 'guardian' }), 'young-person')
      .thenRefused('consent-not-theirs');
  });

  it('an oral one needs a note, and none lies in the future', () => {
    given(started)
      .when(record({}, { how: 'oral' }), 'coordinator')
      .thenRefused('consent-note-missing');
    given(started)
      .when(record({}, { givenOn: date('2026-01-13') }), 'coordinator')
      .thenRefused('consent-in-future');
  });

  it('of a body outside is kept by its name’s text', () => {
    const receiver = { kind: 'outside', name: 'text-of-name' } as const;
    expect(given(started, did(record({ receiver }), 'coordinator')).plan().consents.c1?.receiver).toEqual(receiver);
  });

  it('counts a guardian’s word until 18 and the young person’s own from 15', () => {
    const adult = from({ birthDate: '2008-01-12' });
    given(adult, started)
      .when(record({ from: 'guardian' }), 'coordinator')
      .thenRefused('guardian-of-adult');
    const child = given(started, from({ birthDate: '2011-06-01' }));
    child.when(record(), 'coordinator').thenRefused('consent-too-young');
    child.when(record({ from: 'guardian' }), 'coordinator').thenAlso({ type: 'ConsentRecorded' });
  });
});

describe('answering', () => {
  const asked = [started, did(ask(), 'coordinator')] as const;

  it('the young person gives or refuses with words of their own', () => {
    const no = { answer: 'refused', words: 'not-now', how: 'written' } as const;
    const plan = given(...asked, did(reply(no), 'young-person')).plan();
    expect(plan.consents.c1).toMatchObject({ status: 'refused', answer: 'not-now', how: 'digital' });
    expect(plan.consents.c1).not.toHaveProperty('givenOn');
  });

  it('comes once', () => {
    given(...asked, did(reply(), 'coordinator'))
      .when(reply({ answer: 'refused' }), 'young-person')
      .thenRefused('consent-not-asked', { status: 'given' });
    given(...asked)
      .when(reply({}, 'c9'), 'coordinator')
      .thenRefused('unknown-consent');
  });

  it('tells the lead what the young person said', () => {
    const told = given(...asked)
      .when(reply(), 'young-person')
      .told();
    expect(told).toContainEqual(expect.objectContaining({ reason: 'consent-answered', members: ['coordinator'] }));
  });
});

describe('withdrawing', () => {
  it('needs no reason and holds for what comes', () => {
    const plan = given(started, did(record(), 'coordinator'), did(withdraw(), 'young-person')).plan();
    expect(plan.consents.c1).toMatchObject({
      status: 'withdrawn',
      ended: { on: '2026-01-12', because: 'withdrawn', words: 'no-more' },
    });
  });

  it('is not somebody else’s to do', () => {
    given(started, did(record({ from: 'guardian' }), 'coordinator'))
      .when(withdraw(), 'young-person')
      .thenRefused('consent-not-theirs');
    given(started, did(record(), 'coordinator'), did(withdraw(), 'young-person'))
      .when(withdraw(), 'young-person')
      .thenRefused('consent-not-given', { status: 'withdrawn' });
  });

  it('ends the part that a unit took on it, and its steps go to the lead', () => {
    const basis = { kind: 'consent', from: 'young-person', on: date('2026-01-12') } as const;
    const bound = given(started, did(bind('job', basis, 'guidance'), 'coordinator'));
    const id = 'circle~guidance~job';
    expect(bound.plan().consents[id]).toMatchObject({ status: 'given', categories: informationCategories });
    const after = bound.when(withdraw(id), 'young-person');
    after.thenAlso({ type: 'ConsentWithdrawn' }, { type: 'RoleUnbound', role: 'guidance', unit: 'job' });
    expect(after.plan().circle.map(({ role }) => role)).not.toContain('guidance');
    expect(Object.values(after.plan().steps).filter(({ owner }) => owner === 'guidance')).not.toEqual([]);
    for (const step of Object.values(after.plan().steps).filter(({ owner }) => owner === 'guidance'))
      expect(step.holder).toEqual({ unit: 'social', member: 'coordinator' });
  });

  it('takes back a step that was handed over on it, and withdraws offers', () => {
    const basis = { kind: 'consent', from: 'young-person', on: date('2026-01-11') } as const;
    const offer = (handoverId: string, stepId: string): Command => ({
      type: 'OfferHandover',
      handoverId,
      subject: { kind: 'step', stepId },
      to: { unit: 'work' },
      basis,
    });
    const handed = given(
      started,
      did(offer('h1', 'T1.4.1'), 'coordinator'),
      did({ type: 'AcceptHandover', handoverId: 'h1' }, 'workHead'),
      did(offer('h2', 'T1.2.1'), 'coordinator'),
    );
    expect(handed.step('T1.4.1').holder.unit).toBe('work');
    const after = handed.when(withdraw('handover~h1'), 'young-person');
    after.thenAlso({ type: 'ConsentWithdrawn' }, { type: 'HandoverWithdrawn', handoverId: 'h2' });
    expect(after.step('T1.4.1').holder).toEqual({ unit: 'social', member: 'coordinator' });
  });

  it('is possible after the plan was closed', () => {
    const closed = did({ type: 'ClosePlan', reason: 'why', answers: [] }, 'socialLeader');
    const plain = did(startT1({ circle: [] }), 'socialLeader', '2026-01-12');
    const bound = bind('placement', { kind: 'consent', from: 'young-person', on: date('2026-01-11') });
    given(plain, did(bound, 'coordinator'), closed)
      .when(withdraw('circle~placement~placement'), 'young-person')
      .thenAlso({ type: 'ConsentWithdrawn' }, { type: 'RoleUnbound', role: 'placement' });
  });

  it('stands against a part or an offer on the same word', () => {
    const basis = { kind: 'consent', from: 'young-person', on: date('2026-01-11') } as const;
    const gone = given(
      started,
      did(bind('placement', basis), 'coordinator'),
      did(withdraw('circle~placement~placement'), 'young-person'),
    );
    gone.when(bind('placement', basis), 'coordinator').thenRefused('consent-not-given');
    gone
      .when(bind('placement', { ...basis, consentId: 'circle~placement~placement' }), 'coordinator')
      .thenRefused('consent-not-given');
    gone.when(bind('placement', { ...basis, on: date('2026-01-12') }), 'coordinator').thenAlso({ type: 'RoleBound' });
  });
});

describe('a consent’s own end', () => {
  it('comes with the midnight after its last day', () => {
    const ended = given(started, did(record({ until: date('2026-01-20') }), 'coordinator'), until('2026-01-21'));
    const [expired] = ended.happened('ConsentExpired');
    expect(expired).toMatchObject({ consentId: 'c1', at: '2026-01-20T23:00:00.000Z', by: { kind: 'system' } });
    expect(ended.plan().consents.c1).toMatchObject({ status: 'ended', ended: { because: 'expired' } });
  });
});

describe('the 18th birthday, on 14 September 2028', () => {
  const guardians = [
    started,
    did(bind('placement', guardianConsent), 'coordinator'),
    did(record({ from: 'guardian' }), 'coordinator'),
    did({ type: 'AdmitGuardian', guardianId: 'g1', standing: 'custody' }, 'coordinator'),
  ] as const;

  it('has the young person asked anew from a month before, once for each consent that would lapse', () => {
    const asked = given(...guardians, until('2028-08-14'));
    const requests = asked.happened('ConsentAsked');
    expect(requests.map(({ consent }) => [consent.from, consent.renews])).toEqual([
      ['young-person', 'circle~placement~placement'],
      ['young-person', 'c1'],
    ]);
    expect(requests[0]?.at).toBe('2028-08-13T22:00:00.000Z');
    const step = asked.step('adhoc.consents.1');
    expect(step).toMatchObject({ asks: ['circle~placement~placement~18', 'c1~18'], status: 'open' });
    expect(step.deadlines).toMatchObject([{ due: '2028-09-13' }]);
    expect(given(...guardians, until('2028-08-13')).happened('ConsentAsked')).toEqual([]);
  });

  it('ends guardians’ consents and access at its midnight, in one event that lists what ended', () => {
    const adult = given(...guardians, until('2028-09-14'));
    expect(adult.happened('GuardiansEnded')).toMatchObject([
      {
        at: '2028-09-13T22:00:00.000Z',
        by: { kind: 'system' },
        consents: ['circle~placement~placement', 'c1'],
        requests: [],
        guardians: ['g1'],
      },
    ]);
    expect(adult.plan().circle.map(({ role }) => role)).not.toContain('placement');
    expect(adult.plan().guardians.g1).toMatchObject({ ended: { because: 'adult' } });
    expect(adult.step('adhoc.consents.1').status).toBe('open');
  });

  it('goes by without a gap where the young person has answered', () => {
    const answered = given(
      ...guardians,
      until('2028-08-20'),
      did(reply({}, 'circle~placement~placement~18'), 'young-person'),
      did(reply({ answer: 'refused' }, 'c1~18'), 'young-person'),
    );
    expect(answered.happened('StepCompleted').map(({ stepId }) => stepId)).toContain('adhoc.consents.1');
    const adult = given(() => answered.run, until('2028-09-15'));
    expect(adult.plan().circle.find(({ role }) => role === 'placement')).toMatchObject({
      unit: 'placement',
      basis: { from: 'young-person', consentId: 'circle~placement~placement~18' },
    });
  });

  it('that a correction moves to the past ends them at once', () => {
    const corrected = given(...guardians, from({ birthDate: '2007-09-14' }));
    const { passed, events } = corrected.when({ type: 'CorrectBirthDate', reason: 'why' }, 'coordinator');
    expect([...passed, ...events].map(({ type }) => type)).toContain('GuardiansEnded');
  });

  it('leaves the young person’s own consents as they are', () => {
    const own = given(started, did(record(), 'young-person'), until('2028-10-01'));
    expect(own.plan().consents.c1?.status).toBe('given');
    expect(own.happened('GuardiansEnded', 'ConsentAsked')).toEqual([]);
  });

  it('needs no guardian any more', () => {
    const adult = given(started, until('2028-09-14'));
    adult
      .when({ type: 'AdmitGuardian', guardianId: 'g1', standing: 'agreed' }, 'coordinator')
      .thenRefused('guardian-of-adult');
    adult.when(bind('placement', guardianConsent), 'coordinator').thenRefused('guardian-of-adult');
  });
});

describe('guardians', () => {
  it('are admitted once and can be taken out again', () => {
    const admit: Command = { type: 'AdmitGuardian', guardianId: 'g1', standing: 'custody' };
    const end: Command = { type: 'EndGuardian', guardianId: 'g1' };
    given(started, did(admit, 'coordinator')).when(admit, 'coordinator').thenRefused('guardian-known-already');
    given(started, did(admit, 'coordinator')).when(end, 'coordinator').thenEvents({ type: 'GuardianEnded' });
    given(started).when(end, 'coordinator').thenRefused('unknown-guardian');
  });

  it('answer and withdraw what is asked of them, and nothing else', () => {
    const context = contextFor({ now: '2026-01-12' });
    const guardian = { kind: 'guardian', guardian: 'g1' } as const;
    const asked = given(started, did(ask({ from: 'guardian' }), 'coordinator'));
    expect(handle(asked.plan(), reply(), guardian, context)).toMatchObject({ ok: true });
    const own = given(started, did(ask(), 'coordinator'));
    expect(handle(own.plan(), reply(), guardian, context)).toMatchObject({ refusal: { code: 'consent-not-theirs' } });
    expect(actorOf('young-person')).not.toEqual(guardian);
  });
});
