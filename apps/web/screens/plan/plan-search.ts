import { type Zoom, zooms } from '../../picture/scale.js';

export const planViews = ['picture', 'list', 'history'] as const;
export type PlanViewName = (typeof planViews)[number];

/** What of the plan's screen stands in its address. */
export interface PlanSearch {
  readonly view?: PlanViewName;
  readonly zoom?: Zoom;
  /** The step whose panel is open. */
  readonly step?: string;
  /** The step whose predecessors are drawn. */
  readonly trace?: string;
  /** What is being done to the plan. */
  readonly act?: string;
  /** Without what is foreseen. */
  readonly only?: 'now';
}

const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((known) => known === value);

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** The address as it may be; what makes no sense in it is left out. */
export function readPlanSearch(raw: Record<string, unknown>): PlanSearch {
  const found = {
    view: oneOf(planViews, raw.view),
    zoom: oneOf(zooms, raw.zoom),
    step: text(raw.step),
    trace: text(raw.trace),
    act: text(raw.act),
    only: oneOf(['now'] as const, raw.only),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
