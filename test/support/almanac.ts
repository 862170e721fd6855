// A second calendar, written by hand and apart from libs/calendar, so that tests of dates do not ask the code under test.

/** Easter Sundays, from the almanac. */
const easters: Readonly<Record<number, string>> = {
  2024: '2024-03-31',
  2025: '2025-04-20',
  2026: '2026-04-05',
  2027: '2027-03-28',
  2028: '2028-04-16',
  2029: '2029-04-01',
  2030: '2030-04-21',
  2031: '2031-04-13',
  2032: '2032-03-28',
  2033: '2033-04-17',
  2034: '2034-04-09',
  2035: '2035-03-25',
  2036: '2036-04-13',
};

const dayMs = 86_400_000;
const parse = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const print = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export const plusDays = (date: string, days: number): string => print(parse(date) + days * dayMs);

/** The same day of another month, or the last day of a month that is too short for it. */
export function plusMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return print(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())));
}

/** Weekends, New Year, Maundy Thursday to Easter Monday, Ascension, Whitsun, Christmas Day and the day after. */
export function isClosed(date: string): boolean {
  const weekday = new Date(parse(date)).getUTCDay();
  const easter = easters[Number(date.slice(0, 4))];
  if (easter === undefined) throw new Error(`the almanac does not know the year of ${date}`);
  const fromEaster = Math.round((parse(date) - parse(easter)) / dayMs);
  return (
    weekday === 0 ||
    weekday === 6 ||
    ['01-01', '12-25', '12-26'].includes(date.slice(5)) ||
    [-3, -2, 0, 1, 39, 49, 50].includes(fromEaster)
  );
}

/** The start day never counts. */
export function plusWorkingDays(date: string, days: number): string {
  const step = days < 0 ? -1 : 1;
  let on = date;
  for (let left = Math.abs(days); left > 0; ) {
    on = plusDays(on, step);
    if (!isClosed(on)) left -= 1;
  }
  return on;
}

/** The birthday of an age in whole years; born on 29 February: the 28th in common years. */
export const birthdayOf = (birthDate: string, years: number): string => plusMonths(birthDate, years * 12);

const rule = /^(earliestOf|latestOf)\((.*)\)(.*)$/;

/**
 * Reads a date as templates.md writes it: `F18 -6m -10wd`, `ready +15wd`, `7 done +5wd`,
 * `latestOf(F16 | youth-plan-duty) +3m`. What a word stands for is told by `words`; an unknown one leaves no date.
 */
export function readRule(text: string, words: (word: string) => string | undefined): string | undefined {
  const choice = rule.exec(text);
  if (choice) {
    const [, which, parts = '', rest = ''] = choice;
    const dates = parts.split(' | ').flatMap((part) => readRule(part, words) ?? []);
    const chosen = which === 'earliestOf' ? dates.sort()[0] : dates.sort().at(-1);
    return chosen && moved(chosen, rest);
  }
  const [, word = '', offset = ''] = /^(.*?)((?: [+-]\d+(?:m|wd|d))*)$/.exec(text) ?? [];
  const from = words(word);
  return from && moved(from, offset);
}

function moved(date: string, offset: string): string {
  let on = date;
  for (const [, amount, unit] of offset.matchAll(/([+-]\d+)(m|wd|d)/g)) {
    const by = unit === 'm' ? plusMonths : unit === 'wd' ? plusWorkingDays : plusDays;
    on = by(on, Number(amount));
  }
  return on;
}
