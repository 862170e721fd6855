/** Something the person at the terminal can put right: shown as its message alone, without a stack trace. */
export class StackError extends Error {
  override name = 'StackError';
}

/** The text of anything thrown, for a line on the terminal or in a log. */
export function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
