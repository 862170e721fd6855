/** What may be somebody's name: only a help for the eye, whoever prepares a copy reads every text. */
export interface NameFound {
  readonly name: string;
  readonly times: number;
}

/** Danish writes names alone with a capital: two such words beside each other, or one inside a sentence. */
const likeNames = /\p{Lu}[\p{Ll}]+(?:[ -]\p{Lu}[\p{Ll}]+)+|(?<=[\p{Ll},;] )\p{Lu}\p{Ll}+/gu;

/** @param known words that are nobody's name here: units, members of staff, the young person. */
export function namesIn(texts: Iterable<string>, known: Iterable<string>): NameFound[] {
  const not = new Set([...known].flatMap(wordsOf));
  const found = new Map<string, number>();
  for (const text of texts) {
    for (const [name] of text.matchAll(likeNames)) {
      if (wordsOf(name).every((word) => not.has(word))) continue;
      found.set(name, (found.get(name) ?? 0) + 1);
    }
  }
  return [...found]
    .map(([name, times]) => ({ name, times }))
    .sort((a, b) => b.times - a.times || a.name.localeCompare(b.name, 'da'));
}

const wordsOf = (text: string): string[] => text.toLocaleLowerCase('da').match(/[\p{L}\p{N}]+/gu) ?? [];
