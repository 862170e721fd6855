import { describe, expect, it } from '@jest/globals';
import { readOfferSearch } from './handover-search.js';
import { emptyOffer, faultsOf, offerOf, subjectOf } from './offer.js';

const whole = { ...emptyOffer, unit: '0265-jobcenter', brief: ' Kort. ' };

describe('an offer', () => {
  it('is about a step, a role or the lead, as the address says', () => {
    expect(subjectOf(readOfferSearch({ step: 'T1.4.1' }))).toEqual({ kind: 'step', stepId: 'T1.4.1' });
    expect(subjectOf(readOfferSearch({ role: 'guidance' }))).toEqual({ kind: 'role', role: 'guidance' });
    expect(subjectOf(readOfferSearch({ step: 7 }))).toEqual({ kind: 'lead' });
  });

  it('needs a receiver and a brief, and the basis whole where one is given', () => {
    expect([...faultsOf(emptyOffer)]).toEqual(['missingTo', 'missingBrief']);
    expect([...faultsOf({ ...whole, basis: 'young-person' })]).toEqual(['missingOn']);
    expect([...faultsOf({ ...whole, basis: 'law', ref: ' ' })]).toEqual(['missingRef']);
    expect(faultsOf(whole).size).toBe(0);
  });

  it('carries a basis only where one is given', () => {
    expect(offerOf(whole, { step: 'T1.4.1' })).toEqual({
      subject: { kind: 'step', stepId: 'T1.4.1' },
      to: { unit: '0265-jobcenter' },
      brief: 'Kort.',
    });
    expect(offerOf({ ...whole, basis: 'guardian', on: '2026-11-20', member: 'm' }, {})).toMatchObject({
      subject: { kind: 'lead' },
      to: { member: 'm' },
      basis: { kind: 'consent', from: 'guardian', on: '2026-11-20' },
    });
  });
});
