import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { adminUrl, inherited, ownerUrl, productEnvironment } from './child-environment.js';
import { findPostgresBinaries } from './postgres/postgres-binaries.js';
import { placePostgres } from './postgres/postgres-user.js';
import { Commands } from './process/commands.js';
import { findFreeBlock } from './process/ports.js';
import { processIdentity } from './process/process-identity.js';
import { endLeftovers } from './process/process-record.js';
import { textOf } from './process/stack-error.js';
import { type Environment, PORT_BLOCK, readSettings, type Settings } from './settings.js';
import { type EngineRoom, ensureDatabases, migrate, startEngine, startPostgres } from './stack/engine-room.js';
import { foldersOf, prepareDataFolder, ROOT, removeDataFolder } from './stack/folders.js';
import { claimInstance, isRunning, readInstance } from './stack/instance.js';
import { ensureKeysFile, loadSecrets } from './stack/secrets.js';
import { Supervisor } from './supervisor.js';
import { type ObtainedEngine, obtainEngine } from './temporal/obtain-engine.js';
import { createTerminal, type Terminal } from './terminal.js';

export interface TestStackOptions {
  /** False for tests that need only PostgreSQL. Default true. */
  readonly temporal?: boolean;
  /** False leaves the product's database empty, for tests of the migrations themselves. Default true. */
  readonly migrated?: boolean;
  /** True forces commits to disk, as in production, for measuring. Default false. */
  readonly durable?: boolean;
  /** Told what the stack has to say besides, one line each: a process that ended by itself. Standard error unless given. */
  readonly terminal?: Terminal;
  /** The environment that settings are read from; the process's own unless given. */
  readonly shell?: Environment;
}

/** PostgreSQL and a Temporal server for tests, on ports and data of their own. */
export interface TestStack {
  /**
   * The environment of API and worker (DATABASE_URL, TEMPORAL_ADDRESS, SAMSPOR_KEYS_FILE, …) with
   * DATABASE_OWNER_URL and TEST_ADMIN_URL (superuser, database "postgres") added. API_PORT, WORKER_HEALTH_PORT and the
   * ports in OIDC_ISSUER and SMTP_URL are free: nothing listens there until a test does.
   */
  readonly env: Record<string, string>;
  /** Stops the Temporal server, kill -9 on request; startEngine brings it back on the same data. */
  stopEngine(how?: 'orderly' | 'kill'): Promise<void>;
  startEngine(): Promise<void>;
  /** What the stack is made of, for tests that start and end its parts themselves. */
  readonly room: EngineRoom;
  readonly engine: ObtainedEngine | undefined;
  /** Stops everything and removes the data. */
  stop(): Promise<void>;
}

const FOLDER = join(ROOT, '.samspor-test');
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A folder that was just made says only by its name whose it is. */
function isInUse(name: string): boolean {
  const folder = join(FOLDER, name);
  return readInstance(folder) ? isRunning(folder) : processIdentity(Number.parseInt(name, 10)) !== undefined;
}

/** Removes what test runs that were killed have left behind: processes first, then data. */
async function sweep(): Promise<void> {
  if (!existsSync(FOLDER)) return;
  for (const name of readdirSync(FOLDER)) {
    const folder = join(FOLDER, name);
    if (isInUse(name)) continue;
    await endLeftovers(foldersOf(folder).run, 2_000);
    removeDataFolder(folder);
  }
}

async function testSettings(shell: Environment): Promise<Settings> {
  const base = await findFreeBlock(PORT_BLOCK);
  const { TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, XDG_CACHE_HOME, LOG_LEVEL } = shell;
  const given = { TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, XDG_CACHE_HOME, LOG_LEVEL: LOG_LEVEL ?? 'warn' };
  const folder = join(FOLDER, `${process.pid}-${randomUUID().slice(0, 8)}`);
  return readSettings({ ...given, SAMSPOR_DATA: folder, SAMSPOR_PORT_BASE: String(base) }, ROOT);
}

