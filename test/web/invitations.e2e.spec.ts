import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe } from './support/axe.js';
import { boxes } from './support/boxes.js';
import { address, useBrowser } from './support/browser.js';
import { letterTo, untilLetters } from './support/mailbox.js';
import { screenshot } from './support/screenshot.js';
import { settled, signIn } from './support/sign-in.js';
import { busyPlan } from './support/states.js';

const browser = useBrowser();
const newMail = (who: string): string => `${who}.${randomUUID()}@udenfor.example`;

const isFine = async (page: Page): Promise<void> => {
  expect(await axe(page)).toEqual([]);
  expect(await boxes(page)).toEqual([]);
};

async function opened(login: string, path: string, width = 1280): Promise<Page> {
  const page = await browser.open({ width });
  await signIn(page, login, path);
  await settled(page);
  return page;
}

const linkIn = (text: string): string => /(https?:\/\/\S+\/invitation#[\w-]{43})/.exec(text)?.[1] ?? '';
const codeIn = (text: string): string => /er (\d{6})/.exec(text)?.[1] ?? '';
const linkTo = async (mail: string): Promise<string> => {
  const link = linkIn(await letterTo(mail));
  return link.slice(link.indexOf('/invitation'));
};

/** Somebody new at the unit, whom no provider knows, as the administrator adds them. */
async function newHelper(name: string): Promise<void> {
  const page = await opened('administrator@roskilde', '/organisation?unit=0265-hjem');
  await page.getByRole('button', { name: 'Ny medarbejder' }).press('Enter');
  const form = page.getByRole('dialog');
  await form.getByLabel('Navn').fill(name);
  await form.getByRole('button', { name: 'Gem' }).press('Enter');
  await page.getByRole('rowheader', { name }).waitFor();
  await isFine(page);
}

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: label }).press('Enter');
  await page.getByRole('option', { name: option }).press('Enter');
}

/** Invites from the plan, and waits until it is sent. */
async function invite(page: Page, whom: string | RegExp, mail: string, proof: string): Promise<void> {
  await choose(page, 'Hvem', whom);
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Mailadresse').fill(mail);
  await panel.getByRole('radio', { name: proof }).press('Space');
  await panel.getByRole('button', { name: 'Send invitation' }).press('Enter');
  await panel.getByText(mail).waitFor();
}

const openInvitations = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Inviter, eller se hvem' }).press('Enter');
  await page.getByRole('dialog').getByRole('heading', { name: 'Inviteret indtil nu' }).waitFor();
};

/** A step of the placement's own, from the caseworker. */
async function stepFor(plan: Page, title: string): Promise<void> {
  const due = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const body = { kind: 'task', title, owner: 'placement', due, forYoung: false };
  const headers = { 'idempotency-key': randomUUID(), origin: address() };
  const added = await plan.request.post(`${address()}/api/v1${busyPlan}/steps`, { data: body, headers });
  expect(added.status()).toBe(200);
}

