import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { StackError } from './process/stack-error.js';

/** Every port of the stack: its place after the base, its own environment variable, and what it is for. */
export const PORTS = {
  api: { offset: 0, env: 'SAMSPOR_API_PORT', what: 'API' },
  web: { offset: 1, env: 'SAMSPOR_WEB_PORT', what: 'the web application while it is developed' },
  identity: { offset: 2, env: 'SAMSPOR_IDENTITY_PORT', what: 'identity provider' },
  mailbox: { offset: 3, env: 'SAMSPOR_MAILBOX_PORT', what: 'mailbox page' },
  smtp: { offset: 4, env: 'SAMSPOR_SMTP_PORT', what: 'mailbox SMTP' },
  postgres: { offset: 5, env: 'SAMSPOR_POSTGRES_PORT', what: 'PostgreSQL' },
  workerHealth: { offset: 6, env: 'SAMSPOR_WORKER_HEALTH_PORT', what: 'worker health' },
  temporal: { offset: 7, env: 'SAMSPOR_TEMPORAL_PORT', what: 'Temporal gRPC' },
  temporalHttp: { offset: 8, env: 'SAMSPOR_TEMPORAL_HTTP_PORT', what: 'Temporal HTTP' },
  temporalMetrics: { offset: 9, env: 'SAMSPOR_TEMPORAL_METRICS_PORT', what: 'Temporal metrics' },
  temporalHistory: { offset: 10, env: 'SAMSPOR_TEMPORAL_HISTORY_PORT', what: 'Temporal history' },
  temporalMatching: { offset: 11, env: 'SAMSPOR_TEMPORAL_MATCHING_PORT', what: 'Temporal matching' },
  temporalWorker: { offset: 12, env: 'SAMSPOR_TEMPORAL_WORKER_PORT', what: 'Temporal system worker' },
  frontendMembership: { offset: 13, env: 'SAMSPOR_TEMPORAL_FRONTEND_MEMBERSHIP_PORT', what: 'Temporal membership' },
  historyMembership: { offset: 14, env: 'SAMSPOR_TEMPORAL_HISTORY_MEMBERSHIP_PORT', what: 'Temporal membership' },
  matchingMembership: { offset: 15, env: 'SAMSPOR_TEMPORAL_MATCHING_MEMBERSHIP_PORT', what: 'Temporal membership' },
  workerMembership: { offset: 16, env: 'SAMSPOR_TEMPORAL_WORKER_MEMBERSHIP_PORT', what: 'Temporal membership' },
} as const;

export type PortName = keyof typeof PORTS;
export type Ports = Readonly<Record<PortName, number>>;

export const PORT_NAMES = Object.keys(PORTS) as PortName[];
export const PORT_BLOCK = PORT_NAMES.length;
export const DEFAULT_PORT_BASE = 4700;

/** Ports that only our own Temporal server opens; with TEMPORAL_ADDRESS set they are not needed. */
const TEMPORAL_PORTS = PORT_NAMES.filter((name) => PORTS[name].what.startsWith('Temporal'));

export interface Settings {
  /** Absolute path of everything the stack keeps. */
  readonly dataFolder: string;
  readonly ports: Ports;
  /** Somebody's own Temporal server; undefined means that the stack runs one. */
  readonly temporalAddress: string | undefined;
  readonly temporalNamespace: string;
  readonly temporalTaskQueue: string;
  /** Per-user cache, outside the repository: what is built once a machine. */
  readonly cacheFolder: string;
  readonly logLevel: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

function portFrom(text: string, variable: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new StackError(`${variable}=${text} is not a port: a whole number from 1 to 65535 is needed.`);
}

/** Environment variables that are set but blank count as not set. */
const given = (env: Environment, name: string) => env[name]?.trim() || undefined;

/**
 * The port of each part: its own variable where set, otherwise base + offset.
 * @throws StackError for a value that is no port, and for two parts on one port.
 */
export function derivePorts(env: Environment): Ports {
  const base = portFrom(given(env, 'SAMSPOR_PORT_BASE') ?? String(DEFAULT_PORT_BASE), 'SAMSPOR_PORT_BASE');
  const entries = PORT_NAMES.map((name) => {
    const { offset, env: variable } = PORTS[name];
    return [name, portFrom(given(env, variable) ?? String(base + offset), variable)] as const;
  });
  const owners = new Map<number, PortName>();
  for (const [name, port] of entries) {
    const other = owners.get(port);
    if (other) throw new StackError(`${PORTS[other].env} and ${PORTS[name].env} both say ${port}: choose another.`);
    owners.set(port, name);
  }
  return Object.fromEntries(entries) as Ports;
}

/** Reads all settings of the local stack from an environment. @throws StackError naming the variable at fault. */
export function readSettings(env: Environment, folder: string): Settings {
  return {
    dataFolder: resolve(folder, given(env, 'SAMSPOR_DATA') ?? '.samspor'),
    ports: derivePorts(env),
    temporalAddress: given(env, 'TEMPORAL_ADDRESS'),
    temporalNamespace: given(env, 'TEMPORAL_NAMESPACE') ?? 'samspor',
    temporalTaskQueue: given(env, 'TEMPORAL_TASK_QUEUE') ?? 'samspor-plans',
    cacheFolder: join(given(env, 'XDG_CACHE_HOME') ?? join(homedir(), '.cache'), 'samspor'),
    logLevel: given(env, 'LOG_LEVEL') ?? 'info',
  };
}

/** The parts whose ports this stack itself opens. Vite, which a developer of the web application starts, is not one of them. */
export function openedPorts(settings: Pick<Settings, 'temporalAddress'>): PortName[] {
  return PORT_NAMES.filter((name) => name !== 'web' && !(settings.temporalAddress && TEMPORAL_PORTS.includes(name)));
}

/** What to say when ports are taken: each by its number and purpose, and both ways to move it. */
export function takenPortsMessage(ports: Ports, taken: readonly PortName[]): string {
  const lines = taken.map((name) => `  ${ports[name]}  ${PORTS[name].what}  (move it with ${PORTS[name].env}=…)`);
  return [
    taken.length === 1 ? 'A port is taken by another program:' : 'Ports are taken by other programs:',
    ...lines,
    'Or move all of them at once, for instance:  SAMSPOR_PORT_BASE=5700 npm start',
  ].join('\n');
}
