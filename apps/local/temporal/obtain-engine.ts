import { fileURLToPath } from 'node:url';
import type { Commands } from '../process/commands.js';
import { StackError, textOf } from '../process/stack-error.js';
import type { Environment, Settings } from '../settings.js';
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

async function download(options: ObtainOptions, facts: EngineFacts): Promise<ObtainedEngine> {
  const { settings, commands, terminal, env } = options;
  terminal.say("  … No Temporal server and no Go here: trying the SDK's own download");
  let problem = '';
  try {
    await commands.run({
      name: 'temporal-download',
      label: 'Downloading the Temporal command-line tool',
      command: process.execPath,
      args: [fileURLToPath(new URL('./download-cli.js', import.meta.url)), downloadFolder(settings.cacheFolder)],
      env,
    });
  } catch (error) {
    problem = textOf(error).split('\n')[0] ?? '';
  }
  // The SDK gives a server five seconds; the file may be there although its start was too slow.
  const command = downloadedCli(settings.cacheFolder);
  if (command) return { kind: 'cli', command };
  throw new StackError(noEngineMessage(facts, problem || 'nothing came'));
}

/**
 * Finds, builds or downloads the engine, in the order of chooseEngine.
 * @throws StackError naming every way when there is none.
 */
export async function obtainEngine(options: ObtainOptions): Promise<ObtainedEngine> {
  const { settings, shell, commands, terminal, env } = options;
  const facts = findEngineFacts(settings, shell);
  const engine = chooseEngine(facts);
  if (engine.kind === 'download') return download(options, facts);
  if (engine.kind !== 'build') return engine;
  const target = cachedEngineFolder(settings.cacheFolder);
  await buildTemporal(commands, terminal, { go: engine.go, target, env });
  return { kind: 'server', server: `${target}/server`, sql: `${target}/sql` };
}
