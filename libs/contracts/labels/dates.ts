import type { FactCode, Text } from '../words.js';

/** January first. */
export const monthNames: Readonly<Record<'da' | 'en', readonly string[]>> = {
  da: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** Numbers that are written out, from one on; larger ones are written in figures. */
export const numberWords: Readonly<Record<'da' | 'en', readonly string[]>> = {
  da: ['én', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'],
  en: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

export const dateFormats = {
  date: { da: '{day}. {month} {year}', en: '{day} {month} {year}' },
  dayOfYear: { da: '{day}. {month}', en: '{day} {month}' },
  time: { da: '{date} kl. {hours}.{minutes}', en: '{date} at {hours}:{minutes}' },
} as const satisfies Record<string, Text>;

type Unit = 'months' | 'workingDays' | 'days' | 'hours';

/** Units of an offset: one of them, and several. */
export const offsetUnits: Readonly<Record<Unit, { readonly one: Text; readonly many: Text }>> = {
  months: { one: { da: '{n} måned', en: '{n} month' }, many: { da: '{n} måneder', en: '{n} months' } },
  workingDays: {
    one: { da: '{n} hverdag', en: '{n} working day' },
    many: { da: '{n} hverdage', en: '{n} working days' },
  },
  days: { one: { da: '{n} dag', en: '{n} day' }, many: { da: '{n} dage', en: '{n} days' } },
  hours: { one: { da: '{n} time', en: '{n} hour' }, many: { da: '{n} timer', en: '{n} hours' } },
};

/** How an offset joins its anchor. `again` is for an offset whose parts change direction: from the day so found. */
export const offsetPhrases = {
  before: { da: '{amount} før {from}', en: '{amount} before {from}' },
  after: { da: '{amount} efter {from}', en: '{amount} after {from}' },
  and: { da: '{a} og {b}', en: '{a} and {b}' },
  again: { da: 'den dag, der ligger {inner}', en: 'the day that is {inner}' },
} as const satisfies Record<string, Text>;

/** What a date hangs on, as words that can follow "six months before". */
export const anchorPhrases = {
  birthday: { da: '{years}-årsfødselsdagen', en: 'the {years}{th} birthday' },
  halfBirthday: { da: 'den dag, den unge fylder {years}½ år', en: 'the day of turning {years}½' },
  age: {
    da: 'den dag, den unge er {years} år og {months} måneder',
    en: 'the day of being {years} years and {months} months old',
  },
  'section-start': { da: 'starten på denne del af planen', en: 'the start of this part of the plan' },
  ready: { da: 'den dag, trinnet kunne begynde', en: 'the day the step could begin' },
  'step-done': { da: 'den dag, trin {step} var udført', en: 'the day step {step} was done' },
  'day-of-year': { da: '{day} i kalenderåret', en: '{day} of the calendar year' },
  'next-day-of-year': { da: 'den næste {day}', en: 'the next {day}' },
  'previous-occurrence': { da: 'forrige gang', en: 'the previous time' },
  cadence: { da: 'den besluttede kadence', en: 'the decided cadence' },
  or: { da: '{a} eller {b}', en: '{a} or {b}' },
  'earliest-of': { da: '{list}; den tidligste dag gælder', en: '{list}, whichever comes first' },
  'latest-of': { da: '{list}; den seneste dag gælder', en: '{list}, whichever comes last' },
  inside: { da: '({phrase})', en: '({phrase})' },
} as const satisfies Record<string, Text>;

/** The day of a recorded fact. */
export const factDayPhrases: Readonly<Record<FactCode, Text>> = {
  placed: { da: 'anbringelsens begyndelse', en: 'the start of the placement' },
  'effort-started': { da: 'indsatsens begyndelse', en: 'the start of the effort' },
  'parallel-assessment-done': {
    da: 'afslutningen af den sideløbende undersøgelse',
    en: 'the end of the parallel assessment',
  },
  'youth-plan-duty': { da: 'den afgørelse, der kræver en ungeplan', en: 'the decision that calls for a youth plan' },
  'education-changed': { da: 'ændringen i uddannelsen', en: 'the change of education' },
  'plan-revised': { da: 'beslutningen om at revidere ungeplanen', en: 'the decision to revise the youth plan' },
  disability: { da: 'registreringen af funktionsnedsættelsen', en: 'the recording of the disability' },
  'benefit-applied': { da: 'ansøgningen om ydelse', en: 'the application for benefit' },
  received: { da: 'modtagelsen af underretningen', en: 'the receipt of the notification' },
};

/** A placement told apart by consent. */
export const placementDayPhrases: Readonly<Record<'with' | 'without', Text>> = {
  with: { da: 'anbringelsen med samtykke', en: 'the placement with consent' },
  without: { da: 'anbringelsen uden samtykke', en: 'the placement without consent' },
};

/** The whole sentence of a date: what it is, and why it is that day. */
export const deadlineSentences = {
  limit: { da: 'Senest {date}: {why} ({basis})', en: 'Latest {date}: {why} ({basis})' },
  target: { da: 'Måldato {date}: {why} ({basis})', en: 'Target {date}: {why} ({basis})' },
  byHand: { da: 'Måldato {date}: sat, da trinnet blev oprettet', en: 'Target {date}: set when the step was added' },
  copy: {
    da: 'Senest {date}: en måned efter, at der blev bedt om kopien ({basis})',
    en: 'Latest {date}: a month after the copy was asked for ({basis})',
  },
  late: {
    da: 'ny dato, fordi den oprindelige ({why}) lå før starten',
    en: 'a new date, because the original one ({why}) lay before the start',
  },
  moved: { da: 'flyttet med en begrundelse; reglen er {why}', en: 'moved with a reason; the rule is {why}' },
  closedDay: {
    da: '{sentence}. Sidste hverdag før er {date}',
    en: '{sentence}. The last working day before it is {date}',
  },
} as const satisfies Record<string, Text>;
