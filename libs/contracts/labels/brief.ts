import type { Text } from '../words.js';

/** The brief of a handover, as it writes itself; the sender edits it before it is offered. */
export const briefTexts = {
  heading: { da: 'Overlevering: {subject}', en: 'Handover: {subject}' },
  young: { da: 'Den unge: {name}', en: 'The young person: {name}' },
  openSteps: { da: 'Åbne trin', en: 'Open steps' },
  noOpenSteps: { da: 'Der er ingen åbne trin.', en: 'There are no open steps.' },
  step: { da: '- {step} ({holder}). {why}', en: '- {step} ({holder}). {why}' },
  stepWithoutDate: { da: '- {step} ({holder})', en: '- {step} ({holder})' },
  more: { da: '- og {count} mere i planen', en: '- and {count} more in the plan' },
  lawDates: { da: 'Næste lovfrister', en: 'Next dates set by law' },
  lawDate: { da: '- {why}: {step}', en: '- {why}: {step}' },
  agreed: { da: 'Aftalt', en: 'What was agreed' },
  dated: { da: '- {date}: {text}', en: '- {date}: {text}' },
  voices: { da: 'Det har den unge sagt', en: 'What the young person said' },
  disagreed: { da: '- {date}, uenig: {text}', en: '- {date}, disagrees: {text}' },
  meetings: { da: 'Aftalte møder', en: 'Meetings ahead' },
  contacts: { da: 'Kontakt', en: 'Contacts' },
  contact: { da: '- {role}: {who}', en: '- {role}: {who}' },
  lead: { da: 'Koordinator', en: 'Coordinator' },
} as const satisfies Record<string, Text>;
