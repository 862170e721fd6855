import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useBrowser } from './support/browser.js';
import { ledBy } from './support/own-plans.js';
import { settled, signIn } from './support/sign-in.js';
import { soon } from './support/soon.js';

const browser = useBrowser();
const caseworker = 'raadgiver.2@roskilde';
const list = '/?kind=task';

/** What is completed here is completed for good: not in a plan that another spec opens. */
let own = '';
beforeAll(async () => {
  own = await ledBy(browser, caseworker);
});

const rowButtons = (page: Page) => page.getByRole('button', { name: /^Udført: / });

/** The work of that plan alone. */
async function narrowed(page: Page): Promise<void> {
  await page.getByRole('searchbox').fill(own);
  await page.getByRole('link', { name: own, exact: true }).waitFor();
  await rowButtons(page).first().waitFor();
}

/** The same person at two screens: both see the same rows. */
async function twoScreens(hears = true): Promise<readonly [Page, Page]> {
  const [one, other] = await Promise.all([browser.open(), browser.open()]);
  if (!hears) await other.route('**/api/v1/stream', (route) => route.abort());
  for (const page of [one, other]) {
    await signIn(page, caseworker, list);
    await settled(page);
    await narrowed(page);
  }
  return [one, other];
}

/** Records the step of a button as done, in the panel. */
async function record(page: Page): Promise<void> {
  const panel = page.getByRole('dialog');
  await panel.getByRole('button', { name: 'Gem som udført' }).waitFor();
  if ((await panel.getByRole('radio').count()) > 0) await panel.getByRole('radio').first().press('Space');
  await panel.getByRole('button', { name: 'Gem som udført' }).click();
}

describe('what others do meanwhile', () => {
  it('is told in a calm line, and no row moves until it is asked for', async () => {
    const [one, other] = await twoScreens();
    const name = (await rowButtons(one).first().getAttribute('aria-label')) ?? '';
    const rowsOf = (page: Page) => page.getByRole('row').allTextContents();
    const place = async () => (await other.getByRole('row').nth(1).boundingBox())?.y;
    const [shown, before] = [await rowsOf(other), await place()];
    await one.getByRole('button', { name, exact: true }).click();
    await record(one);
    const calm = other.getByRole('status').filter({ hasText: /\d+ (ny|nye|klaret)/ });
    await calm.waitFor();
    expect([(await rowsOf(other)).length, await place()]).toEqual([shown.length, before]);
    await calm.getByRole('button', { name: 'Vis' }).click();
    await calm.waitFor({ state: 'detached' });
    await soon(() => other.getByRole('button', { name, exact: true }).count(), 0);
  });

  it('is said with time and name to whoever comes second before the news did', async () => {
    const [one, other] = await twoScreens(false);
    const name = (await rowButtons(one).first().getAttribute('aria-label')) ?? '';
    await other.getByRole('button', { name, exact: true }).click();
    await other.getByRole('dialog').getByRole('button', { name: 'Gem som udført' }).waitFor();
    await one.getByRole('button', { name, exact: true }).click();
    await record(one);
    await one.getByRole('alertdialog').getByRole('button', { name: 'Fortryd' }).waitFor();
    await record(other);
    await other.getByText(/Det blev gjort kl\. \d{1,2}\.\d{2} af \p{Lu}/u).waitFor();
  });
});

describe('a session that has ended', () => {
  it('is begun again without losing what was typed', async () => {
    const page = await browser.open();
    await signIn(page, caseworker, list);
    await settled(page);
    await rowButtons(page).first().click();
    await page.getByLabel('Hvad blev I enige om?').fill('Vi ses igen på fredag');
    await page.context().clearCookies();
    await record(page);
    await page.getByRole('button', { name: 'Log ind igen' }).click();
    await page.waitForURL(/\/login\//);
    await page.locator('#filter').fill(caseworker);
    await page.locator(`button[name="login"][value="${caseworker}"]`).last().click();
    await settled(page);
    await rowButtons(page).first().click();
    expect(await page.getByLabel('Hvad blev I enige om?').inputValue()).toBe('Vi ses igen på fredag');
  });
});
