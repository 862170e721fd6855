import type { StepKind, Text } from '../words.js';

/** The kinds of steps: apart from the other names, because the first screen needs these only. */
export const stepKindLabels: Readonly<Record<StepKind, Text>> = {
  task: { da: 'Opgave', en: 'Task' },
  meeting: { da: 'Møde', en: 'Meeting' },
  contact: { da: 'Kontakt', en: 'Contact' },
  decision: { da: 'Beslutning', en: 'Decision' },
  measurement: { da: 'Måling', en: 'Measurement' },
  visit: { da: 'Besøg', en: 'Visit' },
  handover: { da: 'Overlevering', en: 'Handover' },
};
