/** Lines for the person who typed `npm start`. Nothing personal is ever printed but invented demo people. */
export interface Terminal {
  /** A line as it is. */
  say(line: string): void;
  /** A step that is done, with its time in milliseconds. */
  done(label: string, detail: string, ms: number): void;
}

export const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** `✓ PostgreSQL 18            0.9 s  127.0.0.1:4705` */
export function stepLine(label: string, detail: string, ms: number): string {
  return `  ✓ ${label.padEnd(26)} ${seconds(ms).padStart(7)}  ${detail}`.trimEnd();
}

/** Prints to stdout. A terminal that was closed meanwhile must not bring the stack down before it has stopped. */
export function createTerminal(out: NodeJS.WritableStream = process.stdout): Terminal {
  out.on('error', () => undefined);
  const say = (line: string) => void out.write(`${line}\n`);
  return { say, done: (label, detail, ms) => say(stepLine(label, detail, ms)) };
}

/** Runs a step and prints it with its time; while it lasts longer than `everyMs`, says so again and again. */
export async function timed<T>(
  terminal: Terminal,
  label: string,
  work: () => Promise<T>,
  detailOf: (result: T) => string = () => '',
  everyMs = 10_000,
): Promise<T> {
  const started = performance.now();
  const reminder = setInterval(
    () => terminal.say(`  … ${label}: still at it after ${Math.round((performance.now() - started) / 1000)} s`),
    everyMs,
  );
  try {
    const result = await work();
    terminal.done(label, detailOf(result), performance.now() - started);
    return result;
  } finally {
    clearInterval(reminder);
  }
}
