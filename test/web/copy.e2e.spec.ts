import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe } from './support/axe.js';
import { boxes } from './support/boxes.js';
import { useBrowser } from './support/browser.js';
import { screenshot } from './support/screenshot.js';
import { settled, signIn } from './support/sign-in.js';

const browser = useBrowser();

async function opened(login: string, path: string, width = 1280): Promise<Page> {
  const page = await browser.open({ width });
  await signIn(page, login, path);
  await settled(page);
  return page;
}

const isFine = async (page: Page, name: string): Promise<void> => {
  await settled(page);
  await screenshot(page, name);
  expect(await axe(page)).toEqual([]);
  expect(await boxes(page)).toEqual([]);
};

it('a copy of all that is held is asked for by the young person, prepared with gaps, read, printed and kept', async () => {
  const young = await opened('ung.1@roskilde', '/my-plan', 390);
  await young.getByRole('link', { name: 'Få en kopi af alt, vi ved om dig' }).first().press('Enter');
  // Against a stack that stays: one may have been asked for before.
  const ask = young.getByRole('button', { name: 'Bed om en kopi' });
  await young.getByText(/^Du kan få en kopi/).waitFor();
  if (await ask.isVisible()) await ask.press('Enter');
  await young.getByText(/^Du har bedt om en kopi\. Du har den senest/).waitFor();
  await isFine(young, 'copy-asked-by-young');
  const plan = new URL(young.url()).pathname.replace('/copies', '');

  const lead = await opened('raadgiver.1@roskilde', plan);
  await lead.getByRole('link', { name: 'Kopi af alle oplysninger' }).press('Enter');
  await lead.getByRole('button', { name: 'Gør kopien klar' }).press('Enter');
  await lead.getByRole('button', { name: 'Udelad et andet navn' }).press('Enter');
  await lead.getByRole('button', { name: 'Udelad', exact: true }).press('Enter');
  await lead.getByText('Skriv mindst to tegn').waitFor();
  await isFine(lead, 'copy-being-prepared');
  await lead.getByLabel(/^Navn eller ord/).fill('planen');
  await lead.getByLabel(/^Hvorfor\?/).fill('Det er en andens liv');
  await lead.getByRole('button', { name: 'Udelad', exact: true }).press('Enter');
  const texts = lead.getByRole('region', { name: 'Tekster' }).getByRole('listitem');
  const left = texts.filter({ has: lead.getByRole('button', { name: 'Udelad denne tekst' }) }).first();
  const text = (await left.locator('p').nth(1).textContent()) ?? '';
  await left.getByRole('button', { name: 'Udelad denne tekst' }).press('Enter');
  await lead.getByLabel(/^Hvorfor\?/).fill('Hører til en anden');
  await lead.getByRole('button', { name: 'Udelad', exact: true }).press('Enter');
  await lead.getByRole('button', { name: 'Se kopien, som den bliver' }).press('Enter');
  const preview = lead.getByRole('dialog');
  await preview.getByText('Hører til en anden', { exact: true }).first().waitFor();
  await isFine(lead, 'copy-preview');
  await preview.getByRole('button', { name: 'Luk' }).press('Enter');
  await lead.getByRole('button', { name: 'Gør kopien klar til den unge' }).press('Enter');
  await lead
    .getByText(/^Klar .*; \d+ steder er udeladt$/)
    .first()
    .waitFor();

  await young.reload();
  await young.getByRole('link', { name: 'Læs kopien' }).first().press('Enter');
  await young.getByRole('heading', { name: 'Hvem har set' }).waitFor();
  await isFine(young, 'copy-ready-390');
  const page = (await young.locator('main').textContent()) ?? '';
  expect(page).toContain('udeladt 2');
  expect(page).toContain('Det er en andens liv');
  expect(page.includes(text)).toBe(false);
  await young.emulateMedia({ media: 'print' });
  await screenshot(young, 'copy-print');
  expect(await young.getByRole('button', { name: 'Skriv ud' }).isVisible()).toBe(false);
  await young.emulateMedia({ media: 'screen' });
  const download = young.waitForEvent('download');
  await young.getByRole('link', { name: 'Gem som fil' }).click();
  const told = await download;
  expect(told.suggestedFilename()).toBe('samspor-kopi.json');
  const file = JSON.parse(readFileSync(await told.path(), 'utf8')) as Readonly<Record<string, unknown>>;
  expect(file).toMatchObject({ schema: 'samspor.citizens-copy/1', status: 'ready' });
  expect(JSON.stringify(file).includes(text)).toBe(false);
}, 120_000);
