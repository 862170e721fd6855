import { spawn } from 'node:child_process';

const running = new Set();

/**
 * Runs a Node program with the running Node and its output on ours. Resolves to the exit code; a program that takes
 * longer than `minutes` is stopped, because a hanging test is a failed one.
 */
export function runProgram(root, args, env, minutes = 10) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    running.add(child);
    const timer = setTimeout(() => {
      console.error(`Stopped after ${minutes} minutes: ${args.join(' ')}`);
      child.kill('SIGKILL');
    }, minutes * 60_000);
    const end = (code) => {
      clearTimeout(timer);
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

export function stopPrograms() {
  for (const child of running) child.kill('SIGTERM');
}
