import type { CivilDate } from '#calendar';
import type { Template } from './schema.js';
import { t1 } from './t1.js';
import { t2 } from './t2.js';
import { t6 } from './t6.js';

/** The dated versions of all templates. */
export interface DatedCatalogue {
  /** The version that a plan is pinned to. */
  find(id: string, version: number): Template | undefined;
  /** The version in force on a date. */
  current(id: string, on: CivilDate): Template | undefined;
  all(): readonly Template[];
}

/** Versions of one template must not overlap (the validator refuses that), so at most one is current. */
export const catalogueOf = (templates: readonly Template[]): DatedCatalogue => ({
  find: (id, version) => templates.find((template) => template.id === id && template.version === version),
  current: (id, on) =>
    templates.find(
      ({ id: candidate, validFrom, validTo }) =>
        candidate === id && validFrom <= on && (validTo === undefined || on <= validTo),
    ),
  all: () => templates,
});

export const catalogue = catalogueOf([t1, t2, t6]);
