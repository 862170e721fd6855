import type { SignedIn } from '../auth/signed-in.js';
import type { WriteKey } from '../http/command-id.decorator.js';
import { type StableIds, stableIds } from './stable-id.js';

/** The ids that this write makes. */
export const idsOf = ({ actor }: SignedIn, { commandId }: WriteKey): StableIds =>
  stableIds(actor.municipality, commandId);
