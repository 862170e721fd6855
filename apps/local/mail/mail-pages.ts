import { escapeHtml, htmlPage } from '../process/html.js';
import type { StoredMail } from './mail-store.js';

const SHOWN_AT = new Intl.DateTimeFormat('da-DK', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Copenhagen',
});

const shownAt = (mail: StoredMail) => escapeHtml(SHOWN_AT.format(new Date(mail.receivedAt)));

function row(mail: StoredMail): string {
  const subject = escapeHtml(mail.subject || '(uden emne)');
  return `<tr><td>${shownAt(mail)}</td><td>${escapeHtml(mail.to.join(', '))}</td>
<td><a href="/mails/${mail.id}">${subject}</a></td></tr>`;
}

/** The list of mails. */
export function mailListPage(mails: readonly StoredMail[], nonce: string): string {
  const table = mails.length
    ? `<table><thead><tr><th>Modtaget</th><th>Til</th><th>Emne</th></tr></thead><tbody>${mails.map(row).join('')}</tbody></table>`
    : '<p>Ingen mails endnu. <small lang="en">No mails yet.</small></p>';
  const body = `<h1>Postkasse</h1><p>Alle mails, som Samspor har sendt her på maskinen; ingen af dem har forladt den.
<br><small lang="en">Every mail Samspor has sent on this machine; none has left it.</small></p>${table}`;
  return htmlPage({ title: 'Postkasse · Samspor', body, nonce });
}

/** One mail as text; HTML in it is shown as it was written, never run. */
export function mailPage(mail: StoredMail, nonce: string): string {
  const body = `<p><a href="/">Postkasse</a></p><h1>${escapeHtml(mail.subject || '(uden emne)')}</h1>
<p>${shownAt(mail)}<br>Fra: ${escapeHtml(mail.from)}<br>Til: ${escapeHtml(mail.to.join(', '))}</p>
<pre>${escapeHtml(mail.text)}</pre>`;
  return htmlPage({ title: `${mail.subject} · Postkasse`, body, nonce });
}
