import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe } from './support/axe.js';
import { boxes } from './support/boxes.js';
import { useBrowser } from './support/browser.js';
import { settled, signIn } from './support/sign-in.js';
import { busyPlan } from './support/states.js';

const browser = useBrowser();
const reason = 'Den unge har ringet og er ikke kommet hjem i nat';

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

describe('who has looked', () => {
  it('is told to the young person by place, day and reason, without anybody’s name, and is theirs to keep', async () => {
    const young = await opened('ung.1@roskilde', '/my-plan', 390);
    const link = young.getByRole('link', { name: 'Se, hvem der har set din plan' }).first();
    const path = (await link.getAttribute('href')) ?? '';
    const plan = path.replace('/looks', '');
    await opened('leder.social@roskilde', plan);
    await link.focus();
    await young.keyboard.press('Enter');
    await young.getByRole('heading', { level: 1, name: 'Hvem har set din plan?' }).waitFor();
    await settled(young);
    const page = young.locator('main');
    await page.getByText('De åbnede din plan.').first().waitFor();
    const reads = await page.textContent();
    expect(reads).toContain('De er med til at hjælpe dig.');
    expect(reads).not.toMatch(/@|leder\.social/);
    await isFine(young);
    const download = young.waitForEvent('download');
    await young.getByRole('button', { name: 'Gem det hele' }).press('Enter');
    const file = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as { looks: object[] };
    expect(file.looks.length).toBeGreaterThan(0);
    expect(JSON.stringify(file)).not.toContain('memberName');
  });

  it('is shown with names to the leader of the unit that leads the plan, for control', async () => {
    const page = await opened('leder.social@roskilde', busyPlan);
    await page.getByRole('link', { name: 'Hvem har set planen' }).press('Enter');
    await page.getByRole('grid', { name: 'Opslag i planen' }).waitFor();
    await page.getByRole('gridcell', { name: 'Arbejde i sagen' }).first().waitFor();
    await isFine(page);
  });
});

describe('an emergency', () => {
  it('opens a plan that one has no part in, says for how long, and is reviewed by one’s leader', async () => {
    const worker = await opened('vagt.1@roskilde', '/plans/new');
    await worker.locator('main search input').first().fill('Al');
    await worker.keyboard.press('Enter');
    await worker
      .getByRole('button', { name: /i en nødsituation$/ })
      .first()
      .press('Enter');
    const dialog = worker.getByRole('dialog');
    await dialog.getByLabel('Hvorfor haster det?').fill('haster');
    await dialog.getByRole('button', { name: 'Åbn planen' }).press('Enter');
    await dialog.getByText('Skriv mindst 20 tegn om, hvorfor det haster.').waitFor();
    await dialog.getByLabel('Hvorfor haster det?').fill(reason);
    await dialog.getByRole('button', { name: 'Åbn planen' }).press('Enter');
    await worker.waitForURL(/\/plans\/[0-9a-f-]{36}$/);
    await worker.getByText('Åbnet i en nødsituation').first().waitFor();
    await worker.getByText(/Du kan se den til .*, om/).waitFor();
    expect(worker.url()).not.toContain('nat');
    await isFine(worker);

    const leader = await opened('leder.vagt@roskilde', '/escalations');
    await leader
      .getByRole('button', { name: /^Svar: Åbnet i en nødsituation/ })
      .first()
      .press('Enter');
    const panel = leader.getByRole('dialog');
    await panel.getByText(reason).waitFor();
    await panel.getByRole('button', { name: 'Gem vurderingen' }).press('Enter');
    await panel.getByText('Vælg ja eller nej.').waitFor();
    await isFine(leader);
    await panel.getByRole('radio', { name: 'Ja, det var rigtigt' }).press('Space');
    await panel.getByRole('button', { name: 'Gem vurderingen' }).press('Enter');
    await leader.getByText('Vurderingen er gemt.').waitFor();

    const control = await opened('administrator@roskilde', '/access-review');
    await control
      .getByRole('gridcell', { name: /^Rigtigt/ })
      .first()
      .waitFor();
    await control.getByRole('grid', { name: 'Opslag pr. enhed og uge' }).waitFor();
    await isFine(control);
  });
});
