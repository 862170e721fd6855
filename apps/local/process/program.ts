/** A required environment variable. @throws Error naming it when it is not set. */
export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

/** One line of JSON on standard output, as all parts of the stack log. */
export function logLine(level: 'info' | 'warn' | 'error', name: string, msg: string): void {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level, name, msg })}\n`);
}

/** Calls `stop` once, at the first signal to end. */
export function onStopSignal(stop: () => void): void {
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (asked) return;
      asked = true;
      stop();
    });
  }
}
