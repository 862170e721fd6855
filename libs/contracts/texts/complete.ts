import type { Texts } from './texts.js';

/** Completing a step, wherever one is. */
export const completeTexts = {
  outcome: { da: 'Hvad blev resultatet?', en: 'What was the outcome?' },
  doneOn: { da: 'Hvornår?', en: 'When?' },
  agreed: { da: 'Hvad blev I enige om?', en: 'What did you agree?' },
  agreedHint: { da: 'Den unge kan læse det.', en: 'The young person can read this.' },
  present: { da: 'Hvem var med?', en: 'Who was there?' },
  note: { da: 'Note til kolleger', en: 'Note for colleagues' },
  noteHint: { da: 'Den unge ser den ikke i sin egen plan.', en: 'The young person does not see it in their own plan.' },
  more: { da: 'Mere: hvem var med, note', en: 'More: who was there, a note' },
  months: { da: 'Måneder til næste opfølgning', en: 'Months until the next follow-up' },
  reasons: { da: 'Hvorfor så længe?', en: 'Why that long?' },
  record: { da: 'Gem som udført', en: 'Record as done' },
  recorded: { da: 'Udført: {title}', en: 'Done: {title}' },
  undone: { da: 'Trinnet er åbent igen.', en: 'The step is open again.' },
  notAllowed: { da: 'Du kan ikke afslutte trinnet nu', en: 'You cannot finish this step now' },
  stepGone: { da: 'Trinnet er ikke længere åbent.', en: 'The step is no longer open.' },
} as const satisfies Texts;
