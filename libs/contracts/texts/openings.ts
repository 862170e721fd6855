import type { Texts } from './texts.js';

/** Opening a plan in an emergency, the review of that, and the control of access. */
export const openingTexts = {
  offer: { da: 'Åbn i en nødsituation', en: 'Open in an emergency' },
  offerNamed: { da: 'Åbn planen for {name} i en nødsituation', en: 'Open the plan of {name} in an emergency' },
  why: {
    da: 'Der kører en plan, som du ikke er med i. Du kan åbne den i 4 timer, når det haster for den unge.',
    en: 'A plan runs that you have no part in. You can open it for 4 hours when it is urgent for the young person.',
  },
  told: {
    da: 'Din leder får besked med det samme og skal vurdere det. Planens koordinator og deres leder får også besked, og alt, du ser, bliver skrevet ned. Den unge kan se, at planen blev åbnet.',
    en: 'Your leader is told at once and has to review it. The plan’s coordinator and their leader are told too, and everything you look at is recorded. The young person can see that the plan was opened.',
  },
  reason: { da: 'Hvorfor haster det?', en: 'Why is it urgent?' },
  reasonHint: { da: 'Mindst 20 tegn. Din leder læser det.', en: 'At least 20 characters. Your leader reads it.' },
  tooShort: {
    da: 'Skriv mindst 20 tegn om, hvorfor det haster.',
    en: 'Write at least 20 characters on why it is urgent.',
  },
  open: { da: 'Åbn planen', en: 'Open the plan' },
  toPlan: { da: 'Gå til planen', en: 'Go to the plan' },
  cancel: { da: 'Annullér', en: 'Cancel' },

  running: { da: 'Åbnet i en nødsituation', en: 'Opened in an emergency' },
  left: {
    da: 'Du er ikke med i planen. Du kan se den til {time}, om {left}. Alt, du ser, bliver skrevet ned.',
    en: 'You have no part in the plan. You can see it until {time}, for another {left}. Everything you look at is recorded.',
  },
  hoursLeft: { da: '{h} t. {m} min', en: '{h} h {m} min' },
  minutesLeft: { da: '{m} min', en: '{m} min' },
  opened: {
    da: '{name} fra {unit} er ikke med i planen og åbnede den {at}. Adgangen gælder til {until}.',
    en: '{name} of {unit} has no part in the plan and opened it on {at}. It was opened until {until}.',
  },
  given: { da: 'Begrundelse: {reason}', en: 'Reason: {reason}' },
  waits: { da: 'Vurderes af {name} senest {date}.', en: 'To be reviewed by {name} by {date}.' },
  isReviewed: { da: 'Vurderet.', en: 'Reviewed.' },

  review: { da: 'Vurder åbningen', en: 'Review the opening' },
  reviewLead: {
    da: 'Det er din medarbejder, der har åbnet planen. Du ser ikke selv planen.',
    en: 'Somebody of yours opened the plan. You do not see the plan yourself.',
  },
  verdict: { da: 'Var det rigtigt at åbne planen?', en: 'Was it right to open the plan?' },
  justified: { da: 'Ja, det var rigtigt', en: 'Yes, it was right' },
  unjustified: { da: 'Nej, planen skulle ikke have været åbnet', en: 'No, the plan should not have been opened' },
  note: { da: 'Bemærkning', en: 'Note' },
  noVerdict: { da: 'Vælg ja eller nej.', en: 'Choose yes or no.' },
  send: { da: 'Gem vurderingen', en: 'Save the review' },
  saved: { da: 'Vurderingen er gemt.', en: 'The review is saved.' },
  gone: { da: 'Der er ikke længere noget at vurdere.', en: 'There is nothing to review any more.' },

  controlLead: {
    da: 'Her står, hvordan adgangen til planer bliver brugt. Ingen unge er nævnt ved navn.',
    en: 'How access to plans is used. No young person is named.',
  },
  openings: { da: 'Åbnet i nødsituationer', en: 'Opened in an emergency' },
  noOpenings: { da: 'Ingen planer er åbnet i nødsituationer', en: 'No plan has been opened in an emergency' },
  who: { da: 'Hvem', en: 'Who' },
  unit: { da: 'Enhed', en: 'Unit' },
  when: { da: 'Hvornår', en: 'When' },
  looks: { da: 'Opslag', en: 'Looks' },
  standing: { da: 'Vurdering', en: 'Review' },
  waiting: { da: 'Venter, senest {date}', en: 'Waits, by {date}' },
  wasRight: { da: 'Rigtigt ({name})', en: 'Right ({name})' },
  wasWrong: { da: 'Ikke rigtigt ({name})', en: 'Not right ({name})' },
  counts: { da: 'Opslag pr. enhed og uge', en: 'Looks by unit and week' },
  countsWhy: {
    da: 'Et opslag er én medarbejder, én plan og ét formål inden for et kvarter, og på lister én gang om dagen.',
    en: 'A look is one member, one plan and one purpose within a quarter of an hour, and on lists once a day.',
  },
  noCounts: { da: 'Ingen opslag i disse uger', en: 'No looks in these weeks' },
  total: { da: 'I alt', en: 'Total' },
  emergency: { da: 'Nødsituation', en: 'Emergency' },
  week: { da: 'Uge fra {date}', en: 'Week of {date}' },
} as const satisfies Texts;
