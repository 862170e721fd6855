export const sides = ['bothSides', 'giving', 'receiving'] as const;
export const overdueViews = ['plot', 'table'] as const;

/** How the overview is looked at. It stands in the address. */
export interface OverviewSearch {
  readonly side?: (typeof sides)[number];
  readonly overdue?: (typeof overdueViews)[number];
}

/** Reads an address; whatever it does not know is left out. */
export function readOverviewSearch(given: Record<string, unknown>): OverviewSearch {
  const side = sides.find((known) => known === given.side);
  const overdue = overdueViews.find((known) => known === given.overdue);
  return { ...(side && { side }), ...(overdue && { overdue }) };
}
