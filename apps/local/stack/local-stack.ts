import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inherited, productEnvironment } from '../child-environment.js';
import { readPeople } from '../identity/people.js';
import { clusterFolder } from '../postgres/postgres.js';
import { findPostgresBinaries } from '../postgres/postgres-binaries.js';
import { placePostgres } from '../postgres/postgres-user.js';
import { Commands } from '../process/commands.js';
import { takenPorts } from '../process/ports.js';
import { endLeftovers } from '../process/process-record.js';
import { StackError, textOf } from '../process/stack-error.js';
import { type Environment, openedPorts, type Settings, takenPortsMessage } from '../settings.js';
import { Supervisor } from '../supervisor.js';
import { obtainEngine } from '../temporal/obtain-engine.js';
import { engineLine } from '../temporal/temporal-search.js';
import { type Terminal, timed } from '../terminal.js';
import { type EngineRoom, ensureDatabases, migrate, startEngine, startPostgres } from './engine-room.js';
import { DIST, foldersOf, PEOPLE_FILE, prepareDataFolder, removeDataFolder } from './folders.js';
import { claimInstance, refuseWhenRunning, releaseInstance } from './instance.js';
import { isProduction } from './production.js';
import { ensureKeysFile, loadSecrets } from './secrets.js';
import { helperServices, productServices } from './services.js';
import { addressesOf, welcomeText } from './welcome.js';

type Variables = Readonly<Record<string, string>>;

/** The whole system on one machine: what `npm start` starts, in order, and Ctrl-C stops, backwards. */
export class LocalStack {
  readonly #supervisor: Supervisor;
  readonly #commands: Commands;
  #claimed = false;
  #stopping = false;

  constructor(
    private readonly settings: Settings,
    private readonly shell: Environment,
    private readonly terminal: Terminal,
  ) {
    const folders = foldersOf(settings.dataFolder);
    this.#supervisor = new Supervisor(folders, terminal);
    this.#commands = new Commands(folders);
  }

  /** Starts everything; each step waits until the one before it answers. @throws StackError with what to do. */
  async start(fresh: boolean): Promise<void> {
    const started = performance.now();
    const room = await this.#prepare(fresh);
    await this.#startDatabase(room);
    const temporalAddress = await this.#startTemporal(room);
    const keysFile = ensureKeysFile(this.settings.dataFolder);
    const product = productEnvironment(this.settings, room.secrets, { temporalAddress, keysFile });
    const env = { ...room.env, ...product };
    const addresses = addressesOf(this.settings, temporalAddress);
    claimInstance(this.settings.dataFolder, addresses);
    // Before API and worker: they would bring every day of the eighteen months to the engine while it is being told.
    await this.#loadDemo(env);
    for (const service of [...helperServices(this.settings, room.env), ...productServices(this.settings, env)]) {
      await timed(this.terminal, service.label, () => this.#supervisor.start(service));
    }
    this.terminal.say(welcomeText(addresses, await readPeople(PEOPLE_FILE), performance.now() - started));
  }

  /** Whether there is nothing to stop. */
  get isIdle(): boolean {
    return this.#supervisor.isIdle;
  }

  /** Stops everything backwards. Never throws, and takes at most about fifteen seconds. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all([this.#commands.stopAll(), this.#supervisor.stopAll()]);
    if (this.#claimed) releaseInstance(this.settings.dataFolder);
  }

  /** Everything that must be true before anything is started; ends what a killed stack has left. */
  async #prepare(fresh: boolean): Promise<EngineRoom> {
    const { dataFolder } = this.settings;
    if (isProduction(this.shell)) {
      throw new StackError('This is the stack of a developer machine; it does not start in production.');
    }
    prepareDataFolder(dataFolder);
    refuseWhenRunning(dataFolder);
    claimInstance(dataFolder, {});
    this.#claimed = true;
    const binaries = await findPostgresBinaries();
    const ended = await endLeftovers(foldersOf(dataFolder).run);
    if (ended.length > 0) this.terminal.say(`  ✓ Ended what the last start had left: ${ended.join(', ')}`);
    if (fresh) this.#startAnew();
    await this.#checkPorts();
    const place = placePostgres(binaries, dataFolder);
    if (place.folder !== dataFolder) this.terminal.say(`  … PostgreSQL's own files stand in ${place.folder}`);
    return {
      settings: this.settings,
      secrets: loadSecrets(dataFolder, existsSync(join(clusterFolder(place), 'PG_VERSION'))),
      supervisor: this.#supervisor,
      commands: this.#commands,
      env: inherited(this.shell),
      place,
    };
  }

  #startAnew(): void {
    const { dataFolder } = this.settings;
    removeDataFolder(dataFolder);
    prepareDataFolder(dataFolder);
    claimInstance(dataFolder, {});
    this.terminal.say(`  ✓ Removed everything in ${dataFolder}`);
  }

  async #checkPorts(): Promise<void> {
    const { ports } = this.settings;
    const names = openedPorts(this.settings);
    const taken = await takenPorts(names.map((name) => ports[name]));
    const takenNames = names.filter((name) => taken.includes(ports[name]));
    if (takenNames.length > 0) throw new StackError(takenPortsMessage(ports, takenNames));
  }

  async #startDatabase(room: EngineRoom): Promise<void> {
    const address = `127.0.0.1:${this.settings.ports.postgres}`;
    await timed(
      this.terminal,
      'PostgreSQL',
      () => startPostgres(room),
      (cluster) => (cluster === 'created' ? `${address}, new` : address),
    );
    await ensureDatabases(room);
    await timed(this.terminal, 'Database schema', () => migrate(room));
  }

  async #startTemporal(room: EngineRoom): Promise<string> {
    const { settings, shell, terminal } = this;
    const engine = await obtainEngine({ settings, shell, env: room.env, commands: this.#commands, terminal });
    return timed(
      terminal,
      'Temporal server',
      () => startEngine(room, engine),
      (address) => `${address}, ${engineLine(engine)}`,
    );
  }

  /** A demo that could not be loaded does not take the system away; the next start tries again. */
  async #loadDemo(env: Variables): Promise<void> {
    const load = () =>
      this.#commands.run({
        name: 'demo',
        label: 'Loading the demo',
        command: process.execPath,
        args: ['--enable-source-maps', join(DIST, 'apps', 'local', 'demo', 'main.js')],
        env,
        onLine: (line) => this.terminal.say(`    ${line}`),
      });
    try {
      await timed(this.terminal, 'Demo world', load);
    } catch (error) {
      if (this.#stopping) throw error;
      this.terminal.say(`  ! ${textOf(error)}\n  ! The system runs without it; the next npm start tries again.`);
    }
  }
}
