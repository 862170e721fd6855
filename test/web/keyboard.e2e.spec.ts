import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useBrowser } from './support/browser.js';
import { press, walkTo } from './support/keyboard.js';
import { arrive, settled } from './support/sign-in.js';
import { startedPlan } from './support/start-plan.js';
import { busyPlan } from './support/states.js';

const browser = useBrowser();
const caseworker = 'raadgiver.1@roskilde';

/** What waits; the titles between are rows to a screen reader too. */
const work = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('button', { name: /^Udført: / }) });

describe('by keyboard alone', () => {
  it('one signs in, completes a step of one’s work and takes it back', async () => {
    const page = await browser.open();
    await page.goto('/?kind=task');
    await page.waitForURL(/\/login\//);
    await walkTo(page, page.locator('#filter'));
    await page.keyboard.type(caseworker);
    await press(page, page.locator(`button[name="login"][value="${caseworker}"]:visible`));
    await settled(page);
    await walkTo(page, work(page));
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog');
    const record = panel.getByRole('button', { name: 'Gem som udført' });
    await record.waitFor();
    const outcomes = panel.getByRole('radio');
    if ((await outcomes.count()) > 0) await press(page, outcomes, 'Space');
    await press(page, record);
    const undo = page.getByRole('alertdialog').getByRole('button', { name: 'Fortryd' });
    await undo.waitFor();
    await press(page, undo);
    await page.getByText('Trinnet er åbent igen.').waitFor();
  });

  it('closing a form brings one back to the row that it was opened from', async () => {
    const page = await browser.open();
    await arrive(page, caseworker, '/?kind=task');
    await settled(page);
    const row = work(page).nth(1);
    await walkTo(page, work(page));
    await page.keyboard.press('ArrowDown');
    expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'row');
    expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('one walks the picture of a plan, opens a step, and reads the plan as a list', async () => {
    const page = await browser.open();
    await arrive(page, caseworker, busyPlan);
    await settled(page);
    const picture = page.getByRole('region', { name: 'Planen som billede' });
    const lane = picture.getByRole('toolbar').first().getByRole('button');
    await press(page, page.getByRole('button', { name: 'Længere tidsrum' }));
    await page.getByText('3 år', { exact: true }).waitFor();
    await walkTo(page, lane);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await walkTo(page, page.getByRole('tab', { selected: true }), { key: 'Shift+Tab' });
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tabpanel', { name: 'Liste' }).getByRole('row').first().waitFor();
  });

  it('one offers a step to another unit', async () => {
    const page = await browser.open();
    await arrive(page, caseworker, '/plans/new');
    await startedPlan(page, 'Tastatur Testperson');
    await page.goto(`${new URL(page.url()).pathname}?step=T1.1.1`);
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Tilbyd overlevering' }));
    await page.getByLabel(/Oplæg til modtageren/).waitFor();
    const receiver = page.getByRole('combobox', { name: /Hvem skal tage over/ });
    await walkTo(page, receiver);
    await page.keyboard.type('Jobc');
    await page
      .getByRole('option', { name: /Jobcenter/ })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[role="option"]') === null);
    expect(await receiver.inputValue()).toMatch(/Jobcenter/);
    await walkTo(
      page,
      page.getByRole('radiogroup', { name: /Grundlag for at dele/ }).getByRole('radio', { checked: true }),
    );
    await page.keyboard.press('ArrowUp');
    const paragraph = page.getByLabel('Paragraf');
    await walkTo(page, paragraph);
    await page.keyboard.type('barnets lov § 109');
    await press(page, page.getByRole('button', { name: 'Send tilbuddet' }));
    await page.getByRole('heading', { name: 'Overleveringer i gang' }).waitFor();
  });
});
