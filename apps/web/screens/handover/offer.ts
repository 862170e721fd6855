import type { Api } from '../../api/types.js';
import type { OfferSearch } from './handover-search.js';

/** The offer as it is typed. */
export interface OfferDraft {
  readonly unit: string;
  readonly member: string;
  readonly brief: string;
  readonly basis: 'none' | 'young-person' | 'guardian' | 'law';
  readonly on: string;
  readonly ref: string;
}

export const emptyOffer: OfferDraft = { unit: '', member: '', brief: '', basis: 'none', on: '', ref: '' };

export type OfferFault = 'missingTo' | 'missingBrief' | 'missingOn' | 'missingRef';

/** What is missing before it can be sent, by field. */
export function faultsOf(draft: OfferDraft): ReadonlySet<OfferFault> {
  const faults = new Set<OfferFault>();
  if (draft.unit === '') faults.add('missingTo');
  if (draft.brief.trim() === '') faults.add('missingBrief');
  if ((draft.basis === 'young-person' || draft.basis === 'guardian') && draft.on === '') faults.add('missingOn');
  if (draft.basis === 'law' && draft.ref.trim() === '') faults.add('missingRef');
  return faults;
}

type Basis = NonNullable<Api<'OfferHandoverDto'>['basis']>;

/** Why a unit may take part, as the API takes it; nothing where it takes part already. */
export function basisOf({ basis, on, ref }: Pick<OfferDraft, 'basis' | 'on' | 'ref'>): Basis | undefined {
  if (basis === 'none') return undefined;
  return basis === 'law' ? { kind: 'law', ref: ref.trim() } : { kind: 'consent', from: basis, on };
}

type Subject = Api<'OfferHandoverDto'>['subject'];

export function subjectOf({ step, role }: OfferSearch): Subject {
  if (step !== undefined) return { kind: 'step', stepId: step };
  return role === undefined ? { kind: 'lead' } : { kind: 'role', role: role as NonNullable<Subject['role']> };
}

/** The offer as the API takes it. */
export function offerOf(draft: OfferDraft, search: OfferSearch): Api<'OfferHandoverDto'> {
  const basis = basisOf(draft);
  return {
    subject: subjectOf(search),
    to: { unit: draft.unit, ...(draft.member === '' ? {} : { member: draft.member }) },
    brief: draft.brief.trim(),
    ...(basis ? { basis } : {}),
  };
}
