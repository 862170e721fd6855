import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Api } from '../../apps/web/api/types.js';
import { useBrowser } from './support/browser.js';
import { type Outage, outageOf } from './support/outage.js';
import { settled, signIn } from './support/sign-in.js';

const browser = useBrowser();
const caseworker = 'raadgiver.3@roskilde';
/** A form to complete a step, filled in and not sent. What was agreed is found again, whatever earlier runs have left. */
async function openForm(page: Page): Promise<string> {
  const typed = `Vi ses på mandag, aftale ${randomUUID()}`;
  await signIn(page, caseworker, '/?kind=task');
  await settled(page);
  await page
    .getByRole('button', { name: /^Udført: / })
    .first()
    .click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Hvad blev I enige om?').fill(typed);
  if ((await panel.getByRole('radio').count()) > 0) await panel.getByRole('radio').first().press('Space');
  return typed;
}

const record = (page: Page) => page.getByRole('dialog').getByRole('button', { name: /Gem som udført|Sender/ });
const undo = (page: Page) => page.getByRole('alertdialog').getByRole('button', { name: 'Fortryd' });

/** How often completing a step was sent, by key, and to which plan. */
function heard(page: Page) {
  const sent: { readonly key: string | undefined; readonly planId: string | undefined }[] = [];
  page.on('request', (request) => {
    const [, planId] = /plans\/([0-9a-f-]+)\/steps\/[^/]+\/complete$/.exec(request.url()) ?? [];
    if (planId) sent.push({ key: request.headers()['idempotency-key'], planId });
  });
  return sent;
}

/** Occurrences of what was typed in the plan's history. */
async function recorded(page: Page, typed: string, planId: string | undefined): Promise<number> {
  const answer = await page.request.get(`/api/v1/plans/${planId}`);
  const plan = (await answer.json()) as Api<'PlanViewDto'>;
  return (plan.agreements ?? []).filter(({ text }) => text === typed).length;
}

const during = async (outage: Outage, work: () => Promise<void>): Promise<void> => {
  await work().finally(() => outage.over());
};

describe('when something is away', () => {
  it('the engine: a step is completed all the same, and taken back', async () => {
    const page = await browser.open();
    await openForm(page);
    await during(await outageOf('temporal'), async () => {
      await record(page).click();
      await undo(page).click();
      await page.getByText('Trinnet er åbent igen.').waitFor();
    });
  });

  it('the API: the form says so, nothing typed is lost, and it is recorded once when the API is back', async () => {
    const page = await browser.open();
    const sent = heard(page);
    const typed = await openForm(page);
    await during(await outageOf('api'), async () => {
      await record(page).click();
      await page.getByText(/^Der er ingen forbindelse/).waitFor();
      expect(await page.getByLabel('Hvad blev I enige om?').inputValue()).toBe(typed);
      const again = page.waitForRequest(/\/complete$/);
      await page.getByRole('button', { name: 'Prøv nu' }).click();
      await again;
    });
    await undo(page).waitFor({ timeout: 60_000 });
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
    expect(await recorded(page, typed, sent[0]?.planId)).toBe(1);
    await undo(page).click();
    await page.getByText('Trinnet er åbent igen.').waitFor();
  });
});
