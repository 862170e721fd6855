import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Language } from '#contracts';
import { launch } from './chromium.js';

/** Where the stack of this run answers. */
export function address(): string {
  const url = process.env.SAMSPOR_WEB;
  if (!url) throw new Error('SAMSPOR_WEB is not set: run browser tests as the Jest project `web`');
  return url;
}

/** The three widths at which every screen is looked at: a telephone, a laptop, a large screen. */
export const widths = [390, 1280, 1920] as const;
/** What is left of a laptop's 1280 by 800 pixels at 200 % zoom. */
export const zoomedWidth = 640;
const heights: Readonly<Record<number, number>> = { 390: 844, 640: 400, 1280: 800, 1920: 1080 };

export interface Opening {
  readonly language?: Language;
  readonly width?: number;
  readonly reducedMotion?: boolean;
}

export interface TestBrowser {
  /** A page of somebody new: cookies and storage of its own. */
  open(opening?: Opening): Promise<Page>;
}

/** One browser for the specs of a file. */
export function useBrowser(): TestBrowser {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
  }, 60_000);
  return {
    open: async ({ language = 'da', width = 1280, reducedMotion = false } = {}) => {
      if (!browser) throw new Error('only within a test');
      const context = await browser.newContext({
        baseURL: address(),
        locale: language === 'da' ? 'da-DK' : 'en-GB',
        viewport: { width, height: heights[width] ?? 800 },
        reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
      });
      contexts.push(context);
      context.setDefaultTimeout(15_000);
      return context.newPage();
    },
  };
}

/** Sets the width as somebody who takes another device. */
export const setWidth = (page: Page, width: number): Promise<void> =>
  page.setViewportSize({ width, height: heights[width] ?? 800 });
