import { describe, expect, it } from '@jest/globals';
import {
  accept,
  answer,
  complete,
  date,
  did,
  factOf,
  from,
  given,
  offer,
  skip,
  startT1,
  until,
} from '../../../test/support/plan-domain.js';
import type { Command } from '../commands.js';

const started = did(startT1(), 'socialLeader', '2026-01-12');
const reason = 'why';
const step = { kind: 'step', stepId: 'T1.4.1' } as const;
const role = { kind: 'role', role: 'job-centre' } as const;
const lead = { kind: 'lead' } as const;
const toAdult = { unit: 'adult', member: 'adultWorker' } as const;
const decline: Command = { type: 'DeclineHandover', handoverId: 'h1', reason };
const withdraw: Command = { type: 'WithdrawHandover', handoverId: 'h1', reason };
const meeting = (heldOn: string): Command => ({ type: 'RecordFirstMeeting', handoverId: 'h1', heldOn: date(heldOn) });
const offeredStep = [started, did(offer(step, { unit: 'job' }), 'coordinator', '2026-01-12')] as const;
const offeredLead = [started, did(offer(lead, toAdult, { brief: 'brief-1' }), 'coordinator', '2026-01-12')] as const;
const acceptedLead = [...offeredLead, did(accept(), 'adultWorker', '2026-01-14')] as const;

describe('OfferHandover', () => {
  it('gives the receiver five working days, and changes nothing about who is responsible', () => {
    const result = given(started).when(offer(lead, toAdult, { brief: 'brief-1' }), 'coordinator');
    result.thenEvents({
      type: 'HandoverOffered',
      handoverId: 'h1',
      from: { unit: 'social', member: 'coordinator' },
      to: toAdult,
      brief: 'brief-1',
      basis: { kind: 'consent' },
      offeredOn: '2026-01-12',
      answerBy: '2026-01-19',
    });
    expect(result.plan().lead.member).toBe('coordinator');
  });

  it('takes a new basis for a unit that does not take part yet', () => {
    const basis = { kind: 'law', ref: 'barnets lov § 113' } as const;
    given(started)
      .when(offer(step, { unit: 'work' }), 'coordinator')
      .thenRefused('basis-missing');
    given(started)
      .when(offer(step, { unit: 'work' }, { basis }), 'coordinator')
      .thenEvents({ type: 'HandoverOffered', basis });
  });

  it('goes to a colleague of one’s own unit too, and may be offered by a leader above', () => {
    given(started)
      .when(offer(lead, { unit: 'social', member: 'colleague' }), 'socialLeader')
      .thenEvents({ type: 'HandoverOffered' });
    given(started)
      .when(offer({ kind: 'step', stepId: 'T1.14.1' }, { unit: 'job' }), 'guidanceLeader')
      .thenEvents({ type: 'HandoverOffered' });
  });

  it('is one at a time for each subject', () => {
    given(...offeredStep)
      .when(offer(step, { unit: 'guidance' }, { handoverId: 'h2' }), 'coordinator')
      .thenRefused('handover-open-already', { handoverId: 'h1' });
    given(...offeredStep)
      .when(offer({ kind: 'step', stepId: 'T1.6.1' }, { unit: 'job' }, { handoverId: 'h2' }), 'coordinator')
      .thenEvents({ type: 'HandoverOffered' });
    given(started, did(offer(role, { unit: 'adult' }), 'coordinator'))
      .when(offer(role, { unit: 'guidance' }, { handoverId: 'h2' }), 'coordinator')
      .thenRefused('handover-open-already');
    given(...acceptedLead)
      .when(offer(lead, { unit: 'social', member: 'colleague' }, { handoverId: 'h2' }), 'coordinator')
      .thenRefused('handover-open-already');
  });

  it('is refused to oneself, to strangers, by others, for what is not there, and outside the municipality for the lead', () => {
    const plan = given(started);
    plan.when(offer(step, { unit: 'social', member: 'coordinator' }), 'coordinator').thenRefused('handover-to-self');
    plan.when(offer(step, { unit: 'social' }), 'coordinator').thenRefused('handover-to-self');
    plan.when(offer(step, { unit: 'nowhere' }), 'coordinator').thenRefused('unknown-unit');
    plan.when(offer(step, { unit: 'job', member: 'counsellor' }), 'coordinator').thenRefused('unknown-member');
    plan.when(offer(step, { unit: 'guidance' }), 'jobWorker').thenRefused('handover-not-sender');
    plan.when(offer(step, { unit: 'guidance' }), 'young-person').thenRefused('handover-not-sender');
    plan.when(offer({ kind: 'step', stepId: 'T1.99.1' }, { unit: 'job' }), 'coordinator').thenRefused('unknown-step');
    plan
      .when(offer({ kind: 'role', role: 'social-adviser' }, { unit: 'job' }), 'coordinator')
      .thenRefused('role-not-bound');
    plan
      .when(offer(lead, { unit: 'placement', member: 'placementWorker' }), 'coordinator')
      .thenRefused('external-cannot-lead');
  });
});

