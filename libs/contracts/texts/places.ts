import type { Texts } from './texts.js';

/**
 * What the places are called, in the menu and above each of them. They stand by themselves, because whoever opens one
 * place needs the names of all and the other texts of none.
 */
export const placeTexts = {
  myWork: { da: 'Mit arbejde', en: 'My work' },
  plan: { da: 'Plan', en: 'Plan' },
  offer: { da: 'Tilbyd overlevering', en: 'Offer a handover' },
  handover: { da: 'Overlevering', en: 'Handover' },
  sharing: { da: 'Samtykke og deling', en: 'Consent and sharing' },
  sharePart: { da: 'Del en del af planen', en: 'Share a part of the plan' },
  copies: { da: 'Kopi af alle oplysninger', en: 'A copy of all that is held' },
  copy: { da: 'Alle oplysninger', en: 'All that is held' },
  prepareCopy: { da: 'Gør kopien klar', en: 'Make the copy ready' },
  rights: { da: 'Hvem må hvad', en: 'Who may do what' },
  keys: { da: 'Nøgler', en: 'Keys' },
  looks: { da: 'Hvem har set planen', en: 'Who has looked at the plan' },
  startPlan: { da: 'Start en plan', en: 'Start a plan' },
  myPlan: { da: 'Min plan', en: 'My plan' },
  childPlan: { da: 'Planen', en: 'The plan' },
  organisation: { da: 'Organisation', en: 'Organisation' },
  closingDays: { da: 'Lukkedage', en: 'Closing days' },
  catalogue: { da: 'Skabeloner', en: 'Templates' },
  operations: { da: 'Drift', en: 'Operations' },
  escalations: { da: 'Løftet til leder', en: 'Escalations' },
  overview: { da: 'Overblik', en: 'Overview' },
  accessReview: { da: 'Brug af adgang', en: 'Use of access' },
  caseload: { da: 'Omfordel sager', en: 'Reassign a caseload' },
} as const satisfies Texts;
