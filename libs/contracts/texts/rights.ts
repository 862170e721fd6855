import type { Texts } from './texts.js';

/** Who may do what. */
export const rightsTexts = {
  lead: {
    da: 'Tabellen, som serveren afgør efter ved hvert kald. Hvem der ikke står ved en handling, må den ikke.',
    en: 'The table by which the server decides each request. Whoever does not stand beside an action may not do it.',
  },
  find: { da: 'Find en handling', en: 'Find an action' },
  who: { da: 'Hvem', en: 'Who' },
  everybody: { da: 'Alle', en: 'Everybody' },
  about: { da: 'Om', en: 'About' },
  'about-plan': { da: 'En plan', en: 'One plan' },
  'about-municipality': { da: 'Kommunen', en: 'The municipality' },
  action: { da: 'Handling', en: 'Action' },
  may: { da: 'Hvem må', en: 'Who may' },
  assurance: { da: 'Hvor sikkert kendt', en: 'How surely known' },
  'assurance-low': { da: 'Lav (NSIS): en kode på mail er nok', en: 'Low (NSIS): a code by mail is enough' },
  'assurance-substantial': { da: 'Betydelig (NSIS)', en: 'Substantial (NSIS)' },
  'assurance-high': { da: 'Høj (NSIS)', en: 'High (NSIS)' },
  byLead: { da: 'kun i den enhed, der leder planen', en: 'only at the unit that leads the plan' },
  table: { da: 'Hvem må hvad', en: 'Who may do what' },
  none: { da: 'Ingen handling passer', en: 'No action fits' },
  count: { one: { da: '{n} handling', en: '{n} action' }, many: { da: '{n} handlinger', en: '{n} actions' } },
} as const satisfies Texts;

/** How old the keys are. */
export const keyTexts = {
  lead: {
    da: 'Navne, numre og tekster er forseglet. Kommunens nøgle forsegler personer og planernes nøgler; hver plan har sin egen til sine tekster. Nøglerne selv vises aldrig.',
    en: 'Names, numbers and texts are sealed. The municipality’s key seals persons and the plans’ keys; each plan has one of its own for its texts. The keys themselves are never shown.',
  },
  fine: { da: 'Nøglen er ny nok', en: 'The key is new enough' },
  old: { da: 'Nøglen skal skiftes', en: 'The key is due to be replaced' },
  oldWhy: {
    da: 'Den nuværende nøgle er {n} dage gammel; efter {most} dage skal den skiftes. Driften gør det med: npm run keys -- rotate {code}. Det, der er forseglet med den gamle, kan stadig læses.',
    en: 'The current key is {n} days old; after {most} days it is due to be replaced. Operators do that with: npm run keys -- rotate {code}. What the old one sealed stays readable.',
  },
  missing: { da: 'En nøgle mangler', en: 'A key is missing' },
  missingWhy: {
    da: 'Kommunen har ingen nøgle i brug til: {what}. Intet kan skrives, før der er en: læs om nøgler i README.',
    en: 'The municipality has no key in use for: {what}. Nothing can be written before there is one: read about keys in the README.',
  },
  destroyed: { da: 'Hvad en tilintetgjort nøgle betyder', en: 'What a destroyed key means' },
  destroyedWhy: {
    da: 'Det, den forseglede, kan ingen læse mere, heller ikke i en sikkerhedskopi. For en plan er det dens tekster og det, motoren har; datoer, hændelser og personen er der stadig. Det kan ikke gøres om.',
    en: 'Nobody can read what it sealed any more, not in a backup either. For a plan that is its texts and what the engine holds; dates, events and the person are still there. It cannot be undone.',
  },
  table: { da: 'Kommunens nøgler', en: 'The municipality’s keys' },
  key: { da: 'Nøgle', en: 'Key' },
  purpose: { da: 'Bruges til', en: 'Used for' },
  'purpose-seal': { da: 'At forsegle', en: 'Sealing' },
  'purpose-index': { da: 'At finde navne og numre', en: 'Finding names and numbers' },
  state: { da: 'Tilstand', en: 'State' },
  current: { da: 'I brug', en: 'In use' },
  retired: { da: 'Udskiftet {date}', en: 'Replaced on {date}' },
  gone: { da: 'Tilintetgjort {date}', en: 'Destroyed on {date}' },
  age: { da: 'Alder', en: 'Age' },
  days: { one: { da: '{n} dag', en: '{n} day' }, many: { da: '{n} dage', en: '{n} days' } },
  master: { da: 'Lukket med hovednøgle', en: 'Closed with master key' },
  plans: { da: 'Planers nøgler', en: 'Plans’ keys' },
  destroyedPlans: { da: 'Heraf tilintetgjort', en: 'Of these destroyed' },
  none: { da: 'Kommunen har ingen nøgler', en: 'The municipality has no keys' },
} as const satisfies Texts;
