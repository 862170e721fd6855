import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** Pictures of the last run, beside the repository's files and never in it. */
export const pictures = fileURLToPath(new URL('../../../.samspor-pictures/', import.meta.url));

/** Leaves a picture of the window: `.samspor-pictures/<name>.png`. */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync(pictures, { recursive: true });
  const path = join(pictures, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  return path;
}
