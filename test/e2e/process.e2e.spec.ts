import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newKeyFile } from '#persistence';
import { startedOverHttp, yes } from '../support/api-plans.js';
import { type Client, clientOf } from '../support/client.js';
import { type TestDatabase, withDatabase } from '../support/database.js';
import { startIssuer, type TestIssuer } from '../support/issuer.js';
import { type SmallWorld, smallWorld } from '../support/small-world.js';

let database: TestDatabase;
let issuer: TestIssuer;
let world: SmallWorld;
let child: ChildProcess;
let address: string;
let coordinator: Client;
let output = '';
const folder = mkdtempSync(join(tmpdir(), 'samspor-process-'));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until the process has written a line that fits; fails when it has ended. */
async function written(pattern: RegExp): Promise<void> {
  while (!pattern.test(output)) {
    if (child.exitCode !== null) throw new Error(`The API ended: ${output}`);
    await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit')]);
  }
}

beforeAll(async () => {
  [database, issuer] = await Promise.all([withDatabase(), startIssuer()]);
  world = await smallWorld(database.database);
  const keysFile = join(folder, 'keys.json');
  writeFileSync(keysFile, JSON.stringify(newKeyFile('test')), { mode: 0o600 });
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  child = spawn(process.execPath, ['dist/apps/api/main.js'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      TZ: 'UTC',
      DATABASE_URL: database.peopleUrl,
      DATABASE_SYSTEM_URL: database.url,
      SAMSPOR_KEYS_FILE: keysFile,
      SAMSPOR_ENV: 'test',
      OIDC_ISSUER: issuer.issuer,
      OIDC_AUDIENCE: issuer.audience,
      TEMPORAL_ADDRESS: '127.0.0.1:9',
      API_HOST: '127.0.0.1',
      API_PORT: String(port),
      LOG_LEVEL: 'info',
    },
  });
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  await written(/listening on/);
  coordinator = clientOf(`${address}/api/v1`, await issuer.token(`subject-${world.members.coordinator}`));
}, 60_000);

afterAll(async () => {
  if (child.exitCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  await issuer.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const lines = (): Record<string, unknown>[] =>
  output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the API as a process, with the engine away', () => {
  it('logs JSON lines with a request id and the route’s template, and nothing personal', async () => {
    const planId = await startedOverHttp(coordinator, world);
    const requestId = 'from-the-browser-1';
    const headers = { 'x-request-id': requestId };
    const answer = await coordinator.post(`/plans/${planId}/voice`, { text: 'Hemmelig tekst' }, { headers });
    expect(answer.headers.get('x-request-id')).toBe(requestId);
    yes(await coordinator.post('/persons/search', { term: 'Alma' }));
    yes(await coordinator.get(`/plans?personId=${planId}`));
    const secrets = { token: 'Tokenkanarie'.padEnd(43, 'x'), mail: 'kanarie@eksempel.dk', code: '918273' };
    const own = { origin: address, 'content-type': 'application/json' };
    const step = (path: string, body: object) =>
      fetch(`${address}/api/v1/sign-in${path}`, { method: 'POST', headers: own, body: JSON.stringify(body) });
    await step('/invitation', { token: secrets.token });
    await step('/invitation/prove', { token: secrets.token, code: secrets.code });
    await step('/code/prove', { mail: secrets.mail, code: secrets.code });
    await step('/code', { mail: secrets.mail, more: 1 });
    await written(/sign-in\/code"/);
    await written(/persons\/search/);
    await written(/"route":"\/api\/v1\/plans"[^\n]*"status":200/);
    expect(lines().find((line) => line.requestId === requestId)).toMatchObject({
      app: 'api',
      method: 'POST',
      route: '/api/v1/plans/:planId/voice',
      status: 200,
      ms: expect.any(Number),
    });
    expect(output).not.toMatch(/Hemmelig|Alma|Opfundet|Bearer|personId/);
    for (const secret of Object.values(secrets)) expect(output).not.toContain(secret);
    expect(output).not.toContain(planId);
  });

  it('shows headers that keep a browser safe, and lets no other origin in', async () => {
    const answer = await fetch(`${address}/api/v1/me`, { headers: { origin: 'https://elsewhere.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-powered-by')).toBeNull();
  });

  it('serves the contract, a page for people, and measures without ids', async () => {
    const document = (await (await fetch(`${address}/api/openapi.json`)).json()) as { openapi: string };
    expect(document.openapi).toBe('3.1.0');
    const page = await fetch(`${address}/api/docs`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
    expect((await fetch(`${address}/api/docs/swagger-ui-bundle.js`)).status).toBe(200);
    const metrics = await (await fetch(`${address}/metrics`)).text();
    expect(metrics).toContain('samspor_commands_total{type="StartPlan",result="done"} 1');
    expect(metrics).toContain('samspor_refusals_total{code="not-signed-in"}');
    expect(metrics).toContain('samspor_clocks_late_seconds');
    expect(metrics).toContain('# TYPE samspor_clock_lateness_seconds histogram');
    expect(metrics).toContain('samspor_list_duration_seconds_count{list="plans"}');
    expect(metrics).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('reports the engine and stays ready without it', async () => {
    const ready = await fetch(`${address}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({
      status: 'ready',
      database: 'up',
      engine: 'away',
      clocks: { lateSeconds: 0 },
    });
  });

  it('stops when asked to', async () => {
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(0);
  });
});
