import {
  addDays,
  addHours,
  type Calendar,
  type CivilDate,
  COPENHAGEN,
  civilDateIn,
  type Instant,
  isWorkingDay,
  startOfDay,
} from '#calendar';

/** The morning's mail is sent from this hour of a working day. No clock changes between midnight and then on one. */
const morningHour = 7;

export interface Morning {
  readonly date: CivilDate;
  /** What has happened up to here waits in this morning's mail; what comes later waits for the next one. */
  readonly from: Instant;
}

const morningAt = (date: CivilDate): Morning => ({ date, from: addHours(startOfDay(COPENHAGEN, date), morningHour) });

/** The morning whose mail is due at this instant of the municipality; null before seven and on days when nobody works. */
export function morningOf(now: Instant, calendar: Calendar): Morning | null {
  const today = civilDateIn(COPENHAGEN, now);
  const morning = morningAt(today);
  return isWorkingDay(today, calendar) && now >= morning.from ? morning : null;
}

/** When the next morning begins, on the municipality's clock: always after `now`. */
export function nextMorning(now: Instant, calendar: Calendar): Instant {
  let date = civilDateIn(COPENHAGEN, now);
  while (!isWorkingDay(date, calendar) || morningAt(date).from <= now) date = addDays(date, 1);
  return morningAt(date).from;
}