async function createRoom(
  settings: Settings,
  { durable = false, terminal, shell = process.env }: TestStackOptions,
): Promise<EngineRoom> {
  const { dataFolder } = settings;
  prepareDataFolder(dataFolder);
  claimInstance(dataFolder, {});
  const folders = foldersOf(dataFolder);
  return {
    settings,
    secrets: loadSecrets(dataFolder),
    // Standard output belongs to whoever reads the environment from it.
    supervisor: new Supervisor(folders, terminal ?? createTerminal(process.stderr)),
    commands: new Commands(folders),
    env: inherited(shell),
    place: placePostgres(await findPostgresBinaries(), dataFolder),
    volatile: !durable,
  };
}

async function startParts(room: EngineRoom, options: TestStackOptions): Promise<ObtainedEngine | undefined> {
  const { settings, commands, env } = room;
  const terminal = createTerminal(process.stderr);
  await startPostgres(room);
  await ensureDatabases(room);
  if (options.migrated ?? true) await migrate(room);
  if (options.temporal === false) return undefined;
  const shell = options.shell ?? process.env;
  const engine = await obtainEngine({ settings, shell, env, commands, terminal });
  await startEngine(room, engine);
  return engine;
}

function environmentOf({ settings, secrets }: EngineRoom): Record<string, string> {
  const temporalAddress = settings.temporalAddress ?? `127.0.0.1:${settings.ports.temporal}`;
  const keysFile = ensureKeysFile(settings.dataFolder);
  return {
    ...productEnvironment(settings, secrets, { temporalAddress, keysFile }),
    DATABASE_OWNER_URL: ownerUrl(settings, secrets),
    TEST_ADMIN_URL: adminUrl(settings, secrets),
  };
}

/** Stops once, whoever asks first: the test, or a signal to the process it runs in. */
function createStop(room: EngineRoom): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  const killNow = () => room.supervisor.killAllNow();
  const clean = async () => {
    await Promise.all([room.commands.stopAll(), room.supervisor.stopAll()]);
    removeDataFolder(room.settings.dataFolder);
  };
  const onSignal = (signal: NodeJS.Signals) => void stop().finally(() => process.kill(process.pid, signal));
  const stop = () => {
    stopping ??= clean().finally(() => {
      process.off('exit', killNow);
      for (const signal of FORWARDED) process.off(signal, onSignal);
    });
    return stopping;
  };
  process.once('exit', killNow);
  for (const signal of FORWARDED) process.on(signal, onSignal);
  return stop;
}

function stackOf(room: EngineRoom, engine: ObtainedEngine | undefined, stop: () => Promise<void>): TestStack {
  return {
    env: environmentOf(room),
    room,
    engine,
    stop,
    stopEngine: (how = 'orderly') => room.supervisor.stop('temporal', how === 'kill' ? 'SIGKILL' : undefined),
    startEngine: async () => {
      if (engine) await startEngine(room, engine);
    },
  };
}

/**
 * Starts PostgreSQL (fresh; unless asked, nothing is forced to disk) and a Temporal server (time skipping allowed) and migrates the
 * product's database. Leaves no process behind: not on stop, not on Ctrl-C, and after a kill -9 the next call ends what
 * is left. @throws StackError with the end of the log of what did not start.
 */
export async function startTestStack(options: TestStackOptions = {}): Promise<TestStack> {
  await sweep();
  const room = await createRoom(await testSettings(options.shell ?? process.env), options);
  const stop = createStop(room);
  try {
    return stackOf(room, await startParts(room, options), stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** By hand: prints the environment as JSON on one line and stays until Ctrl-C. */
async function main(): Promise<void> {
  const stack = await startTestStack();
  process.stdout.write(`${JSON.stringify(stack.env)}\n`);
  process.stderr.write('Ready; Ctrl-C stops it.\n');
  for (;;) await delay(2 ** 30);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    process.stderr.write(`${textOf(error)}\n`);
    process.exit(1);
  });
}
