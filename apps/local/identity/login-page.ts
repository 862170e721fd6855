import { escapeHtml, htmlPage } from '../process/html.js';
import { loginScript, loginStyle } from './login-page-assets.js';
import type { Person } from './people.js';

/** The one password of all invented people, which the page fills in: there is nothing to protect here. */
export const DEMO_PASSWORD = 'samspor';

export interface LoginPage {
  readonly people: readonly Person[];
  readonly uid: string;
  readonly nonce: string;
  readonly error?: string;
}

interface Group {
  readonly title: string;
  readonly roles: readonly string[];
}

/** In the order in which one meets them in a case; whoever has a role that is not here stands last. */
const GROUPS: readonly Group[] = [
  { title: 'Koordinerende rådgivere', roles: ['coordinator'] },
  { title: 'Medarbejdere', roles: ['practitioner'] },
  { title: 'Anbringelsessteder', roles: ['placement'] },
  { title: 'Unge', roles: ['young-person'] },
  { title: 'Forældre og værger', roles: ['guardian'] },
  { title: 'Teamledere', roles: ['team-leader'] },
  { title: 'Chefer og direktør', roles: ['department-head', 'director'] },
  { title: 'Administration og revision', roles: ['administrator', 'auditor'] },
  { title: 'Endnu ikke i Samspor: til en invitation', roles: ['stranger'] },
];
const OTHERS = 'Andre';

const groupOf = ({ role }: Person): string =>
  GROUPS.find(({ roles }) => roles.some((one) => role.split(', ').includes(one)))?.title ?? OTHERS;

const ROLE_WORDS: Readonly<Record<string, string>> = {
  coordinator: 'koordinerende rådgiver',
  practitioner: 'medarbejder',
  placement: 'anbringelsessted',
  'young-person': 'ung',
  guardian: 'forælder',
  'team-leader': 'teamleder',
  'department-head': 'chef',
  director: 'direktør',
  administrator: 'administrator',
  auditor: 'revisor',
  stranger: 'endnu ikke i Samspor',
};

const rolesInWords = (role: string): string =>
  role
    .split(', ')
    .map((one) => ROLE_WORDS[one] ?? one)
    .join(', ');

/** A group's heading says its role already; a unit without a letter is none. */
function personRow(person: Person, saysRole: boolean): string {
  const { login, name, role, unit, municipality } = person;
  const lines = [...(saysRole ? [rolesInWords(role)] : []), ...(/\p{L}/u.test(unit) ? [unit] : [])];
  const text = escapeHtml([name, login, role, rolesInWords(role), unit, municipality].join(' ').toLowerCase());
  const below = lines.map((line) => `<span class="at">${escapeHtml(line)}</span>`).join(' ');
  return `<li data-text="${text}"><button name="login" value="${escapeHtml(login)}"><span class="name">${escapeHtml(name)}</span>
    ${below}</button></li>`;
}

function list(people: readonly Person[], saysRole = new Set(people.map(({ role }) => role)).size > 1): string {
  return `<ul>${people.map((person) => personRow(person, saysRole)).join('')}</ul>`;
}

const TITLES = [...GROUPS.map(({ title }) => title), OTHERS];

const inGroups = (people: readonly Person[]): string =>
  TITLES.map((title) => ({ title, found: people.filter((person) => groupOf(person) === title) }))
    .filter(({ found }) => found.length > 0)
    .map(({ title, found }) => `<section><h3>${title}</h3>${list(found)}</section>`)
    .join('');

function municipalityPart(name: string, people: readonly Person[], open: boolean): string {
  return `<details class="place"${open ? ' open' : ''}><summary><h2>${escapeHtml(name)}</h2>
    <span class="count">${people.length} ${people.length === 1 ? 'person' : 'personer'}</span></summary>${inGroups(people)}</details>`;
}

/** Those to begin with, and then everybody: by municipality, the one with the most people first and open. */
function choices(people: readonly Person[]): string {
  const rank = (person: Person) => TITLES.indexOf(groupOf(person));
  const featured = people.filter((person) => person.featured).sort((a, b) => rank(a) - rank(b));
  const places = [...Map.groupBy(people, ({ municipality }) => municipality)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const first =
    featured.length > 0 ? `<section class="first"><h2>Begynd her</h2>${list(featured, true)}</section>` : '';
  return first + places.map(([name, found], index) => municipalityPart(name, found, index === 0)).join('');
}

/** The page on which one chooses whom to be. Danish first. */
export function loginPage({ people, uid, nonce, error }: LoginPage): string {
  const chosen = people.length
    ? `<label for="filter">Find en person <span class="hint">navn, rolle, enhed eller kommune</span></label>
<input id="filter" type="search" autocomplete="off">
<p id="found" role="status"></p>${choices(people)}`
    : '<p>Demoen er ikke indlæst endnu. <span lang="en" class="hint">The demo is not loaded yet.</span></p>';
  const body = `<p class="brand">Samspor</p><h1>Hvem vil du logge ind som?</h1>
<p>Det her er en demo. Alle personer er opdigtede, og du skal ikke bruge en adgangskode.
<span lang="en" class="hint">This is a demo. Everybody is invented; choose whom to be.</span></p>
${error ? `<p class="error" role="alert">${escapeHtml(error)}</p>` : ''}
<form method="post" action="/login/${encodeURIComponent(uid)}" autocomplete="off">
<input name="password" type="hidden" value="${DEMO_PASSWORD}">
${chosen}</form>`;
  return htmlPage({ title: 'Log ind · Samspor', body, script: loginScript, style: loginStyle, nonce });
}

/** Sends the provider's own form at once; without script there is a button. @param form of the provider, without one. */
export function logoutPage(form: string, nonce: string): string {
  const body = `<p class="brand">Samspor</p><h1>Du bliver logget ud</h1>${form}
<p><button class="go" form="op.logoutForm" name="logout" value="yes">Log ud</button></p>`;
  const script = "document.querySelector('button[name=logout]').click();";
  return htmlPage({ title: 'Log ud · Samspor', body, script, style: loginStyle, nonce });
}

/** A short page that only says something. */
export function messagePage(title: string, text: string, nonce: string): string {
  const body = `<p class="brand">Samspor</p><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>`;
  return htmlPage({ title, body, style: loginStyle, nonce });
}
