import { describe, expect, it } from '@jest/globals';
import {
  accept,
  answer,
  complete,
  date,
  did,
  given,
  offer,
  startT1,
  startT6,
  until,
} from '../../test/support/plan-domain.js';
import type { Command } from './commands.js';

const reason = 'why';
const passTime: Command = { type: 'PassTime' };
const started = did(
  startT1({ late: [{ step: 'T1.1', answer: 'done', outcome: 'lead-named' }] }),
  'socialLeader',
  '2026-01-12',
);
const line = ({
  reason: why,
  subject,
  members,
  urgency,
}: {
  reason: string;
  subject: string;
  members: readonly string[];
  urgency: string;
}) => `${why} ${subject} ${members.join(' ')} ${urgency}`;
const told = (result: ReturnType<ReturnType<typeof given>['when']>): string[] => result.told().map(line);

describe('somebody is told', () => {
  it('of a reminder, an overdue and an escalation, with the next morning', () => {
    expect(told(given(started).when(passTime, 'system', '2026-01-19'))).toEqual([
      'remind-10 T1.2.1 coordinator morning',
    ]);
    expect(told(given(started, until('2026-02-02')).when(passTime, 'system', '2026-02-03'))).toEqual([
      'overdue T1.2.1 coordinator morning',
    ]);
    expect(told(given(started, until('2026-02-03')).when(passTime, 'system', '2026-02-09'))).toEqual([
      'escalation T1.2.1~r1~team-leader socialLeader morning',
    ]);
  });

  it('and the leader group is informed from the department head on', () => {
    expect(told(given(started, until('2026-02-09')).when(passTime, 'system', '2026-02-16'))).toEqual([
      'escalation T1.2.1~r1~department-head childrenHead morning',
      'informed-department-head T1.2.1~r1~department-head crossChair crossMember morning',
    ]);
  });

  it('of hours at once', () => {
    const concern = [
      did(startT6('2026-01-12T08:00:00Z'), 'adviser', '2026-01-12T08:30:00Z'),
      did(complete('T6.1.1'), 'adviser', '2026-01-12T09:00:00Z'),
    ] as const;
    expect(told(given(...concern).when(passTime, 'system', '2026-01-12T20:00:00Z'))).toEqual([
      'tell T6.2.1 adviser socialLeader now',
      'escalation T6.2.1~r1~team-leader socialLeader now',
    ]);
  });

  it('who was given a step; not who took it, nor whose role was bound', () => {
    expect(
      told(given(started).when({ type: 'AssignStep', stepId: 'T1.5.1', member: 'counsellor' }, 'guidanceLeader')),
    ).toEqual(['assigned T1.5.1 counsellor morning']);
    expect(told(given(started).when({ type: 'ClaimStep', stepId: 'T1.5.1' }, 'counsellor'))).toEqual([]);
    const bind: Command = { type: 'BindRole', binding: { role: 'guidance', unit: 'guidance', member: 'counsellor' } };
    expect(told(given(started).when(bind, 'coordinator'))).toEqual([]);
  });

  it('never of one’s own act', () => {
    expect(
      told(given(started).when({ type: 'AssignStep', stepId: 'T1.4.1', member: 'colleague' }, 'colleague')),
    ).toEqual([]);
    expect(told(given(started).when({ type: 'AddVoice', text: 't' }, 'coordinator'))).toEqual([]);
    expect(told(given(started).when({ type: 'AddVoice', text: 't' }, 'young-person'))).toEqual([
      'voice t coordinator morning',
    ]);
  });

  it('when a step became ready at another unit', () => {
    expect(told(given(started).when(complete('T1.2.1', { outcome: 'given' }), 'coordinator'))).toEqual([
      'ready T1.5.1 guidanceLeader morning',
    ]);
  });

  it('who takes over the lead', () => {
    expect(told(given(started).when({ type: 'ChangeLead', member: 'colleague' }, 'socialLeader'))).toEqual([
      'lead plan-1 colleague morning',
    ]);
  });
});

describe('after an outage', () => {
  it('nobody hears of a step again and again: the last reminder and the leader who has it now', () => {
    const lines = told(given(started).when(passTime, 'system', '2026-03-02'));
    expect(lines.filter((entry) => entry.includes('T1.2.1'))).toEqual([
      'overdue T1.2.1 coordinator morning',
      'escalation T1.2.1~r1~director director morning',
    ]);
  });

  it('what the same command settled is recorded and not sent', () => {
    const result = given(started).when(
      complete('T1.2.1', { outcome: 'given', doneOn: date('2026-01-30') }),
      'coordinator',
      '2026-02-16',
    );
    expect(result.passed.filter(({ type }) => type === 'EscalationRaised')).toHaveLength(2);
    expect(told(result).filter((entry) => entry.includes('T1.2.1'))).toEqual([]);
  });
});

