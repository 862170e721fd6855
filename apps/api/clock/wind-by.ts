import type { WindBy } from '#journal';
import { dayExists } from '../http/fields.js';
import { refuse } from '../http/refused.js';
import type { Instant } from '../shared/given.js';
import type { WindClockDto } from './clock.dto.js';

const dayMs = 86_400_000;

const oneWay = {
  field: 'to',
  expected: { da: 'enten to, eller days, weeks og months', en: 'either to, or days, weeks and months' },
};

const canonical = (instant: string): Instant => {
  if (!dayExists(instant.slice(0, 10))) throw refuse('body-invalid', { errors: [oneWay] });
  return new Date(instant).toISOString() as Instant;
};

/** The same day of a later month, or that month's last day. */
export function monthsAfter(instant: string, months: number): Instant {
  const from = new Date(instant);
  const target = new Date(from);
  target.setUTCDate(1);
  target.setUTCMonth(from.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(from.getUTCDate(), lastDay));
  return target.toISOString() as Instant;
}

/** How far the clock goes, from the municipality's now. @throws Refused when the body says nothing or two things. */
export function windBy({ days = 0, weeks = 0, months = 0, to }: WindClockDto, now: string): WindBy {
  const ms = (days + 7 * weeks) * dayMs;
  const spans = ms > 0 || months > 0;
  if (spans === (to !== undefined)) throw refuse('body-invalid', { errors: [oneWay] });
  if (to === 'next') return { to };
  if (to !== undefined) return { until: canonical(to) };
  if (months === 0) return { ms };
  return { until: new Date(Date.parse(monthsAfter(now, months)) + ms).toISOString() as Instant };
}
