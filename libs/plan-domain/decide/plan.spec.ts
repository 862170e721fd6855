import { describe, expect, it } from '@jest/globals';
import {
  type Chapter,
  complete,
  date,
  did,
  duesOf,
  factOf,
  from,
  given,
  offer,
  startT1,
  startT6,
  until,
  usualCircle,
} from '../../../test/support/plan-domain.js';
import type { Command, LateAnswer } from '../commands.js';
import { preview } from '../preview.js';

const started = did(startT1(), 'socialLeader', '2026-01-12');
/** Placed and with an effort that began two years ago, so that much lies before a start at 17 and ten months. */
const at17 = (late: readonly LateAnswer[] = []): Command =>
  startT1({ late, facts: [factOf('placed', '2024-03-01'), factOf('effort-started', '2026-05-04')] });
const lateStart = (late: readonly LateAnswer[] = []): Chapter => did(at17(late), 'coordinator', '2028-07-03');

describe('StartPlan', () => {
  it('begins with one lead, the circle with its bases, and the section’s steps', () => {
    const result = given().when(startT1(), 'socialLeader', '2026-01-12');
    result.thenAlso(
      {
        type: 'PlanStarted',
        kind: 'coordination',
        startedOn: '2026-01-12',
        lead: { unit: 'social', member: 'coordinator' },
      },
      { type: 'SectionAdded', section: { key: 'T1', template: 'T1', version: 1, beganOn: '2026-01-12' } },
      { type: 'StepPlanned' },
    );
    const { circle } = result.plan();
    expect(circle.find(({ role }) => role === 'contact-person')?.basis).toEqual({ kind: 'starting-unit' });
    expect(circle.find(({ role }) => role === 'guidance')?.basis).toMatchObject({
      kind: 'consent',
      from: 'young-person',
    });
    expect(result.step('T1.1.1')).toMatchObject({ status: 'open', holder: { unit: 'social', member: 'socialLeader' } });
    expect(result.step('T1.2.1').status).toBe('waiting');
    expect(result.step('T1.7.1')).toMatchObject({ status: 'planned', opensOn: '2026-06-14' });
    expect(result.events.map(({ at }) => at)).toEqual(result.events.map(() => '2026-01-12T11:00:00.000Z'));
  });

  it('knows the facts before it plans the steps', () => {
    const result = given().when(startT1({ facts: [factOf('placed', '2025-11-01')] }), 'coordinator');
    expect(result.events.findIndex(({ type }) => type === 'FactRecorded')).toBeLessThan(
      result.events.findIndex(({ type }) => type === 'SectionAdded'),
    );
    expect(duesOf(result.step('T1.12.20261'))).toEqual(['target 2026-06-30', 'limit 2026-12-31']);
  });

  it('lets roles that nobody is bound to stay with the lead', () => {
    const result = given().when(startT1({ circle: [] }), 'coordinator');
    expect(result.step('T1.5.1').holder).toEqual({ unit: 'social', member: 'coordinator' });
  });

  it('keeps a plan of a notification to its unit', () => {
    const plan = given(did(startT6('2026-01-12T08:00:00Z'), 'adviser')).plan();
    expect(plan).toMatchObject({ kind: 'concern', circle: [{ role: 'social-adviser', unit: 'social' }] });
  });

  it.each<[string, Partial<Parameters<typeof startT1>[0]>, string]>([
    ['an unknown template', { template: 'T9' }, 'unknown-template'],
    ['a version that does not exist', { version: 9 }, 'unknown-template'],
    ['a section as a plan', { template: 'T2' }, 'template-not-startable'],
    ['a start tomorrow', { startOn: date('2026-01-13') }, 'start-date-invalid'],
    ['a start before the birth', { startOn: date('2010-01-01') }, 'start-date-invalid'],
    ['a unit that does not exist', { startUnit: 'nowhere' }, 'unknown-unit'],
    ['a lead at a unit that does not exist', { lead: { unit: 'nowhere' } }, 'unknown-unit'],
    ['a lead who is no member of the unit', { lead: { unit: 'social', member: 'jobWorker' } }, 'unknown-member'],
    ['no coordinator', { lead: { unit: 'social' } }, 'lead-missing'],
    [
      'a lead outside the municipality',
      { lead: { unit: 'placement', member: 'placementWorker' } },
      'external-cannot-lead',
    ],
    ['another unit without a basis', { circle: [{ role: 'job-centre', unit: 'job' }] }, 'basis-missing'],
    ['a role that only contributes', { circle: [{ role: 'parents', unit: 'social' }] }, 'role-not-bindable'],
    ['the coordinator in the circle', { circle: [{ role: 'coordinator', unit: 'social' }] }, 'role-not-bindable'],
    ['an answer for a step that is not late', { late: [{ step: 'T1.7', answer: 'done' }] }, 'unknown-late-answer'],
    [
      'a placement without its kind',
      { facts: [{ factId: 'f', code: 'placed', from: date('2026-01-01'), source: 'own-unit' }] },
      'consent-kind-missing',
    ],
    [
      'a receipt without its time',
      { facts: [{ factId: 'f', code: 'received', from: date('2026-01-01'), source: 'school' }] },
      'fact-instant-missing',
    ],
  ])('refuses %s', (_, overrides, code) => {
    given()
      .when(startT1(overrides), 'coordinator', '2026-01-12')
      .thenRefused(code as never);
  });

  it('refuses a second start, a birth in the future, and an age outside the template', () => {
    given(started).when(startT1(), 'coordinator').thenRefused('plan-already-started');
    given(from({ birthDate: '2026-01-13' }))
      .when(startT1(), 'coordinator')
      .thenRefused('birth-date-in-future');
    given(from({ birthDate: '2011-01-13' }))
      .when(startT1(), 'coordinator')
      .thenRefused('age-outside-template');
    given(from({ birthDate: '2003-01-12' }))
      .when(startT1(), 'coordinator')
      .thenRefused('age-outside-template');
    given(from({ birthDate: '2011-01-12' }))
      .when(startT1(), 'coordinator')
      .thenAlso({ type: 'PlanStarted' });
  });

  it('refuses every other command to a plan that does not exist', () => {
    given().when({ type: 'ClaimStep', stepId: 'T1.1.1' }, 'coordinator').thenRefused('plan-not-found');
    given().when({ type: 'PassTime' }, 'system').thenNothing();
  });
});

