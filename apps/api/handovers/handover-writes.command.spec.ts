import { describe, expect, it } from '@jest/globals';
import { Refused } from '../http/refused.js';
import type { CivilDate } from '../shared/given.js';
import * as map from './handover-writes.command.js';

const ids = (what: string): string => `id:${what}`;
const to = { unit: 'job' };

describe('requests about a handover', () => {
  it('offer a step, a role or the lead', () => {
    const offer = (subject: Parameters<typeof map.subjectFrom>[0]) => map.offerCommand({ subject, to }, ids).command;
    expect(offer({ kind: 'step', stepId: 'T1.7.1' }).subject).toEqual({ kind: 'step', stepId: 'T1.7.1' });
    expect(offer({ kind: 'role', role: 'guidance' }).subject).toEqual({ kind: 'role', role: 'guidance' });
    expect(offer({ kind: 'lead' })).toEqual({
      type: 'OfferHandover',
      handoverId: 'id:handover',
      subject: { kind: 'lead' },
      to,
    });
  });

  it.each([
    { kind: 'step' },
    { kind: 'step', stepId: 'T1.7.1', role: 'guidance' },
    { kind: 'role' },
    { kind: 'lead', stepId: 'T1.7.1' },
  ] as const)('refuse a subject that is not whole: %j', (subject) => {
    expect(() => map.subjectFrom(subject)).toThrow(Refused);
  });

  it.each([
    { kind: 'consent', from: 'guardian' },
    { kind: 'consent', from: 'guardian', on: '2026-01-01', ref: '§ 1' },
    { kind: 'law' },
    { kind: 'law', ref: '§ 1', from: 'guardian' },
  ])('refuse a basis that is not whole: %j', (basis) => {
    const dto = { subject: { kind: 'lead' }, to, basis } as Parameters<typeof map.offerCommand>[0];
    expect(() => map.offerCommand(dto, ids)).toThrow(Refused);
  });

  it('file the brief, reasons and agreements', () => {
    const basis = { kind: 'law', ref: 'barnets lov § 111' } as const;
    const offered = map.offerCommand({ subject: { kind: 'lead' }, to, basis, brief: 'Kender dem' }, ids);
    expect(offered).toMatchObject({ command: { basis, brief: 'id:text/0' }, texts: [{ text: 'Kender dem' }] });
    expect(map.acceptCommand('h', {}).command).toEqual({ type: 'AcceptHandover', handoverId: 'h' });
    expect(map.declineCommand('h', { reason: 'Nej' }, ids).texts).toHaveLength(1);
    expect(map.withdrawCommand('h', {}, ids)).toEqual({
      command: { type: 'WithdrawHandover', handoverId: 'h' },
      texts: [],
    });
    const heldOn = '2027-01-04' as CivilDate;
    expect(map.firstMeetingCommand('h', { heldOn, agreed: 'Ja' }, ids).command).toEqual({
      type: 'RecordFirstMeeting',
      handoverId: 'h',
      heldOn,
      agreed: 'id:text/0',
    });
  });
});
