import type { CivilDate } from '#calendar';
import type { Command, Context, RunningPlan, TextId } from '#plan-domain';
import { idOf } from '../random.js';
import type { Young } from '../young.js';

/** What somebody does to a plan. The same key is the same deed, in every run of the loader. */
export interface Deed {
  readonly key: string;
  /** A member's id, or the young person. */
  readonly by: string | 'young-person';
  readonly command: Command;
  readonly texts: readonly { readonly id: TextId; readonly kind: string; readonly text: string }[];
}

/** One plan on one working day, at ten in the morning. */
export interface Scene {
  readonly young: Young;
  readonly plan: RunningPlan;
  readonly context: Context;
  readonly today: CivilDate;
  /** The last day of the history: the real today. */
  readonly end: CivilDate;
}

/** Texts of one deed, each with an id that follows from it. */
export function written(key: string, kind: string, text: string): { id: TextId; kind: string; text: string } {
  return { id: idOf(`text:${key}:${kind}`), kind, text };
}

/** A deed whose command refers to one text. */
export function deedWithText(
  scene: Pick<Scene, 'young'>,
  key: string,
  by: string,
  kind: string,
  text: string,
  command: (textId: TextId) => Command,
): Deed {
  const full = keyIn(scene, key);
  const note = written(full, kind, text);
  return { key: full, by, command: command(note.id), texts: [note] };
}

export const deed = (scene: Pick<Scene, 'young'>, key: string, by: string, command: Command): Deed => ({
  key: keyIn(scene, key),
  by,
  command,
  texts: [],
});

export const keyIn = ({ young }: Pick<Scene, 'young'>, key: string): string => `${young.planId}:${key}`;