describe('a late start', () => {
  const moment = given(from({ birthDate: '2010-09-14' }), lateStart());

  it('gives a passed target its late date and leaves a passed limit where the law has it', () => {
    expect(duesOf(moment.step('T1.1.1'))).toEqual(['target 2028-07-17']);
    expect(moment.step('T1.7.1').deadlines).toMatchObject([
      { kind: 'target', due: '2028-07-31', late: true },
      { kind: 'limit', due: '2026-12-14', missedBefore: true },
    ]);
    expect(moment.step('T2.10.1').deadlines).toMatchObject([{ kind: 'limit', due: '2028-03-14', missedBefore: true }]);
    expect(moment.plan().sections.map(({ key, beganOn }) => `${key} ${beganOn}`)).toEqual([
      'T1 2028-07-03',
      'T2 2028-07-03',
    ]);
  });

  it('counts what repeats with a fact of before as late too', () => {
    expect(moment.step('T1.10.1').deadlines).toMatchObject([{ kind: 'limit', due: '2026-08-04', missedBefore: true }]);
  });

  it('asks for all of it in one step for the lead within ten working days', () => {
    const clearUp = moment.step('adhoc.clear-up.1');
    expect(clearUp).toMatchObject({ owner: 'coordinator', holder: { member: 'coordinator' }, status: 'open' });
    expect(duesOf(clearUp)).toEqual(['target 2028-07-17']);
    expect(clearUp.clears).toEqual(expect.arrayContaining(['T1.1.1', 'T1.7.1', 'T1.10.1', 'T2.8.1', 'T2.10.1']));
  });

  it('is asked for in the preview, step by step', () => {
    const shown = preview(at17() as never, given().when(at17(), 'coordinator', '2028-07-03').context);
    if (!('late' in shown)) throw new Error('refused');
    expect(shown.late).toEqual(expect.arrayContaining(['T1.1', 'T1.7', 'T1.10', 'T2.10']));
    expect(shown.steps.some(({ stepId }) => stepId.startsWith('adhoc'))).toBe(false);
  });

  it('takes the answers done, not relevant and missed, and clears up only the rest', () => {
    const result = given().when(
      at17([
        { step: 'T1.1', answer: 'done', on: date('2027-01-04'), outcome: 'lead-named' },
        { step: 'T1.6', answer: 'not-relevant', reason: 'why' },
        { step: 'T1.7', answer: 'missed', reason: 'why' },
      ]),
      'coordinator',
      '2028-07-03',
    );
    result.thenAlso(
      { type: 'StepCompleted', stepId: 'T1.1.1', doneOn: '2027-01-04', before: true },
      { type: 'StepSkipped', stepId: 'T1.6.1', how: 'not-relevant', before: true },
      { type: 'LimitExceeded', stepId: 'T1.7.1', reason: 'why' },
    );
    expect(result.step('T1.7.1').deadlines[1]).toMatchObject({ missedBefore: true, exceeded: { reason: 'why' } });
    const { clears } = result.step('adhoc.clear-up.1');
    expect(clears).not.toEqual(expect.arrayContaining(['T1.1.1']));
    expect(clears).not.toEqual(expect.arrayContaining(['T1.7.1']));
    expect(clears).toContain('T2.10.1');
  });

  it('asks of every occurrence: the first answer means the earlier one', () => {
    const facts = [factOf('education-changed', '2025-02-03'), factOf('education-changed', '2025-09-01')];
    const start = (late: readonly LateAnswer[]) => given(did(startT1({ late, facts }), 'coordinator', '2026-01-12'));
    expect(start([]).step('adhoc.clear-up.1').clears).toEqual(['T1.1.1', 'T1.5.2', 'T1.5.3']);
    const one = start([{ step: 'T1.5', answer: 'not-relevant', reason: 'why' }]);
    expect(one.step('adhoc.clear-up.1').clears).toEqual(['T1.1.1', 'T1.5.3']);
    expect(one.step('T1.5.3').deadlines).toMatchObject([{ due: '2026-02-09', late: true }]);
  });

  it('makes no clear-up step when everything is answered', () => {
    const late: LateAnswer[] = [{ step: 'T1.1', answer: 'done', outcome: 'lead-named' }];
    expect(Object.keys(given(did(startT1({ late }), 'coordinator')).plan().steps)).not.toContain('adhoc.clear-up.1');
  });

  it('ends the clear-up step by itself once nothing is left that it asks about', () => {
    const begun = did(startT1(), 'coordinator', '2026-01-12');
    const result = given(begun).when(complete('T1.1.1', { outcome: 'lead-named' }), 'coordinator', '2026-01-13');
    result.thenAlso(
      { type: 'StepCompleted', stepId: 'T1.1.1' },
      { type: 'StepCompleted', stepId: 'adhoc.clear-up.1', doneOn: '2026-01-13', lateFor: [] },
    );
    expect(Object.keys(result.plan().steps)).not.toContain('adhoc.clear-up.1');
  });

  it('refuses an answer without reason, without outcome, in the future, or given twice', () => {
    const answering = (...late: LateAnswer[]) => given().when(startT1({ late }), 'coordinator', '2026-01-12');
    answering({ step: 'T1.1', answer: 'missed' }).thenRefused('reason-missing');
    answering({ step: 'T1.1', answer: 'not-relevant' }).thenRefused('reason-missing');
    answering({ step: 'T1.1', answer: 'done' }).thenRefused('outcome-missing');
    answering({ step: 'T1.1', answer: 'done', outcome: 'other' }).thenRefused('unknown-outcome');
    const done: LateAnswer = { step: 'T1.1', answer: 'done', outcome: 'lead-named' };
    answering({ ...done, on: date('2026-01-13') }).thenRefused('done-on-in-future');
    answering(done, done).thenRefused('unknown-late-answer');
  });

  it('escalates nothing on the day a plan starts, and missed limits only from the clear-up date', () => {
    const first = given(lateStart(), until('2028-07-21'));
    const onTheDay = given(lateStart(), until('2028-07-03')).happened(
      'EscalationRaised',
      'RungPassed',
      'DeadlinePassed',
    );
    expect(onTheDay).toEqual([]);
    const told = first.happened('RungPassed').filter(({ level }) => level === 'overdue');
    expect(told.filter(({ at }) => at < '2028-07-18')).toEqual([]);
    expect(told.map(({ subject }) => subject)).toContainEqual({ kind: 'step', stepId: 'T1.7.1' });
    const raised = first
      .happened('EscalationRaised')
      .map(({ escalation }) => `${escalation.raisedOn} ${escalation.id}`);
    // T2.8 holds up the decision on youth support, whose ladder asks the team leader on the day after.
    expect(raised).toEqual([
      '2028-07-18 T2.8.1~r1~team-leader',
      '2028-07-20 T1.10.1~r1~team-leader',
      '2028-07-20 T1.7.1~r1~team-leader',
    ]);
  });

  it('takes over a plan that ran before, with its true beginning', () => {
    const plan = given(did(startT1({ startOn: date('2025-10-01') }), 'coordinator', '2026-03-02'));
    expect(plan.plan().sections[0]?.beganOn).toBe('2025-10-01');
    expect(duesOf(plan.step('T1.1.1'))).toEqual(['target 2026-03-16']);
  });
});

