import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { TestBrowser } from './browser.js';
import { signIn } from './sign-in.js';

/** Whom a refused handover is raised to. */
export const leaderAsked = 'chef.voksen@roskilde';

const unit = '0265-social-ung';
const receiver = '0265-ungeindsats';
/** So old that the law's dates lie ahead, and so young that those of the 18th birthday do too. */
const years = 15;

/** What the signed-in person's own page would send. @throws Error with the answer where it is not a yes. */
async function send<Answer>(page: Page, path: string, body: object): Promise<Answer> {
  const answer = await page.request.post(`/api/v1${path}`, {
    data: body,
    headers: { 'idempotency-key': randomUUID(), origin: new URL(page.url()).origin },
  });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

const fifteenYearsAgo = (): string => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear() - years, now.getUTCMonth(), 1)).toISOString().slice(0, 10);
};

async function started(page: Page, name: string): Promise<string> {
  const me = (await (await page.request.get('/api/v1/me')).json()) as { readonly id: string };
  const { planId } = await send<{ readonly planId: string }>(page, '/plans', {
    template: 'T1',
    version: 1,
    startUnit: unit,
    lead: { unit, member: me.id },
    circle: [{ role: 'guidance', unit: receiver, basis: { kind: 'law', ref: 'KUI-loven § 2 c' } }],
    person: { new: { name, birthDate: fifteenYearsAgo(), protectedAddress: false } },
  });
  return planId;
}

/** A plan more that whoever has this login leads. */
export async function ledBy(browser: TestBrowser, login: string): Promise<void> {
  const page = await browser.open();
  await signIn(page, login);
  await started(page, `Flyttes ${randomUUID().slice(0, 8)}`);
}

/**
 * A handover is offered and refused, and so raised to the leaders at once: each test that answers has its own, however
 * often it runs. Resolves to the name of the young person.
 */
export async function raisedForAnswer(browser: TestBrowser): Promise<string> {
  const name = `Løftet ${randomUUID().slice(0, 8)}`;
  const [sender, other] = [await browser.open(), await browser.open()];
  await signIn(sender, 'raadgiver.1@roskilde');
  await signIn(other, 'vejleder.2@roskilde');
  const planId = await started(sender, name);
  const { handoverId } = await send<{ readonly handoverId: string }>(sender, `/plans/${planId}/handovers`, {
    subject: { kind: 'lead' },
    to: { unit: receiver },
    brief: 'Overtag koordineringen.',
  });
  await send(other, `/plans/${planId}/handovers/${handoverId}/decline`, { reason: 'Vi har ikke plads' });
  return name;
}
