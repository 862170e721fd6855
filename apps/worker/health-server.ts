import { createServer, type Server, type ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { databaseOf } from '#persistence';
import { PARTS, type WorkerParts } from './parts.js';
import { PlanWorker } from './plan-worker.js';

interface Readiness {
  readonly engine: 'up' | 'away';
  readonly database: 'up' | 'away';
}

/**
 * `GET /health/live`: the process runs. `GET /health/ready`: it polls the engine and the database answers.
 * `GET /metrics`: for Prometheus.
 */
@Injectable()
export class HealthServer {
  #server: Server | undefined;

  constructor(
    @Inject(PARTS) private readonly parts: WorkerParts,
    @Inject(PlanWorker) private readonly worker: PlanWorker,
  ) {}

  /** @throws when the port is taken. */
  listen(): Promise<void> {
    const { healthHost, healthPort } = this.parts.settings;
    const server = createServer((request, response) => void this.#answer(request.url ?? '', response));
    this.#server = server;
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(healthPort, healthHost, resolve);
    });
  }

  close(): void {
    this.#server?.close();
    this.#server?.closeAllConnections();
  }

  async #answer(path: string, response: ServerResponse): Promise<void> {
    if (path === '/health/live') return send(response, 200, { status: 'live' });
    if (path === '/metrics') return this.#metrics(response);
    if (path !== '/health/ready') return send(response, 404, { status: 'not-found' });
    const { engine, database } = await this.#readiness();
    const ready = engine === 'up' && database === 'up';
    send(response, ready ? 200 : 503, { status: ready ? 'ready' : 'waiting', engine, database });
  }

  async #metrics(response: ServerResponse): Promise<void> {
    const { registry } = this.parts.metrics;
    const page = await registry.metrics();
    response.writeHead(200, { 'content-type': registry.contentType }).end(page);
  }

  async #readiness(): Promise<Readiness> {
    const answers = this.parts.dataSource.isInitialized && (await this.#databaseAnswers());
    return { engine: this.worker.isRunning ? 'up' : 'away', database: answers ? 'up' : 'away' };
  }

  #databaseAnswers(): Promise<boolean> {
    return databaseOf(this.parts.dataSource)
      .query({ text: 'select 1' })
      .then(
        () => true,
        () => false,
      );
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
