import type { HeldKind } from '../citizens-copy.js';
import type { RedactionReason } from '../copies.js';
import type { Text } from '../words.js';

type Labels<Code extends string> = Readonly<Record<Code, Text>>;

/** On what ground something may be left out of a copy. Wordings that no lawyer has read yet. */
export const redactionGrounds: Labels<RedactionReason> = {
  'rights-of-others': {
    da: 'Andres rettigheder (databeskyttelsesforordningen art. 15 stk. 4)',
    en: 'The rights of others (GDPR art. 15(4))',
  },
  'private-interests': {
    da: 'Afgørende hensyn til en anden person (databeskyttelsesloven § 22 stk. 1)',
    en: 'Decisive interests of somebody else (databeskyttelsesloven § 22 stk. 1)',
  },
  'own-interests': {
    da: 'Afgørende hensyn til den unge selv (databeskyttelsesloven § 22 stk. 1)',
    en: 'Decisive interests of the young person (databeskyttelsesloven § 22 stk. 1)',
  },
  'public-interests': {
    da: 'Afgørende offentlige hensyn (databeskyttelsesloven § 22 stk. 2)',
    en: 'Decisive public interests (databeskyttelsesloven § 22 stk. 2)',
  },
};

const authority: Text = {
  da: 'Kommunens opgave som myndighed (databeskyttelsesforordningen art. 6 stk. 1 litra e og art. 9 stk. 2 litra f; databeskyttelsesloven §§ 7 og 8)',
  en: 'The municipality’s task as an authority (GDPR art. 6(1)(e) and art. 9(2)(f); databeskyttelsesloven §§ 7 and 8)',
};
const whileFiled: Text = {
  da: 'Så længe sagen gemmes efter kommunens arkivregler. Intet slettes, før arkivet har afgjort, hvad der skal bevares.',
  en: 'As long as the case is kept under the municipality’s rules for archives. Nothing is deleted before the archive has decided what is preserved.',
};
const partsOfPlan: Text = {
  da: 'De enheder, der er med i planen, deres ledere, og dem, en del er delt med (se “Samtykker og deling”).',
  en: 'The units that take part in the plan, their leaders, and whoever a part is shared with (see “Consents and sharing”).',
};
const staffAndYou: Text = {
  da: 'Den unge selv, og medarbejdere i kommunen.',
  en: 'The young person, and the municipality’s staff.',
};

/** What is held, kind by kind: what for, on what ground, for how long, who gets it and where it is from. */
export const heldKinds: readonly HeldKind[] = [
  {
    kind: 'person',
    title: { da: 'Navn, fødselsdato, CPR-nummer og kontakt', en: 'Name, birth date, CPR number and contact' },
    purpose: {
      da: 'At vide, hvem planen er for, og kunne nå dig.',
      en: 'To know whom the plan is for, and to reach you.',
    },
    basis: {
      da: `${authority.da}; CPR-nummeret: databeskyttelsesloven § 11 stk. 1`,
      en: `${authority.en}; the CPR number: databeskyttelsesloven § 11 stk. 1`,
    },
    retention: whileFiled,
    recipients: partsOfPlan,
    source: {
      da: 'Kommunens medarbejdere, da planen blev startet.',
      en: 'The municipality’s staff, when the plan was started.',
    },
  },
  {
    kind: 'plan',
    title: {
      da: 'Planen: trin, datoer, aftaler, notater og historik',
      en: 'The plan: steps, dates, agreements, notes and history',
    },
    purpose: {
      da: 'At ingen falder mellem to kontorer: at alle ved, hvad der skal ske hvornår, og hvem der gør det.',
      en: 'That nobody falls between two offices: that all know what happens when, and who does it.',
    },
    basis: {
      da: `${authority.da}; de enkelte datoers lovgrundlag står ved hver dato`,
      en: `${authority.en}; the paragraph of each date stands beside it`,
    },
    retention: whileFiled,
    recipients: partsOfPlan,
    source: {
      da: 'Enhederne i planen, dig selv og dine forældre eller værge; ved hver oplysning står, hvem der skrev den.',
      en: 'The units of the plan, yourself and your parents or guardian; beside each thing stands who wrote it.',
    },
  },
  {
    kind: 'sharing',
    title: { da: 'Samtykker og deling', en: 'Consents and sharing' },
    purpose: {
      da: 'At vide, hvad du har sagt ja til, og hvem der har fået hvad.',
      en: 'To know what you agreed to, and who was given what.',
    },
    basis: {
      da: `${authority.da}; forvaltningsloven §§ 28 og 29`,
      en: `${authority.en}; forvaltningsloven §§ 28 and 29`,
    },
    retention: whileFiled,
    recipients: partsOfPlan,
    source: {
      da: 'Dig selv, dine forældre eller værge, og medarbejderne.',
      en: 'Yourself, your parents or guardian, and the staff.',
    },
  },
  {
    kind: 'looks',
    title: { da: 'Hvem der har set planen, og afviste forsøg', en: 'Who has looked at the plan, and refused attempts' },
    purpose: {
      da: 'At kunne kontrollere, at kun dem, der må, ser på planen.',
      en: 'To control that only those who may look at the plan.',
    },
    basis: {
      da: 'Kommunens pligt til sikkerhed (databeskyttelsesforordningen art. 6 stk. 1 litra c, jf. art. 32)',
      en: 'The municipality’s duty of security (GDPR art. 6(1)(c) with art. 32)',
    },
    retention: { da: 'Fem år.', en: 'Five years.' },
    recipients: {
      da: 'Dig selv, lederen af den enhed, der leder planen, og kommunens kontrol.',
      en: 'Yourself, the leader of the unit that leads the plan, and the municipality’s auditors.',
    },
    source: { da: 'Samspor selv.', en: 'Samspor itself.' },
  },
  {
    kind: 'tellings',
    title: { da: 'Beskeder til medarbejdere om planen', en: 'What staff were told about the plan' },
    purpose: { da: 'At den, der skal gøre noget, ved det.', en: 'That whoever has to do something knows.' },
    basis: authority,
    retention: whileFiled,
    recipients: {
      da: 'De medarbejdere, der fik beskeden. En mail siger kun, hvor mange ting der venter.',
      en: 'The staff who were told. A mail only says how many things wait.',
    },
    source: { da: 'Samspor selv.', en: 'Samspor itself.' },
  },
  {
    kind: 'login',
    title: { da: 'Dit login', en: 'Your login' },
    purpose: { da: 'At du kan se din egen plan.', en: 'That you can see your own plan.' },
    basis: authority,
    retention: {
      da: 'Loginnet så længe du har det, den enkelte anvendelse til den er slut.',
      en: 'The login as long as you have it, each use of it until it ends.',
    },
    recipients: staffAndYou,
    source: { da: 'Den tjeneste, du logger ind med.', en: 'The service with which you log in.' },
  },
];

