import type { Texts } from './texts.js';

/** A parent's or guardian's page: what happens, whom to call, what was agreed, and what they are asked. */
export const childPlanTexts = {
  title: { da: 'Planen for {name}', en: 'The plan for {name}' },
  loading: { da: 'Planen', en: 'The plan' },
  lead: {
    da: 'Du følger planen som forælder eller værge, til den unge fylder 18.',
    en: 'You follow the plan as a parent or guardian until the young person turns 18.',
  },
  closed: { da: 'Planen er afsluttet.', en: 'The plan has ended.' },
  none: { da: 'Her er ikke nogen plan', en: 'There is no plan here' },
  noneWhy: {
    da: 'Din adgang slutter, når den unge fylder 18, eller når kommunen afslutter den. Spørg kommunen, hvis du tror, det er en fejl.',
    en: 'Your access ends when the young person turns 18, or when the municipality ends it. Ask the municipality if you think that is wrong.',
  },
  next: { da: 'Det sker nu', en: 'What happens now' },
  noNext: { da: 'Der er ikke noget lige nu.', en: 'There is nothing right now.' },
  before: { da: 'Senest {date}', en: 'By {date}' },
  who: { da: '{name} står for det.', en: '{name} takes care of it.' },
  agreements: { da: 'Det er aftalt', en: 'What was agreed' },
  agreementsBefore: { da: 'Aftaler fra før', en: 'Earlier agreements' },
  noAgreements: { da: 'Der er ikke aftalt noget endnu.', en: 'Nothing has been agreed yet.' },
  consents: { da: 'Samtykker fra dig', en: 'Consents from you' },
  noConsents: { da: 'Du er ikke spurgt om noget.', en: 'You have not been asked for anything.' },
  asked: { da: 'Må vi give oplysninger videre til {receiver}?', en: 'May we pass information on to {receiver}?' },
  given: {
    da: 'Du har sagt ja til, at vi giver oplysninger videre til {receiver}.',
    en: 'You have said yes to passing information on to {receiver}.',
  },
  over: { da: 'Samtykket om {receiver} gælder ikke mere.', en: 'The consent about {receiver} holds no longer.' },
  about: { da: 'Det handler om: {categories}', en: 'It is about: {categories}' },
  purpose: { da: 'Formål: {purpose}', en: 'Purpose: {purpose}' },
  until: { da: 'Det gælder til og med {date}.', en: 'It holds until and including {date}.' },
  untilAdult: {
    da: 'Det gælder, til du trækker det tilbage, og højst til den unge fylder 18.',
    en: 'It holds until you withdraw it, and at most until the young person turns 18.',
  },
  free: {
    da: 'Det er frivilligt. Siger du ja, kan du trække det tilbage når som helst.',
    en: 'It is voluntary. If you say yes, you can withdraw it at any time.',
  },
  yes: { da: 'Ja', en: 'Yes' },
  yesTo: { da: 'Ja, giv videre til {receiver}', en: 'Yes, pass it on to {receiver}' },
  no: { da: 'Nej', en: 'No' },
  noTo: { da: 'Nej, giv ikke videre til {receiver}', en: 'No, do not pass it on to {receiver}' },
  withdraw: { da: 'Træk tilbage', en: 'Withdraw' },
  withdrawFrom: { da: 'Træk tilbage: {receiver}', en: 'Withdraw: {receiver}' },
  withdrawAsk: { da: 'Vil du trække dit ja tilbage?', en: 'Do you want to withdraw your yes?' },
  withdrawNow: {
    da: 'Det, der hviler på det, stopper med det samme. {receiver} beholder det, de allerede har set. Du skal ikke sige hvorfor.',
    en: 'What rests on it stops at once. {receiver} keeps what they have already seen. You need not say why.',
  },
  withdrawYes: { da: 'Ja, træk det tilbage', en: 'Yes, withdraw it' },
  withdrawNo: { da: 'Nej, lad det gælde', en: 'No, let it hold' },
  saved: { da: 'Tak. Det er gemt.', en: 'Thank you. It is saved.' },
} as const satisfies Texts;

/** The kinds of information, as a parent reads them. */
export const consentCategoryWords = {
  steps: { da: 'hvad der sker i planen', en: 'what happens in the plan' },
  agreements: { da: 'aftaler', en: 'agreements' },
  contacts: { da: 'hvem der er med', en: 'who takes part' },
  education: { da: 'skole og uddannelse', en: 'school and education' },
  support: { da: 'støtte', en: 'support' },
  health: { da: 'helbred', en: 'health' },
  economy: { da: 'økonomi', en: 'money' },
  notes: { da: 'notater', en: 'notes' },
  wishes: { da: 'egne ord og ønsker', en: 'own words and wishes' },
} as const satisfies Texts;
