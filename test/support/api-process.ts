import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TemporalSettings } from '#temporal';
import { historyKeysFile } from '../flow/support/history-keys.js';
import type { TestDatabase } from './database.js';
import type { TestIssuer } from './issuer.js';

const program = fileURLToPath(new URL('../../dist/apps/api/main.js', import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}

interface Ready {
  readonly relay?: { readonly active: boolean };
  readonly engine?: string;
}

/** The API as it is deployed: the built program in a process of its own, which can be killed. */
export class ApiProcess {
  /** What it prints. */
  readonly lines: string[] = [];
  readonly #ended: Promise<unknown>;

  private constructor(
    private readonly child: ChildProcess,
    readonly address: string,
    folder: string,
  ) {
    child.stdout?.on('data', (data) => this.lines.push(String(data)));
    this.#ended = new Promise((resolve) =>
      child.once('exit', (code) => {
        rmSync(folder, { recursive: true, force: true });
        resolve(code);
      }),
    );
  }

  static async start(
    { url, peopleUrl }: Pick<TestDatabase, 'url' | 'peopleUrl'>,
    issuer: TestIssuer,
    { address, namespace, taskQueue }: Pick<TemporalSettings, 'address' | 'namespace' | 'taskQueue'>,
    over: Readonly<Record<string, string>> = {},
  ): Promise<ApiProcess> {
    const folder = mkdtempSync(join(tmpdir(), 'samspor-api-'));
    const keysFile = join(folder, 'keys.json');
    writeFileSync(keysFile, historyKeysFile, { mode: 0o600 });
    const port = await freePort();
    const env = {
      PATH: process.env.PATH,
      TZ: 'UTC',
      DATABASE_URL: peopleUrl,
      DATABASE_SYSTEM_URL: url,
      TEMPORAL_ADDRESS: address,
      TEMPORAL_NAMESPACE: namespace,
      TEMPORAL_TASK_QUEUE: taskQueue,
      SAMSPOR_KEYS_FILE: keysFile,
      SAMSPOR_ENV: 'test',
      OIDC_ISSUER: issuer.issuer,
      OIDC_AUDIENCE: issuer.audience,
      API_HOST: '127.0.0.1',
      API_PORT: String(port),
      LOG_LEVEL: 'fatal',
      ...over,
    };
    const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    return new ApiProcess(child, `http://127.0.0.1:${port}`, folder);
  }

  /** What `/health/ready` says; null while nobody answers. */
  async ready(): Promise<Ready | null> {
    try {
      const response = await fetch(`${this.address}/health/ready`);
      return response.ok ? ((await response.json()) as Ready) : null;
    } catch {
      return null;
    }
  }

  /** One of its measures. */
  async measure(name: string): Promise<number> {
    const text = await (await fetch(`${this.address}/metrics`)).text();
    const [, value] = new RegExp(`^${name} (\\S+)$`, 'm').exec(text) ?? [];
    if (value === undefined) throw new Error(`${name} is not measured`);
    return Number(value);
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    this.child.kill(signal);
    await this.#ended;
  }
}