describe('ChangeLead', () => {
  it('names another person of the lead’s unit, and the lead’s steps follow', () => {
    const result = given(started).when({ type: 'ChangeLead', member: 'colleague' }, 'socialLeader');
    result.thenAlso({ type: 'LeadChanged', lead: { unit: 'social', member: 'colleague' } });
    expect(result.step('T1.4.1').holder).toEqual({ unit: 'social', member: 'colleague' });
    expect(result.step('T1.3.1').holder.member).toBe('contactPerson');
  });

  it('changes nothing when it is that person already, and refuses a stranger', () => {
    given(started).when({ type: 'ChangeLead', member: 'coordinator' }, 'socialLeader').thenNothing();
    given(started).when({ type: 'ChangeLead', member: 'jobWorker' }, 'socialLeader').thenRefused('unknown-member');
  });
});

describe('BindRole', () => {
  const bind = (binding: Extract<Command, { type: 'BindRole' }>['binding']): Command => ({ type: 'BindRole', binding });

  it('moves the role’s steps, but not those that were given to a person', () => {
    const result = given(started, did({ type: 'ClaimStep', stepId: 'T1.5.1' }, 'counsellor')).when(
      bind({ role: 'guidance', unit: 'guidance', member: 'guidanceLeader' }),
      'coordinator',
    );
    result.thenAlso(
      { type: 'RoleBound', entry: { role: 'guidance', member: 'guidanceLeader', basis: { kind: 'consent' } } },
      { type: 'HolderChanged', stepId: 'T1.14.1', holder: { unit: 'guidance', member: 'guidanceLeader' }, how: 'role' },
    );
    expect(result.step('T1.5.1').holder.member).toBe('counsellor');
  });

  it('replaces the binding, and changes nothing when it is bound so already', () => {
    const twice = given(started).when(bind({ role: 'guidance', unit: 'guidance' }), 'coordinator');
    twice.thenNothing();
    const plan = given(
      started,
      did(bind({ role: 'contact-person', unit: 'social', member: 'adviser' }), 'coordinator'),
    ).plan();
    expect(plan.circle.filter(({ role }) => role === 'contact-person')).toMatchObject([{ member: 'adviser' }]);
  });

  it('refuses a unit without basis, strangers, and roles that are never bound', () => {
    const alone = given(did(startT1({ circle: [] }), 'coordinator'));
    alone.when(bind({ role: 'guidance', unit: 'guidance' }), 'coordinator').thenRefused('basis-missing');
    alone.when(bind({ role: 'guidance', unit: 'nowhere' }), 'coordinator').thenRefused('unknown-unit');
    alone
      .when(bind({ role: 'guidance', unit: 'social', member: 'jobWorker' }), 'coordinator')
      .thenRefused('unknown-member');
    alone.when(bind({ role: 'team', unit: 'social' }), 'coordinator').thenRefused('role-not-bindable');
    alone.when(bind({ role: 'coordinator', unit: 'social' }), 'coordinator').thenRefused('role-not-bindable');
    const law = { kind: 'law' as const, ref: 'barnets lov § 52' };
    alone
      .when(bind({ role: 'guidance', unit: 'guidance', basis: law }), 'coordinator')
      .thenAlso({ type: 'RoleBound', entry: { basis: law } });
  });
});

