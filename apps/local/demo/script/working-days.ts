import { addDays, type Calendar, type CivilDate, isWorkingDay } from '#calendar';

/** The day itself, or the first working day after it. */
export function workingDayFrom(date: CivilDate, calendar: Calendar): CivilDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}
