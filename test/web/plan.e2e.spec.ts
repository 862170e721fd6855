import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useBrowser } from './support/browser.js';
import { settled, signIn } from './support/sign-in.js';
import { soon } from './support/soon.js';
import { startedPlan } from './support/start-plan.js';
import { busyPlan } from './support/states.js';

const browser = useBrowser();
const caseworker = 'raadgiver.1@roskilde';
const jobCentre = 'job.1@roskilde';

const picture = (page: Page) => page.getByRole('region', { name: 'Planen som billede' });

/** The plan in the address of the page. */
const planOf = (page: Page): string => new URL(page.url()).pathname.split('/').slice(0, 3).join('/');

describe('the plan’s page', () => {
  it('says its picture to those who hear it: lanes by sector, each step with state, date and holder', async () => {
    const page = await browser.open();
    await signIn(page, caseworker, busyPlan);
    await settled(page);
    const lane = picture(page).getByRole('toolbar', { name: 'Socialområdet' });
    await lane.waitFor();
    const names = await lane.getByRole('button').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(name).toMatch(/, hos .+/);
    expect(names.some((name) => /^Overskredet: .+, dato \d+\. \p{L}+ \d{4}/u.test(name ?? ''))).toBe(true);
  });

  it('goes from step to step with the arrows, and opens one with Enter', async () => {
    const page = await browser.open();
    await signIn(page, caseworker, busyPlan);
    await settled(page);
    const lane = picture(page).getByRole('toolbar', { name: 'Socialområdet' });
    const focused = () => lane.locator(':focus').getAttribute('aria-label');
    await lane.getByRole('button').first().focus();
    const first = await focused();
    await page.keyboard.press('ArrowRight');
    await soon(async () => (await focused()) !== first, true);
    await page.keyboard.press('ArrowLeft');
    await soon(focused, first);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.has('step')).toBe(false);
  });

  it('reaches from a month to eight years and keeps the span in the address', async () => {
    const page = await browser.open();
    await signIn(page, caseworker, busyPlan);
    await settled(page);
    for (const span of ['3 år', '8 år']) {
      await page.getByRole('button', { name: 'Længere tidsrum' }).click();
      await page.getByText(span, { exact: true }).waitFor();
    }
    expect(new URL(page.url()).searchParams.get('zoom')).toBe('eight-years');
    await soon(() => page.getByRole('button', { name: 'Længere tidsrum' }).isDisabled(), true);
  });

  it('draws what a step depends on, when asked to', async () => {
    const page = await browser.open();
    await signIn(page, caseworker, `${busyPlan}?step=T2.8.1`);
    await settled(page);
    await page.getByRole('button', { name: 'Vis i billedet, hvad trinnet afhænger af' }).click();
    await page.keyboard.press('Escape');
    await picture(page).locator('path[class*="trace"]').first().waitFor({ state: 'attached' });
  });
});

describe('what has happened', () => {
  it('is told with the newest first, down to the beginning', async () => {
    const page = await browser.open();
    await signIn(page, caseworker, `${busyPlan}?view=history`);
    await settled(page);
    const told = page.getByRole('main').getByRole('listitem').locator('time');
    await told.first().waitFor();
    for (const more = page.getByRole('button', { name: 'Vis flere' }); await more.isVisible(); ) {
      const known = await told.count();
      await more.click();
      await told.nth(known).waitFor();
    }
    const at = await told.evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    expect(at).toEqual(at.toSorted().toReversed());
    await page.getByText(/^Planen blev startet af /).waitFor();
  });
});

describe('a handover', () => {
  it('goes from the caseworker to the job centre with a brief that wrote itself, and both see it change', async () => {
    const sender = await browser.open();
    await signIn(sender, caseworker, '/plans/new');
    await settled(sender);
    await startedPlan(sender, `Overlevering ${randomUUID().slice(0, 8)}`);
    const plan = planOf(sender);
    await sender
      .getByRole('button', { name: /Opstart: udpeg koordinator/ })
      .first()
      .click();
    await sender.getByRole('dialog').getByRole('button', { name: 'Tilbyd overlevering' }).click();
    const brief = sender.getByLabel(/Oplæg til modtageren/);
    await brief.waitFor();
    expect(await brief.inputValue()).toContain('Opstart: udpeg koordinator');
    await sender.getByRole('combobox', { name: /Hvem skal tage over/ }).fill('Jobcenter');
    await sender
      .getByRole('option', { name: /Jobcenter/ })
      .first()
      .click();
    await sender.getByText('Lovhjemmel').click();
    await sender.getByLabel('Paragraf').fill('barnets lov § 109');
    await sender.getByRole('button', { name: 'Send tilbuddet' }).click();
    await sender.waitForURL((url) => url.pathname === plan);
    await sender.getByRole('heading', { name: 'Overleveringer i gang' }).waitFor();

    const receiver = await browser.open();
    await signIn(receiver, jobCentre, plan);
    await settled(receiver);
    await receiver
      .getByRole('button', { name: /Opstart: udpeg koordinator/ })
      .last()
      .click();
    await receiver.getByText('Svar senest').waitFor();
    await receiver.getByRole('button', { name: 'Tag imod' }).click();
    await receiver.getByRole('button', { name: 'Tag imod' }).click();
    await receiver.getByText(/Taget imod af/).waitFor();
    await sender.getByText(/Overleveringer i gang/).waitFor({ state: 'detached' });
  });
});

describe('starting a plan', () => {
  it('asks for a name and a birthday, proposes the rest, and shows the dates before anything is stored', async () => {
    const page = await browser.open();
    await signIn(page, caseworker, '/plans/new');
    await settled(page);
    await page.getByRole('button', { name: 'Start planen' }).click();
    await page.getByText('Vælg en plan.').waitFor();
    await startedPlan(page, `Nystartet ${randomUUID().slice(0, 8)}`);
    await page.getByRole('heading', { name: 'Næste skridt' }).waitFor();
    expect(page.url()).not.toContain('Nystartet');
  });
});

describe('the young person', () => {
  it('says something on a telephone, and it stands there in their own words', async () => {
    const page = await browser.open({ width: 390 });
    await signIn(page, 'ung.1@roskilde', '/my-plan');
    await settled(page);
    const said = `Jeg vil gerne have en læreplads (${Date.now()})`;
    await page.getByLabel('Hvad vil du sige?').fill(said);
    await page.reload();
    await settled(page);
    expect(await page.getByLabel('Hvad vil du sige?').inputValue()).toBe(said);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('q', { hasText: said }).waitFor();
    // The words may stand there by the event stream before the answer has come that empties the field.
    await soon(() => page.getByLabel('Hvad vil du sige?').inputValue(), '');
    const calls = page.getByRole('link', { name: /^Ring til / });
    expect(await calls.first().getAttribute('href')).toMatch(/^tel:\+45/);
  });
});
