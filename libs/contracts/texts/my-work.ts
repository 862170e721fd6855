import type { Texts } from './texts.js';

/** My work: what waits for me. */
export const myWorkTexts = {
  list: { da: 'Det venter på dig', en: 'What waits for you' },
  search: { da: 'Søg efter navn eller CPR-nummer', en: 'Search by name or CPR number' },

  whose: { da: 'Hvis arbejde', en: 'Whose work' },
  mine: { da: 'Mit', en: 'Mine' },
  unclaimed: { da: 'Ingen har taget det', en: 'Nobody has taken it' },
  units: { da: 'Hele enhedens', en: 'The whole unit’s' },
  filters: { da: 'Filtre', en: 'Filters' },
  filtersOn: { one: { da: 'Filtre ({n})', en: 'Filters ({n})' }, many: { da: 'Filtre ({n})', en: 'Filters ({n})' } },

  overdue: { da: 'Overskredet', en: 'Overdue' },
  handovers: { da: 'Overleveringer, der venter på svar', en: 'Handovers that wait for an answer' },
  escalations: { da: 'Løftet til dig', en: 'Raised to you' },
  undated: { da: 'Uden dato', en: 'Without a date' },
  withoutName: { da: 'Uden navn', en: 'Without a name' },

  done: { da: 'Udført', en: 'Done' },
  doneNamed: { da: 'Udført: {title}, {person}', en: 'Done: {title}, {person}' },
  take: { da: 'Tag trinnet', en: 'Take step' },
  takeNamed: { da: 'Tag trinnet: {title}, {person}', en: 'Take step: {title}, {person}' },
  taken: { da: 'Trinnet er dit: {title}', en: 'The step is yours: {title}' },
  answer: { da: 'Svar', en: 'Answer' },
  answerNamed: { da: 'Svar: {title}, {person}', en: 'Answer: {title}, {person}' },
  offer: { da: 'Overlever', en: 'Hand over' },
  offerNamed: { da: 'Overlever: {title}, {person}', en: 'Hand over: {title}, {person}' },
  open: { da: 'Åbn', en: 'Open' },
  openNamed: { da: 'Åbn: {title}, {person}', en: 'Open: {title}, {person}' },
  noWhy: { da: 'Planen har fået en anden dag for trinnet.', en: 'The plan has another day for the step by now.' },
  handoverTo: { da: 'Overlevering: {title}', en: 'Handover: {title}' },
  firstMeeting: { da: 'Første møde: {title}', en: 'First meeting: {title}' },
  theLead: { da: 'koordineringen af planen', en: 'the lead of the plan' },
  theRole: { da: 'rollen {role}', en: 'the role {role}' },
  aStep: { da: 'et trin', en: 'a step' },
  untitled: { da: 'Trin', en: 'Step' },
  heldBy: { da: 'Hos {name}', en: 'With {name}' },
  heldByNobody: { da: 'Ingen har taget det', en: 'Nobody has taken it' },
  answerBy: { da: 'Svar senest {date}', en: 'Answer by {date}' },
  lawOn: { da: 'Lovens frist {date}', en: 'By law {date}' },
  planned: { da: 'Aftalt {time}', en: 'Planned for {time}' },
  daysOver: { one: { da: '{n} dag over', en: '{n} day over' }, many: { da: '{n} dage over', en: '{n} days over' } },
  gone: { da: 'Klaret', en: 'Dealt with' },

  news: { one: { da: '{n} ny', en: '{n} new' }, many: { da: '{n} nye', en: '{n} new' } },
  goneCount: { one: { da: '{n} klaret', en: '{n} dealt with' }, many: { da: '{n} klaret', en: '{n} dealt with' } },
  showNews: { da: 'Vis', en: 'Show' },

  empty: { da: 'Der venter ikke noget på dig', en: 'Nothing waits for you' },
  emptyWhy: {
    da: 'Når et trin bliver dit, eller nogen rækker noget over til dig, står det her.',
    en: 'When a step becomes yours, or somebody hands something over to you, it stands here.',
  },
  emptyFiltered: { da: 'Intet passer til det, du har valgt', en: 'Nothing fits what you have chosen' },
  found: {
    one: { da: '{n} ting passer', en: '{n} item fits' },
    many: { da: '{n} ting passer', en: '{n} items fit' },
  },
  count: {
    one: { da: '{n} ting venter', en: '{n} thing waits' },
    many: { da: '{n} ting venter', en: '{n} things wait' },
  },
} as const satisfies Texts;
