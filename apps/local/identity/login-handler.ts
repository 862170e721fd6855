import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { htmlHeaders } from '../process/html.js';
import { DEMO_PASSWORD, loginPage, messagePage } from './login-page.js';
import type { Person } from './people.js';
import { ACR } from './provider-configuration.js';

const MAX_BODY_BYTES = 10_000;

/** The fields of a posted form. Undefined when it is larger than any login. */
async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > MAX_BODY_BYTES) return undefined;
  }
  return new URLSearchParams(text);
}

/** The person whom a form names, or what is wrong with it. */
export function checkLogin(people: readonly Person[], form: URLSearchParams): Person | string {
  const person = people.find(({ login }) => login === form.get('login'));
  if (!person) return 'Ukendt person. (Unknown person.)';
  return form.get('password') === DEMO_PASSWORD ? person : 'Forkert adgangskode. (Wrong password.)';
}

function send(response: ServerResponse, status: number, page: (nonce: string) => string): void {
  const nonce = randomBytes(16).toString('base64');
  response.writeHead(status, htmlHeaders(nonce)).end(page(nonce));
}

/** Answers GET and POST of `/login/<uid>`: shows the people, and takes the choice back to the provider. */
export function createLoginHandler(provider: Provider, readPeople: () => Promise<readonly Person[]>) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let uid: string;
    try {
      ({ uid } = await provider.interactionDetails(request, response));
    } catch {
      const text = 'Denne login-side er udløbet. Begynd forfra. (This page has expired. Begin anew.)';
      return send(response, 400, (nonce) => messagePage('Udløbet', text, nonce));
    }
    const people = await readPeople();
    if (request.method !== 'POST') return send(response, 200, (nonce) => loginPage({ people, uid, nonce }));
    const form = await readForm(request);
    const person = form ? checkLogin(people, form) : 'Formularen er for stor. (The form is too large.)';
    if (typeof person === 'string') {
      return send(response, 400, (nonce) => loginPage({ people, uid, nonce, error: person }));
    }
    await provider.interactionFinished(request, response, { login: { accountId: person.sub, acr: ACR, amr: ['pwd'] } });
  };
}
