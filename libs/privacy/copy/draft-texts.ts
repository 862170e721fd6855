import type { Text } from '#contracts';
import { sentencesOf } from '../event-sentence.js';
import type { PlanReadModel } from '../read-model.js';
import { textIdsIn, writtenIn } from './details.js';
import { everything } from './everything.js';
import { ownTexts } from './redact.js';

/** A free text that goes into a copy, with where it stands. */
export interface DraftText {
  readonly id: string;
  readonly at: string;
  readonly text: string;
  /** The event in which it was written. */
  readonly sentence: Text;
  /** The young person's own: nothing is left out of it. */
  readonly own: boolean;
}

/** Every free text of the plan, oldest first, each once: whoever prepares a copy reads all of them. */
export function draftTexts(model: PlanReadModel): DraftText[] {
  const sentenceOf = sentencesOf(model, everything);
  const own = ownTexts(model.events);
  const seen = new Set<string>();
  return model.events.flatMap((event) => {
    return textIdsIn(writtenIn(event), model.texts).flatMap((id) => {
      if (seen.has(id)) return [];
      seen.add(id);
      const text = model.texts.get(id) ?? '';
      return [{ id, at: event.at, text, sentence: sentenceOf(event), own: own.has(id) }];
    });
  });
}
