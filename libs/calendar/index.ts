export { ageInMonths, dateAtAge, type LeapDayRule } from './age.js';
export {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  compareDates,
  dateOf,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  isCivilDate,
  isLeapYear,
  monthOf,
  type Weekday,
  weekday,
  yearOf,
} from './civil-date.js';
export {
  addHours,
  addMilliseconds,
  addSeconds,
  compareInstants,
  type Instant,
  instant,
  isInstant,
  toEpochMs,
} from './instant.js';
export { applyOffset, applyOffsetToInstant, isHourOffset, type Offset, type OffsetPart } from './offset.js';
export { isPublicHoliday, publicHolidays } from './public-holidays.js';
export {
  addWorkingDays,
  type Calendar,
  calendarFor,
  isWorkingDay,
  lastWorkingDayBefore,
  workingDaysBetween,
} from './working-days.js';
export {
  COPENHAGEN,
  civilDateIn,
  passingInstant,
  SPREAD_SECONDS,
  spreadOf,
  startOfDay,
  timeOfDayIn,
  type Zone,
} from './zone.js';
