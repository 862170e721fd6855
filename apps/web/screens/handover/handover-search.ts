/** What is handed over, in the address of the offer: a step, a role, or (with neither) the lead. */
export interface OfferSearch {
  readonly step?: string;
  readonly role?: string;
}

export function readOfferSearch(raw: Record<string, unknown>): OfferSearch {
  const { step, role } = raw;
  return {
    ...(typeof step === 'string' && step !== '' ? { step } : {}),
    ...(typeof role === 'string' && role !== '' ? { role } : {}),
  };
}
