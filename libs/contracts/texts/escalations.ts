import type { Texts } from './texts.js';

/** What was raised to a leader, and the four answers. */
export const escalationTexts = {
  list: { da: 'Det venter på dit svar', en: 'What waits for your answer' },
  whose: { da: 'Hvis svar', en: 'Whose answer' },
  mine: { da: 'Venter på mig', en: 'Waits for me' },
  all: { da: 'Alle i mine enheder', en: 'All in my units' },
  count: { one: { da: '{n} venter', en: '{n} waits' }, many: { da: '{n} venter', en: '{n} wait' } },
  news: { one: { da: '{n} ny', en: '{n} new' }, many: { da: '{n} nye', en: '{n} new' } },
  goneCount: { one: { da: '{n} besvaret', en: '{n} answered' }, many: { da: '{n} besvaret', en: '{n} answered' } },
  showNews: { da: 'Opdatér listen', en: 'Update the list' },
  gone: { da: 'Besvaret', en: 'Answered' },

  late: { da: 'Svaret er overskredet', en: 'The answer is overdue' },
  thisWeek: { da: 'Svar i denne uge', en: 'To be answered this week' },
  later: { da: 'Senere', en: 'Later' },

  empty: { da: 'Der venter ikke noget på dit svar', en: 'Nothing waits for your answer' },
  emptyWhy: {
    da: 'Når en dato er overskredet, og ingen har handlet, bliver det løftet til dig og står her.',
    en: 'When a date has passed and nobody has acted, it is raised to you and stands here.',
  },

  limitPassed: {
    da: 'Lovens frist {date} er overskredet, og trinnet er ikke udført.',
    en: 'The date set by law, {date}, has passed and the step is not done.',
  },
  targetPassed: {
    da: 'Datoen {date} er overskredet, og trinnet er ikke udført.',
    en: 'The date, {date}, has passed and the step is not done.',
  },
  limitAhead: {
    da: 'Lovens frist er {date}, og trinnet er ikke udført.',
    en: 'The date set by law is {date} and the step is not done.',
  },
  stepWaits: { da: 'Trinnet venter, og ingen har gjort det færdigt.', en: 'The step waits and nobody has done it.' },
  openingWaits: {
    da: 'En medarbejder har åbnet en plan, som de ikke er med i. Vurder, om det var rigtigt.',
    en: 'Somebody of yours has opened a plan that they have no part in. Review whether that was right.',
  },
  handoverWaits: {
    da: 'En overlevering er afvist, eller svaret eller det første møde kom ikke i tide.',
    en: 'A handover was refused, or its answer or first meeting did not come in time.',
  },
  noLonger: { da: 'Den er ikke hos dig mere', en: 'It is not with you any more' },
  noLongerWhy: {
    da: 'Den er besvaret eller afsluttet imens, og planen er ikke længere åben for dig. Det, du skrev, er ikke sendt.',
    en: 'It was answered or closed meanwhile, and the plan is not open to you any more. What you wrote was not sent.',
  },
  handover: { da: 'Overlevering', en: 'Handover' },
  step: { da: 'Trin', en: 'Step' },

  heldBy: { da: 'Hos {holder}', en: 'With {holder}' },
  nobody: { da: 'Ingen har taget det', en: 'Nobody has taken it' },
  since: { da: 'Løftet {date}', en: 'Raised {date}' },
  answerBy: { da: 'Svar senest', en: 'Answer by' },
  daysOver: { one: { da: '{n} dag over', en: '{n} day over' }, many: { da: '{n} dage over', en: '{n} days over' } },
  seenBy: { da: 'Set af {name}', en: 'Seen by {name}' },
  seen: { da: 'Set', en: 'Seen' },
  lookAgain: { da: 'Du ser på den igen {date}', en: 'To be looked at again {date}' },

  open: { da: 'Svar', en: 'Answer' },
  openNamed: { da: 'Svar: {title}, {person}', en: 'Answer: {title}, {person}' },
  toPlan: { da: 'Åbn planen', en: 'Open the plan' },
  why: { da: 'Hvorfor den er hos dig', en: 'Why it is with you' },
  wordless: { da: 'Hvad trinnet er', en: 'What the step is' },
  wordlessKind: {
    da: 'Et trin, som er tilføjet til netop denne plan: {kind}, åbent siden {date}.',
    en: 'A step that was added to this very plan: {kind}, open since {date}.',
  },
  wordlessAsk: {
    da: 'Ordene er skrevet til dem, der arbejder med planen, og vises ikke her. Spørg {holder}.',
    en: 'Its words were written for those who work with the plan and are not shown here. Ask {holder}.',
  },
  dates: { da: 'Datoer', en: 'Dates' },
  ladder: { da: 'Hvem er spurgt', en: 'Who has been asked' },
  ladderOpen: { da: 'venter på svar', en: 'waits for an answer' },
  ladderClosed: { da: 'afsluttet', en: 'closed' },
  asked: { da: '{level}: {name}', en: '{level}: {name}' },

  acknowledge: { da: 'Jeg har set den', en: 'I have seen it' },
  acknowledged: { da: 'De andre kan se, at du har set den.', en: 'The others can see that you have seen it.' },
  answer: { da: 'Dit svar', en: 'Your answer' },
  unit: { da: 'Enhed', en: 'Unit' },
  member: { da: 'Person', en: 'Person' },
  memberHint: {
    da: 'Uden en person kan alle i enheden tage det.',
    en: 'Without a person, anyone in the unit can take it.',
  },
  due: { da: 'Ny dato', en: 'New date' },
  dueHint: { da: 'Senest lovens frist, {date}.', en: 'Not after the date set by law, {date}.' },
  lookAgainOn: { da: 'Hvornår ser du på den igen?', en: 'When do you look at it again?' },
  reason: { da: 'Begrundelse', en: 'Reason' },
  reasonHint: {
    da: 'Skriv kort, hvad I gør nu. Den, der har trinnet, læser det.',
    en: 'Say shortly what you do now. Whoever has the step reads it.',
  },
  send: { da: 'Send svaret', en: 'Send the answer' },
  answered: { da: 'Svaret er givet: {title}', en: 'Answered: {title}' },
  cannotAnswer: { da: 'Du kan ikke svare på den', en: 'You cannot answer this one' },
  isGone: { da: 'Den venter ikke længere på svar', en: 'It no longer waits for an answer' },
  isGoneWhy: {
    da: 'Nogen har svaret, eller trinnet er udført. Se planen for, hvad der skete.',
    en: 'Somebody has answered or the step is done. See the plan for what happened.',
  },
} as const satisfies Texts;
