import type { Texts } from './texts.js';

/** Giving somebody’s plans to their colleagues. */
export const caseloadTexts = {
  unit: { da: 'Enhed', en: 'Unit' },
  from: { da: 'Fra hvem', en: 'From whom' },
  to: { da: 'Til hvem', en: 'To whom' },
  toHint: {
    da: 'Vælg ingen, så fordeles sagerne mellem de kolleger, der er der, efter hvor meget de har.',
    en: 'Choose nobody and the plans are spread over the colleagues who are there, by what they carry.',
  },
  openOf: { da: '{name} ({n} åbne)', en: '{name} ({n} open)' },
  preview: { da: 'Vis forslag', en: 'Show a proposal' },
  choose: { da: 'Vælg en enhed og en person', en: 'Choose a unit and a person' },
  chooseWhy: {
    da: 'Så står personens sager her med et forslag til, hvem der tager dem.',
    en: 'Their plans then stand here with a proposal for who takes them.',
  },
  plans: { da: 'Sager', en: 'Plans' },
  noPlans: { da: 'Personen har ingen sager i enheden', en: 'This person has no plans in the unit' },
  noColleagues: {
    da: 'Der er ingen kolleger i enheden at give dem til.',
    en: 'No colleagues in the unit can take them.',
  },
  person: { da: 'Den unge', en: 'Young person' },
  items: { da: 'Åbne trin', en: 'Open steps' },
  overdue: { da: 'Overskredet', en: 'Overdue' },
  part: { da: 'Rolle', en: 'Part' },
  leads: { da: 'koordinerer', en: 'leads' },
  bound: { da: 'fast i planen', en: 'part of the circle' },
  gets: { da: 'Får sagen', en: 'Gets the plan' },
  getsNamed: { da: 'Hvem får sagen om {name}?', en: 'Who gets the plan of {name}?' },
  stays: { da: 'Bliver, hvor den er', en: 'Stays where it is' },
  move: { one: { da: 'Flyt {n} sag', en: 'Move {n} plan' }, many: { da: 'Flyt {n} sager', en: 'Move {n} plans' } },
  progress: { da: 'Sager, der er flyttet', en: 'Plans that have been moved' },
  moved: {
    one: { da: '{n} sag er flyttet.', en: '{n} plan has been moved.' },
    many: { da: '{n} sager er flyttet.', en: '{n} plans have been moved.' },
  },
  left: {
    one: {
      da: '{n} sag blev, hvor den var. Se hvorfor, og prøv igen: det, der er flyttet, flyttes ikke to gange.',
      en: '{n} plan stayed where it was. See why and try again: what has been moved is not moved twice.',
    },
    many: {
      da: '{n} sager blev, hvor de var. Se hvorfor, og prøv igen: det, der er flyttet, flyttes ikke to gange.',
      en: '{n} plans stayed where they were. See why and try again: what has been moved is not moved twice.',
    },
  },
  movedTo: { da: 'Flyttet til {name}', en: 'Moved to {name}' },
  notMoved: { da: 'Ikke flyttet: {why}', en: 'Not moved: {why}' },
} as const satisfies Texts;
