import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--force-color-profile=srgb'];

/** Linux brings its own Chromium by npm; elsewhere a Chrome that is there, or the one that SAMSPOR_CHROME names. */
export async function launch(): Promise<Browser> {
  const own = process.env.SAMSPOR_CHROME;
  if (own) return chromium.launch({ executablePath: own, args });
  if (process.platform === 'linux') return chromium.launch({ executablePath: await sparticuz.executablePath(), args });
  return chromium.launch({ channel: 'chrome' });
}
