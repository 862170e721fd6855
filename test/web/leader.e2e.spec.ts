import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useBrowser } from './support/browser.js';
import { press } from './support/keyboard.js';
import { leaderAsked, ledBy, raisedForAnswer, raisedStep } from './support/own-plans.js';
import { settled, signIn } from './support/sign-in.js';
import { soon } from './support/soon.js';

const browser = useBrowser();
const leader = 'leder.social@roskilde';

const panelOf = (page: Page) => page.getByRole('dialog');

async function atEscalations(): Promise<Page> {
  const page = await browser.open();
  await signIn(page, leaderAsked, '/escalations');
  await settled(page);
  return page;
}

/** Opens the one of that name by keyboard: whoever comes to a list comes to its first row, and walks on by arrows. */
async function openOne(page: Page, name: string): Promise<void> {
  const row = page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) });
  await row.waitFor();
  await page.getByRole('grid').focus();
  await press(page, row, 'Enter', { key: 'ArrowDown' });
  await panelOf(page).waitFor();
}

async function chooseAnswer(page: Page, name: string, reason: string): Promise<void> {
  await panelOf(page).getByRole('radio', { name }).press('Space');
  await panelOf(page).getByRole('textbox', { name: 'Begrundelse' }).focus();
  await page.keyboard.type(reason);
}

async function send(page: Page): Promise<void> {
  await panelOf(page).getByRole('button', { name: 'Send svaret' }).focus();
  await page.keyboard.press('Enter');
}

/** What the button of a new one is called. */
const raisedName = async (): Promise<string> => `Svar: ${raisedStep}, ${await raisedForAnswer(browser)}`;

describe('the supervisor’s day', () => {
  it('answers what was raised by closing it with a reason, by keyboard alone, and sees it gone', async () => {
    const name = await raisedName();
    const page = await atEscalations();
    await openOne(page, name);
    await panelOf(page).getByText('Hvorfor den er hos dig').waitFor();
    await chooseAnswer(page, 'Luk med begrundelse', 'Socialrådgivningen beholder den');
    await send(page);
    await page.getByText('1 besvaret').waitFor();
    await soon(() => panelOf(page).count(), 0);
    await soon(() => page.getByRole('button', { name, exact: true }).count(), 0);
    await page.getByRole('button', { name: 'Opdatér listen' }).press('Enter');
    await page.getByText('1 besvaret').waitFor({ state: 'detached' });
  });

  it('is told who answered and when, where somebody else was faster, and loses nothing', async () => {
    const name = await raisedName();
    const [first, second] = [await atEscalations(), await atEscalations()];
    await openOne(first, name);
    await openOne(second, name);
    await chooseAnswer(second, 'Luk med begrundelse', 'Jeg ville lukke den');
    await chooseAnswer(first, 'Luk med begrundelse', 'Det er ikke længere nødvendigt');
    await send(first);
    await panelOf(first).waitFor({ state: 'detached' });
    await send(second);
    await panelOf(second)
      .getByText(/Det blev gjort kl\. \d\d\.\d\d af \S+/)
      .waitFor();
    expect(await panelOf(second).getByRole('textbox', { name: 'Begrundelse' }).inputValue()).toBe(
      'Jeg ville lukke den',
    );
  });

  it('goes from a bar of the overview to exactly what it counts, by keyboard', async () => {
    const page = await browser.open();
    await signIn(page, leader, '/overview');
    await settled(page);
    const bar = page.getByRole('link', { name: /, uge \d+: \d+ overskredet$/ }).last();
    const count = Number(/: (\d+) overskredet$/.exec((await bar.getAttribute('aria-label')) ?? '')?.[1]);
    await bar.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/state=overdue/);
    await page.getByText(new RegExp(`^${count} ting passer`)).waitFor();
    const counted = page
      .getByRole('grid')
      .getByRole('row')
      .filter({ has: page.getByRole('link') });
    await soon(() => counted.count(), count);
  });

  it('gives a member’s plans to colleagues and sees the result of each', async () => {
    await ledBy(browser, 'raadgiver.4@roskilde');
    const page = await browser.open();
    await signIn(page, leader, '/overview');
    await settled(page);
    await page.getByRole('link', { name: 'Omfordel sager fra Svea Hasselmark' }).click();
    const move = page.getByRole('button', { name: /^Flyt \d+ sag/ });
    await move.waitFor();
    const plans = await page.getByRole('grid').getByRole('row').count();
    await move.press('Enter');
    await page.getByText(/sag(er)? er flyttet\.$/).waitFor();
    await soon(() => page.getByText(/^Flyttet til /).count(), plans - 1);
    expect(await move.isDisabled()).toBe(true);
  });
});
