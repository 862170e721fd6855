import { escapeHtml, htmlPage } from '../process/html.js';
import type { Person } from './people.js';

/** The one password of all invented people, shown on the page: there is nothing to protect here. */
export const DEMO_PASSWORD = 'samspor';

export interface LoginPage {
  readonly people: readonly Person[];
  readonly uid: string;
  readonly nonce: string;
  readonly error?: string;
}

/** Shows those whose name, role, unit or municipality holds every word typed. Without script all are shown. */
const FILTER = `
  const field = document.getElementById('filter');
  const rows = [...document.querySelectorAll('li[data-text]')];
  field.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\\s+/);
    for (const row of rows) row.hidden = !words.every((word) => row.dataset.text.includes(word));
  });`;

function personRow({ login, name, role, unit, municipality }: Person): string {
  const text = escapeHtml([name, login, role, unit, municipality].join(' ').toLowerCase());
  return `<li data-text="${text}"><button name="login" value="${escapeHtml(login)}">${escapeHtml(name)}
    <small>${escapeHtml(`${role}, ${unit}, ${municipality}`)}</small></button></li>`;
}

/** The page on which one chooses whom to be. Danish first. */
export function loginPage({ people, uid, nonce, error }: LoginPage): string {
  const list = people.length
    ? `<ul>${people.map(personRow).join('')}</ul>`
    : '<p>Demoen er ikke indlæst endnu. <small>The demo is not loaded yet.</small></p>';
  const body = `<h1>Log ind i Samspor</h1>
<p>Alle personer her er opdigtede. Vælg, hvem du vil være.
<br><small lang="en">Everybody here is invented. Choose whom to be.</small></p>
${error ? `<p class="error" role="alert">${escapeHtml(error)}</p>` : ''}
<form method="post" action="/login/${encodeURIComponent(uid)}" autocomplete="off">
<label for="password">Fælles adgangskode (<span lang="en">shared password</span>): ${DEMO_PASSWORD}</label>
<input id="password" name="password" type="password" value="${DEMO_PASSWORD}" required>
<label for="filter">Søg efter navn, rolle, enhed eller kommune (<span lang="en">search</span>)</label>
<input id="filter" type="search" autofocus>
${list}</form>`;
  return htmlPage({ title: 'Log ind · Samspor', body, script: FILTER, nonce });
}

/** A short page that only says something. */
export function messagePage(title: string, text: string, nonce: string): string {
  return htmlPage({ title, body: `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>`, nonce });
}
