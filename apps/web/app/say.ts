import { type Counted, type Filling, fill, type Language, type Text, type Texts } from '#contracts';

export type Fillings = Readonly<Record<string, Filling>>;

const isCounted = (text: Text | Counted): text is Counted => 'one' in text;

/** One text in one language, with its placeholders filled; a counted one by the number `n`. */
export function said(language: Language, text: Text | Counted, fillings: Fillings = {}): string {
  const chosen = isCounted(text) ? (fillings.n === 1 ? text.one : text.many) : text;
  return fill(chosen, fillings)[language];
}

/** Says a screen's texts by key. */
export const sayer =
  <T extends Texts>(language: Language, texts: T) =>
  (key: keyof T & string, fillings?: Fillings): string =>
    said(language, texts[key] as Text | Counted, fillings);
