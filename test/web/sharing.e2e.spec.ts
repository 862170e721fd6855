import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { axe } from './support/axe.js';
import { boxes } from './support/boxes.js';
import { useBrowser } from './support/browser.js';
import { press, walkTo } from './support/keyboard.js';
import { screenshot } from './support/screenshot.js';
import { settled, signIn } from './support/sign-in.js';
import { soon } from './support/soon.js';
import { busyPlan } from './support/states.js';

const browser = useBrowser();
const caseworker = 'raadgiver.1@roskilde';
const placement = 'pleje.1@roskilde';
const home = 'Plejefamilien ved Åen';

async function opened(login: string, path: string, width = 1280): Promise<Page> {
  const page = await browser.open({ width });
  await signIn(page, login, path);
  await settled(page);
  return page;
}

const isFine = async (page: Page): Promise<void> => {
  expect(await axe(page)).toEqual([]);
  expect(await boxes(page)).toEqual([]);
};

async function choose(page: Page, within: Page | Locator, field: string, typed: string, option: RegExp): Promise<void> {
  await within.getByRole('combobox', { name: field }).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(typed);
  await page.getByRole('option', { name: option }).first().click();
}

async function typeDate(page: Page, within: Page | Locator, field: RegExp, digits: string): Promise<void> {
  await within.getByRole('group', { name: field }).getByRole('spinbutton').first().click();
  await page.keyboard.type(digits);
}

const tick = (within: Page | Locator, name: RegExp | string): Promise<void> =>
  within.getByRole('checkbox', { name }).first().press('Space');

/** The young person's page on a telephone, and the address of their plan. */
async function theYoung(): Promise<readonly [Page, string]> {
  const young = await opened('ung.1@roskilde', '/my-plan', 390);
  const link = young.getByRole('link', { name: 'Se, hvem der har set din plan' }).first();
  return [young, ((await link.getAttribute('href')) ?? '').replace('/looks', '')];
}

/** A consent is asked for; what is wrong is said beside its field, and nothing that was typed is lost. */
async function askedFor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Spørg om samtykke' }).click();
  const form = page.getByRole('dialog');
  const send = form.getByRole('button', { name: 'Spørg', exact: true });
  await send.click();
  for (const fault of [
    'Vælg, hvem der skal have oplysningerne.',
    'Vælg mindst én slags oplysninger.',
    'Vælg, hvad de skal bruges til.',
  ])
    await form.getByText(fault).waitFor();
  await isFine(page);
  await choose(page, form, 'Enhed', 'Plejefam', /Plejefamilien/);
  for (const kind of ['Trin og datoer', 'Kontaktpersoner', 'Notater']) await tick(form, kind);
  await form.getByRole('button', { name: /Hvad skal de bruges til/ }).click();
  await page.getByRole('option', { name: /^Ophold og støtte/ }).click();
  await form.getByLabel('Formålet med egne ord').fill('Så de kan følge dig til skole');
  await typeDate(page, form, /^Til og med/, '01012020');
  await send.click();
  await form.getByText('Slutdagen er allerede gået.').waitFor();
  expect(await form.getByLabel('Formålet med egne ord').inputValue()).toBe('Så de kan følge dig til skole');
  expect(await form.getByRole('checkbox', { name: 'Notater' }).isChecked()).toBe(true);
  await typeDate(page, form, /^Til og med/, '01062030');
  await send.click();
  await form.waitFor({ state: 'detached' });
  await page
    .getByRole('heading', { name: `Til ${home}` })
    .first()
    .waitFor();
}

/** Yes, on a telephone: two taps. */
async function saidYes(young: Page): Promise<void> {
  await young.getByRole('heading', { name: `Må ${home} få noget at vide om dig?` }).waitFor();
  await young.getByText('Så de kan følge dig til skole').waitFor();
  await isFine(young);
  await screenshot(young, 'sharing-asked-390');
  await young.getByRole('button', { name: `Ja, det må de: ${home}` }).click();
  await young.getByRole('button', { name: 'Send mit ja' }).click();
  await young.getByRole('heading', { name: `${home} må vide noget om dig` }).waitFor();
}

/** What is wrong with a part is said, and then it is shared on the consent. */
async function shared(page: Page, plan: string): Promise<void> {
  await page.goto(`${plan}/sharing/part?unit=0265-jobcenter`);
  await page.getByText(/Enheden hører til kommunen og kan ikke få en deling/).waitFor();
  await choose(page, page, 'Hvem skal have den?', 'Plejefam', /Plejefamilien/);
  await page.getByRole('button', { name: 'Intet' }).click();
  await page.getByRole('button', { name: 'Del', exact: true }).click();
  await page.getByText('Vælg mindst én del af planen.').waitFor();
  await page.getByRole('button', { name: 'Det sædvanlige' }).click();
  await page.locator('label', { has: page.getByRole('radio', { name: /Samtykke fra den unge/ }) }).click();
  await page.getByText(/^Samtykket dækker ikke: Anbringelse og støtte/).waitFor();
  await tick(page, /^Anbringelse og støtte/);
  await page.getByText(/^Samtykket dækker ikke/).waitFor({ state: 'detached' });
  const seen = page.getByRole('region', { name: `Sådan ser ${home} planen` });
  await seen.getByRole('heading', { name: 'Kontaktpersoner' }).waitFor();
  await seen.getByRole('heading', { name: 'Hændelser' }).waitFor({ state: 'detached' });
  await isFine(page);
  await page.getByRole('button', { name: 'Del', exact: true }).click();
  await page.getByText(/har fået den valgte del/).waitFor();
  await page
    .getByText(/^Ikke bekræftet endnu, senest/)
    .first()
    .waitFor();
}

