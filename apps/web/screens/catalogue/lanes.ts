import { sectors } from '#contracts';
import type { Api } from '../../api/types.js';

export type TemplateStep = Api<'TemplateStepDto'>;

export interface Lane {
  readonly sector: (typeof sectors)[number];
  readonly steps: readonly TemplateStep[];
}

/** A template's steps by the sector that does them, each lane in the template's own order; empty lanes are left out. */
export function lanesOf(steps: readonly TemplateStep[]): readonly Lane[] {
  return sectors.flatMap((sector): Lane[] => {
    const own = steps.filter(({ drawing }) => drawing?.sector === sector);
    return own.length === 0 ? [] : [{ sector, steps: own }];
  });
}
