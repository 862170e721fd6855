import { execFileSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { adminUrl } from '../../apps/local/child-environment.js';
import { postgresService } from '../../apps/local/postgres/postgres.js';
import { readRecords, signalQuietly } from '../../apps/local/process/process-record.js';
import { DYNAMIC_CONFIG, foldersOf } from '../../apps/local/stack/folders.js';
import { productServices } from '../../apps/local/stack/services.js';
import type { Service } from '../../apps/local/supervisor.js';
import { ensureTemporalSchema, TEMPORAL_DATABASES } from '../../apps/local/temporal/temporal-schema.js';
import { temporalService } from '../../apps/local/temporal/temporal-server.js';
import { startTestStack, type TestStack } from '../../apps/local/test-stack.js';
import type { Part } from './fault-plan.js';

/** The whole system as processes of their own, two APIs among them, each of which can be ended, frozen and started. */
export class ChaosStack {
  readonly #services: Readonly<Record<Part, Service>>;

  private constructor(
    readonly stack: TestStack,
    /** What API and worker are started with. */
    readonly env: Readonly<Record<string, string>>,
    /** Lines about processes that ended although nobody ended them. */
    readonly unexpected: readonly string[],
  ) {
    this.#services = servicesOf(stack, env);
  }

  /** PostgreSQL and the engine, running; API and worker are not started. @param oidcIssuer who signs the tokens. */
  static async start(oidcIssuer: string): Promise<ChaosStack> {
    const said: string[] = [];
    const terminal = { say: (line: string) => void said.push(line), done: () => undefined };
    // Whatever engine the shell names, this one is to be killed: it has to be our own.
    const { TEMPORAL_ADDRESS: _address, ...shell } = process.env;
    const stack = await startTestStack({ durable: true, terminal, shell });
    const { DATABASE_OWNER_URL: _owner, TEST_ADMIN_URL: _admin, ...product } = stack.env;
    const env = {
      ...stack.room.env,
      ...product,
      OIDC_ISSUER: oidcIssuer,
      API_REQUESTS_PER_MINUTE: '1000000',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
    };
    return new ChaosStack(stack, env, said);
  }

  /** The addresses of both APIs, without a prefix. */
  get apis(): readonly string[] {
    const { ports } = this.stack.room.settings;
    return [ports.api, ports.web].map((port) => `http://127.0.0.1:${port}`);
  }

  get workerAddress(): string {
    return `http://127.0.0.1:${this.stack.room.settings.ports.workerHealth}`;
  }

  /** Starts a part and waits until it does its work. @throws StackError with the end of its log. */
  startReady(part: Part): Promise<void> {
    return this.stack.room.supervisor.start(this.#services[part]);
  }

  /** Starts a part without waiting: what it needs may be away. Where it ends by itself it is started again. */
  start(part: Part): Promise<void> {
    const service = this.#services[part];
    const isReady = part === 'postgres' ? service.isReady : async () => true;
    return this.stack.room.supervisor.start({ ...service, isReady, attempts: 10 });
  }

  isReady(part: Part): Promise<boolean> {
    return this.#services[part].isReady();
  }

  kill(part: Part): Promise<void> {
    return this.stack.room.supervisor.stop(part, 'SIGKILL');
  }

  stopOrderly(part: Part): Promise<void> {
    return this.stack.room.supervisor.stop(part);
  }

  /** Freezes a part with all its processes for some milliseconds. */
  async freeze(part: Part, ms: number): Promise<void> {
    const pids = this.#pidsOf(part);
    for (const pid of pids) signalQuietly(pid, 'SIGSTOP');
    await delay(ms);
    for (const pid of pids.reverse()) signalQuietly(pid, 'SIGCONT');
  }

  /** Removes everything that the engine knows: its next start finds an empty schema, as another engine would. */
  async dropEngine(): Promise<void> {
    const { room, engine } = this.stack;
    await withAdmin(adminUrl(room.settings, room.secrets), async (client) => {
      for (const name of TEMPORAL_DATABASES) await client.query(`drop database if exists ${name} with (force)`);
    });
    if (engine?.kind !== 'server') return;
    const { settings, secrets, env } = room;
    const common = { adminUrl: adminUrl(settings, secrets), port: settings.ports.postgres, env };
    await ensureTemporalSchema(room.commands, { tool: engine.sql, password: secrets.temporal, ...common });
  }

  stop(): Promise<void> {
    return this.stack.stop();
  }

  #pidsOf(part: Part): number[] {
    const record = readRecords(foldersOf(this.stack.room.settings.dataFolder).run).find(({ name }) => name === part);
    return record ? familyOf(record.pid) : [];
  }
}

/** A process and everything it started: PostgreSQL's own processes are groups of their own. */
function familyOf(root: number): number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const childrenOf = (parent: number): number[] =>
    rows.filter(([, ppid]) => ppid === parent).flatMap(([pid]) => (pid === undefined ? [] : [pid, ...childrenOf(pid)]));
  return [root, ...childrenOf(root)];
}

function servicesOf({ room, engine }: TestStack, env: Readonly<Record<string, string>>): Record<Part, Service> {
  const { settings, secrets } = room;
  const secondPort = { ...settings, ports: { ...settings.ports, api: settings.ports.web } };
  const [api, worker] = productServices(settings, env);
  const [second] = productServices(secondPort, { ...env, API_PORT: String(settings.ports.web) });
  if (!api || !worker || !second) throw new Error('API and worker are not among the services');
  if (!engine || engine.kind === 'address') throw new Error('Only an engine of our own can be killed');
  const postgres = { place: room.place, port: settings.ports.postgres, password: secrets.postgres, env: room.env };
  const temporal = { settings, password: secrets.temporal, env: room.env, dynamicConfig: DYNAMIC_CONFIG };
  return {
    'api-1': { ...api, name: 'api-1' },
    'api-2': { ...second, name: 'api-2' },
    worker,
    temporal: temporalService(engine, temporal),
    postgres: postgresService(postgres, adminUrl(settings, secrets)),
  };
}

async function withAdmin(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
