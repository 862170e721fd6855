import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { root, wholeStage } from './docker-files.js';

it.each(['api', 'worker', 'tools'])('what the image of %s starts is there after a build', (name) => {
  const command = wholeStage(name).findLast(({ word }) => word === 'CMD')?.rest ?? '[]';
  const program = (JSON.parse(command) as string[]).at(-1) ?? '';
  expect([program, existsSync(join(root, program))]).toEqual([expect.stringMatching(/^dist\//), true]);
});
