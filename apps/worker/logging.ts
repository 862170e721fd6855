import { DefaultLogger, type LogEntry, type Logger as TemporalLogger } from '@temporalio/worker';
import type { Params, PinoLogger } from 'nestjs-pino';
import type { WorkerSettings } from './settings.js';

/** JSON lines of ids, codes and numbers. */
export const logParams = ({ logLevel, environment }: Pick<WorkerSettings, 'logLevel' | 'environment'>): Params => ({
  pinoHttp: { level: logLevel, base: { app: 'worker', environment }, autoLogging: false },
});

const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;
/** What of the SDK's fields is written: the others may hold arguments or error texts. */
const kept = ['workflowType', 'workflowId', 'runId', 'activityType', 'attempt', 'taskQueue', 'namespace'] as const;

const fieldsOf = (meta: Readonly<Record<string, unknown>> = {}): Record<string, unknown> =>
  Object.fromEntries(kept.filter((name) => meta[name] !== undefined).map((name) => [name, meta[name]]));

const errorOf = (meta: Readonly<Record<string, unknown>> = {}): Record<string, unknown> =>
  meta.error instanceof Error ? { error: meta.error.name } : {};

/** The SDK's own lines, through the same logger. */
export function temporalLogger(log: PinoLogger, logLevel: string): TemporalLogger {
  const level = Object.entries(levels).find(([, name]) => name === logLevel)?.[0] ?? 'INFO';
  return new DefaultLogger(level as keyof typeof levels, ({ level: at, message, meta }: LogEntry) => {
    log[levels[at]]({ ...fieldsOf(meta), ...errorOf(meta) }, message);
  });
}

const frames = (error: Error): string[] =>
  (error.stack ?? '').split('\n').flatMap((line) => (/^\s+at /.test(line) ? [line.trim()] : []));

/** Of an error where it came from; its message may hold values. */
export const errorFields = (error: unknown): Record<string, unknown> =>
  error instanceof Error ? { error: error.name, at: frames(error).slice(0, 8) } : { error: typeof error };
