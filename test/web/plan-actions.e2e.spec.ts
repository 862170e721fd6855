import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useBrowser } from './support/browser.js';
import { settled, signIn } from './support/sign-in.js';
import { soon } from './support/soon.js';
import { busyPlan } from './support/states.js';

const browser = useBrowser();
const caseworker = 'raadgiver.1@roskilde';
/** A plan of the demo world with one open step that has a date set by law. */
const planToClose = '/plans/0e5b935e-507c-5382-a739-cdeb153a7c90';

const menuButton = (page: Page) => page.getByRole('button', { name: 'Det kan du gøre ved planen' });

async function choose(page: Page, action: string): Promise<void> {
  await menuButton(page).click();
  await page.getByRole('menuitem', { name: action }).click();
  await page.getByRole('dialog').getByRole('heading', { name: action }).waitFor();
}

async function opened(login: string, path: string): Promise<Page> {
  const page = await browser.open();
  await signIn(page, login, path);
  await settled(page);
  return page;
}

describe('what is done to a plan as a whole', () => {
  it('is a step that is added by keyboard alone; what was typed survives a reload', async () => {
    const page = await opened(caseworker, busyPlan);
    await menuButton(page).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Tilføj et trin' }).waitFor();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog');
    await panel.getByLabel('Hvad skal gøres?').focus();
    await page.keyboard.type('Ring til fritidsklubben');
    await panel.getByRole('button', { name: 'Tilføj et trin' }).press('Enter');
    await panel.getByText('Udfyld feltet.').waitFor();
    await page.reload();
    await settled(page);
    expect(await panel.getByLabel('Hvad skal gøres?').inputValue()).toBe('Ring til fritidsklubben');
    await panel
      .getByRole('group', { name: /Senest/ })
      .getByRole('spinbutton')
      .first()
      .focus();
    await page.keyboard.type('01122026');
    await panel.getByRole('button', { name: 'Tilføj et trin' }).press('Enter');
    await page.getByText('Trinnet er tilføjet.').waitFor();
    await soon(() => page.getByRole('dialog').count(), 0);
    await page.getByText('Ring til fritidsklubben').first().waitFor();
    expect(page.url()).not.toContain('fritidsklubben');
  });

  it('is closing it with an answer for each date set by law, and opening it again', async () => {
    const page = await opened(caseworker, planToClose);
    await choose(page, 'Afslut planen');
    const panel = page.getByRole('dialog');
    await panel.getByLabel('Hvorfor?').fill('Flytter til en anden kommune');
    const close = panel.getByRole('button', { name: 'Afslut planen' });
    await close.click();
    await panel.getByText('Udfyld feltet.').first().waitFor();
    const answers = panel.getByRole('group').filter({ has: page.getByText('Svar', { exact: true }) });
    for (let index = 0; index < (await answers.count()); index++) {
      await answers.nth(index).getByRole('button', { name: /Svar/ }).click();
      await page.getByRole('option', { name: 'Lovfristen er ikke holdt' }).click();
    }
    await close.click();
    await page.getByText('Planen er afsluttet.').first().waitFor();
    await page.getByText(/^Afsluttet \d/).waitFor();

    await menuButton(page).click();
    await page.getByText('Kan ikke nu: Planen er afsluttet. Genåbn den først.').waitFor();
    await page.getByRole('menuitem', { name: 'Tilføj et trin' }).click();
    await panel.getByText('Planen er afsluttet. Genåbn den først.').waitFor();
    await panel.getByRole('button', { name: 'Luk' }).click();

    await choose(page, 'Genåbn planen');
    await panel.getByLabel('Hvorfor?').fill('Bliver alligevel boende');
    await panel.getByRole('button', { name: 'Genåbn planen' }).click();
    await page.getByText('Planen er åben igen.').waitFor();
    await page.getByText(/^Afsluttet \d/).waitFor({ state: 'detached' });
  });

  it('is the young person’s own words, and a step completed with the same form as in My work, taken back', async () => {
    const page = await opened(caseworker, `${busyPlan}?act=add-voice`);
    const panel = page.getByRole('dialog');
    await panel.getByLabel('Den unges egne ord').fill('Jeg vil bo tæt på min søster');
    await panel.getByRole('button', { name: 'Skriv den unges egne ord' }).click();
    await page.locator('q', { hasText: 'Jeg vil bo tæt på min søster' }).waitFor();

    await page.goto(`${busyPlan}?step=T2.8.1`);
    await settled(page);
    await panel.getByRole('button', { name: 'Afslut trinnet' }).click();
    await panel.getByLabel('Hvad blev I enige om?').fill('Planen er set igennem');
    await panel.getByRole('button', { name: 'Gem som udført' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Fortryd' }).click();
    await page.getByText('Trinnet er åbent igen.').waitFor();
  });
});

describe('the placement', () => {
  it('sees its own steps and whom to call, and nothing that is for others', async () => {
    const page = await opened('hjem.1@roskilde', busyPlan);
    await page.getByText('Ring til koordinatoren, hvis I har spørgsmål.').waitFor();
    // The coordinator, and whoever else the demo's share lets the placement reach.
    await page.getByRole('heading', { name: 'De voksne om planen' }).waitFor();
    await page
      .getByRole('link', { name: /^Ring til / })
      .first()
      .waitFor();
    await soon(() => menuButton(page).count(), 0);
    const lanes = page.getByRole('region', { name: 'Planen som billede' }).getByRole('toolbar');
    await lanes.first().waitFor({ state: 'attached' });
    // Its own lane, and that of the steps which are shared with it.
    await soon(() => lanes.count(), 2);
  });

  it('finds a young person in its work by name', async () => {
    const page = await opened('hjem.1@roskilde', '/');
    await page.getByRole('searchbox').fill('vera');
    await page.getByText(/^[1-9]\d* ting passer/).waitFor();
    // Its own work and the receipt of what is shared with it: all of them hers, and none of anybody else's.
    const work = page.getByRole('row').filter({ has: page.getByRole('link') });
    expect(await work.count()).toBeGreaterThan(0);
    expect((await work.allInnerTexts()).filter((row) => !row.includes('Vera'))).toEqual([]);
  });
});
