import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newKeyFile } from '#persistence';
import { bootApi, type TestApi } from '../support/api.js';
import { startedOverHttp } from '../support/api-plans.js';

jest.setTimeout(60_000);

let api: TestApi;
const folder = mkdtempSync(join(tmpdir(), 'samspor-closed-'));

beforeAll(async () => {
  api = await bootApi();
  await startedOverHttp(await api.as('coordinator'), api.world);
}, 60_000);
afterAll(async () => {
  await api?.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Starts a built program with a key file, and waits for its end: it listens on a port of the system's choice. */
async function started(program: 'api' | 'worker', keysFile: string, more: Record<string, string> = {}): Promise<Ended> {
  const path = fileURLToPath(new URL(`../../dist/apps/${program}/main.js`, import.meta.url));
  const env = {
    PATH: process.env.PATH,
    TZ: 'UTC',
    DATABASE_URL: api.database.peopleUrl,
    DATABASE_SYSTEM_URL: api.database.url,
    SAMSPOR_KEYS_FILE: keysFile,
    SAMSPOR_ENV: 'test',
    OIDC_ISSUER: 'http://127.0.0.1:9',
    OIDC_AUDIENCE: 'samspor',
    TEMPORAL_ADDRESS: '127.0.0.1:9',
    API_HOST: '127.0.0.1',
    API_PORT: '0',
    WORKER_HEALTH_PORT: '0',
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'Samspor <samspor@samspor.example>',
    PUBLIC_URL: 'http://localhost',
    LOG_LEVEL: 'info',
    ...more,
  };
  const child = spawn(process.execPath, [path], { env, stdio: 'pipe' });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      said += String(data);
      // One that starts all the same has nothing to wait for.
      if (/listening on|waiting for the engine/.test(said)) child.kill('SIGKILL');
    });
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, said };
}

/** How much of everything that is sealed there is: nothing may come to it. */
const sealed = async (): Promise<unknown> => {
  const tables = ['municipality_key', 'plan_key', 'plan_text', 'person', 'person_word', 'plan_event', 'audit'];
  const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ');
  return (await api.database.database.query({ text: `select ${counts}` }))[0];
};

const written = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content, { mode: 0o600 });
  return path;
};

/** Key files that are not this database’s, and what is said of each. */
const wrong: readonly (readonly [string, () => string, RegExp])[] = [
  [
    'other keys under the same name',
    () => written('other.json', JSON.stringify(newKeyFile('test'))),
    /Master key test in the key file is not the one/,
  ],
  [
    'keys of other names',
    () => written('named.json', JSON.stringify(newKeyFile('k9'))),
    /The key file does not hold master key test/,
  ],
  ['no file', () => join(folder, 'nowhere.json'), /The key file cannot be read: .*nowhere\.json/],
  ['half a file', () => written('half.json', '{"current":"test","keys":{'), /The key file is not JSON/],
];

describe.each(['api', 'worker'] as const)('the %s', (program) => {
  it.each(wrong)('does not start with %s, says what is missing, and writes nothing', async (_, file, words) => {
    const before = await sealed();
    const { code, said } = await started(program, file());
    expect([code, said]).toEqual([1, expect.stringMatching(words)]);
    expect(said).toContain('"type":"KeyFailure"');
    expect(said).not.toMatch(/listening on|Error:|at file:/);
    expect(await sealed()).toEqual(before);
  });
});
