// Stops the stack of set-up.mjs and removes its data.
import { rmSync } from 'node:fs';

export default async function tearDown() {
  const stack = globalThis.samsporWebStack;
  if (!stack) return;
  const { child, data } = stack;
  if (child.exitCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  rmSync(data, { recursive: true, force: true });
}
