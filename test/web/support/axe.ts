import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** What axe finds against WCAG 2.1 AA, one line each: `expect(await axe(page)).toEqual([])`. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const results = (await page.evaluate(async (asked) => {
    // What still comes softly is too pale to read, however good its colours are.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    return (globalThis as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(asked);
  }, options)) as AxeResults;
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} (${failureSummary ?? ''})`),
  );
}
