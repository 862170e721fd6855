import { describe, expect, it } from '@jest/globals';
import { emptyStart, faultsOf, previewOf, rolesFrom, type StartDraft, startOf } from './start.js';

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
