import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { findFreeBlock } from '../../apps/local/process/ports.js';
import { PORT_BLOCK } from '../../apps/local/settings.js';
import { ROOT, removeDataFolder } from '../../apps/local/stack/folders.js';
import { launch } from '../web/support/chromium.js';
import { settled, signIn } from '../web/support/sign-in.js';
import { busyPlan } from '../web/support/states.js';
import { bigPlans, crowdedInbox } from '../web/support/worlds.js';
import { startDemo } from './demo-stack.js';
import { outputFolder } from './programs.js';
import type { Figure } from './report.js';
import { median, rounds } from './statistics.js';

const dataFolder = join(outputFolder, 'screens');
const inThePage = join(ROOT, 'test', 'bench', 'in-the-page.js');
const caseworker = 'raadgiver.1@roskilde';
const rows = 5_000;
const scrollMs = 5_000;
/** As fast as a wheel that is turned without a pause. */
const wheelPerSecond = 3_000;
const smoothMs = 50;

const firstRow = '[role="grid"] [role="row"] button';
const picture = 'main section:has([role="toolbar"])';
const firstStep = `${picture} button`;

/** (h) What people wait for on the screens, in a browser, against the demo world. SAMSPOR_WEB names one that runs and was started after the last build. */
export async function screens(): Promise<readonly Figure[]> {
  const running = process.env.SAMSPOR_WEB;
  if (running) return measuredAt(running);
  const base = await findFreeBlock(PORT_BLOCK);
  removeDataFolder(dataFolder);
  try {
    const stack = await startDemo({ ...process.env, SAMSPOR_DATA: dataFolder, SAMSPOR_PORT_BASE: String(base) });
    return await measuredAt(`http://127.0.0.1:${base}`).finally(() => stack.stop());
  } finally {
    removeDataFolder(dataFolder);
  }
}

async function measuredAt(url: string): Promise<readonly Figure[]> {
  const browser = await launch();
  try {
    return [
      await firstScreenWeight(),
      await myWork(browser, url),
      ...(await longList(browser, url)),
      ...(await bigPicture(browser, url)),
    ];
  } finally {
    await browser.close();
  }
}

/** A page of the caseworker's, with what measures inside. */
async function opened(browser: Browser, url: string, path: string, world?: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ baseURL: url, locale: 'da-DK', viewport: { width: 1280, height: 800 } });
  await context.addInitScript({ path: inThePage });
  const page = await context.newPage();
  await world?.(page);
  await signIn(page, caseworker, path);
  await settled(page);
  return page;
}

async function firstScreenWeight(): Promise<Figure> {
  const { firstScreenWeight: weigh } = (await import(pathToFileURL(join(ROOT, 'tools', 'build-web.mjs')).href)) as {
    firstScreenWeight(): number;
  };
  return { item: 'h', name: 'JavaScript for the first screen, compressed', value: weigh(), unit: 'kB', atMost: 200 };
}

/** From asking for the page until its first row can be used; the browser has been there before. */
async function myWork(browser: Browser, url: string): Promise<Figure> {
  const page = await opened(browser, url, '/');
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    await page.goto('/');
    const ms = await page.evaluate<number>(`samsporBench.painted('${firstRow}')`);
    // The first one warms up.
    if (round > 0) times.push(ms);
  }
  await page.context().close();
  return { item: 'h', name: 'my work usable, warm browser', value: median(times), unit: 'ms', atMost: 1_000 };
}

/** Which share of its frames took less than fifty milliseconds. */
function smooth(name: string, frames: readonly number[]): Figure {
  const value = (100 * frames.filter((ms) => ms < smoothMs).length) / frames.length;
  return { item: 'h', name, value, unit: '% of frames < 50 ms', atLeast: 95 };
}

async function longList(browser: Browser, url: string): Promise<readonly Figure[]> {
  const page = await opened(browser, url, '/?whose=units', (at) => crowdedInbox(at, rows));
  await page.getByText(/^5\.?000 ting venter$/).waitFor();
  const scroll = (perSecond: string): Promise<number[]> =>
    page.evaluate<number[]>(`samsporBench.scrolled('[role="grid"]', 'top', ${scrollMs}, ${perSecond})`);
  const wheel = await scroll(String(wheelPerSecond));
  const whole = await scroll('undefined');
  await page.context().close();
  return [
    smooth('5 s through 5,000 rows as a wheel turns', wheel),
    smooth('5,000 rows from first to last in 5 s', whole),
  ];
}

async function bigPicture(browser: Browser, url: string): Promise<readonly Figure[]> {
  const page = await opened(browser, url, busyPlan, bigPlans);
  await page.locator(firstStep).first().waitFor();
  const [asPicture, asList] = ['[role="tab"]:nth-of-type(1)', '[role="tab"]:nth-of-type(2)'];
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    await page.evaluate(`samsporBench.drawn('${asList}', '[role="tabpanel"] h2')`);
    const ms = await page.evaluate<number>(`samsporBench.drawn('${asPicture}', '${firstStep}')`);
    if (round > 0) times.push(ms);
  }
  const pan = await page.evaluate<number[]>(`samsporBench.scrolled('${picture}', 'left', ${scrollMs})`);
  await page.context().close();
  return [
    { item: 'h', name: 'a picture of 400 steps drawn', value: median(times), unit: 'ms', atMost: 100 },
    smooth('5 s pan over 400 steps', pan),
  ];
}
