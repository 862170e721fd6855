import type { Texts } from './texts.js';

/** What stands around every screen. */
export const shellTexts = {
  product: { da: 'Samspor', en: 'Samspor' },
  skip: { da: 'Gå til indholdet', en: 'Skip to the content' },
  mainMenu: { da: 'Hovedmenu', en: 'Main menu' },
  menu: { da: 'Menu', en: 'Menu' },
  person: { da: 'Din konto', en: 'Your account' },
  signOut: { da: 'Log ud', en: 'Sign out' },
  otherLanguage: { da: 'English', en: 'Dansk' },
  training: {
    da: 'Øvelse: {municipality} er en øvekommune, og uret står på {date}.',
    en: 'Training: {municipality} is a training municipality, and its clock stands at {date}.',
  },
  starting: { da: 'Samspor åbner …', en: 'Samspor is opening …' },
  cannotStart: { da: 'Samspor kan ikke åbnes lige nu.', en: 'Samspor cannot be opened right now.' },
  notKnown: { da: 'Samspor kender dig ikke', en: 'Samspor does not know you' },
  notKnownWhy: {
    da: 'Du er logget ind, men ingen har givet dig adgang til Samspor. Bed din leder eller kommunens administrator om det.',
    en: 'You are signed in, but nobody has given you access to Samspor. Ask your leader or the administrator of your municipality.',
  },
  signInAgain: { da: 'Log ind igen', en: 'Sign in again' },
  signedOutTitle: { da: 'Du er blevet logget ud', en: 'You have been signed out' },
  signedOutWhy: {
    da: 'Der er gået for lang tid. Det, du har skrevet, er gemt og står her igen, når du har logget ind.',
    en: 'Too much time has passed. What you have typed is kept and will be here again when you have signed in.',
  },
  notFound: { da: 'Siden findes ikke', en: 'There is no such page' },
  notFoundWhy: {
    da: 'Adressen er forkert, eller siden er flyttet.',
    en: 'The address is wrong, or the page has moved.',
  },
  toStart: { da: 'Gå til forsiden', en: 'Go to the front page' },
  crashed: { da: 'Siden gik i stykker', en: 'The page broke' },
  crashedWhy: {
    da: 'Fejlen ligger hos os. Det, du har skrevet, er gemt. Hent siden igen.',
    en: 'The fault is ours. What you have typed is kept. Load the page again.',
  },
  reload: { da: 'Hent siden igen', en: 'Load the page again' },
} as const satisfies Texts;
