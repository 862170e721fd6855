import { join } from 'node:path';
import { helperEnvironment, urlOf } from '../child-environment.js';
import type { Settings } from '../settings.js';
import type { Service } from '../supervisor.js';
import { DIST, PEOPLE_FILE } from './folders.js';

type Variables = Readonly<Record<string, string>>;

/** Whether an address answers with 2xx within two seconds. */
export async function isHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

interface NodeService {
  readonly name: string;
  readonly label: string;
  readonly file: string;
  readonly env: Variables;
  readonly health: string;
  readonly graceMs: number;
}

function nodeService({ name, label, file, env, health, graceMs }: NodeService): Service {
  return {
    name,
    label,
    command: process.execPath,
    args: ['--enable-source-maps', join(DIST, 'apps', file)],
    env,
    stopSignal: 'SIGTERM',
    graceMs,
    readyWithinMs: 90_000,
    attempts: 1,
    isReady: () => isHealthy(health),
  };
}

/** Identity provider and mailbox, which stand in for what a municipality has. */
export function helperServices(settings: Settings, env: Variables): Service[] {
  const { ports } = settings;
  const all = { ...env, ...helperEnvironment(settings, PEOPLE_FILE) };
  return [
    nodeService({
      name: 'identity',
      label: 'Identity provider',
      file: 'local/identity-provider.js',
      env: all,
      health: `${urlOf(ports.identity)}/.well-known/openid-configuration`,
      graceMs: 2_000,
    }),
    nodeService({
      name: 'mailbox',
      label: 'Mailbox',
      file: 'local/mailbox.js',
      env: all,
      health: `${urlOf(ports.mailbox)}/`,
      graceMs: 2_000,
    }),
  ];
}

/** API and worker. */
export function productServices(settings: Settings, env: Variables): Service[] {
  const { ports } = settings;
  return [
    nodeService({
      name: 'api',
      label: 'API',
      file: 'api/main.js',
      env,
      health: `${urlOf(ports.api)}/health/ready`,
      graceMs: 4_000,
    }),
    nodeService({
      name: 'worker',
      label: 'Worker',
      file: 'worker/main.js',
      env,
      health: `${urlOf(ports.workerHealth)}/health/ready`,
      graceMs: 6_000,
    }),
  ];
}
