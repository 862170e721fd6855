import type { Language } from '#contracts';
import type { Api } from '../../api/types.js';

export type Right = Api<'RightDto'>;

/** What is asked of the table: words of an action, and who. */
export interface RightsAsked {
  readonly words: string;
  /** A role or standing by its code; empty: everybody. */
  readonly who: string;
  /** Empty: both. */
  readonly about: string;
}

/** The rows that fit. Each word has to begin or stand in the action's name. */
export function rightsShown(all: readonly Right[], { words, who, about }: RightsAsked, language: Language): Right[] {
  const asked = words.toLocaleLowerCase('da').split(/\s+/u).filter(Boolean);
  return all.filter(
    (right) =>
      (about === '' || right.about === about) &&
      (who === '' || right.may.some(({ code }) => code === who)) &&
      asked.every((word) => right.label[language].toLocaleLowerCase('da').includes(word)),
  );
}

/** Everybody who stands anywhere in the table, each once, by name. */
export function whoIn(all: readonly Right[], language: Language): { readonly id: string; readonly label: string }[] {
  const found = new Map(all.flatMap(({ may }) => may.map(({ code, label }) => [code, label[language]] as const)));
  return [...found].map(([id, label]) => ({ id, label })).sort((a, b) => a.label.localeCompare(b.label, language));
}
