import { afterAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useBrowser } from './support/browser.js';
import { type Burden, beginCounting, burdenLine, burdenSoFar, countBurden } from './support/burden.js';
import { leaderAsked, raisedForAnswer, raisedStep } from './support/own-plans.js';
import { settled, signIn } from './support/sign-in.js';
import { startedPlan } from './support/start-plan.js';
import { busyPlan } from './support/states.js';

const browser = useBrowser();
const caseworker = 'raadgiver.1@roskilde';
const jobCentre = 'job.1@roskilde';

const lines: string[] = [];

/** Notes what it cost, for the end of the run. */
async function counted(page: Page, name: string): Promise<Burden> {
  const burden = await burdenSoFar(page);
  lines.push(burdenLine(name, burden));
  return burden;
}

async function opened(login: string, path: string): Promise<Page> {
  const page = await browser.open();
  await countBurden(page);
  await signIn(page, login, path);
  await settled(page);
  await beginCounting(page);
  return page;
}

/** The first step of a new plan, to the job centre, which has no part in it yet. */
async function offerFirstStep(page: Page): Promise<void> {
  const step = page.getByRole('button', { name: /^Opstart: udpeg koordinator(?!.*jobcenter)/i });
  await step.first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tilbyd overlevering' }).click();
  await page.getByLabel(/Oplæg til modtageren/).waitFor();
  await page.getByRole('combobox', { name: /Hvem skal tage over/ }).click();
  await page.keyboard.type('Jobc');
  await page
    .getByRole('option', { name: /Jobcenter/ })
    .first()
    .click();
  await page.locator('label', { has: page.getByRole('radio', { name: 'Lovhjemmel' }) }).click();
  await page.getByLabel('Paragraf').click();
  await page.keyboard.type('barnets lov § 109');
  await page.getByRole('button', { name: 'Send tilbuddet' }).click();
  await page.getByRole('heading', { name: 'Overleveringer i gang' }).waitFor();
}

/** The offer as whoever is to answer sees it. */
async function openedOffer(path: string): Promise<Page> {
  const page = await opened(jobCentre, path);
  await page
    .getByRole('button', { name: /Opstart: udpeg koordinator/ })
    .last()
    .click();
  await page.getByText('Svar senest').waitFor();
  return page;
}

afterAll(() => void process.stdout.write(`Registration burden, counted in the browser:\n${lines.join('')}`));

describe('what registering costs', () => {
  it('completing a step: one screen, at most three inputs, nothing typed', async () => {
    const page = await opened(caseworker, '/?kind=task');
    const buttons = page.getByRole('button', { name: /^Udført: / });
    await buttons.first().click();
    const panel = page.getByRole('dialog');
    const record = panel.getByRole('button', { name: 'Gem som udført' });
    await record.waitFor();
    expect(await panel.locator('form > [class*="_field_"]').count()).toBeLessThanOrEqual(3);
    const outcomes = panel.getByRole('radio');
    if ((await outcomes.count()) > 0) await panel.locator('label:has(input[type="radio"])').first().click();
    await record.click();
    const undo = page.getByRole('alertdialog').getByRole('button', { name: 'Fortryd' });
    await undo.waitFor();
    const burden = await counted(page, 'completing a step');
    expect(burden.clicks).toBeLessThanOrEqual(3);
    expect(burden.keystrokes).toBe(0);
    expect(burden.fields).toBeLessThanOrEqual(1);
    await undo.click();
    await page.getByText('Trinnet er åbent igen.').waitFor();
  });

  it('starting a plan, offering its first step, answering: nothing typed twice', async () => {
    const sender = await opened(caseworker, '/plans/new');
    const name = 'Byrde Testperson';
    await startedPlan(sender, name);
    const started = await counted(sender, 'starting a plan');
    expect(started.twice).toEqual([]);
    expect(started.clicks).toBeLessThanOrEqual(8);
    expect(started.fields).toBeLessThanOrEqual(7);
    // A name, a birthday, and the day of each consent.
    expect(started.keystrokes).toBeLessThanOrEqual(name.length + 8 + 4 * 8);

    await beginCounting(sender);
    await offerFirstStep(sender);
    const offered = await counted(sender, 'offering a handover');
    expect(offered.twice).toEqual([]);
    expect(offered.clicks).toBeLessThanOrEqual(7);
    expect(offered.fields).toBeLessThanOrEqual(3);

    const { pathname } = new URL(sender.url());
    const refusing = await openedOffer(pathname);
    const reason = 'Det hører til hos jer';
    await refusing.getByRole('button', { name: 'Sig nej' }).click();
    await refusing.getByRole('textbox', { name: /Hvorfor/ }).click();
    await refusing.keyboard.type(reason);
    await refusing.getByRole('button', { name: 'Sig nej' }).click();
    await refusing.getByText('I har sagt nej').first().waitFor();
    const refused = await counted(refusing, 'refusing a handover');
    expect(refused.twice).toEqual([]);
    expect(refused.clicks).toBeLessThanOrEqual(4);
    expect(refused.keystrokes).toBeLessThanOrEqual(reason.length);
    expect(refused.fields).toBe(1);

    await offerFirstStep(sender);
    const receiver = await openedOffer(pathname);
    await receiver.getByRole('button', { name: 'Tag imod' }).click();
    await receiver.getByRole('button', { name: 'Tag imod' }).click();
    await receiver.getByText(/Taget imod af/).waitFor();
    const answered = await counted(receiver, 'accepting a handover');
    expect(answered.clicks).toBeLessThanOrEqual(3);
    expect(answered.keystrokes).toBe(0);
    expect(answered.fields).toBe(0);
  });

  it('sharing a part of a plan with its placement: proposed, seen, and sent, with nothing typed', async () => {
    const page = await opened(caseworker, busyPlan);
    await page.getByRole('link', { name: 'Se og bestem, hvem der ser hvad' }).click();
    await page.getByRole('button', { name: 'Del en del af planen' }).click();
    await page
      .getByRole('region', { name: /^Sådan ser / })
      .getByRole('listitem')
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Del', exact: true }).click();
    await page.getByText(/har fået den valgte del/).waitFor();
    const burden = await counted(page, 'sharing a part');
    expect(burden.clicks).toBeLessThanOrEqual(3);
    expect(burden.keystrokes).toBe(0);
    expect(burden.fields).toBe(0);
    await page
      .getByRole('button', { name: /^Stop delingen: / })
      .last()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stop delingen' }).click();
    await page.getByText('Delingen er stoppet.').waitFor();
  });

  it('answering an escalation: one panel, a choice and a reason', async () => {
    const name = await raisedForAnswer(browser);
    const page = await opened(leaderAsked, '/escalations');
    await page.getByRole('button', { name: `Svar: ${raisedStep}, ${name}` }).click();
    const panel = page.getByRole('dialog');
    await panel.getByText('Hvorfor den er hos dig').waitFor();
    await panel.locator('label', { has: page.getByRole('radio', { name: 'Luk med begrundelse' }) }).click();
    await panel.getByRole('textbox', { name: 'Begrundelse' }).click();
    const reason = 'Aftalt på mødet';
    await page.keyboard.type(reason);
    await panel.getByRole('button', { name: 'Send svaret' }).click();
    await panel.waitFor({ state: 'detached' });
    const burden = await counted(page, 'answering an escalation');
    expect(burden.twice).toEqual([]);
    expect(burden.clicks).toBeLessThanOrEqual(4);
    expect(burden.keystrokes).toBeLessThanOrEqual(reason.length);
    expect(burden.fields).toBeLessThanOrEqual(2);
  });
});
