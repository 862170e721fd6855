import type { Page } from 'playwright-core';

/** What registering costs whoever does it. */
export interface Burden {
  readonly clicks: number;
  readonly keystrokes: number;
  /** Fields into which something was put. */
  readonly fields: number;
  /** What stands in more than one of them: typed twice. */
  readonly twice: readonly string[];
}

/** Runs in the page: hears what a person does, and nothing that a script does. */
function listen(): void {
  /** A click or a key is often several events at once; the browser tells which ones a person made. */
  const told = { clicks: 0, keystrokes: 0, fields: new Map<Element, string>() };
  const textOf = (element: Element): string =>
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value.trim() : '';
  const fieldOf = (element: Element): Element =>
    element.closest('[role="radiogroup"], [role="group"]:has([role="spinbutton"])') ?? element;
  const touched = ({ target, isTrusted }: Event): void => {
    if (isTrusted && target instanceof Element) told.fields.set(fieldOf(target), textOf(target));
  };
  addEventListener('pointerdown', ({ isTrusted }) => void (isTrusted && told.clicks++), true);
  addEventListener('keydown', ({ isTrusted, key }) => void (isTrusted && key !== 'Shift' && told.keystrokes++), true);
  addEventListener('input', touched, true);
  addEventListener('beforeinput', touched, true);
  addEventListener('change', touched, true);
  Object.assign(globalThis, { samsporBurden: told });
}

interface Told {
  clicks: number;
  keystrokes: number;
  fields: Map<Element, string>;
}

/** Counts from the next document on. Before `signIn`; a flow begins with `beginCounting`. */
export async function countBurden(page: Page): Promise<void> {
  await page.addInitScript(listen);
}

export const beginCounting = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const told = (globalThis as unknown as { samsporBurden: Told }).samsporBurden;
    told.clicks = 0;
    told.keystrokes = 0;
    told.fields.clear();
  });

/** What it has cost since `beginCounting`, as long as the page was not loaded anew. */
export const burdenSoFar = (page: Page): Promise<Burden> =>
  page.evaluate(() => {
    const { clicks, keystrokes, fields } = (globalThis as unknown as { samsporBurden: Told }).samsporBurden;
    const texts = [...fields.values()].filter((text) => text.length > 3);
    const twice = [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
    return { clicks, keystrokes, fields: fields.size, twice };
  });

/** One line for the report of a run. */
export const burdenLine = (name: string, { clicks, keystrokes, fields }: Burden): string =>
  `  ${name.padEnd(28)} ${String(clicks).padStart(4)} clicks ${String(keystrokes).padStart(5)} keystrokes ${String(fields).padStart(4)} fields\n`;