describe('AddReference and AddVoice', () => {
  it('keep a case number and the young person’s own words as ids of texts', () => {
    given(started)
      .when(
        { type: 'AddReference', referenceId: 'r1', system: 'dubu', number: 'text-1', kle: '27.24.00' },
        'coordinator',
      )
      .thenEvents({ type: 'ReferenceAdded', referenceId: 'r1', system: 'dubu', number: 'text-1', kle: '27.24.00' });
    given(started)
      .when({ type: 'AddReference', referenceId: 'r1', system: 'dubu', number: 'text-1' }, 'coordinator')
      .thenEvents({ type: 'ReferenceAdded', referenceId: 'r1' });
    given(started)
      .when({ type: 'AddVoice', text: 'text-2' }, 'young-person')
      .thenEvents({ type: 'VoiceAdded', text: 'text-2', by: { kind: 'young-person' } });
  });

  it('may speak of a step that is open or done, not of one that does not exist', () => {
    const done = given(started, did(complete('T1.1.1', { outcome: 'lead-named' }), 'socialLeader'));
    done
      .when({ type: 'AddVoice', text: 't', stepId: 'T1.1.1' }, 'young-person')
      .thenEvents({ type: 'VoiceAdded', stepId: 'T1.1.1' });
    done
      .when({ type: 'AddVoice', text: 't', stepId: 'T1.3.1' }, 'young-person')
      .thenEvents({ type: 'VoiceAdded', stepId: 'T1.3.1' });
    done.when({ type: 'AddVoice', text: 't', stepId: 'T1.99.1' }, 'young-person').thenRefused('unknown-step');
  });
});

