import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TemporalSettings } from '#temporal';
import { historyKeysFile } from './history-keys.js';

const program = fileURLToPath(new URL('../../../dist/apps/worker/main.js', import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}

/** The worker as it is deployed: the built program in a process of its own, which can be killed. */
export class WorkerProcess {
  readonly lines: string[] = [];
  readonly #ended: Promise<number | null>;

  private constructor(
    private readonly child: ChildProcess,
    private readonly healthPort: number,
    folder: string,
  ) {
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => this.lines.push(String(data)));
    this.#ended = new Promise((resolve) =>
      child.once('exit', (code) => {
        rmSync(folder, { recursive: true, force: true });
        resolve(code);
      }),
    );
  }

  /** @param smtpUrl where its mails go; nowhere unless told. */
  static async start(
    databaseUrl: string,
    { address, namespace, taskQueue }: TemporalSettings,
    smtpUrl = 'smtp://127.0.0.1:9',
  ): Promise<WorkerProcess> {
    const folder = mkdtempSync(join(tmpdir(), 'samspor-worker-'));
    const keysFile = join(folder, 'keys.json');
    writeFileSync(keysFile, historyKeysFile);
    const healthPort = await freePort();
    const env = {
      PATH: process.env.PATH,
      TZ: 'UTC',
      DATABASE_SYSTEM_URL: databaseUrl,
      TEMPORAL_ADDRESS: address,
      TEMPORAL_NAMESPACE: namespace,
      TEMPORAL_TASK_QUEUE: taskQueue,
      SAMSPOR_KEYS_FILE: keysFile,
      SMTP_URL: smtpUrl,
      MAIL_FROM: 'Samspor <samspor@samspor.example>',
      PUBLIC_URL: 'http://localhost',
      WORKER_HEALTH_PORT: String(healthPort),
      SAMSPOR_ENV: 'test',
    };
    return new WorkerProcess(spawn(process.execPath, [program], { env, stdio: 'pipe' }), healthPort, folder);
  }

  /** The status of `/health/live` or `/health/ready`; 0 when nobody answers. */
  async health(which: 'live' | 'ready'): Promise<number> {
    const url = `http://127.0.0.1:${this.healthPort}/health/${which}`;
    return fetch(url).then(
      ({ status }) => status,
      () => 0,
    );
  }

  /** What it tells Prometheus. */
  async metrics(): Promise<string> {
    return (await fetch(`http://127.0.0.1:${this.healthPort}/metrics`)).text();
  }

  /** @returns the exit code, null when it was killed. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    this.child.kill(signal);
    return this.#ended;
  }
}
