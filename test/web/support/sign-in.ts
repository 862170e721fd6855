import type { Cookie, Page } from 'playwright-core';

/** Signs in through the real identity provider, as a person does, and arrives at `path`. `login`: `raadgiver.1@roskilde`. */
export async function signIn(page: Page, login: string, path = '/'): Promise<void> {
  await page.goto(path);
  await page.waitForURL(/\/login\//);
  await page.locator('#filter').fill(login);
  await page.locator(`button[name="login"][value="${login}"]`).last().click();
  await page.locator('main h1').waitFor();
}

const sessions = new Map<string, Cookie[]>();

/** The same where signing in is not what is tested: whoever has done it once in this file is known already. */
export async function arrive(page: Page, login: string, path = '/'): Promise<void> {
  const known = sessions.get(login);
  if (!known) {
    await signIn(page, login, path);
    sessions.set(login, await page.context().cookies());
    return;
  }
  await page.context().addCookies(known);
  await page.goto(path);
  await page.locator('main h1').waitFor();
}

/** Waits until the screen shows what it has: nothing is on its way any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  await page.locator('main progress').first().waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}
