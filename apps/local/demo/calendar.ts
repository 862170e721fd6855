import { type CivilDate, civilDate } from '#calendar';

/** Days on which the demo's municipalities are closed although nobody made them public holidays. */
export const closingDays: readonly CivilDate[] = [2024, 2025, 2026, 2027, 2028, 2029, 2030].flatMap((year) =>
  ['06-05', '12-24', '12-31'].map((day) => civilDate(`${year}-${day}`)),
);