describe('an invitation', () => {
  it('goes from the caseworker by mail to somebody at the placement, whose code opens their own steps', async () => {
    const [name, mail] = [`Bo Nyansat ${Date.now()}`, newMail('bo')];
    await newHelper(name);
    const plan = await opened('raadgiver.1@roskilde', busyPlan);
    const title = `Ring hjem ${Date.now()}`;
    await stepFor(plan, title);
    await openInvitations(plan);
    await invite(plan, new RegExp(`^${name}`), mail, 'En kode på mail');
    await isFine(plan);
    await screenshot(plan, 'invitations-of-plan');

    const page = await browser.open({ width: 390 });
    await page.goto(await linkTo(mail));
    await page.getByRole('heading', { name: 'Du er inviteret' }).waitFor();
    await isFine(page);
    await screenshot(page, 'invitation');
    await page.getByRole('button', { name: 'Send mig en kode' }).press('Enter');
    await page.getByLabel('Koden på seks tal').waitFor();
    await isFine(page);
    await screenshot(page, 'invitation-code');
    const [code] = [codeIn(await untilLetters(mail, 2))];
    for (let n = 0; n < 5; n += 1) {
      await page.getByLabel('Koden på seks tal').fill(String((Number(code) + 1 + n) % 1_000_000).padStart(6, '0'));
      const answered = page.waitForResponse(/invitation\/prove$/);
      await page.getByRole('button', { name: 'Log ind' }).press('Enter');
      await answered;
    }
    await page.getByRole('alert').getByText('Koden passer ikke').waitFor();
    await page.getByLabel('Koden på seks tal').fill(code);
    const locked = page.waitForResponse(/invitation\/prove$/);
    await page.getByRole('button', { name: 'Log ind' }).press('Enter');
    expect((await locked).status()).toBe(422);
    await isFine(page);

    await page.getByRole('button', { name: 'Send en ny kode' }).press('Enter');
    await page.getByLabel('Koden på seks tal').fill(codeIn(await untilLetters(mail, 3)));
    await page.getByRole('button', { name: 'Log ind' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Mit arbejde' }).waitFor();
    await settled(page);
    await page.goto('/?whose=unclaimed');
    await settled(page);
    await page.getByRole('button', { name: new RegExp(`^Tag trinnet: ${title}`) }).press('Enter');
    await page.goto('/');
    await page.getByRole('button', { name: new RegExp(`^Udført: ${title}`) }).press('Enter');
    const done = page.waitForResponse(/\/complete$/);
    await page.getByRole('dialog').getByRole('button', { name: 'Gem som udført' }).press('Enter');
    expect((await done).status()).toBe(200);
    await page.goto(busyPlan);
    await page.getByText('Du er logget ind med en kode').waitFor();
    await settled(page);
    await isFine(page);
    await screenshot(page, 'plan-by-code');

    await page.getByRole('button', { name: /Din konto/ }).press('Enter');
    await page.getByRole('menuitem', { name: 'Log ud' }).press('Enter');
    await page.getByRole('heading', { name: 'Log ind i Samspor' }).waitFor();
    await isFine(page);
    await screenshot(page, 'sign-in');
    await page.getByLabel('Din mailadresse').fill(mail);
    await page.getByRole('button', { name: 'Send mig en kode' }).press('Enter');
    await page.getByLabel('Koden på seks tal').fill(codeIn(await untilLetters(mail, 4)));
    await page.getByRole('button', { name: 'Log ind' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Mit arbejde' }).waitFor();
  });

  it('that was revoked or used leads to a page that says what to do', async () => {
    const mail = newMail('ung');
    const plan = await opened('raadgiver.1@roskilde', busyPlan);
    await openInvitations(plan);
    await invite(plan, 'Den unge selv', mail, 'En kode på mail');
    const link = await linkTo(mail);
    const row = plan.getByRole('dialog').getByRole('listitem').filter({ hasText: mail });
    await row.getByRole('button', { name: 'Træk tilbage: Den unge' }).press('Enter');
    await row.getByText('Trukket tilbage').first().waitFor();
    for (const language of ['da', 'en'] as const) {
      const page = await browser.open({ width: 390, language });
      await page.goto(link);
      await page
        .getByRole('heading', { name: language === 'da' ? 'Linket gælder ikke længere' : 'The link holds no longer' })
        .waitFor();
      await isFine(page);
      if (language === 'da') await screenshot(page, 'invitation-invalid');
    }
  });
});

describe('the young person', () => {
  it('comes in by a code to their own plan, and is told what it is not enough for', async () => {
    const mail = newMail('ung');
    const plan = await opened('raadgiver.1@roskilde', busyPlan);
    await openInvitations(plan);
    await invite(plan, 'Den unge selv', mail, 'En kode på mail');
    const page = await browser.open({ width: 390 });
    await page.goto(await linkTo(mail));
    await page.getByRole('button', { name: 'Send mig en kode' }).press('Enter');
    await page.getByLabel('Koden på seks tal').fill(codeIn(await untilLetters(mail, 2)));
    await page.getByRole('button', { name: 'Log ind' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Hej / }).waitFor();
    await page.getByText('Du er logget ind med en kode').waitFor();
    await settled(page);
    await isFine(page);
    await screenshot(page, 'my-plan-by-code');
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).not.toMatch(/Hvem har set|Andre, der kan se|Ingen andre/);
    await page.getByLabel('Hvad vil du sige?').fill('Det går fint');
    await page.getByRole('button', { name: 'Send' }).press('Enter');
    await page.locator('q').getByText('Det går fint').waitFor();
  });
});

describe('a guardian', () => {
  it('logs in at the provider, follows the plan, and says yes to what they are asked', async () => {
    const page = await opened('foraelder.1@roskilde', '/', 390);
    await page.getByRole('heading', { level: 1, name: /^Planen for / }).waitFor();
    await page.getByRole('heading', { name: 'Samtykker fra dig' }).waitFor();
    await settled(page);
    await isFine(page);
    await screenshot(page, 'child-plan');
    await page
      .getByRole('button', { name: /^Ja, giv videre til / })
      .first()
      .press('Enter');
    await page.getByText('Du har sagt ja til').first().waitFor();
    await isFine(page);
  });

  it('reads what for and how long before they answer, and is asked again before they withdraw', async () => {
    const asked: string[] = [];
    const page = await browser.open({ width: 390 });
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await signIn(page, 'foraelder.1@roskilde');
    await page.waitForURL(/child-plan$/);
    await settled(page);
    // Whoever has nothing there asks nothing of the front page on their way.
    expect(asked).not.toContain('/api/v1/inbox');
    const given = page.getByRole('listitem').filter({ hasText: 'Du har sagt ja til' }).first();
    await given.getByText(/^Formål: /).waitFor();
    await given.getByText(/^Det gælder/).waitFor();
    await given.getByRole('button', { name: /^Træk tilbage: / }).press('Enter');
    await given.getByText('Det, der hviler på det, stopper med det samme', { exact: false }).waitFor();
    await isFine(page);
    await given.getByRole('button', { name: 'Nej, lad det gælde' }).press('Enter');
    await given.getByRole('button', { name: /^Træk tilbage: / }).waitFor();
  });

  it('is invited by name, and opens a link that goes on to the provider', async () => {
    const mail = newMail('mor');
    const plan = await opened('raadgiver.1@roskilde', busyPlan);
    await openInvitations(plan);
    await choose(plan, 'Hvem', 'En forælder eller værge');
    const panel = plan.getByRole('dialog');
    await panel.getByLabel('Navn').fill('Mor Opfundet');
    await panel.getByLabel('Mailadresse').fill(mail);
    await isFine(plan);
    await screenshot(plan, 'invite-guardian');
    await panel.getByRole('button', { name: 'Send invitation' }).press('Enter');
    await panel.getByText(mail).waitFor();
    const page = await browser.open({ width: 390 });
    await page.goto(await linkTo(mail));
    await page.getByText('indtil den unge fylder 18').waitFor();
    await page.getByRole('button', { name: 'Fortsæt til login' }).press('Enter');
    await page.waitForURL(/\/login\//);
    expect(new URL(page.url()).origin).not.toBe(address());
  });
});

describe('the invitations of a unit outside', () => {
  it('stand with its members, for administrators', async () => {
    const page = await opened('administrator@roskilde', '/organisation?unit=0265-hjem', 390);
    await page.getByRole('heading', { level: 3, name: 'Invitationer' }).waitFor();
    await settled(page);
    await isFine(page);
    await screenshot(page, 'organisation-invitations');
  });
});
