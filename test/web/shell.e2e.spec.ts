import { describe, expect, it } from '@jest/globals';
import { axe } from './support/axe.js';
import { boxes } from './support/boxes.js';
import { setWidth, useBrowser, widths } from './support/browser.js';
import { settled, signIn } from './support/sign-in.js';

const browser = useBrowser();
const caseworker = 'raadgiver.1@roskilde';

describe('around every screen', () => {
  it('one signs in at the identity provider and comes back to where one wanted to go', async () => {
    const page = await browser.open();
    await signIn(page, caseworker, '/nowhere?at=all');
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/nowhere?at=all');
    expect(await page.locator('h1').textContent()).toBe('Siden findes ikke');
  });

  it('Danish is one click from English, and stays chosen', async () => {
    const page = await browser.open();
    await signIn(page, caseworker);
    expect(await page.locator('h1').textContent()).toBe('Mit arbejde');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('h1').textContent()).toBe('My work');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await settled(page);
    expect(await page.title()).toBe('My work – Samspor');
  });

  it('a training municipality says so', async () => {
    const page = await browser.open({ language: 'en' });
    await signIn(page, caseworker);
    expect(await page.getByText(/^Training: Roskilde/).isVisible()).toBe(true);
  });

  it('the keyboard reaches the content first', async () => {
    const page = await browser.open();
    await signIn(page, caseworker);
    await settled(page);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Gå til indholdet');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  it('whoever signs out is asked to sign in again', async () => {
    const page = await browser.open();
    await signIn(page, caseworker);
    await page.getByRole('button', { name: /^Din konto/ }).click();
    await page.getByRole('menuitem', { name: 'Log ud' }).click();
    await page.waitForURL(/\/login\//);
  });

  it.each(widths)('an address that leads nowhere is accessible and fits at %i px', async (width) => {
    const page = await browser.open({ width });
    await signIn(page, caseworker, '/nowhere');
    await setWidth(page, width);
    expect(await axe(page)).toEqual([]);
    expect(await boxes(page)).toEqual([]);
  });
});
