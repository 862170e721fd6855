/** Whose plans of which unit are given to others. Ids only. */
export interface CaseloadSearch {
  readonly unit?: string;
  readonly from?: string;
}

const id = /^[\w-]{1,64}$/;

/** Reads an address; whatever it does not know is left out. */
export function readCaseloadSearch(given: Record<string, unknown>): CaseloadSearch {
  const unit = typeof given.unit === 'string' && id.test(given.unit) ? given.unit : undefined;
  const from = typeof given.from === 'string' && id.test(given.from) ? given.from : undefined;
  return { ...(unit && { unit }), ...(from && { from }) };
}
