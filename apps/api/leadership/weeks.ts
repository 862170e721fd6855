import type { CivilDate } from '../shared/given.js';

const dayMs = 86_400_000;

export const daysAfter = (date: CivilDate, days: number): CivilDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10) as CivilDate;

/** The Monday of the week in which a day lies. */
export const mondayOf = (date: CivilDate): CivilDate =>
  daysAfter(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));

/** So many Mondays in a row. */
export const mondaysFrom = (first: CivilDate, count: number): CivilDate[] =>
  Array.from({ length: count }, (_, index) => daysAfter(first, 7 * index));

/** The counts of some weeks as one number a week, in their order: a week without any is a zero. */
export function perWeek(
  weeks: readonly CivilDate[],
  found: readonly { readonly week: CivilDate; readonly count: number }[],
): number[] {
  const counts = new Map<string, number>();
  for (const { week, count } of found) counts.set(week, (counts.get(week) ?? 0) + count);
  return weeks.map((week) => counts.get(week) ?? 0);
}
