import type { Texts } from './texts.js';

/** Who has looked, as the young person reads it; measured with their other texts (young.spec.ts). */
export const youngLookTexts = {
  title: { da: 'Hvem har set din plan?', en: 'Who has looked at your plan?' },
  lead: {
    da: 'Hver gang nogen ser på din plan, skriver vi det ned. Her kan du se hvornår og hvorfor.',
    en: 'Each time somebody looks at your plan we write it down. Here you can see when and why.',
  },
  units: {
    da: 'Du kan se, hvilket sted de er fra. Vil du vide mere, så spørg en af dine voksne.',
    en: 'You can see which place they are from. If you want to know more, ask one of your adults.',
  },
  none: { da: 'Ingen har set din plan endnu.', en: 'Nobody has looked at your plan yet.' },
  somebody: { da: 'En voksen i kommunen', en: 'An adult in the municipality' },
  guardian: { da: 'Din mor, far eller værge', en: 'Your mother, father or guardian' },
  system: { da: 'Kommunens computer', en: 'The computer of the municipality' },
  yourself: { da: 'Dig selv', en: 'Yourself' },
  once: { da: 'Klokken {time}', en: 'At {time}' },
  often: { da: '{n} gange, første gang klokken {time}', en: '{n} times, first at {time}' },
  more: { da: 'Vis flere dage', en: 'Show more days' },
  save: { da: 'Gem det hele', en: 'Save all of it' },
  saveHint: { da: 'Du får en fil, som en computer kan læse.', en: 'You get a file that a computer can read.' },
  print: { da: 'Skriv det ud', en: 'Print it' },
  failed: { da: 'Det gik ikke. Prøv igen.', en: 'That did not work. Try again.' },
  back: { da: 'Tilbage til din plan', en: 'Back to your plan' },
  link: { da: 'Se, hvem der har set din plan', en: 'See who has looked at your plan' },
} as const satisfies Texts;

/** The same for those who control how a plan is looked at. */
export const lookTexts = {
  lead: {
    da: 'Alle opslag i planen, med hvem, hvornår og formål. Opslag af samme person til samme formål inden for et kvarter er ét; på en liste tæller de én gang om dagen.',
    en: 'Every look at the plan, with who, when and what for. Looks by one person for one purpose within a quarter of an hour are one; on a list they count once a day.',
  },
  when: { da: 'Hvornår', en: 'When' },
  who: { da: 'Hvem', en: 'Who' },
  unit: { da: 'Enhed', en: 'Unit' },
  what: { da: 'Hvad', en: 'What' },
  purpose: { da: 'Formål', en: 'Purpose' },
  table: { da: 'Opslag i planen', en: 'Looks at the plan' },
  none: { da: 'Ingen har slået op i planen', en: 'Nobody has looked at the plan' },
  unknown: { da: 'Ikke længere ansat', en: 'No longer here' },
  youngPerson: { da: 'Den unge selv', en: 'The young person' },
  guardian: { da: 'Værge', en: 'Guardian' },
  system: { da: 'Systemet', en: 'The system' },
  link: { da: 'Hvem har set planen', en: 'Who has looked at the plan' },
  back: { da: 'Til planen', en: 'To the plan' },
} as const satisfies Texts;

/** What was looked at and what for, as office words. */
export const lookWords = {
  plan: { da: 'Planen', en: 'The plan' },
  'plan-events': { da: 'Historikken', en: 'The history' },
  brief: { da: 'Brev til overlevering', en: 'A brief for a handover' },
  looks: { da: 'Opslagene', en: 'The looks' },
  invitations: { da: 'Invitationerne', en: 'The invitations' },
  copy: { da: 'Kopien af alle oplysninger', en: 'The copy of all that is held' },
  'person-search': { da: 'Søgning på navn eller CPR', en: 'A search by name or CPR' },
  preview: { da: 'Forhåndsvisning af en plan', en: 'A preview of a plan' },
  plans: { da: 'Listen over planer', en: 'The list of plans' },
  inbox: { da: 'Mit arbejde', en: 'My work' },
  escalations: { da: 'Løftet til leder', en: 'Escalations' },
  risk: { da: 'Lovdatoer på vej', en: 'Dates set by law' },
  handovers: { da: 'Overleveringer', en: 'Handovers' },
  caseload: { da: 'Omfordeling af sager', en: 'Reassigning a caseload' },
  openings: { da: 'Åbninger i nødsituationer', en: 'Openings in an emergency' },
  checks: { da: 'Dagligt eftersyn', en: 'The daily check' },
} as const satisfies Texts;

export const purposeWords = {
  casework: { da: 'Arbejde i sagen', en: 'Casework' },
  handover: { da: 'Overlevering', en: 'Handover' },
  leadership: { da: 'Ledelse', en: 'Leadership' },
  audit: { da: 'Kontrol', en: 'Control' },
  'break-glass': { da: 'Nødsituation', en: 'Emergency' },
  'own-plan': { da: 'Egen plan', en: 'Own plan' },
  referral: { da: 'Henvisning', en: 'Referral' },
  guardian: { da: 'Forælder', en: 'Guardian' },
  'citizens-copy': { da: 'Kopi til den unge', en: 'The citizen’s copy' },
} as const satisfies Texts;