describe('a part of a plan', () => {
  it('is asked about, shared, received, and gone in every open screen when the young person takes the yes back', async () => {
    const [young, plan] = await theYoung();
    const outside = await opened(placement, plan);
    await outside.getByText('Planen vises ikke her').waitFor();

    const worker = await opened(caseworker, `${plan}/sharing`);
    await askedFor(worker);
    await saidYes(young);
    await shared(worker, plan);

    await outside.reload();
    await outside.getByRole('heading', { name: 'Delt med jer' }).waitFor();
    await isFine(outside);
    const name = (await outside.getByRole('heading', { level: 1 }).textContent()) ?? '';
    expect(await outside.locator('main').textContent()).not.toMatch(/Notater|Det er aftalt|vises ikke|resten/);
    const inbox = await opened(placement, '/');
    await inbox.getByText(name).first().waitFor();
    await outside.getByRole('button', { name: 'Bekræft, at I har modtaget og læst det' }).click();
    await outside.getByText(/^Modtagelsen er bekræftet/).waitFor();
    await worker
      .getByText(/^Bekræftet .* af /)
      .first()
      .waitFor();

    await young.getByRole('button', { name: `Tag mit ja tilbage: ${home}` }).click();
    await young.getByText('Du skal ikke sige hvorfor.').waitFor();
    await isFine(young);
    await young.getByRole('button', { name: 'Ja, tag det tilbage' }).click();
    await young.getByText('Dit ja er taget tilbage.').waitFor();

    await outside.getByText('Planen vises ikke her').waitFor({ timeout: 60_000 });
    await soon(async () => ((await outside.locator('body').textContent()) ?? '').includes(name), false);
    await inbox.getByText(name).first().waitFor({ state: 'detached', timeout: 60_000 });
    await isFine(outside);

    await worker.getByRole('button', { name: /samtykker? gælder ikke mere$/ }).click();
    await worker.getByText('Allerede afleveret').first().waitFor();
    await worker
      .getByText(new RegExp(`${home}, .*modtagelsen er bekræftet`))
      .first()
      .waitFor();
    await isFine(worker);
  });

  it('is proposed, seen as they will, shared and stopped by keyboard alone', async () => {
    const page = await opened(caseworker, `${busyPlan}/sharing`);
    await press(page, page.getByRole('button', { name: 'Del en del af planen' }));
    await page.getByRole('region', { name: /^Sådan ser / }).waitFor();
    await walkTo(page, page.getByRole('checkbox', { name: 'Kontaktpersoner' }));
    await page.keyboard.press('Space');
    await press(page, page.getByRole('button', { name: 'Det sædvanlige' }));
    await press(page, page.getByRole('button', { name: 'Del', exact: true }));
    await page.getByText(/har fået den valgte del/).waitFor();
    const stop = page.getByRole('button', { name: /^Stop delingen: / });
    const running = await stop.count();
    await press(page, stop.last());
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Stop delingen' }));
    await page.getByText('Delingen er stoppet.').waitFor();
    await stop.nth(running - 1).waitFor({ state: 'detached' });
  });
});

describe('withdrawing for somebody', () => {
  it('says before what stops and what was handed over, and a referral is refused with a sentence', async () => {
    const page = await opened(caseworker, `${busyPlan}/sharing`);
    await page.getByRole('button', { name: /^Træk tilbage: Til Jobcenter/ }).click();
    const panel = page.getByRole('dialog');
    await panel.getByText('Rollen Beskæftigelsesrådgiver').waitFor();
    await panel.getByText('Ingen har set noget på samtykket i Samspor.').waitFor();
    await isFine(page);
    await panel.getByRole('button', { name: 'Annullér' }).click();

    await page.getByRole('button', { name: 'Opret en henvisning' }).click();
    await choose(page, panel, 'Enhed', 'Jobcenter', /^Jobcenter \//);
    await tick(panel, 'Uddannelse');
    await panel.getByRole('button', { name: /Hvad skal de bruges til/ }).click();
    await page.getByRole('option', { name: 'Job og beskæftigelse' }).click();
    await panel.getByLabel('Hvorfor?').fill('Forbereder praktik');
    await panel.getByLabel('Paragraf').fill('FVL § 28');
    await panel.getByRole('button', { name: 'Opret henvisningen' }).click();
    await panel.getByText('Enheden deltager allerede i planen.').waitFor();
    expect(await panel.getByLabel('Hvorfor?').inputValue()).toBe('Forbereder praktik');
    await isFine(page);
  });
});
