import type { Text } from './words.js';

const parts = (on: string | null): Text => {
  const [da, en] = on === null ? ['', ''] : [` den ${on}`, ` on ${on}`];
  return {
    da: `Teksten er slettet: planens nøgle blev tilintetgjort${da}.`,
    en: `This text is gone: the plan’s key was destroyed${en}.`,
  };
};

/** What stands where a text was whose plan's key has been destroyed: said in both languages, as texts have none. */
export const destroyedText = (on: string | null): string => `[${parts(on).da} / ${parts(on).en}]`;

const shape = /^\[(Teksten er slettet: .*?\.) \/ (This text is gone: .*\.)\]$/;

export const isDestroyed = (text: string): boolean => shape.test(text);

/** Somebody's own words in both languages, which are the same; of a text that was destroyed, what is said in each. */
export function ownWords(text: string): Text {
  const [, da, en] = shape.exec(text) ?? [];
  return da === undefined || en === undefined ? { da: text, en: text } : { da, en };
}
