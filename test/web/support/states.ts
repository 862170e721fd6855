import type { Page } from 'playwright-core';
import type { PlaceName } from '../../../apps/web/app/places.js';

/** One state of a place: as whom to sign in, where to go, and what to do there until it shows. */
export interface State {
  readonly name: string;
  readonly login: string;
  readonly path: string;
  /** Brings the page from `path` into the state. */
  readonly reach?: (page: Page) => Promise<void>;
}

/** Every place in every state that people meet: places.e2e.spec.ts walks them with axe and boxes in both languages. */
export const states: Readonly<Record<PlaceName, readonly State[]>> = {
  myWork: [{ name: 'with work', login: 'raadgiver.1@roskilde', path: '/' }],
};
