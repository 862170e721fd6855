import type { Texts } from './texts.js';

/** Units and members. */
export const organisationTexts = {
  units: { da: 'Enheder', en: 'Units' },
  noUnit: { da: 'Vælg en enhed for at se, hvem der er der.', en: 'Choose a unit to see who is there.' },
  addUnit: { da: 'Ny enhed', en: 'New unit' },
  rename: { da: 'Omdøb', en: 'Rename' },
  move: { da: 'Flyt', en: 'Move' },
  close: { da: 'Luk enheden', en: 'Close the unit' },
  closeWhy: {
    da: 'Kun en enhed uden åbent arbejde og uden medarbejdere kan lukkes.',
    en: 'Only a unit without open work and without members can be closed.',
  },
  closed: { da: 'lukket {date}', en: 'closed {date}' },
  external: { da: 'uden for kommunen', en: 'outside the municipality' },
  name: { da: 'Navn', en: 'Name' },
  validFrom: { da: 'Gælder fra', en: 'Valid from' },
  sector: { da: 'Område', en: 'Sector' },
  parent: { da: 'Hører under', en: 'Stands under' },
  members: { da: 'Medarbejdere', en: 'Members' },
  noMembers: { da: 'Der er ingen medarbejdere i enheden.', en: 'There are no members at this unit.' },
  addMember: { da: 'Ny medarbejder', en: 'New member' },
  login: { da: 'Login', en: 'Login' },
  loginOutside: {
    da: 'Lad det stå tomt, og inviter medarbejderen bagefter.',
    en: 'Leave it empty and invite the member afterwards.',
  },
  invite: { da: 'Inviter', en: 'Invite' },
  role: { da: 'Rolle', en: 'Role' },
  phone: { da: 'Telefon', en: 'Telephone' },
  mail: { da: 'Mail', en: 'Mail' },
  standIn: { da: 'Afløser', en: 'Stand-in' },
  away: { da: 'Væk til og med {date}', en: 'Away until and including {date}' },
  setAway: { da: 'Fravær og afløser', en: 'Absence and stand-in' },
  awayFrom: { da: 'Fra', en: 'From' },
  awayUntil: { da: 'Til og med', en: 'Until and including' },
  awayHint: { da: 'Uden slutdato er personen tilbage.', en: 'Without an end the person is back.' },
  contact: { da: 'Kontakt', en: 'Contact ways' },
  end: { da: 'Afslut', en: 'End' },
  endTitle: { da: 'Afslut {role} hos {unit}', en: 'End {role} at {unit}' },
  endWhy: {
    da: 'Den, der har åbent arbejde, kan først afsluttes, når det er fordelt.',
    en: 'Whoever has open work can be ended only when it has been reassigned.',
  },
  actions: { da: 'Handlinger', en: 'Actions' },
  save: { da: 'Gem', en: 'Save' },
  saved: { da: 'Gemt.', en: 'Saved.' },
  anyway: { da: 'Gør det alligevel', en: 'Do it anyway' },
  missing: { da: 'Udfyld feltet.', en: 'Fill in the field.' },
} as const satisfies Texts;

/** The municipality's own closing days. */
export const closingDayTexts = {
  lead: {
    da: 'Ud over weekender og helligdage. Datoer, der er sat, bliver stående; nye datoer og påmindelser følger kalenderen.',
    en: 'Besides weekends and public holidays. Dates that are set stay; new dates and reminders follow the calendar.',
  },
  add: { da: 'Tilføj lukkedag', en: 'Add a closing day' },
  day: { da: 'Dag', en: 'Day' },
  remove: { da: 'Fjern', en: 'Remove' },
  removeDay: { da: 'Fjern {date}', en: 'Remove {date}' },
  none: { da: 'Der er ingen lukkedage.', en: 'There are no closing days.' },
  past: { da: 'Overstået', en: 'Past' },
  added: {
    one: {
      da: 'Lukkedagen er tilføjet. {n} dato, der allerede er sat, bliver stående.',
      en: 'The closing day is added. {n} date that is set already stays.',
    },
    many: {
      da: 'Lukkedagen er tilføjet. {n} datoer, der allerede er sat, bliver stående.',
      en: 'The closing day is added. {n} dates that are set already stay.',
    },
  },
  removed: { da: 'Lukkedagen er fjernet.', en: 'The closing day is removed.' },
  missing: { da: 'Vælg en dag.', en: 'Choose a day.' },
} as const satisfies Texts;

