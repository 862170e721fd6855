import { onStopSignal } from './process/program.js';
import { StackError, textOf } from './process/stack-error.js';
import { readSettings } from './settings.js';
import { ROOT } from './stack/folders.js';
import { LocalStack } from './stack/local-stack.js';
import { createTerminal, seconds, type Terminal } from './terminal.js';

/** Message alone for what a person can put right; everything for a bug. */
function explain(terminal: Terminal, error: unknown): void {
  if (error instanceof StackError) terminal.say(`\n${error.message}\n`);
  else terminal.say(error instanceof Error ? (error.stack ?? error.message) : textOf(error));
}

async function stopAndExit(stack: LocalStack, terminal: Terminal, code: number): Promise<never> {
  const started = performance.now();
  const speak = !stack.isIdle;
  if (speak) terminal.say('\n  Stopping …');
  await stack.stop();
  if (speak) terminal.say(`  Stopped after ${seconds(performance.now() - started)}.`);
  process.exit(code);
}

/**
 * The program behind `npm start`. The first SIGINT, SIGTERM or SIGHUP, and the end of the process that started this
 * one, stop everything in order; further signals change nothing, as npm and a terminal both pass on Ctrl-C.
 */
async function main(): Promise<void> {
  const terminal = createTerminal();
  const stack = new LocalStack(readSettings(process.env, ROOT), process.env, terminal);
  let stopping = false;
  const stop = (code: number) => {
    if (stopping) return;
    stopping = true;
    void stopAndExit(stack, terminal, code);
  };
  onStopSignal(() => stop(0));
  process.once('disconnect', () => stop(0));
  process.on('uncaughtException', (error) => {
    explain(terminal, error);
    stop(1);
  });
  try {
    await stack.start(process.argv.includes('--fresh'));
  } catch (error) {
    // What a stop has interrupted is no error of its own.
    if (!stopping) explain(terminal, error);
    stop(1);
  }
}

main().catch((error: unknown) => {
  explain(createTerminal(), error);
  process.exit(1);
});
