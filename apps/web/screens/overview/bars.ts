import type { Api } from '../../api/types.js';
import { plusDays, weekNumber } from '../../app/dates.js';

export type Overdue = Api<'OverdueDto'>;

/** Where a bar leads: exactly the rows that it counts, as My work is asked for them. */
export interface Asked {
  readonly state: 'overdue';
  readonly unit: string;
  readonly week?: string;
  readonly dueBy?: string;
}

export interface Bar {
  readonly id: string;
  /** The number of the week; absent for everything before the first. */
  readonly week?: number;
  readonly count: number;
  /** Of the highest bar of all units, 0 to 1. */
  readonly height: number;
  readonly asked: Asked;
}

export interface UnitBars {
  readonly unitId: string;
  readonly total: number;
  readonly limits: number;
  readonly bars: readonly Bar[];
}

/** Bars for each unit that has something overdue: everything earlier first, then week by week. */
export function barsOf({ weeks, units }: Overdue): readonly UnitBars[] {
  const highest = Math.max(1, ...units.flatMap(({ earlier, counts }) => [earlier, ...counts]));
  const first = weeks[0];
  return units
    .filter(({ total }) => total > 0)
    .map(({ unitId, total, limits, earlier, counts }) => {
      const state = 'overdue' as const;
      const before: Bar[] = first
        ? [
            {
              id: 'earlier',
              count: earlier,
              height: earlier / highest,
              asked: { state, unit: unitId, dueBy: plusDays(first, -1) },
            },
          ]
        : [];
      const byWeek = weeks.map((monday, at): Bar => {
        const count = counts[at] ?? 0;
        return {
          id: monday,
          week: weekNumber(monday),
          count,
          height: count / highest,
          asked: { state, unit: unitId, week: monday },
        };
      });
      return { unitId, total, limits, bars: [...before, ...byWeek] };
    });
}
