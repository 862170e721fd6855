/** The server that is built and tried with this version of Samspor. */
export const TEMPORAL_VERSION = '1.32.0';
/** The oldest Go that builds it without fetching another Go. */
export const GO_NEEDED = '1.26.8';

/** What was found on this machine, each undefined when it is not there. */
export interface EngineFacts {
  /** TEMPORAL_ADDRESS. */
  readonly address: string | undefined;
  /** Folder of the server that was built once for this user. */
  readonly cached: string | undefined;
  /** `temporal-server` and `temporal-sql-tool` on PATH. */
  readonly server: { readonly server: string; readonly sql: string } | undefined;
  readonly go: { readonly command: string; readonly version: string } | undefined;
  /** `temporal`, the command-line tool: on PATH, or as the SDK downloaded it at an earlier start. */
  readonly cli: string | undefined;
}

/** The engine to use, in the order of preference. */
export type Engine =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'server'; readonly server: string; readonly sql: string }
  | { readonly kind: 'build'; readonly go: string }
  | { readonly kind: 'cli'; readonly command: string }
  | { readonly kind: 'download' };

function numbersOf(version: string): number[] {
  const match = /(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(version);
  return match ? match.slice(1).map((part) => Number(part ?? 0)) : [];
}

/** Whether a version such as `go1.26.8` or `1.27` is at least the needed one; false when it cannot be read. */
export function isAtLeast(version: string, needed: string): boolean {
  const [have, want] = [numbersOf(version), numbersOf(needed)];
  if (have.length === 0) return false;
  for (const [index, number] of want.entries()) {
    const mine = have[index] ?? 0;
    if (mine !== number) return mine > number;
  }
  return true;
}

/**
 * The engine for these facts: somebody's own, the cached one, an installed one, one that can be built here, the
 * command-line tool's development server, and at last the SDK's download, which may turn out impossible.
 */
export function chooseEngine(facts: EngineFacts): Engine {
  if (facts.address) return { kind: 'address', address: facts.address };
  if (facts.cached) return { kind: 'server', server: `${facts.cached}/server`, sql: `${facts.cached}/sql` };
  if (facts.server) return { kind: 'server', ...facts.server };
  if (facts.go && isAtLeast(facts.go.version, GO_NEEDED)) return { kind: 'build', go: facts.go.command };
  if (facts.cli) return { kind: 'cli', command: facts.cli };
  return { kind: 'download' };
}

function goLine(go: EngineFacts['go']): string {
  if (!go) return 'no "go" was found on PATH or in /usr/local/go/bin';
  return isAtLeast(go.version, GO_NEEDED)
    ? `Go ${go.version} is here, but the build failed, see above`
    : `Go ${go.version} is here, ${GO_NEEDED} or newer is needed`;
}

/** What to say when no engine can be had: every way, and why this machine offers none. */
export function noEngineMessage(facts: EngineFacts, downloadError: string): string {
  const go = goLine(facts.go);
  return [
    'Samspor needs a Temporal server, and none could be had. Any one of these will do:',
    '  - TEMPORAL_ADDRESS=host:port npm start             a server that runs already',
    '  - temporal-server and temporal-sql-tool on PATH    https://github.com/temporalio/temporal/releases',
    `  - Go ${GO_NEEDED} or newer: it is then built once        https://go.dev/dl (${go})`,
    '  - the command-line tool "temporal" on PATH         https://docs.temporal.io/cli',
    `  - a network in which the SDK may download that tool (tried: ${downloadError})`,
  ].join('\n');
}

/** One line that tells which engine is used and why. */
export function engineLine(engine: Engine): string {
  switch (engine.kind) {
    case 'address':
      return `your own at ${engine.address}`;
    case 'server':
      return engine.server;
    case 'build':
      return `built with ${engine.go}`;
    case 'cli':
      return `development server of ${engine.command}`;
    case 'download':
      return "development server downloaded by Temporal's SDK";
  }
}