describe('AcceptHandover', () => {
  it('of a step releases it at once, with its dates and promises', () => {
    const moved = did({ type: 'SetDeadline', stepId: 'T1.4.1', due: date('2026-04-01'), reason }, 'coordinator');
    const result = given(started, moved, did(offer(step, { unit: 'job' }), 'coordinator')).when(
      accept(),
      'jobWorker',
      '2026-01-13',
    );
    result.thenEvents(
      {
        type: 'HandoverAccepted',
        acceptedBy: 'jobWorker',
        by: { kind: 'member', member: 'jobWorker' },
        to: { unit: 'job', member: 'jobWorker' },
        on: '2026-01-13',
      },
      { type: 'HandoverReleased', from: { unit: 'social', member: 'coordinator' } },
      {
        type: 'HolderChanged',
        stepId: 'T1.4.1',
        holder: { unit: 'job', member: 'jobWorker' },
        how: 'handover',
        assigned: true,
      },
    );
    expect(result.step('T1.4.1').deadlines).toMatchObject([{ due: '2026-04-01', moved: true }]);
    expect(result.plan().handovers).toEqual({});
  });

  it('of the lead leaves the sender responsible until the first meeting', () => {
    const accepted = given(...acceptedLead);
    expect(accepted.plan().handovers.h1).toMatchObject({
      status: 'accepted',
      acceptedBy: 'adultWorker',
      acceptedAt: '2026-01-14T11:00:00.000Z',
      firstMeetingBy: '2026-01-21',
    });
    expect(accepted.plan().lead).toEqual({ unit: 'social', member: 'coordinator' });
    expect(accepted.step('T1.4.1').holder.member).toBe('coordinator');
  });

  it('may be given by the receiver’s leader for a member', () => {
    given(...offeredStep)
      .when(accept('h1', { member: 'jobColleague' }), 'jobLeader')
      .thenAlso({ type: 'HandoverAccepted', acceptedBy: 'jobLeader', to: { unit: 'job', member: 'jobColleague' } });
    given(...offeredStep)
      .when(accept('h1', { member: 'jobColleague' }), 'workHead')
      .thenAlso({ type: 'HandoverAccepted', to: { unit: 'job', member: 'jobColleague' } });
    given(...offeredStep)
      .when(accept(), 'workHead')
      .thenAlso({ type: 'HandoverAccepted', to: { unit: 'job' } });
    given(...offeredStep)
      .when(accept('h1', { member: 'counsellor' }), 'jobLeader')
      .thenRefused('unknown-member');
  });

  it('never leaves a plan without a coordinator', () => {
    const toUnit = [started, did(offer(lead, { unit: 'adult' }), 'coordinator')] as const;
    given(...toUnit)
      .when(accept(), 'workHead')
      .thenRefused('lead-missing');
    given(...toUnit)
      .when(accept('h1', { member: 'adultWorker' }), 'workHead')
      .thenAlso({ type: 'HandoverAccepted' });
    given(...toUnit)
      .when(accept(), 'adultLeader')
      .thenAlso({ type: 'HandoverAccepted', to: { unit: 'adult', member: 'adultLeader' } });
  });

  it('is one person’s: the second is told who and when', () => {
    given(...acceptedLead)
      .when(accept(), 'adultLeader', '2026-01-14T11:00:01Z')
      .thenRefused('handover-not-offered', { acceptedBy: 'adultWorker', acceptedAt: '2026-01-14T11:00:00.000Z' });
    given(...offeredStep, did(accept(), 'jobWorker'))
      .when(accept(), 'jobColleague')
      .thenRefused('unknown-handover');
  });

  it('is refused to the sender, the sender’s unit, other units, and after the offer has ended', () => {
    given(...offeredStep)
      .when(accept(), 'coordinator')
      .thenRefused('handover-sender-cannot-accept');
    given(...offeredStep)
      .when(accept(), 'colleague')
      .thenRefused('handover-sender-cannot-accept');
    given(...offeredStep)
      .when(accept(), 'counsellor')
      .thenRefused('handover-wrong-unit');
    given(...offeredStep)
      .when(accept(), 'young-person')
      .thenRefused('handover-wrong-unit');
    given(...offeredStep, did(withdraw, 'coordinator'))
      .when(accept(), 'jobWorker')
      .thenRefused('unknown-handover');
    given(...offeredStep, until('2026-02-01'))
      .when(accept(), 'jobWorker')
      .thenRefused('unknown-handover');
    given(started, did(offer(lead, { unit: 'social', member: 'colleague' }), 'coordinator'))
      .when(accept(), 'coordinator')
      .thenRefused('handover-sender-cannot-accept');
  });
});

