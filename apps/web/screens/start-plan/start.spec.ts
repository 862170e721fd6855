import { describe, expect, it } from '@jest/globals';
import { answered, emptyStart, faultsOf, previewOf, rolesFrom, type StartDraft, startOf } from './start.js';

const bindings = {
  unit: '0265-social-ung',
  lead: { unit: '0265-social-ung', member: 'm' },
  items: [
    {
      role: 'guidance',
      steps: 6,
      proposed: { unit: '0265-ungeindsats' },
      needsBasis: true,
      basisRef: 'barnets lov § 109',
    },
    { role: 'placement', steps: 2, proposed: { unit: 'hjem', member: 'h' }, needsBasis: true },
    { role: 'contact-person', steps: 3, needsBasis: false },
  ],
} as const;

const whole: StartDraft = {
  ...emptyStart,
  template: 'T1',
  startUnit: '0265-social-ung',
  lead: 'm',
  name: ' Opfundet Person ',
  birthDate: '2011-10-01',
  cpr: '011011-0000',
  roles: rolesFrom({ ...bindings, items: [...bindings.items] }),
};

describe('starting a plan', () => {
  it('takes what was proposed, the law as basis where the law is one', () => {
    expect(whole.roles.map(({ unit, basis }) => [unit, basis])).toEqual([
      ['0265-ungeindsats', 'law'],
      ['hjem', 'young-person'],
      ['', 'young-person'],
    ]);
  });

  it('says all that is missing at once', () => {
    expect([...faultsOf(emptyStart)]).toEqual([
      'missingTemplate',
      'missingPerson',
      'missingName',
      'missingBirthDate',
      'missingLead',
    ]);
    expect([...faultsOf(whole)]).toEqual(['missingConsentOn']);
    expect([...faultsOf({ ...whole, cpr: '123' })]).toContain('wrongCpr');
    expect([...faultsOf({ ...whole, late: { 'T1.3': { answer: 'done', on: '', reason: '' } } })]).toContain(
      'missingLate',
    );
  });

  it('says what came of a step that was done before, and asks only where there is a choice', () => {
    const outcome = (code: string) => ({ code, label: { da: code, en: code } });
    const nothing = { answer: '', on: '2026-11-01', reason: '' } as const;
    const withLate = (late: StartDraft['late'][string]): StartDraft => ({
      ...whole,
      roles: [],
      late: { 'T1.1': late },
    });
    const only = answered(nothing, 'done', [outcome('lead-named')]);
    expect(startOf(withLate(only)).late).toEqual([
      { step: 'T1.1', answer: 'done', on: '2026-11-01', outcome: 'lead-named' },
    ]);
    const several = answered(nothing, 'done', [outcome('yes'), outcome('no')]);
    expect([...faultsOf(withLate(several))]).toEqual(['missingLate']);
    expect(faultsOf(withLate({ ...several, outcome: 'no' })).size).toBe(0);
    expect(startOf(withLate(answered(nothing, 'done', []))).late).toEqual([
      { step: 'T1.1', answer: 'done', on: '2026-11-01' },
    ]);
    expect(answered(only, 'missed', [outcome('lead-named')])).toEqual({ ...nothing, answer: 'missed' });
  });

  it('asks nothing while a year is being typed', () => {
    const typing = { ...whole, roles: whole.roles.map((role) => ({ ...role, on: '0202-11-20' })) };
    expect([...faultsOf(typing)]).toEqual(['missingConsentOn']);
    expect(previewOf(typing).circle?.map(({ role }) => role)).toEqual(['guidance']);
  });

  it('asks of somebody who is known nothing that is known', () => {
    const known = { ...whole, existing: 'p', name: '', birthDate: '', cpr: '', roles: [] };
    expect(faultsOf(known).size).toBe(0);
    expect(startOf(known).person).toEqual({ existing: 'p' });
  });

  it('sends roles that somebody has, each with its basis, and answers that were given', () => {
    const roles = whole.roles.map((role) => ({ ...role, on: '2026-11-20' }));
    const late = {
      'T1.1': { answer: 'missed', on: '', reason: 'Kom sent' },
      'T1.3': { answer: '', on: '', reason: '' },
    } as const;
    const start = startOf({ ...whole, roles, late });
    expect(start.circle).toEqual([
      { role: 'guidance', unit: '0265-ungeindsats', basis: { kind: 'law', ref: 'barnets lov § 109' } },
      {
        role: 'placement',
        unit: 'hjem',
        member: 'h',
        basis: { kind: 'consent', from: 'young-person', on: '2026-11-20' },
      },
    ]);
    expect(start.late).toEqual([{ step: 'T1.1', answer: 'missed', reason: 'Kom sent' }]);
    expect(start.person).toEqual({
      new: { name: 'Opfundet Person', birthDate: '2011-10-01', protectedAddress: false, cpr: '0110110000' },
    });
  });

  it('previews without a name or number, and without roles that are not whole yet', () => {
    const asked = JSON.stringify(previewOf(whole));
    expect(asked).not.toContain('Opfundet');
    expect(asked).not.toContain('0110110000');
    expect(previewOf(whole).circle?.map(({ role }) => role)).toEqual(['guidance']);
  });
});
