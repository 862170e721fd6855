/** Something that is not as it must be. */
export interface Finding {
  /** Which promise is broken. */
  readonly about: string;
  readonly what: string;
}

export const finding = (about: string, what: string): Finding => ({ about, what });

/** The first few of many, so that a list stays readable. */
export function shortList(items: readonly string[], most = 5): string {
  const more = items.length - most;
  return items.slice(0, most).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
