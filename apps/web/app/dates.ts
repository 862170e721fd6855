import { type Language, type Text, uiTexts, zone } from '#contracts';

const locales: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' };

const styles = {
  /** 14. marts 2027 */
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** 14. mar. 2027 */
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  /** 14. mar. */
  dayMonth: { day: 'numeric', month: 'short' },
  /** mar. */
  monthShort: { month: 'short' },
  /** tirsdag 14. marts */
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  /** tirsdag 14. marts 2027 */
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** marts 2027 */
  month: { month: 'long', year: 'numeric' },
  /** 10.02 */
  clock: { hour: '2-digit', minute: '2-digit' },
  /** 14. mar. 2027 10.02 */
  moment: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof styles;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, style: DateStyle, timeZone: string): Intl.DateTimeFormat {
  const key = `${language} ${style} ${timeZone}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...styles[style], timeZone });
  formats.set(key, known);
  return known;
}

/** A civil date (`YYYY-MM-DD`) for people. */
export const dayText = (date: string, language: Language, style: DateStyle = 'long'): string =>
  formatOf(language, style, 'UTC').format(new Date(`${date}T00:00:00Z`));

/** An instant for people, in Danish time. */
export const instantText = (instant: string, language: Language, style: DateStyle = 'moment'): string =>
  formatOf(language, style, zone).format(new Date(instant));

const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The civil date on which an instant falls in Denmark. */
export const dateOf = (instant: string): string => parts.format(new Date(instant));

const dayMs = 86_400_000;

/** Whole days from one date to another: negative when it lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);

export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** Yesterday, today or tomorrow by its word. */
export function nearDay(date: string, today: string): Text | undefined {
  const words: Readonly<Record<number, Text>> = { [-1]: uiTexts.yesterday, 0: uiTexts.today, 1: uiTexts.tomorrow };
  return words[daysBetween(today, date)];
}

/** Whole years at a date. */
export function ageOn(birthDate: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The number of the week (ISO 8601) that begins on a Monday. */
export function weekNumber(monday: string): number {
  const thursday = plusDays(monday, 3);
  return Math.ceil((daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) + 1) / 7);
}
