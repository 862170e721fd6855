import { join } from 'node:path';
import type { Commands } from '../process/commands.js';
import { StackError, textOf } from '../process/stack-error.js';
import type { Environment, Settings } from '../settings.js';
import { DIST } from '../stack/folders.js';
import type { Terminal } from '../terminal.js';
import { cachedEngineFolder, downloadedCli, downloadFolder, findEngineFacts } from './engine-facts.js';
import { buildTemporal } from './temporal-build.js';
import { chooseEngine, type Engine, type EngineFacts, noEngineMessage } from './temporal-search.js';
import type { OwnEngine } from './temporal-server.js';

export interface ObtainOptions {
  readonly settings: Settings;
  /** Of the person's shell: PATH and the rest. */
  readonly shell: Environment;
  readonly env: Readonly<Record<string, string>>;
  readonly commands: Commands;
  readonly terminal: Terminal;
}

/** An engine that is ready to be started or used. */
export type ObtainedEngine = OwnEngine | Extract<Engine, { kind: 'address' }>;

/** The line of a program's last words that says what was wrong. */
export function errorLineOf(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.find((line) => /^\[?\w*Error\b/.test(line)) ?? lines[0] ?? '';
}

async function download(options: ObtainOptions, facts: EngineFacts): Promise<ObtainedEngine> {
  const { settings, commands, terminal, env } = options;
  terminal.say("  … Temporal server: trying the download of Temporal's SDK");
  let problem = '';
  try {
    await commands.run({
      name: 'temporal-download',
      label: 'Downloading the Temporal command-line tool',
      command: process.execPath,
      args: [join(DIST, 'apps', 'local', 'temporal', 'download-cli.js'), downloadFolder(settings.cacheFolder)],
      env,
    });
  } catch (error) {
    problem = errorLineOf(textOf(error));
  }
  // The SDK gives a server five seconds; the file may be there although its start was too slow.
  const command = downloadedCli(settings.cacheFolder);
  if (command) return { kind: 'cli', command };
  throw new StackError(noEngineMessage(facts, problem || 'nothing came'));
}

/** Builds the server. Undefined, after saying why, when that fails: other ways are left. */
async function build(options: ObtainOptions, go: string): Promise<ObtainedEngine | undefined> {
  const { settings, commands, terminal, env } = options;
  const target = cachedEngineFolder(settings.cacheFolder);
  try {
    await buildTemporal(commands, terminal, { go, target, env });
    return { kind: 'server', server: `${target}/server`, sql: `${target}/sql` };
  } catch (error) {
    if (commands.isStopping) throw error;
    terminal.say(`  ! ${textOf(error)}`);
    return undefined;
  }
}

/**
 * Finds, builds or downloads the engine, in the order of chooseEngine.
 * @throws StackError naming every way when there is none.
 */
export async function obtainEngine(options: ObtainOptions): Promise<ObtainedEngine> {
  const facts = findEngineFacts(options.settings, options.shell);
  const engine = chooseEngine(facts);
  if (engine.kind === 'download') return download(options, facts);
  if (engine.kind !== 'build') return engine;
  const built = await build(options, engine.go);
  if (built) return built;
  return facts.cli ? { kind: 'cli', command: facts.cli } : download(options, facts);
}
