import fc from 'fast-check';
import { addDays, type CivilDate, civilDate } from '#calendar';

const FIRST = civilDate('1990-01-01');

/** A date of the years 1990–2110: beyond the holiday data on both sides. */
export const anyDate: fc.Arbitrary<CivilDate> = fc.integer({ min: 0, max: 44_000 }).map((days) => addDays(FIRST, days));

/** A date near 29 February as often as not, where ages are difficult. */
export const anyBirthDate: fc.Arbitrary<CivilDate> = fc.oneof(
  anyDate,
  fc.constantFrom('2004-02-29', '2008-02-29', '2008-02-28', '2008-03-01', '2009-01-31', '2008-12-31').map(civilDate),
);

/** Up to twenty closing days of a municipality. */
export const anyClosingDays: fc.Arbitrary<CivilDate[]> = fc.array(anyDate, { maxLength: 20 });
