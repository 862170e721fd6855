import { describe, expect, it } from '@jest/globals';
import { axe } from './support/axe.js';
import { boxes } from './support/boxes.js';
import { setWidth, useBrowser, widths, zoomedWidth } from './support/browser.js';
import { passedBy } from './support/keyboard.js';
import { screenshot } from './support/screenshot.js';
import { arrive, settled } from './support/sign-in.js';
import { allStatesOf, states } from './support/states.js';

const browser = useBrowser();

const all = Object.entries(states).flatMap(([place, list]) =>
  allStatesOf(list).flatMap((state) => (['da', 'en'] as const).map((language) => ({ place, state, language }))),
);

describe('every place in every state', () => {
  it.each(all.map((one) => [`${one.place}, ${one.state.name}, ${one.language}`, one] as const))(
    'is accessible and fits: %s',
    async (_title, { place, state, language }) => {
      const page = await browser.open({ language });
      await state.world?.(page);
      await arrive(page, state.login, state.path);
      if (!state.isLoading) await settled(page);
      await state.reach?.(page);
      if (!state.isLoading) await settled(page);
      expect(await axe(page)).toEqual([]);
      expect(await passedBy(page)).toEqual([]);
      for (const width of [...widths, zoomedWidth]) {
        await setWidth(page, width);
        await screenshot(page, `${place}-${state.name.replaceAll(' ', '-')}-${language}-${width}`);
        expect({ width, faults: await boxes(page) }).toEqual({ width, faults: [] });
      }
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.context().close();
    },
  );
});
