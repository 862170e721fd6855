import type { Texts } from './texts.js';

/** Before anybody is logged in: the page of an invitation's link, and logging in by a code. Short words: parents and young people read them too. */
export const wayInTexts = {
  product: { da: 'Samspor', en: 'Samspor' },
  otherLanguage: { da: 'English', en: 'Dansk' },
  tryAgain: { da: 'Prøv igen', en: 'Try again' },
  opening: { da: 'Et øjeblik …', en: 'One moment …' },
  invited: { da: 'Du er inviteret', en: 'You are invited' },
  byMember: {
    da: '{municipality} har inviteret dig til Samspor. Her kan du se og løse de opgaver, som dit sted har.',
    en: '{municipality} has invited you to Samspor. Here you see and do the steps that are your place’s.',
  },
  byYoung: {
    da: '{municipality} har inviteret dig til Samspor. Her kan du se din egen plan og skrive til dine voksne.',
    en: '{municipality} has invited you to Samspor. Here you see your own plan and can write to your adults.',
  },
  byGuardian: {
    da: '{municipality} har inviteret dig til Samspor. Her kan du følge planen, indtil den unge fylder 18.',
    en: '{municipality} has invited you to Samspor. Here you can follow the plan until the young person turns 18.',
  },
  until: { da: 'Linket kan bruges én gang, til og med {date}.', en: 'The link can be used once, until {date}.' },
  proveProvider: {
    da: 'Først skal du vise, hvem du er, med MitID eller dit arbejdes login.',
    en: 'First show who you are, with MitID or your work’s login.',
  },
  proveCode: {
    da: 'Først skal du vise, at du læser mails på den adresse, hvor du fik linket. Vi sender en kode dertil.',
    en: 'First show that you read mail at the address where you got the link. We send a code there.',
  },
  goOn: { da: 'Fortsæt til login', en: 'Go on to log in' },
  sendCode: { da: 'Send mig en kode', en: 'Send me a code' },
  codeSentTo: { da: 'Vi har sendt en kode til {mail}.', en: 'We have sent a code to {mail}.' },
  codeMaySent: {
    da: 'Hvis adressen hører til et login med kode, er der en mail på vej til {mail}.',
    en: 'If the address belongs to a login by code, a mail is on its way to {mail}.',
  },
  code: { da: 'Koden på seks tal', en: 'The code of six digits' },
  codeHint: { da: 'Den gælder i 10 minutter.', en: 'It holds for 10 minutes.' },
  codeMissing: { da: 'Skriv de seks tal.', en: 'Type the six digits.' },
  logIn: { da: 'Log ind', en: 'Log in' },
  anotherCode: { da: 'Send en ny kode', en: 'Send a new code' },
  otherMail: { da: 'Brug en anden adresse', en: 'Use another address' },
  invalid: { da: 'Linket gælder ikke længere', en: 'The link holds no longer' },
  invalidWhy: {
    da: 'Det kan være brugt, udløbet eller trukket tilbage, eller der mangler noget af det.',
    en: 'It may have been used, run out or been revoked, or a part of it is missing.',
  },
  invalidTodo: {
    da: 'Har du brugt det før, så log ind. Ellers bed den, der inviterede dig, om et nyt.',
    en: 'If you have used it before, log in. If not, ask whoever invited you for a new one.',
  },
  signIn: { da: 'Log ind i Samspor', en: 'Log in to Samspor' },
  withProvider: { da: 'Med MitID eller dit arbejdes login', en: 'With MitID or your work’s login' },
  withCode: { da: 'Med en kode på mail', en: 'With a code by mail' },
  withCodeWhy: {
    da: 'For dig, der blev inviteret til at logge ind med kode.',
    en: 'For you who were invited to log in by a code.',
  },
  mail: { da: 'Din mailadresse', en: 'Your mail address' },
  mailMissing: { da: 'Skriv din mailadresse.', en: 'Type your mail address.' },
  choose: { da: 'Hvem vil du logge ind som?', en: 'As whom do you want to log in?' },
  chooseWhy: {
    da: 'Flere logger ind med denne adresse.',
    en: 'Several log in with this address.',
  },
  asYoung: { da: 'Dig selv, med din egen plan', en: 'Yourself, with your own plan' },
  asGuardian: { da: 'Forælder eller værge', en: 'Parent or guardian' },
  asMember: { da: 'Medarbejder', en: 'Staff' },
  lowTitle: { da: 'Du er logget ind med en kode', en: 'You are logged in by a code' },
  lowWhy: {
    da: 'Derfor kan du se og gøre det nærmeste. Samtykker og andet fortroligt kræver MitID: bed kommunen om en invitation til det.',
    en: 'So you see and do what is nearest. Consents and other confidential things need MitID: ask the municipality for an invitation to that.',
  },
} as const satisfies Texts;