/** What the young person may do about it. */
export const copyRights: readonly Text[] = [
  {
    da: 'Du kan få rettet det, der er forkert (databeskyttelsesforordningen art. 16).',
    en: 'You can have what is wrong corrected (GDPR art. 16).',
  },
  {
    da: 'Du kan bede om, at noget slettes eller ikke bruges, og gøre indsigelse (art. 17, 18 og 21). Kommunen har ofte pligt til at gemme det, og skal så sige hvorfor.',
    en: 'You can ask that something is deleted or not used, and object (art. 17, 18 and 21). The municipality often has a duty to keep it, and then has to say why.',
  },
  {
    da: 'Du kan trække et samtykke tilbage, når du vil, uden at sige hvorfor.',
    en: 'You can withdraw a consent whenever you like, without saying why.',
  },
  {
    da: 'Du kan klage til Datatilsynet (datatilsynet.dk) og spørge kommunens databeskyttelsesrådgiver.',
    en: 'You can complain to Datatilsynet (datatilsynet.dk) and ask the municipality’s data protection officer.',
  },
  {
    da: 'Samspor afgør ikke noget om dig af sig selv. En maskine regner datoer ud; mennesker bestemmer.',
    en: 'Samspor decides nothing about you by itself. A machine works out dates; people decide.',
  },
];

/** What is held and is not in a copy, with the reason: never silently. */
export const notInCopy: readonly { readonly what: Text; readonly because: Text }[] = [
  {
    what: { da: 'Medarbejderes navne', en: 'The names of staff' },
    because: {
      da: 'Her står, hvilken enhed de er fra. Vil du vide, hvem det var, så spørg den, der leder planen.',
      en: 'Here stands which unit they are from. If you want to know who it was, ask whoever leads the plan.',
    },
  },
  {
    what: { da: 'En underretning, hvis der er en', en: 'A notification of concern, if there is one' },
    because: {
      da: 'Den hører til en anden sag. Spørg kommunens børne- og ungeenhed: den laver den kopi og taler den igennem med dig.',
      en: 'It belongs to another case. Ask the municipality’s unit for children and young people: it makes that copy and talks it through with you.',
    },
  },
  {
    what: { da: 'Regnskab, der kun gentager det, der står her', en: 'Bookkeeping that only repeats what stands here' },
    because: {
      da: 'Lister, kvitteringer, det natlige eftersyn og motorens ure er afledt af historikken og siger intet mere om dig.',
      en: 'Lists, receipts, the nightly check and the engine’s clocks follow from the history and say nothing more about you.',
    },
  },
  {
    what: {
      da: 'Nøgler og mærker, som dit navn og nummer findes ved',
      en: 'Keys and marks by which your name and number are found',
    },
    because: {
      da: 'De kan ikke læses og er lavet af det, der står her.',
      en: 'They cannot be read and are made of what stands here.',
    },
  },
  {
    what: { da: 'Sikkerhedskopier', en: 'Backups' },
    because: { da: 'De er det samme en gang til.', en: 'They are the same once more.' },
  },
  {
    what: { da: 'Navne, der er udeladt af en tidligere kopi', en: 'Names that were left out of an earlier copy' },
    because: { da: 'De blev udeladt, fordi de er andres.', en: 'They were left out because they are somebody else’s.' },
  },
];
