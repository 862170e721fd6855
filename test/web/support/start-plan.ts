import type { Page } from 'playwright-core';

/** Starts a plan for somebody new with all that is proposed, from `/plans/new`, as a person does. */
export async function startedPlan(page: Page, name: string): Promise<void> {
  await page.locator('label', { has: page.getByRole('radio', { name: /Særtog/ }) }).click();
  await page.getByLabel('Navn', { exact: true }).click();
  await page.keyboard.type(name);
  const birthday = page.getByRole('group', { name: /Fødselsdag/ }).getByRole('spinbutton');
  await birthday.first().click();
  await page.keyboard.type('01102010');
  await page.getByRole('heading', { name: 'De første datoer' }).waitFor();
  const consents = page.getByRole('group', { name: /Samtykket er givet den/ });
  for (let index = 0; index < (await consents.count()); index++) {
    await consents.nth(index).getByRole('spinbutton').first().click();
    await page.keyboard.type('01112026');
  }
  await page.getByRole('button', { name: 'Start planen' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}