describe('DeclineHandover', () => {
  it('goes to the cross-sector leader group, and the sender keeps it', () => {
    const result = given(...offeredStep).when(decline, 'jobWorker', '2026-01-13');
    result.thenEvents(
      { type: 'HandoverDeclined', declinedBy: 'jobWorker', reason },
      {
        type: 'EscalationRaised',
        escalation: {
          id: 'h1~r1~cross-sector',
          owner: { unit: 'cross', member: 'crossChair' },
          about: { subject: step },
          answerBy: '2026-01-27',
        },
        informed: ['crossChair', 'crossMember'],
      },
    );
    expect(result.step('T1.4.1').holder.member).toBe('coordinator');
    expect(result.plan().handovers).toEqual({});
  });

  it('is refused to the sender, to others, and when there is no open offer', () => {
    given(...offeredStep)
      .when(decline, 'coordinator')
      .thenRefused('handover-sender-cannot-accept');
    given(...offeredStep)
      .when(decline, 'counsellor')
      .thenRefused('handover-wrong-unit');
    given(...acceptedLead)
      .when(decline, 'adultWorker')
      .thenRefused('handover-not-offered');
    given(started).when(decline, 'jobWorker').thenRefused('unknown-handover');
  });

  it('is settled when somebody takes it after all', () => {
    const again = did(offer(step, { unit: 'guidance' }, { handoverId: 'h2' }), 'coordinator');
    given(...offeredStep, did(decline, 'jobWorker'), again)
      .when(accept('h2'), 'counsellor')
      .thenAlso(
        { type: 'HandoverAccepted' },
        { type: 'EscalationClosed', escalationId: 'h1~r1~cross-sector', because: 'handover-settled' },
      );
  });
});

describe('silence', () => {
  it('is an answer too: after five working days the cross-sector leader group has it', () => {
    const silent = given(...offeredStep, until('2026-01-20T12:00:00Z'));
    expect(
      silent
        .happened('HandoverExpired', 'EscalationRaised')
        .filter(({ type, at }) => at.startsWith('2026-01-20') && type),
    ).toMatchObject([
      { type: 'HandoverExpired', handoverId: 'h1' },
      { type: 'EscalationRaised', escalation: { id: 'h1~r1~cross-sector' } },
    ]);
    expect(given(...offeredStep, until('2026-01-19T22:00:00Z')).happened('HandoverExpired')).toEqual([]);
  });

  it('of the leader group goes on to the director, again and again', () => {
    const raised = given(...offeredStep, until('2026-03-04'))
      .happened('EscalationRaised')
      .filter(({ escalation }) => escalation.id.startsWith('h1'))
      .map(({ escalation: { level, owner, raisedOn } }) => `${raisedOn} ${level} ${owner.member}`);
    expect(raised).toEqual([
      '2026-01-20 cross-sector crossChair',
      '2026-02-03 director director',
      '2026-02-17 director-2 director',
      '2026-03-03 director-3 director',
    ]);
  });

  it('about a first meeting tells both sides, and then raises it', () => {
    const waiting = given(...acceptedLead, until('2026-01-30'));
    expect(waiting.happened('RungPassed').filter(({ subject }) => subject.kind === 'handover')).toMatchObject([
      { level: 'first-meeting', told: ['coordinator', 'adultWorker'], at: '2026-01-22T01:30:02.000Z' },
    ]);
    expect(waiting.happened('EscalationRaised').at(-1)).toMatchObject({
      escalation: { id: 'h1~r1~cross-sector', raisedOn: '2026-01-29' },
    });
    expect(waiting.plan().lead.member).toBe('coordinator');
  });
});