describe('ClosePlan', () => {
  const close = (answers: Extract<Command, { type: 'ClosePlan' }>['answers'] = []): Command => ({
    type: 'ClosePlan',
    reason: 'moved away',
    answers,
  });
  const withDuties = [started, did(startFact(), 'coordinator'), until('2026-07-01')] as const;
  function startFact(): Command {
    return { type: 'RecordFact', fact: factOf('effort-started', '2026-01-12') };
  }
  const reason = 'why';

  it('asks an answer for each open step with a date set by law', () => {
    given(...withDuties)
      .when(close(), 'coordinator')
      .thenRefused('close-needs-answers', { missing: ['T1.7.1', 'T1.10.1'] });
    given(...withDuties)
      .when(close([{ stepId: 'T1.7.1', answer: 'exceeded', reason }]), 'coordinator')
      .thenRefused('close-needs-answers', { missing: ['T1.10.1'] });
  });

  it('takes done, not relevant and exceeded, ends escalations and offers, and then the plan', () => {
    const offered = did(offer({ kind: 'lead' }, { unit: 'adult', member: 'adultWorker' }), 'coordinator');
    const result = given(...withDuties, offered).when(
      close([
        { stepId: 'T1.7.1', answer: 'not-relevant', reason },
        { stepId: 'T1.10.1', answer: 'exceeded', reason, citizenTold: true },
        { stepId: 'T1.1.1', answer: 'done', on: date('2026-06-30'), outcome: 'lead-named', reason },
      ]),
      'socialLeader',
    );
    result.thenAlso(
      { type: 'StepSkipped', stepId: 'T1.7.1', how: 'not-relevant' },
      { type: 'LimitExceeded', stepId: 'T1.10.1', citizenTold: true },
      { type: 'StepCompleted', stepId: 'T1.1.1', doneOn: '2026-06-30', lateFor: ['target'] },
      { type: 'EscalationClosed', because: 'plan-closed' },
      { type: 'HandoverWithdrawn', handoverId: 'h1', reason: 'moved away' },
      { type: 'PlanClosed', on: '2026-07-01', reason: 'moved away' },
    );
    expect(result.plan()).toMatchObject({ status: 'closed', escalations: {}, handovers: {} });
  });

  it('lets only a leader say that a duty set by law is not relevant', () => {
    const answers = ['T1.7.1', 'T1.10.1'].map((stepId) => ({ stepId, answer: 'not-relevant' as const, reason }));
    given(...withDuties)
      .when(close(answers), 'coordinator')
      .thenRefused('skip-needs-leader', { steps: ['T1.7.1', 'T1.10.1'] });
    given(...withDuties)
      .when(close(answers), 'socialLeader')
      .thenAlso({ type: 'PlanClosed' });
  });

  it('refuses answers that answer nothing', () => {
    const duty = { stepId: 'T1.7.1', answer: 'exceeded' as const, reason };
    const other = { ...duty, stepId: 'T1.10.1' };
    const closing = (...answers: Parameters<typeof close>[0] & object) =>
      given(...withDuties).when(close([duty, other, ...answers]), 'coordinator');
    closing({ stepId: 'T1.99.1', answer: 'done', reason }).thenRefused('unknown-step');
    closing({ stepId: 'T1.6.1', answer: 'exceeded', reason }).thenRefused('no-limit');
    closing({ stepId: 'T1.1.1', answer: 'done', reason }).thenRefused('outcome-missing');
    closing({ stepId: 'T1.1.1', answer: 'done', outcome: 'x', reason }).thenRefused('unknown-outcome');
    closing({ stepId: 'T1.6.1', answer: 'done', on: date('2026-07-02'), reason }).thenRefused('done-on-in-future');
  });

  it('leaves nothing that happens by itself, and takes no command but to be opened again', () => {
    const closed = given(started, did(close(), 'coordinator', '2026-02-01'), until('2027-01-01'));
    expect(closed.happened('EscalationRaised', 'DeadlinePassed').every(({ at }) => at < '2026-02-02')).toBe(true);
    closed.when(complete('T1.4.1'), 'coordinator').thenRefused('plan-closed');
    closed.when(close(), 'coordinator').thenRefused('plan-closed');
    closed.when({ type: 'PassTime' }, 'system').thenNothing();
  });
});

