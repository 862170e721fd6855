import { join } from 'node:path';
import { findFreeBlock } from '../../apps/local/process/ports.js';
import { PORT_BLOCK } from '../../apps/local/settings.js';
import { removeDataFolder } from '../../apps/local/stack/folders.js';
import { startDemo } from './demo-stack.js';
import { outputFolder } from './programs.js';
import type { Figure } from './report.js';
import { median } from './statistics.js';

const dataFolder = join(outputFolder, 'start');
const warmStarts = 3;

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

/** Starts, waits for the welcome, and stops in order. */
async function secondsToStart(env: NodeJS.ProcessEnv): Promise<number> {
  const stack = await startDemo(env);
  await stack.stop();
  return stack.seconds;
}
