import type { Command } from '#plan-domain';
import type { StableIds } from './stable-id.js';

/** Free text on its way into `plan_text`: the command carries its id only. */
export interface TextDraft {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
}

/** What a request means: the command, and the texts that it refers to. */
export interface Mapped<C extends Command = Command> {
  readonly command: C;
  readonly texts: readonly TextDraft[];
}

export interface Texts {
  readonly drafts: readonly TextDraft[];
  /** Files a text and gives its id. */
  put(kind: string, text: string): string;
  /** The same for a text that need not be there. */
  maybe(kind: string, text: string | undefined): string | undefined;
}

/** Collects the texts of one request; ids follow from the command's key and the text's place. */
export function textsFor(ids: StableIds): Texts {
  const drafts: TextDraft[] = [];
  const put = (kind: string, text: string): string => {
    const id = ids(`text/${drafts.length}`);
    drafts.push({ id, kind, text });
    return id;
  };
  return { drafts, put, maybe: (kind, text) => (text === undefined ? undefined : put(kind, text)) };
}
