import { spawn } from 'node:child_process';

const GRACE_SECONDS = 30;
const running = new Set();

/**
 * Runs a Node program with the running Node and its output on ours. Resolves to the exit code. A program that takes
 * longer than `minutes`, or that lingers half a minute after `isDone` says that its work is done, is stopped and fails:
 * a test that hangs, or leaves something open, is a failed one.
 */
export function runProgram(root, args, env, { minutes = 10, isDone = () => false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    running.add(child);
    const timer = stopWhenLate(child, minutes, isDone);
    const end = (code) => {
      clearInterval(timer);
      running.delete(child);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(error.message);
      end(1);
    });
    child.on('exit', (code) => end(code ?? 1));
  });
}

function stopWhenLate(child, minutes, isDone) {
  const latest = Date.now() + minutes * 60_000;
  let leave = Number.POSITIVE_INFINITY;
  return setInterval(() => {
    if (leave === Number.POSITIVE_INFINITY && isDone()) leave = Date.now() + GRACE_SECONDS * 1000;
    if (Date.now() < Math.min(latest, leave)) return;
    console.error(Date.now() >= latest ? `Stopped after ${minutes} minutes` : 'Stopped: it was done, but did not end');
    child.kill('SIGKILL');
  }, 1000);
}

export function stopPrograms() {
  for (const child of running) child.kill('SIGTERM');
}