describe('WithdrawHandover', () => {
  it('takes the offer back, and a new one may be made', () => {
    given(...offeredStep)
      .when(withdraw, 'coordinator')
      .thenEvents({ type: 'HandoverWithdrawn', handoverId: 'h1', reason });
    given(...offeredStep)
      .when({ type: 'WithdrawHandover', handoverId: 'h1' }, 'socialLeader')
      .thenEvents({ type: 'HandoverWithdrawn' });
    given(...offeredStep, did(withdraw, 'coordinator'))
      .when(offer(step, { unit: 'job' }, { handoverId: 'h2' }), 'coordinator')
      .thenEvents({ type: 'HandoverOffered' });
  });

  it('is refused to the receiver, when there is none, and when it has been accepted', () => {
    given(...offeredStep)
      .when(withdraw, 'jobWorker')
      .thenRefused('handover-not-sender');
    given(started).when(withdraw, 'coordinator').thenRefused('unknown-handover');
    given(...acceptedLead)
      .when(withdraw, 'coordinator')
      .thenRefused('handover-not-offered');
  });

  it('happens by itself when the step is done', () => {
    given(...offeredStep)
      .when(complete('T1.4.1'), 'coordinator')
      .thenAlso({ type: 'HandoverWithdrawn', handoverId: 'h1' });
  });
});

describe('RecordFirstMeeting', () => {
  it('releases the lead: the receiver has it with all its open and coming steps', () => {
    const claimed = did({ type: 'AssignStep', stepId: 'T1.6.1', member: 'colleague' }, 'coordinator');
    const result = given(started, claimed, ...acceptedLead.slice(1)).when(
      meeting('2026-01-20'),
      'adultWorker',
      '2026-01-20',
    );
    result.thenAlso(
      { type: 'FirstMeetingHeld', heldOn: '2026-01-20' },
      { type: 'HandoverReleased', subject: lead },
      { type: 'LeadChanged', lead: toAdult },
    );
    for (const id of ['T1.4.1', 'T1.6.1', 'T1.7.1', 'T1.18.1']) expect(result.step(id).holder).toEqual(toAdult);
    expect(result.step('T1.3.1').holder.member).toBe('contactPerson');
  });

  it('releases a role with its steps', () => {
    const result = given(
      started,
      did(offer({ kind: 'role', role: 'guidance' }, { unit: 'job', member: 'jobWorker' }), 'counsellor'),
      did(accept(), 'jobWorker'),
    ).when(meeting('2026-01-12'), 'counsellor');
    result.thenAlso(
      { type: 'FirstMeetingHeld' },
      { type: 'HandoverReleased' },
      { type: 'RoleBound', entry: { role: 'guidance', unit: 'job', member: 'jobWorker', basis: { kind: 'consent' } } },
      { type: 'HolderChanged', stepId: 'T1.5.1', holder: { unit: 'job', member: 'jobWorker' } },
    );
    expect(result.step('T1.14.1').holder.member).toBe('jobWorker');
  });

  it('is refused before acceptance, in the future, to others, and twice', () => {
    given(...offeredLead)
      .when(meeting('2026-01-12'), 'adultWorker')
      .thenRefused('handover-not-accepted');
    given(...acceptedLead)
      .when(meeting('2026-01-15'), 'adultWorker')
      .thenRefused('done-on-in-future');
    given(...acceptedLead)
      .when(meeting('2026-01-14'), 'counsellor')
      .thenRefused('handover-not-party');
    given(...acceptedLead)
      .when(meeting('2026-01-14'), 'young-person')
      .thenRefused('handover-not-party');
    given(...acceptedLead, did(meeting('2026-01-14'), 'coordinator'))
      .when(meeting('2026-01-14'), 'coordinator')
      .thenRefused('unknown-handover');
  });

  it('completes the step of the transition by itself when the lead goes to another sector', () => {
    const placed = did(startT1({ facts: [factOf('placed', '2027-01-01')] }), 'socialLeader', '2027-02-15');
    const decided = [
      placed,
      did(complete('T2.8.1'), 'coordinator', '2028-02-01'),
      did(complete('T2.10.1', { outcome: 'granted' }), 'coordinator', '2028-03-01'),
      until('2028-05-20'),
    ] as const;
    const colleague = [
      ...decided,
      did(offer(lead, { unit: 'social', member: 'colleague' }), 'coordinator'),
      did(accept(), 'colleague'),
      did(meeting('2028-05-20'), 'colleague'),
    ] as const;
    expect(given(...colleague).step('T2.12.1').status).toBe('open');
    const offered = given(...decided, did(offer(lead, toAdult), 'coordinator'));
    expect(offered.step('T2.12.1').deadlines).toMatchObject([
      { meets: 'offer', met: true },
      { meets: 'done', due: '2028-10-12' },
    ]);
    const result = given(...decided, did(offer(lead, toAdult), 'coordinator'), did(accept(), 'adultWorker')).when(
      meeting('2028-05-20'),
      'adultWorker',
    );
    result.thenAlso(
      { type: 'LeadChanged', lead: toAdult },
      { type: 'StepCompleted', stepId: 'T2.12.1', lateFor: [] },
      { type: 'StepTurned', stepId: 'T2.13.1', to: 'open' },
    );
  });
});

