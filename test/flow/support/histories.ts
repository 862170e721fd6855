import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { temporal } from '@temporalio/proto';
import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { createDataConverter } from '#temporal';
import { historyKeys } from './history-keys.js';

type History = temporal.api.history.v1.IHistory;

const folder = fileURLToPath(new URL('../../../workflows/histories/', import.meta.url));

/** The recorded histories by name, as they stand in the repository. */
export const recordedHistories = (): readonly { readonly name: string; readonly history: unknown }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, history: JSON.parse(readFileSync(join(folder, name), 'utf8')) }));

const scrubbed = { identity: 'recorded', stackTrace: '' };

/** A history as JSON that can be replayed; names of machines and processes, and paths, are taken out. */
export const asJson = (history: History): string =>
  Object.entries(scrubbed).reduce(
    (json, [field, value]) =>
      json.replaceAll(new RegExp(`"${field}":\\s*"(?:[^"\\\\]|\\\\.)*"`, 'g'), `"${field}": "${value}"`),
    historyToJSON(history as Parameters<typeof historyToJSON>[0]),
  );

/** Whether histories are to be recorded anew: `RECORD_HISTORIES=1`. */
export const isRecording = (): boolean => process.env.RECORD_HISTORIES === '1';

export function record(name: string, json: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${json}\n`);
}

/** @throws DeterminismViolationError where the code no longer does what the history says. */
export const replay = (workflowBundle: WorkflowBundleWithSourceMap, history: unknown, workflowId: string) =>
  Worker.runReplayHistory({ workflowBundle, dataConverter: createDataConverter(historyKeys) }, history, workflowId);
