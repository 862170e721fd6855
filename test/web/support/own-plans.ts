import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { TestBrowser } from './browser.js';
import { signIn } from './sign-in.js';

/** Whom a refused handover is raised to. */
export const leaderAsked = 'chef.voksen@roskilde';

/** What is raised is called so. */
export const raisedStep = 'Overlevering: Opstart: udpeg koordinator';

const unit = '0265-social-ung';
/** It takes part, so that its head still sees the plan when nothing of it is raised any more. */
const receiver = '0265-voksen';
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
    circle: [{ role: 'adult-services', unit: receiver, basis: { kind: 'law', ref: 'barnets lov § 123' } }],
    person: { new: { name, birthDate: fifteenYearsAgo(), protectedAddress: false } },
  });
  return planId;
}

/** A plan more that whoever has this login leads. Resolves to the name of the young person. */
export async function ledBy(browser: TestBrowser, login: string): Promise<string> {
  const page = await browser.open();
  await signIn(page, login);
  const name = `Egen ${randomUUID().slice(0, 8)}`;
  await started(page, name);
  return name;
}

/**
 * A handover is offered and refused, and so raised to the leaders at once: each test that answers has its own, however
 * often it runs. Resolves to the name of the young person.
 */
export async function raisedForAnswer(browser: TestBrowser): Promise<string> {
  const name = `Løftet ${randomUUID().slice(0, 8)}`;
  const [sender, other] = [await browser.open(), await browser.open()];
  await signIn(sender, 'raadgiver.1@roskilde');
  await signIn(other, 'voksen.1@roskilde');
  const planId = await started(sender, name);
  const { handoverId } = await send<{ readonly handoverId: string }>(sender, `/plans/${planId}/handovers`, {
    subject: { kind: 'step', stepId: 'T1.1.1' },
    to: { unit: receiver },
    brief: 'Tag dette trin.',
  });
  await send(other, `/plans/${planId}/handovers/${handoverId}/decline`, { reason: 'Vi har ikke plads' });
  return name;
}
