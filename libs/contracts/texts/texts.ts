import type { Text } from '../words.js';

/** A text that depends on a number, which fills `{n}`. */
export interface Counted {
  readonly one: Text;
  readonly many: Text;
}

/** What one screen says, by key. A missing language does not compile. */
export type Texts = Readonly<Record<string, Text | Counted>>;
