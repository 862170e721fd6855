import type { InformationCategory, SharingPurpose } from '../sharing.js';
import type { Text } from '../words.js';
import type { Texts } from './texts.js';

/** What the young person says yes or no to, and who sees what of them: in the same plain words as the rest of their page. */
export const youngSharingTexts = {
  asked: { da: 'Vi spørger dig', en: 'We ask you' },
  may: { da: 'Må {receiver} få noget at vide om dig?', en: 'May {receiver} know something about you?' },
  about: { da: 'Det er om:', en: 'It is about:' },
  why: { da: 'Vi spørger, {purpose}.', en: 'We ask {purpose}.' },
  untilDay: { da: 'Det gælder til {date}.', en: 'It counts until {date}.' },
  free: {
    da: 'Det er helt op til dig. Siger du ja, kan du altid tage det tilbage.',
    en: 'It is all up to you. If you say yes, you can always take it back.',
  },
  instead: {
    da: 'Før sagde dine forældre ja. Når du er 18, er det kun dig, der siger det.',
    en: 'Your parents said yes before. When you are 18, only you do.',
  },
  yes: { da: 'Ja, det må de', en: 'Yes, they may' },
  no: { da: 'Nej, det må de ikke', en: 'No, they may not' },
  yesNamed: { da: 'Ja, det må de: {receiver}', en: 'Yes, they may: {receiver}' },
  noNamed: { da: 'Nej, det må de ikke: {receiver}', en: 'No, they may not: {receiver}' },
  more: { da: 'Vil du sige noget til det?', en: 'Do you want to say something about it?' },
  moreHint: { da: 'Du kan også lade det stå tomt.', en: 'You can leave it empty, too.' },
  sendYes: { da: 'Send mit ja', en: 'Send my yes' },
  sendNo: { da: 'Send mit nej', en: 'Send my no' },
  back: { da: 'Fortryd', en: 'Go back' },
  sentYes: { da: 'Tak. Dit ja er gemt.', en: 'Thank you. Your yes is saved.' },
  sentNo: { da: 'Tak. Dit nej er gemt.', en: 'Thank you. Your no is saved.' },

  given: { da: 'Det har du sagt ja til', en: 'What you said yes to' },
  noneGiven: { da: 'Du har ikke sagt ja til noget endnu.', en: 'You have not said yes to anything yet.' },
  knows: { da: '{receiver} må vide noget om dig', en: '{receiver} may know something about you' },
  saidOn: { da: 'Du sagde ja {date}.', en: 'You said yes on {date}.' },
  untilStop: { da: 'Det gælder, til du siger stop.', en: 'It counts until you say stop.' },
  take: { da: 'Tag mit ja tilbage', en: 'Take my yes back' },
  takeNamed: { da: 'Tag mit ja tilbage: {receiver}', en: 'Take my yes back: {receiver}' },
  takeAsk: { da: 'Vil du tage dit ja tilbage?', en: 'Do you want to take your yes back?' },
  takeNow: {
    da: '{receiver} ser så ikke mere om dig her. Det sker med det samme.',
    en: '{receiver} then sees no more about you here. It happens at once.',
  },
  takeRole: { da: 'De er så ikke med i din plan mere.', en: 'They then take no part in your plan any more.' },
  takeSeen: { da: 'Det, de har læst, ved de stadig.', en: 'What they have read they still know.' },
  takeFree: { da: 'Du skal ikke sige hvorfor.', en: 'You need not say why.' },
  takeYes: { da: 'Ja, tag det tilbage', en: 'Yes, take it back' },
  takeNo: { da: 'Nej, lad det være', en: 'No, leave it' },
  taken: { da: 'Dit ja er taget tilbage.', en: 'Your yes is taken back.' },

  others: { da: 'Det ser andre om dig', en: 'What others see about you' },
  noOthers: {
    da: 'Ud over dine voksne her er der ingen, der ser noget.',
    en: 'Apart from your adults here nobody sees anything.',
  },
  sees: { da: '{unit} ser', en: '{unit} sees' },
  byLaw: { da: 'Det siger loven, at de må.', en: 'The law says that they may.' },
  byYou: { da: 'Det har du sagt ja til.', en: 'You said yes to it.' },
  byGuardian: { da: 'Det har dine forældre sagt ja til.', en: 'Your parents said yes to it.' },
  fromDay: { da: 'Fra {date}.', en: 'From {date}.' },
  parents: {
    one: { da: 'En forælder kan se med, til du er 18.', en: 'A parent can follow it until you are 18.' },
    many: { da: '{n} forældre kan se med, til du er 18.', en: '{n} parents can follow it until you are 18.' },
  },

  before: { da: 'Det var før', en: 'What was before' },
  saidNo: { da: 'Du sagde nej.', en: 'You said no.' },
  tookBack: { da: 'Du tog det tilbage {date}.', en: 'You took it back on {date}.' },
  ended: { da: 'Det sluttede {date}.', en: 'It ended on {date}.' },
  sawUntil: { da: '{unit} så det til {date}.', en: '{unit} saw it until {date}.' },
  someone: { da: 'nogen uden for', en: 'somebody outside' },
} as const satisfies Texts;

/** Kinds of information in the young person’s words. */
export const youngCategories: Readonly<Record<InformationCategory, Text>> = {
  steps: { da: 'hvad der skal ske og hvornår', en: 'what happens and when' },
  agreements: { da: 'det, vi har aftalt', en: 'what we agreed' },
  contacts: { da: 'hvem dine voksne er', en: 'who your adults are' },
  education: { da: 'din skole', en: 'your school' },
  support: { da: 'hvor du bor, og hvad du får hjælp til', en: 'where you live and what you get help with' },
  health: { da: 'hvordan din krop og dit sind har det', en: 'how your body and mind are' },
  economy: { da: 'dine penge', en: 'your money' },
  notes: { da: 'det, de voksne har skrevet ned', en: 'what the adults wrote down' },
  wishes: { da: 'dine egne ord', en: 'your own words' },
};

/** What it is for, after "we ask". */
export const youngPurposes: Readonly<Record<SharingPurpose, Text>> = {
  'co-operation': { da: 'så vi kan hjælpe dig sammen', en: 'so that we can help you together' },
  placement: { da: 'så du får det godt, der hvor du bor', en: 'so that you are well where you live' },
  education: { da: 'så du får en god skole', en: 'so that you get a good school' },
  work: { da: 'så du kan få et job', en: 'so that you can get a job' },
  treatment: { da: 'så du kan få hjælp til at få det godt', en: 'so that you can get help to feel well' },
  handover: { da: 'så en ny voksen kan tage over', en: 'so that a new adult can take over' },
  transition: { da: 'så du får hjælp, når du er 18', en: 'so that you get help when you are 18' },
};