describe('ReopenPlan', () => {
  const closed = [
    started,
    did({ type: 'ClosePlan', reason: 'why', answers: [] }, 'coordinator', '2026-02-01'),
  ] as const;
  const reopen: Command = { type: 'ReopenPlan', reason: 'again' };

  it('is possible until the 23rd birthday', () => {
    given(...closed)
      .when(reopen, 'coordinator', '2033-09-13')
      .thenAlso({ type: 'PlanReopened', on: '2033-09-13' });
    given(...closed)
      .when(reopen, 'coordinator', '2033-09-14')
      .thenRefused('reopen-too-late');
    given(started).when(reopen, 'coordinator').thenRefused('plan-not-closed');
  });

  it('begins a new round: nothing climbs for the time it stood closed', () => {
    const again = given(...closed, did(reopen, 'coordinator', '2028-02-01'));
    expect(again.step('T1.1.1')).toMatchObject({ round: 2, since: '2028-02-01', passed: [] });
    const later = given(...closed, did(reopen, 'coordinator', '2028-02-01'), until('2028-02-08'));
    const raised = later
      .happened('EscalationRaised')
      .map(({ escalation }) => `${escalation.raisedOn} ${escalation.id}`);
    expect(raised.filter((entry) => entry.includes('T1.1.1'))).toEqual(['2028-02-08 T1.1.1~r2~department-head']);
    expect(later.plan().sections.map(({ key }) => key)).toEqual(['T1', 'T2']);
  });
});

it('binds everybody whom the tests need', () => {
  expect(usualCircle.map(({ role }) => role)).toEqual(
    given(started)
      .plan()
      .circle.map(({ role }) => role),
  );
});
