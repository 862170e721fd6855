import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { findFreeBlock } from '../../apps/local/process/ports.js';
import { PORT_BLOCK } from '../../apps/local/settings.js';
import { ROOT, removeDataFolder } from '../../apps/local/stack/folders.js';
import { outputFolder } from './programs.js';
import type { Figure } from './report.js';
import { median } from './statistics.js';

const dataFolder = join(outputFolder, 'start');
const warmStarts = 3;
/** What the welcome begins with: everything runs. */
const welcome = 'Samspor runs';

/**
 * (g) `npm start` until everything runs: cold, with fresh data and the demo to load, and warm. Dependencies, build and
 * Temporal server are at hand. One cold start, the median of three warm ones.
 */
export async function startUp(): Promise<readonly Figure[]> {
  const base = await findFreeBlock(PORT_BLOCK);
  const env = { ...process.env, SAMSPOR_DATA: dataFolder, SAMSPOR_PORT_BASE: String(base) };
  removeDataFolder(dataFolder);
  try {
    const cold = await secondsToStart(env);
    const warm: number[] = [];
    while (warm.length < warmStarts) warm.push(await secondsToStart(env));
    return [
      { item: 'g', name: 'npm start, cold (fresh data, the demo loaded)', value: cold, unit: 's' },
      { item: 'g', name: 'npm start, warm', value: median(warm), unit: 's' },
    ];
  } finally {
    removeDataFolder(dataFolder);
  }
}

/** Starts, waits for the welcome, and stops in order. @throws with what it said when it ends before. */
async function secondsToStart(env: NodeJS.ProcessEnv): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'apps', 'local', 'start.mjs')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = (): void => void child.kill('SIGINT');
  process.once('exit', kill);
  const ended = once(child, 'exit');
  const said: string[] = [];
  const ready = new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      said.push(part.toString('utf8'));
      if (said.join('').includes(welcome)) resolve((performance.now() - began) / 1000);
    });
    void ended.then(() => reject(new Error(`npm start ended by itself:\n${said.join('')}`)));
  });
  try {
    return await ready;
  } finally {
    kill();
    await ended;
    process.off('exit', kill);
  }
}
