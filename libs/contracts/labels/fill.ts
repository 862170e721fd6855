import type { Language, Text } from '../words.js';

/** What stands in a placeholder: the same in both languages, or a text of its own. */
export type Filling = string | number | Text;

const PLACEHOLDER = /\{(\w+)\}/g;

/** A text with its `{placeholders}` filled. Throws on a placeholder without a filling: half a sentence is a bug. */
export const fill = (text: Text, fillings: Readonly<Record<string, Filling>>): Text => ({
  da: inLanguage('da', text, fillings),
  en: inLanguage('en', text, fillings),
});

/** The placeholders of a text, in order and without repeats. */
export const placeholdersOf = (sentence: string): string[] => [
  ...new Set(Array.from(sentence.matchAll(PLACEHOLDER), ([, name]) => name ?? '')),
];

const inLanguage = (language: Language, text: Text, fillings: Readonly<Record<string, Filling>>): string =>
  text[language].replace(PLACEHOLDER, (_whole, name: string) => {
    const filling = fillings[name];
    if (filling === undefined) throw new Error(`nothing fills the placeholder ${name}`);
    return typeof filling === 'object' ? filling[language] : String(filling);
  });
