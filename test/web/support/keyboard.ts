import type { Locator, Page } from 'playwright-core';

const isFocused = (place: Locator): Promise<boolean> =>
  place.first().evaluate((element) => element === document.activeElement);

/** What has the focus, in words, for whoever reads why a test fails. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    return `${at?.tagName.toLowerCase()} “${(at?.getAttribute('aria-label') ?? at?.textContent ?? '').slice(0, 60)}”`;
  });

interface Way {
  readonly key?: string;
  readonly most?: number;
}

/** Presses Tab (or another key) until `target` has the focus. @throws with the way it took when it never comes there. */
export async function walkTo(page: Page, target: Locator, { key = 'Tab', most = 80 }: Way = {}): Promise<void> {
  await target.first().waitFor({ state: 'attached' });
  const way: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press(key);
    way.push(await focused(page));
  }
  throw new Error(`${key} does not come to ${target}:\n${way.join('\n')}`);
}

/** Choices that Tab never comes to: of each group one must have a place in its order. What each is called. */
export const passedBy = (page: Page): Promise<string[]> =>
  page.getByRole('radiogroup').evaluateAll((groups) =>
    groups
      .filter((group) => {
        const choices = [...group.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
        const open = choices.filter(({ disabled }) => !disabled);
        return open.length > 0 && open.every(({ tabIndex }) => tabIndex < 0);
      })
      .map(({ textContent }) => textContent ?? ''),
  );

/** Walks to it and presses it. */
export async function press(
  page: Page,
  target: Locator,
  key: 'Enter' | 'Space' = 'Enter',
  way: Way = {},
): Promise<void> {
  await walkTo(page, target, way);
  await page.keyboard.press(key);
}
