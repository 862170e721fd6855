import { addDays, addMonths, type CivilDate } from './civil-date.js';
import { addHours, type Instant } from './instant.js';
import { addWorkingDays, type Calendar } from './working-days.js';

/** One summand, negative for "before"; hours are elapsed hours. */
export type OffsetPart =
  | { readonly months: number }
  | { readonly workingDays: number }
  | { readonly days: number }
  | { readonly hours: number };

/** A sum, applied from left to right: `[{months: 3}, {workingDays: -5}]`. */
export type Offset = readonly OffsetPart[];

/** True when the offset is counted in hours and so belongs to an instant, not to a date. */
export const isHourOffset = (offset: Offset): boolean => offset.length > 0 && offset.every((part) => 'hours' in part);

/** A date moved by an offset. The result is not moved off a closed day. Throws RangeError on hours. */
export const applyOffset = (date: CivilDate, offset: Offset, calendar: Calendar): CivilDate =>
  offset.reduce((moved, part) => applyPart(moved, part, calendar), date);

/** An instant moved by elapsed hours. Throws RangeError on months and days: an instant has none without a zone. */
export function applyOffsetToInstant(at: Instant, offset: Offset): Instant {
  return offset.reduce((moved, part) => {
    if (!('hours' in part)) throw new RangeError('An instant can only be moved by hours');
    return addHours(moved, part.hours);
  }, at);
}

function applyPart(date: CivilDate, part: OffsetPart, calendar: Calendar): CivilDate {
  if ('months' in part) return addMonths(date, part.months);
  if ('workingDays' in part) return addWorkingDays(date, part.workingDays, calendar);
  if ('days' in part) return addDays(date, part.days);
  throw new RangeError('A date cannot be moved by hours');
}
