/**
 * Answers that were worked out once, kept beside the object they are about. An answer holds while everything it was made
 * from is the very same, which is cheap to see because nothing in the domain is ever changed in place. Only ever answers
 * of pure functions: forgetting one changes nothing but the time it takes.
 */
export interface Memory<K extends object, T> {
  recall(key: K, from: readonly unknown[]): T | undefined;
  keep(key: K, from: readonly unknown[], answer: T): T;
}

export function memory<K extends object, T>(): Memory<K, T> {
  const entries = new WeakMap<K, { readonly from: readonly unknown[]; readonly answer: T }>();
  return {
    recall: (key, from) => {
      const entry = entries.get(key);
      return entry && sameParts(entry.from, from) ? entry.answer : undefined;
    },
    keep: (key, from, answer) => {
      entries.set(key, { from, answer });
      return answer;
    },
  };
}

const sameParts = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, index) => part === b[index]);

/** How many answers of one function are kept at most. */
const mostAnswers = 50_000;

/** The same for functions of a text: the few years of a few plans are asked for again and again. */
export function remembered<T>(): (key: string, make: () => T) => T {
  const answers = new Map<string, T>();
  return (key, make) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= mostAnswers) answers.clear();
    const made = make();
    answers.set(key, made);
    return made;
  };
}