/** How the engine does: clocks, mails, the daily check, a training municipality's clock. */
export const operationsTexts = {
  allWell: { da: 'Alle ure går rigtigt.', en: 'All clocks are right.' },
  late: {
    one: { da: '{n} plan venter på sit ur', en: '{n} plan waits for its clock' },
    many: { da: '{n} planer venter på deres ur', en: '{n} plans wait for their clock' },
  },
  lateSeconds: {
    one: { da: 'Det seneste ur er {n} sekund bagud.', en: 'The latest clock is {n} second behind.' },
    many: { da: 'Det seneste ur er {n} sekunder bagud.', en: 'The latest clock is {n} seconds behind.' },
  },
  lateMinutes: {
    one: { da: 'Det seneste ur er {n} minut bagud.', en: 'The latest clock is {n} minute behind.' },
    many: { da: 'Det seneste ur er {n} minutter bagud.', en: 'The latest clock is {n} minutes behind.' },
  },
  lateHours: {
    one: { da: 'Det seneste ur er {n} time bagud.', en: 'The latest clock is {n} hour behind.' },
    many: { da: 'Det seneste ur er {n} timer bagud.', en: 'The latest clock is {n} hours behind.' },
  },
  plans: { da: 'Planer i gang', en: 'Running plans' },
  nextWake: { da: 'Næste ur ringer', en: 'The next clock rings' },
  untold: { da: 'Planer, som motoren ikke har hørt nyt om', en: 'Plans whose news the engine has not heard' },
  mails: { da: 'Mails, der venter', en: 'Mails waiting' },
  mailsUnknown: { da: 'Mails, hvis levering er ukendt', en: 'Mails whose delivery is unknown' },
  oldestMail: { da: 'Ældste mail, der venter', en: 'Oldest mail waiting' },
  engine: { da: 'Motoren', en: 'The engine' },
  'engine-up': { da: 'kører', en: 'up' },
  'engine-namespace-missing': { da: 'mangler sit navnerum', en: 'lacks its namespace' },
  'engine-away': { da: 'svarer ikke', en: 'does not answer' },
  none: { da: 'ingen', en: 'none' },
  checks: { da: 'Den daglige kontrol', en: 'The daily check' },
  noChecks: { da: 'Der har ikke været nogen kontrol endnu.', en: 'There has been no check yet.' },
  checkOverdue: {
    da: 'Kontrollen har ikke været kørt færdig i over 26 timer.',
    en: 'The check has not finished for more than 26 hours.',
  },
  checkedAt: { da: 'Kørt', en: 'Finished' },
  checkedPlans: { da: 'Planer', en: 'Plans' },
  findings: { da: 'Fund', en: 'Findings' },
  repaired: { da: 'Rettet', en: 'Repaired' },
  found: { da: 'Hvad', en: 'What' },
  clock: { da: 'Øvekommunens ur', en: 'The training municipality’s clock' },
  clockStands: { da: 'Uret står på {now}.', en: 'The clock stands at {now}.' },
  clockWhy: {
    da: 'Uret kan kun stilles frem. Alt, hvad der skal ske undervejs, sker.',
    en: 'The clock can only be wound forward. Everything that is to happen on the way happens.',
  },
  windDay: { da: '1 dag frem', en: '1 day forward' },
  windWeek: { da: '1 uge frem', en: '1 week forward' },
  windMonth: { da: '1 måned frem', en: '1 month forward' },
  windNext: { da: 'Frem til næste hændelse', en: 'On to the next event' },
  wound: { da: 'Uret er stillet.', en: 'The clock has been wound.' },
} as const satisfies Texts;

/** The catalogue of templates, drawn as lanes. */
export const catalogueTexts = {
  version: { da: 'Version {version}, gælder fra {from}', en: 'Version {version}, valid from {from}' },
  choose: { da: 'Skabelon', en: 'Template' },
  lanes: { da: 'Skabelonens trin efter område', en: 'The template’s steps by sector' },
  opens: { da: 'Åbner', en: 'Opens' },
  after: { da: 'Efter', en: 'After' },
  required: { da: 'skal', en: 'required' },
  usual: { da: 'plejer', en: 'usual' },
  repeats: { da: 'Gentages', en: 'Repeats' },
  conditional: { da: 'kun når det er aktuelt', en: 'only when it is relevant' },
  noDate: { da: 'uden dato', en: 'no date' },
  empty: { da: 'Der er ingen skabeloner.', en: 'There are no templates.' },
} as const satisfies Texts;
