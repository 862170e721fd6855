import type { Text } from './words.js';

export const redactionKinds = ['text', 'name'] as const;
/** A whole text, or a name (or other words) wherever it stands in the texts. */
export type RedactionKind = (typeof redactionKinds)[number];

export const redactionReasons = ['rights-of-others', 'private-interests', 'own-interests', 'public-interests'] as const;
/** On what ground something is left out of a copy. */
export type RedactionReason = (typeof redactionReasons)[number];

/** One thing that was left out of a copy. */
export interface LeftOutView {
  /** Its number: `[▇ 1]` stands where it was. */
  readonly n: number;
  readonly kind: RedactionKind;
  readonly reason: RedactionReason;
  /** The ground, with its paragraph. */
  readonly ground: Text;
  /** Why, in the words of whoever left it out. */
  readonly words: string;
  /** In how many places. */
  readonly times: number;
}

export const copyStatuses = ['asked', 'ready'] as const;
export type CopyStatus = (typeof copyStatuses)[number];

/** A copy of all that is held about the young person: asked for, or ready. */
export interface CopyView {
  readonly id: string;
  readonly status: CopyStatus;
  /** When it was asked for. */
  readonly askedOn: string;
  /** It has to be ready on this day at the latest. */
  readonly due: string;
  readonly readyOn?: string;
  /** How many things were left out. */
  readonly leftOut?: number;
}

/** What stands in the copy where something was left out: `[▇ 1]`, by the number of the reason. */
export const gapMark = (n: number): string => `[▇ ${n}]`;

/** A text cut at its gaps: words, and the numbers of the reasons between them. */
export const cutAtGaps = (text: string): (string | number)[] =>
  text
    .split(/\[▇ (\d+)\]/)
    .map((part, place) => (place % 2 === 1 ? Number(part) : part))
    .filter((part) => part !== '');
