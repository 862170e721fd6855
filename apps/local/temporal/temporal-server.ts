import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import type { Ports, Settings } from '../settings.js';
import type { Service } from '../supervisor.js';
import type { Engine } from './temporal-search.js';

export interface TemporalOptions {
  readonly settings: Settings;
  readonly password: string;
  readonly env: Readonly<Record<string, string>>;
  /** Path of docker/temporal/dynamicconfig.yaml. */
  readonly dynamicConfig: string;
}

/** The engines that are processes of ours. */
export type OwnEngine = Extract<Engine, { kind: 'server' | 'cli' }>;

/** Whether a Temporal server answers at this address. */
export async function temporalAnswers(address: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: '2s' });
    await connection.close();
    return true;
  } catch {
    return false;
  }
}

/** Ports of the server of the embedded configuration template, by its own names. */
function portEnvironment(ports: Ports): Record<string, string> {
  const numbers = {
    FRONTEND_GRPC_PORT: ports.temporal,
    FRONTEND_HTTP_PORT: ports.temporalHttp,
    FRONTEND_MEMBERSHIP_PORT: ports.frontendMembership,
    HISTORY_GRPC_PORT: ports.temporalHistory,
    HISTORY_MEMBERSHIP_PORT: ports.historyMembership,
    MATCHING_GRPC_PORT: ports.temporalMatching,
    MATCHING_MEMBERSHIP_PORT: ports.matchingMembership,
    WORKER_GRPC_PORT: ports.temporalWorker,
    WORKER_MEMBERSHIP_PORT: ports.workerMembership,
  };
  return Object.fromEntries(Object.entries(numbers).map(([name, port]) => [name, String(port)]));
}

/** The server's whole configuration. The number of shards can never be changed for a database once used. */
export function serverEnvironment({ settings, password, dynamicConfig }: TemporalOptions): Record<string, string> {
  const { ports } = settings;
  return {
    DB: 'postgres12_pgx',
    POSTGRES_SEEDS: '127.0.0.1',
    DB_PORT: String(ports.postgres),
    POSTGRES_USER: 'temporal',
    POSTGRES_PWD: password,
    DBNAME: 'temporal',
    VISIBILITY_DBNAME: 'temporal_visibility',
    NUM_HISTORY_SHARDS: '4',
    BIND_ON_IP: '127.0.0.1',
    TEMPORAL_BROADCAST_ADDRESS: '127.0.0.1',
    SQL_MAX_CONNS: '20',
    SQL_VIS_MAX_CONNS: '10',
    LOG_LEVEL: 'warn',
    DYNAMIC_CONFIG_FILE_PATH: dynamicConfig,
    PROMETHEUS_ENDPOINT: `127.0.0.1:${ports.temporalMetrics}`,
    ...portEnvironment(ports),
  };
}

/** Arguments of `temporal server start-dev` with a file database. Dynamic settings as in dynamicconfig.yaml. */
export function cliArguments(settings: Settings): string[] {
  const { ports, dataFolder, temporalNamespace } = settings;
  const dynamic = [
    'frontend.WorkflowTimeSkippingEnabled=true',
    'matching.numTaskqueueReadPartitions=1',
    'matching.numTaskqueueWritePartitions=1',
  ];
  return [
    ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--log-level', 'warn', '--log-format', 'json'],
    ...['--port', String(ports.temporal), '--http-port', String(ports.temporalHttp)],
    ...['--metrics-port', String(ports.temporalMetrics), '--namespace', temporalNamespace],
    ...['--db-filename', join(dataFolder, 'temporal.sqlite')],
    ...dynamic.flatMap((setting) => ['--dynamic-config-value', setting]),
  ];
}

function processOf(engine: OwnEngine, options: TemporalOptions): Pick<Service, 'command' | 'args' | 'env'> {
  const { settings, env } = options;
  switch (engine.kind) {
    case 'server':
      return {
        command: engine.server,
        args: ['--allow-no-auth', 'start'],
        env: { ...env, ...serverEnvironment(options) },
      };
    case 'cli':
      return { command: engine.command, args: cliArguments(settings), env };
  }
}

/** The Temporal server as a service of the stack. */
export function temporalService(engine: OwnEngine, options: TemporalOptions): Service {
  const address = `127.0.0.1:${options.settings.ports.temporal}`;
  return {
    name: 'temporal',
    label: 'Temporal server',
    ...processOf(engine, options),
    stopSignal: 'SIGTERM',
    graceMs: 5_000,
    readyWithinMs: 60_000,
    attempts: 3,
    isReady: () => temporalAnswers(address),
  };
}
