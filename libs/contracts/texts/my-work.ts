import type { Texts } from './texts.js';

/** My work: what waits for me. */
export const myWorkTexts = {
  title: { da: 'Mit arbejde', en: 'My work' },
} as const satisfies Texts;
