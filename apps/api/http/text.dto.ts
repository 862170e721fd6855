import type { Text } from '#contracts';
import { ShowText } from './shows.js';

/** A sentence in both languages of the screens. */
export class TextDto implements Text {
  @ShowText()
  readonly da!: string;

  @ShowText()
  readonly en!: string;
}
