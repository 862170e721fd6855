import type { Sight } from '../sight.js';

/** Whoever works on the plan sees it so; of the staff only the unit is told. */
export const everything: Sight = {
  access: 'full',
  externalUnits: new Set(),
  shared: { steps: [], agreements: [], contacts: false, facts: [], notes: [] },
  runningShares: new Set(),
  categories: new Set(),
  knowsOfMore: false,
  reach: new Set(),
  names: true,
  assured: true,
};
