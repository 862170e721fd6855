import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { eventually } from './support/eventually.js';
import { RealWorld } from './support/real-world.js';
import { WorkerProcess } from './support/worker-process.js';

jest.setTimeout(180_000);

/** From the return of a worker until whatever another had left has gone out. */
const leftMailMs = 30_000;

/** A mail server that counts who was written to, and lets the n-th wait for its answer for ever. */
class SlowPostOffice {
  readonly taken: string[] = [];
  silentAt = Number.POSITIVE_INFINITY;
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      stream.resume();
      stream.on('end', () => {
        this.taken.push(session.envelope.rcptTo[0]?.address ?? '');
        if (this.taken.length !== this.silentAt) done();
      });
    },
  });

  listen(): Promise<string> {
    this.#server.on('error', () => undefined);
    return new Promise((resolve) => {
      const server = this.#server.listen(0, '127.0.0.1', () =>
        resolve(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`),
      );
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

let real: RealWorld;
let office: SlowPostOffice;
let smtpUrl: string;
const workers = new Set<WorkerProcess>();

beforeAll(async () => {
  real = await RealWorld.create();
  office = new SlowPostOffice();
  smtpUrl = await office.listen();
});
afterEach(async () => {
  await Promise.all([...workers].map((worker) => worker.end('SIGKILL')));
  workers.clear();
});
afterAll(async () => {
  await real?.stopAll();
  await real?.close();
  await office?.close();
});

async function start(): Promise<WorkerProcess> {
  const worker = await WorkerProcess.start(real.test.url, real.engine.settings, smtpUrl);
  workers.add(worker);
  await eventually('ready', async () => (await worker.health('ready')) === 200);
  return worker;
}

/** Mails that are due, as the plans' workflows leave them. */
async function leave(count: number): Promise<void> {
  const members = Object.values(real.world.members).slice(0, count);
  for (const member of members)
    await real.test.database.query({
      text: `insert into mail (id, municipality_id, member_id, dedupe_key, urgency, count) values ($1, $2, $3, $4, 'now', 1)`,
      values: [randomUUID(), real.world.municipality, member, `now:${randomUUID()}`],
    });
}

const sent = async (count: number): Promise<boolean> =>
  (await statuses()).filter((status) => status === 'sent').length === count;

const statuses = async (): Promise<readonly string[]> =>
  (await real.test.database.query<{ status: string }>({ text: 'select status from mail order by status' })).map(
    ({ status }) => status,
  );

describe('a mail that was left behind', () => {
  it('by a killed worker goes out soon after another is there; the one under way is not sent again', async () => {
    await real.test.database.query({ text: `update membership set mail = member_id || '@kommune.example'` });
    await leave(4);
    office.silentAt = 2;
    real.relay();
    const first = await start();
    await eventually('the second mail is under way', () => office.taken.length === 2);
    await first.end('SIGKILL');
    expect(await statuses()).toEqual(['pending', 'pending', 'sending', 'sent']);
    await start();
    await eventually('the others went out', () => sent(3), leftMailMs);
    expect(await statuses()).toEqual(['sending', 'sent', 'sent', 'sent']);
    expect(new Set(office.taken).size).toBe(4);
    expect(office.taken).toHaveLength(4);
  });

  it('while the postman sleeps is noticed by the relay', async () => {
    await start();
    await leave(1);
    await eventually('it went out', () => sent(4), leftMailMs);
    expect(office.taken).toHaveLength(5);
  });
});