describe('about a handover', () => {
  const offered = [
    started,
    did(offer({ kind: 'step', stepId: 'T1.14.1' }, { unit: 'job', member: 'jobWorker' }), 'guidanceLeader'),
  ] as const;
  const lead = [started, did(offer({ kind: 'lead' }, { unit: 'adult' }), 'coordinator')] as const;

  it('the receiver hears of the offer, or the receiving unit’s team leader', () => {
    expect(
      told(given(started).when(offer({ kind: 'lead' }, { unit: 'adult', member: 'adultWorker' }), 'coordinator')),
    ).toEqual(['handover-offered h1 adultWorker morning']);
    expect(told(given(started).when(offer({ kind: 'lead' }, { unit: 'adult' }), 'coordinator'))).toEqual([
      'handover-offered h1 adultLeader morning',
    ]);
  });

  it('the sender and the lead hear of the acceptance', () => {
    expect(told(given(...lead).when(accept(), 'adultWorker'))).toEqual(['handover-accepted h1 coordinator morning']);
  });

  it('the sender, the lead and the leader group hear of a refusal, whoever offered', () => {
    expect(told(given(...offered).when({ type: 'DeclineHandover', handoverId: 'h1', reason }, 'jobWorker'))).toEqual([
      'handover-declined h1 guidanceLeader coordinator morning',
      'escalation h1~r1~cross-sector crossChair morning',
      'informed-cross-sector h1~r1~cross-sector crossMember morning',
    ]);
  });

  it('and of silence', () => {
    const silent = told(given(...offered).when(passTime, 'system', '2026-01-20'));
    expect(silent.filter((entry) => entry.includes('h1'))).toEqual([
      'handover-expired h1 guidanceLeader coordinator morning',
      'escalation h1~r1~cross-sector crossChair morning',
      'informed-cross-sector h1~r1~cross-sector crossMember morning',
    ]);
  });

  it('both sides hear of the release, and the new lead of the lead', () => {
    const meeting: Command = { type: 'RecordFirstMeeting', handoverId: 'h1', heldOn: date('2026-01-12') };
    expect(told(given(...lead, did(accept(), 'adultWorker')).when(meeting, 'coordinator'))).toEqual([
      'handover-released h1 adultWorker morning',
      'lead plan-1 adultWorker morning',
    ]);
  });
});

it('the holder and the lead hear what the leader answered', () => {
  const asked = given(started, until('2026-02-09'));
  const lines = told(
    asked.when(
      answer('T1.2.1~r1~team-leader', { kind: 'new-responsible', unit: 'social', member: 'colleague', reason }),
      'socialLeader',
    ),
  );
  expect(lines).toEqual([
    'answered T1.2.1~r1~team-leader colleague coordinator morning',
    'assigned T1.2.1 colleague morning',
  ]);
});

describe('what may still be taken back', () => {
  const concern = [
    did(startT6('2026-01-12T08:00:00Z'), 'adviser', '2026-01-12T08:30:00Z'),
    did(complete('T6.1.1'), 'adviser', '2026-01-12T09:00:00Z'),
  ] as const;

  it('is told when it cannot be taken back any more', () => {
    const wait = { until: '2026-01-13T08:01:05.000Z', undoneWith: 'T1.2.1' };
    const given1 = given(started).when(complete('T1.2.1', { outcome: 'given' }), 'coordinator', '2026-01-13T08:00:00Z');
    expect(given1.told()).toMatchObject([{ reason: 'ready', subject: 'T1.5.1', wait }]);
  });

  it('and so is what time brings to a step that it opened, but nothing else', () => {
    const wait = { until: '2026-01-12T09:01:05.000Z', undoneWith: 'T6.1.1' };
    const early = given(...concern).when(passTime, 'system', '2026-01-12T09:00:10Z');
    expect(early.told()).toMatchObject([{ reason: 'tell', subject: 'T6.2.1', urgency: 'now', wait }]);
    const voice = given(...concern).when({ type: 'AddVoice', text: 't' }, 'young-person', '2026-01-12T09:00:10Z');
    expect(voice.told().filter(({ reason: why }) => why === 'voice')).toEqual([
      expect.not.objectContaining({ wait: expect.anything() }),
    ]);
    const leader = given(...concern).when(passTime, 'system', '2026-01-12T20:00:00Z');
    expect(leader.told().find(({ reason: why }) => why === 'escalation')).not.toHaveProperty('wait');
  });
});
