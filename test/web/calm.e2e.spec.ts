import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useBrowser } from './support/browser.js';
import { arrive, settled } from './support/sign-in.js';
import { busyPlan } from './support/states.js';
import { bigPlans, manySteps, slowWorld } from './support/worlds.js';

const browser = useBrowser();
const caseworker = 'raadgiver.1@roskilde';

/** What moves by itself now, by element; a caret that blinks is the browser's. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(({ effect }) => (effect instanceof KeyframeEffect ? String(effect.target?.className) : 'something')),
  );

describe('for whoever asks for less motion', () => {
  it('nothing moves: not while it loads, not when a form or a message comes', async () => {
    const page = await browser.open({ reducedMotion: true });
    await arrive(page, caseworker, '/?kind=task');
    await settled(page);
    expect(await moving(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^Udført: / })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    expect(await moving(page)).toEqual([]);
    await slowWorld(page);
    await page.reload();
    await page.locator('main progress').first().waitFor({ state: 'attached' });
    expect(await moving(page)).toEqual([]);
  });

  it.each([
    ['stands still for them', true],
    ['fades in for everybody else', false],
  ] as const)('what loads %s', async (_title, reducedMotion) => {
    const page = await browser.open({ reducedMotion });
    await slowWorld(page);
    await arrive(page, caseworker);
    const loading = page.locator('main [role="status"]:has(progress)').first();
    await loading.waitFor({ state: 'attached' });
    const animation = await loading.evaluate((element) => getComputedStyle(element).animationName);
    expect(animation === 'none').toBe(reducedMotion);
  });
});

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

describe('a plan of 400 steps', () => {
  it('has in the document what the window shows and one window to each side, at every zoom', async () => {
    const page = await browser.open();
    await bigPlans(page);
    await arrive(page, caseworker, `${busyPlan}?zoom=month`);
    await settled(page);
    const picture = page.getByRole('region', { name: 'Planen som billede' });
    await picture.getByRole('button').first().waitFor();
    const outside = () =>
      picture.evaluate((region) => {
        const window = region.getBoundingClientRect();
        const [left, right] = [window.left - 2.5 * window.width, window.right + 2.5 * window.width];
        const boxes = [...region.querySelectorAll('button')].map((button) => button.getBoundingClientRect());
        return { all: boxes.length, far: boxes.filter((box) => box.right < left || box.left > right).length };
      });
    const month = await outside();
    expect(month.far).toBe(0);
    expect(month.all).toBeLessThan(manySteps / 4);
    await picture.evaluate((region) => region.scrollTo({ left: region.scrollWidth / 2 }));
    // What was there before the scroll leaves the document with the next frame.
    for (let looks = 0; looks < 50 && (await outside()).far > 0; looks++) await page.evaluate(nextFrame);
    expect((await outside()).far).toBe(0);
    await page.goto(`${busyPlan}?zoom=eight-years`);
    await settled(page);
    await picture.getByRole('button').first().waitFor();
    const everything = await outside();
    expect(everything.far).toBe(0);
    expect(everything.all).toBeGreaterThan(month.all);
    expect(everything.all).toBeLessThanOrEqual(manySteps);
  });
});
