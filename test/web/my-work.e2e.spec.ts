import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useBrowser } from './support/browser.js';
import { settled, signIn } from './support/sign-in.js';
import { soon } from './support/soon.js';
import { crowdedInbox } from './support/worlds.js';

const browser = useBrowser();
const caseworker = 'raadgiver.2@roskilde';

const doneButtons = (page: Page) => page.getByRole('button', { name: /^Udført: / });

describe('my work', () => {
  it('lets a step be completed by keyboard with what is known already, and offers to take it back', async () => {
    const page = await browser.open();
    await signIn(page, caseworker, '/?kind=task');
    await settled(page);
    const name = (await doneButtons(page).first().getAttribute('aria-label')) ?? '';
    await doneButtons(page).first().focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog');
    const record = panel.getByRole('button', { name: 'Gem som udført' });
    await record.waitFor();
    expect(await panel.locator('form > [class*="_field_"]').count()).toBeLessThanOrEqual(3);
    if ((await panel.getByRole('radio').count()) > 0) await panel.getByRole('radio').first().press('Space');
    await record.focus();
    await page.keyboard.press('Enter');
    const undo = page.getByRole('alertdialog').getByRole('button', { name: 'Fortryd' });
    await undo.waitFor();
    await soon(() => page.getByRole('dialog').count(), 0);
    await page.getByText('1 klaret').waitFor();
    await soon(() => page.getByRole('button', { name, exact: true }).count(), 0);
    await undo.click();
    await page.getByText('Trinnet er åbent igen.').waitFor();
    await page.getByRole('button', { name, exact: true }).waitFor();
  });

  it('keeps what was typed when the page is loaded again before it was sent', async () => {
    const page = await browser.open();
    await signIn(page, caseworker, '/?kind=task');
    await settled(page);
    await doneButtons(page).first().click();
    await page.getByLabel('Hvad blev I enige om?').fill('Vi ses på mandag');
    await page.reload();
    await settled(page);
    await doneButtons(page).first().click();
    expect(await page.getByLabel('Hvad blev I enige om?').inputValue()).toBe('Vi ses på mandag');
  });

  it('keeps filters in the address and who is looked for out of it', async () => {
    const page = await browser.open();
    await signIn(page, caseworker);
    await settled(page);
    await page.getByRole('radio', { name: 'Hele enhedens' }).click();
    await page.waitForURL(/whose=units/);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const answered = page.waitForResponse((response) => response.url().endsWith('/api/v1/plans/search'));
    await page.getByRole('searchbox').fill('vera');
    await answered;
    await page.getByText(/ting passer/).waitFor();
    expect([page.url(), ...asked].filter((url) => url.includes('vera'))).toEqual([]);
  });

  it('leads to the plan of whoever is searched for, though nothing of it waits here', async () => {
    const page = await browser.open();
    await signIn(page, caseworker, '/?whose=unclaimed');
    await settled(page);
    await page.getByRole('searchbox').fill('vera');
    await page.getByRole('link', { name: 'Vera Havgaard', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Vera Havgaard' }).waitFor();
  });

  it('holds five thousand rows with at most eighty in the document', async () => {
    const page = await browser.open();
    await crowdedInbox(page, 5_000);
    await signIn(page, caseworker, '/?whose=units');
    await page.getByText('5.000 ting venter').or(page.getByText('5000 ting venter')).waitFor();
    const inDocument = () => page.getByRole('row').count();
    expect(await inDocument()).toBeLessThanOrEqual(80);
    await page.getByRole('grid').evaluate((grid) => grid.scrollTo({ top: grid.scrollHeight / 2 }));
    await page.getByText('Trin 25', { exact: false }).first().waitFor();
    expect(await inDocument()).toBeLessThanOrEqual(80);
  });
});
