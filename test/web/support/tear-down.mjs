// Stops the stack of set-up.mjs and removes its data.
import { rmSync } from 'node:fs';

export default async function tearDown() {
  const stack = globalThis.samsporWebStack;
  if (!stack) return;
  const { child, data, log } = stack;
  if (child.exitCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  for (const path of [data, log]) rmSync(path, { recursive: true, force: true });
}
