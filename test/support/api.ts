import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { MemberRole } from '#contracts';
import type { Mailer, OutgoingMail } from '#mail';
import { newKeyFile } from '#persistence';
import { type Connected, connect } from '../../apps/api/connect.js';
import { createApi } from '../../apps/api/create-api.js';
import { settingsFrom } from '../../apps/api/settings.js';
import { type Client, clientOf } from './client.js';
import { type TestDatabase, withDatabase } from './database.js';
import { startIssuer, type TestIssuer } from './issuer.js';
import { type SmallWorld, smallWorld } from './small-world.js';

/** The whole API in this process, over a database of its own and a small issuer; the engine is away unless told. */
export interface TestApi {
  /** Without a prefix. */
  readonly address: string;
  readonly database: TestDatabase;
  readonly issuer: TestIssuer;
  readonly world: SmallWorld;
  readonly app: NestFastifyApplication;
  readonly connected: Connected;
  /** What was sent from here, oldest first. */
  readonly letters: OutgoingMail[];
  /** Somebody of the small world. */
  as(name: keyof SmallWorld['members']): Promise<Client>;
  asSubject(subject: string): Promise<Client>;
  /** Adds a member and answers with their client. */
  join(
    unit: string,
    role: MemberRole,
    municipality?: string,
  ): Promise<{ readonly id: string; readonly client: Client }>;
  nobody(): Client;
  close(): Promise<void>;
}

/** A port where nothing listens: the engine is away. */
const nowhere = '127.0.0.1:9';

interface Environment {
  readonly env: Record<string, string>;
  readonly folder: string;
}

function environmentFor(database: TestDatabase, issuer: TestIssuer, over: Record<string, string>): Environment {
  const folder = mkdtempSync(join(tmpdir(), 'samspor-api-'));
  const keysFile = join(folder, 'keys.json');
  writeFileSync(keysFile, JSON.stringify(newKeyFile('test')), { mode: 0o600 });
  const env = {
    DATABASE_URL: database.peopleUrl,
    DATABASE_SYSTEM_URL: database.url,
    SAMSPOR_KEYS_FILE: keysFile,
    SAMSPOR_ENV: 'test',
    OIDC_ISSUER: issuer.issuer,
    OIDC_AUDIENCE: issuer.audience,
    TEMPORAL_ADDRESS: nowhere,
    LOG_LEVEL: 'fatal',
    API_REQUESTS_PER_MINUTE: '100000',
    API_PORT: '0',
    ...over,
  };
  return { env, folder };
}

async function addMember(database: TestDatabase, unit: string, role: MemberRole, municipality: string) {
  const id = randomUUID();
  const subject = `subject-${id}`;
  const user = 'insert into app_user (id, subject, name) values ($1, $2, $3)';
  await database.database.query({ text: user, values: [id, subject, `${role} ${unit}`] });
  const membership =
    'insert into membership (id, municipality_id, member_id, unit_id, role) values ($1, $2, $3, $4, $5)';
  await database.database.query({ text: membership, values: [randomUUID(), municipality, id, unit, role] });
  return { id, subject };
}

/** A mail server that takes everything. */
const keeping = (letters: OutgoingMail[]): Mailer => ({
  isThere: async () => true,
  send: async (mail) => {
    letters.push(mail);
    return { kind: 'sent' };
  },
  close: () => undefined,
});

/** @param over environment of the API that differs from the tests' own. */
export async function bootApi(over: Record<string, string> = {}): Promise<TestApi> {
  const [database, issuer] = await Promise.all([withDatabase(), startIssuer()]);
  const { env, folder } = environmentFor(database, issuer, over);
  const world = await smallWorld(database.database);
  const connected = await connect(settingsFrom(env), env);
  const letters: OutgoingMail[] = [];
  const app = await createApi({ ...connected.parts, mailer: keeping(letters) });
  await app.listen({ host: '127.0.0.1', port: connected.parts.settings.port });
  const address = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const asSubject = async (subject: string) => clientOf(`${address}/api/v1`, await issuer.token(subject));
  return {
    address,
    database,
    issuer,
    world,
    app,
    connected,
    letters,
    asSubject,
    as: (name) => asSubject(`subject-${world.members[name]}`),
    join: async (unit, role, municipality = world.municipality) => {
      const { id, subject } = await addMember(database, unit, role, municipality);
      return { id, client: await asSubject(subject) };
    },
    nobody: () => clientOf(`${address}/api/v1`, undefined),
    close: async () => {
      await app.close();
      await connected.close();
      await issuer.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
