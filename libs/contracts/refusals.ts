import { copyRefusals } from './refusals/copies.js';
import { edgeRefusals } from './refusals/edge.js';
import { organisationRefusals } from './refusals/organisation.js';
import { planRefusals } from './refusals/plan.js';
import { sharingRefusals } from './refusals/sharing.js';
import type { RefusalSpec } from './refusals/spec.js';
import { wayInRefusals } from './refusals/way-in.js';
import { workRefusals } from './refusals/work.js';

/** Every refusal of the system by code. A code that is not here does not exist. */
export const refusals = {
  ...planRefusals,
  ...workRefusals,
  ...sharingRefusals,
  ...copyRefusals,
  ...organisationRefusals,
  ...wayInRefusals,
  ...edgeRefusals,
} as const satisfies Record<string, RefusalSpec>;

export type RefusalCode = keyof typeof refusals;

/** A typed refusal: an expected "no", never thrown by the domain. `detail` holds ids, codes and dates only. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export const refusalCodes = Object.keys(refusals) as RefusalCode[];
