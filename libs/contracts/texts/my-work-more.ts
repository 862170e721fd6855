import type { Texts } from './texts.js';

/*
 * What My work says once something is asked for: apart from myWorkTexts, because the first screen does without it.
 */

/** The fields of the filters. */
export const filterTexts = {
  kind: { da: 'Slags', en: 'Kind' },
  anyKind: { da: 'Alle slags', en: 'Every kind' },
  basis: { da: 'Frist', en: 'Date' },
  anyBasis: { da: 'Alle frister', en: 'Every date' },
  byLaw: { da: 'Efter loven', en: 'Set by law' },
  notByLaw: { da: 'Efter metode eller praksis', en: 'Set by method or policy' },
  sort: { da: 'Rækkefølge', en: 'Order' },
  sortDate: { da: 'Det vigtigste først', en: 'What matters most first' },
  sortPerson: { da: 'Efter den unge', en: 'By young person' },
  sortKind: { da: 'Efter slags', en: 'By kind' },
  clearFilters: { da: 'Vis alt', en: 'Show everything' },
} as const satisfies Texts;

/** What the list is narrowed to by where one comes from. */
export const narrowedTexts = {
  narrowedOverdue: { da: 'Overskredet: {of}', en: 'Overdue: {of}' },
  narrowedWeek: { da: 'uge {n}', en: 'week {n}' },
  narrowedUntil: { da: 'til og med {date}', en: 'until {date}' },
  unnarrow: { da: 'Vis alt igen', en: 'Show everything again' },
} as const satisfies Texts;

/** The plans that a search at my work finds. */
export const foundPlansTexts = {
  plans: { one: { da: 'Planen for', en: 'The plan of' }, many: { da: 'Planer for', en: 'Plans of' } },
  morePlans: {
    one: { da: 'og {n} til; skriv mere af navnet', en: 'and {n} more; write more of the name' },
    many: { da: 'og {n} til; skriv mere af navnet', en: 'and {n} more; write more of the name' },
  },
} as const satisfies Texts;
