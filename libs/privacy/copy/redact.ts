import { gapMark, type LeftOutView, type RedactionReason, redactionGrounds } from '#contracts';
import type { PlanEvent, TextId } from '#plan-domain';

/** One thing to leave out, with its words. */
export type Omission = { readonly reason: RedactionReason; readonly words: string } & (
  | { readonly kind: 'text'; readonly text: TextId }
  | { readonly kind: 'name'; readonly name: string }
);

export interface Redacted {
  readonly texts: ReadonlyMap<TextId, string>;
  /** In the order in which they were chosen: the number at each gap is the place here, from 1. */
  readonly leftOut: readonly LeftOutView[];
}

/**
 * The texts with gaps in them. Everything of a copy that could hold words of somebody's is told from these, so that what
 * is left out here stands nowhere in it. The young person's own words are theirs: nothing is left out of them.
 */
export function redact(
  texts: ReadonlyMap<TextId, string>,
  omissions: readonly Omission[],
  own: ReadonlySet<TextId>,
): Redacted {
  const times = omissions.map(() => 0);
  const counted = (place: number, n: number): void => {
    times[place] = (times[place] ?? 0) + n;
  };
  const gapped = (id: TextId, text: string): string => {
    // What is left out here stands left out wherever else it was written word for word.
    const whole = omissions.findIndex(
      (one) => one.kind === 'text' && (one.text === id || texts.get(one.text) === text),
    );
    if (whole !== -1) {
      counted(whole, 1);
      return gapMark(whole + 1);
    }
    return withoutNames(text, omissions, counted);
  };
  const shown = [...texts].map(([id, text]) => [id, own.has(id) ? text : gapped(id, text)] as const);
  const leftOut = omissions.map(
    ({ kind, reason, words }, place): LeftOutView => ({
      n: place + 1,
      kind,
      reason,
      ground: redactionGrounds[reason],
      words,
      times: times[place] ?? 0,
    }),
  );
  return { texts: new Map(shown), leftOut };
}

/** The longest first: "Karin Holm" before "Karin", so that no half of a name stays. */
function withoutNames(
  text: string,
  omissions: readonly Omission[],
  counted: (place: number, n: number) => void,
): string {
  const names = omissions
    .flatMap((one, place) => (one.kind === 'name' ? [{ name: one.name, place }] : []))
    .sort((a, b) => b.name.length - a.name.length);
  return names.reduce((left, { name, place }) => {
    const parts = left.split(wholeWords(name));
    counted(place, parts.length - 1);
    return parts.join(gapMark(place + 1));
  }, text);
}

/** A name as a whole word, however it is written and in the genitive too: "Karins" says who it is as well. */
const wholeWords = (name: string): RegExp => {
  const words = name.normalize('NFC').trim().split(/\s+/u).map(escaped).join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?:['’]?s|['’])?(?![\\p{L}\\p{N}])`, 'giu');
};

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

/** Texts that the young person wrote themselves. */
export const ownTexts = (events: readonly PlanEvent[]): ReadonlySet<TextId> =>
  new Set(
    events.flatMap((event) => {
      if (event.by.kind !== 'young-person') return [];
      if (event.type === 'VoiceAdded') return [event.text];
      const words = event.type === 'ConsentAnswered' || event.type === 'ConsentWithdrawn' ? event.words : undefined;
      return words === undefined ? [] : [words];
    }),
  );