describe('the leader group’s answer about a handover', () => {
  const disputed = [...offeredLead, did(decline, 'adultLeader')] as const;
  const id = 'h1~r1~cross-sector';

  it('names who is responsible, and it is so at once', () => {
    given(...disputed)
      .when(answer(id, { kind: 'new-responsible', ...toAdult, reason }), 'crossChair')
      .thenAlso(
        { type: 'EscalationAnswered', escalationId: id, member: 'crossChair' },
        { type: 'LeadChanged', lead: toAdult },
      );
    const about = given(...offeredStep, did(decline, 'jobWorker'));
    about
      .when(answer(id, { kind: 'new-responsible', unit: 'guidance', reason }), 'crossChair')
      .thenAlso({ type: 'HolderChanged', stepId: 'T1.4.1', holder: { unit: 'guidance' } });
  });

  it('ends the offers that were still out', () => {
    given(...acceptedLead, until('2026-01-30'))
      .when(answer(id, { kind: 'new-responsible', unit: 'social', member: 'colleague', reason }), 'crossChair')
      .thenAlso(
        { type: 'HandoverWithdrawn', handoverId: 'h1' },
        { type: 'LeadChanged', lead: { unit: 'social', member: 'colleague' } },
      );
  });

  it('looks again on a day, after which the director is asked', () => {
    const result = given(...disputed).when(
      answer(id, { kind: 'more-resource', lookAgainOn: date('2026-02-09'), reason }),
      'crossChair',
    );
    expect(result.plan().escalations[id]?.lookAgainOn).toBe('2026-02-09');
    const more = did(answer(id, { kind: 'more-resource', lookAgainOn: date('2026-02-09'), reason }), 'crossChair');
    const raised = given(...disputed, more, until('2026-02-10'))
      .happened('EscalationRaised')
      .at(-1);
    expect(raised).toMatchObject({ escalation: { id: 'h1~r1~director', raisedOn: '2026-02-09' } });
  });

  it('closes with a reason: the sender stays responsible', () => {
    const result = given(...disputed).when(answer(id, { kind: 'close', reason }), 'crossChair');
    result.thenEvents({ type: 'EscalationAnswered' });
    expect(result.plan()).toMatchObject({ escalations: {}, lead: { member: 'coordinator' } });
  });

  it('has no date to move, and needs somebody who can have it', () => {
    const ask = (given_: Parameters<typeof answer>[1]) => given(...disputed).when(answer(id, given_), 'crossChair');
    ask({ kind: 'new-deadline', due: date('2026-03-01'), reason }).thenRefused('answer-not-possible');
    ask({ kind: 'more-resource', lookAgainOn: date('2026-01-12'), reason }).thenRefused('look-again-too-late');
    ask({ kind: 'new-responsible', unit: 'nowhere', reason }).thenRefused('unknown-unit');
    ask({ kind: 'new-responsible', unit: 'work', member: 'workHead', reason }).thenRefused('basis-missing');
    ask({ kind: 'new-responsible', unit: 'adult', reason }).thenRefused('lead-missing');
    ask({ kind: 'new-responsible', unit: 'placement', member: 'placementWorker', reason }).thenRefused(
      'external-cannot-lead',
    );
  });

  it('goes to the director where the leader group has nobody', () => {
    const empty = from({ organisation: { without: ['crossChair', 'crossMember'] } });
    given(empty, ...offeredStep)
      .when(decline, 'jobWorker')
      .thenAlso({ type: 'EscalationRaised', escalation: { owner: { member: 'director' } } });
  });
});

it('an offer about a step that is skipped offers nothing any more', () => {
  given(...offeredStep)
    .when(skip('T1.4.1'), 'coordinator')
    .thenAlso({ type: 'HandoverWithdrawn', handoverId: 'h1' });
});
