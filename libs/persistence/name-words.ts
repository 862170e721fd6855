/** Shorter beginnings find too many to be of use, longer ones are compared when the name is open. */
const SHORTEST = 2;
const LONGEST = 12;

/**
 * The words of a name as they are compared: small letters, without accents, å as aa, as names are spelt both ways.
 * Letters and digits make words, everything else parts them.
 */
export const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('å', 'aa')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Every beginning by which a name can be found. */
export function beginningsOf(name: string): readonly string[] {
  const found = new Set<string>();
  for (const word of wordsOf(name))
    for (let length = SHORTEST; length <= Math.min(word.length, LONGEST); length += 1) found.add(word.slice(0, length));
  return [...found];
}

/** The beginnings that a name must have for this term; none where no word of the term is long enough to look for. */
export const soughtIn = (term: string): readonly string[] => [
  ...new Set(
    wordsOf(term)
      .filter((word) => word.length >= SHORTEST)
      .map((word) => word.slice(0, LONGEST)),
  ),
];

/** Whether each word of the term begins a word of the name. */
export function nameMatches(name: string, term: string): boolean {
  const words = wordsOf(name);
  return wordsOf(term).every((sought) => words.some((word) => word.startsWith(sought)));
}

const danish = new Intl.Collator('da', { sensitivity: 'base', numeric: true });

/** By name as Danes sort them; names that begin with the term before those that have it further on. */
export const byName =
  (term = '') =>
  (one: string, other: string): number => {
    const [sought] = wordsOf(term);
    const later = (name: string): number => (sought && !wordsOf(name)[0]?.startsWith(sought) ? 1 : 0);
    return later(one) - later(other) || danish.compare(one, other) || (one < other ? -1 : Number(one > other));
  };
