import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../../apps/local/stack/folders.js';

/** What the welcome begins with: everything runs. */
const welcome = 'Samspor runs';

export interface DemoStack {
  /** From the command until everything ran. */
  readonly seconds: number;
  stop(): Promise<void>;
}

/** `npm start`, until it says that everything runs. @throws with what it said when it ends before. */
export async function startDemo(env: NodeJS.ProcessEnv): Promise<DemoStack> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'apps', 'local', 'start.mjs')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = (): void => void child.kill('SIGINT');
  process.once('exit', kill);
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    kill();
    await ended;
    process.off('exit', kill);
  };
  const said: string[] = [];
  const ready = new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      said.push(part.toString('utf8'));
      if (said.join('').includes(welcome)) resolve((performance.now() - began) / 1000);
    });
    void ended.then(() => reject(new Error(`npm start ended by itself:\n${said.join('')}`)));
  });
  try {
    return { seconds: await ready, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
