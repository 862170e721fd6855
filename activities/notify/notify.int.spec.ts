import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { civilDate } from '#calendar';
import { createMailer, type Mailer } from '#mail';
import { newKeyFile } from '#persistence';
import { type TestDatabase, withDatabase } from '../../test/support/database.js';
import { addPerson, vaultOf } from '../../test/support/keys.js';
import { createNotifyActivities, MailRefused } from './notify.activities.js';
import type { NotifyActivities } from './types.js';

const municipality = '0265';
const publicUrl = 'https://samspor.example';

interface Received {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
}

/** A mail server that takes, refuses or hangs up after the message, as the test says. */
class PostOffice {
  readonly received: Received[] = [];
  behaviour: 'take' | 'refuse' | 'hang-up' = 'take';
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (this.behaviour === 'refuse') return done(Object.assign(new Error('full'), { responseCode: 452 }));
        void this.#keep(Buffer.concat(chunks), session.envelope.rcptTo[0]?.address ?? '').then(() => {
          if (this.behaviour === 'hang-up') this.#hangUp();
          else done();
        });
      });
    },
  });

  async #keep(raw: Buffer, to: string): Promise<void> {
    const mail = await PostalMime.parse(raw);
    this.received.push({ to, subject: mail.subject ?? '', text: mail.text ?? '', messageId: mail.messageId ?? '' });
  }

  #hangUp(): void {
    for (const connection of (this.#server as unknown as { connections: Set<{ _socket: { destroy(): void } }> })
      .connections)
      connection._socket.destroy();
  }

  listen(): Promise<string> {
    return new Promise((resolve) => {
      const server = this.#server.listen(0, '127.0.0.1', () =>
        resolve(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`),
      );
      this.#server.on('error', () => undefined);
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

let db: TestDatabase;
let office: PostOffice;
let mailer: Mailer;
let notify: NotifyActivities;

const anna = randomUUID();
const bo = randomUUID();
const plan = randomUUID();

const run = (text: string, values: readonly unknown[] = []) =>
  db.database.query<Record<string, unknown>>({ text, values });

beforeAll(async () => {
  db = await withDatabase();
  await run(`insert into municipality (code, name, training) values ($1, 'Roskilde', true)`, [municipality]);
  await run(`insert into unit (id, municipality_id, name, sector) values ('u', $1, 'Unit', 'social')`, [municipality]);
  for (const [id, name] of [
    [anna, 'Anna'],
    [bo, 'Bo'],
  ]) {
    await run('insert into app_user (id, subject, name) values ($1::uuid, $2, $2)', [id, name]);
    await run(
      `insert into membership (id, municipality_id, member_id, unit_id, role, mail)
       values (gen_random_uuid(), $1, $2, 'u', 'practitioner', $3)`,
      [municipality, id, `${name?.toLowerCase()}@roskilde.example`],
    );
  }
  const young = { name: 'Hemmelig', birthDate: civilDate('2010-01-01'), protectedAddress: false };
  const person = await addPerson(db.database, vaultOf(db.database, newKeyFile('k1')), municipality, young);
  await run(
    `insert into plan (id, municipality_id, person_id, kind, status, version, state, state_schema, agenda, agenda_version,
       started_on, start_unit, lead_unit, units, templates, turns_18_on, changed_at)
     values ($1, $2, $3, 'coordination', 'running', 1, '{}', 1, '{}', 1, '2026-01-01', 'u', 'u', '{u}', '{T1}', '2028-01-01', now())`,
    [plan, municipality, person],
  );
}, 60_000);

afterAll(() => db.drop());

beforeEach(async () => {
  office = new PostOffice();
  mailer = createMailer(await office.listen(), 'Samspor <samspor@samspor.example>');
  notify = createNotifyActivities({ database: db.database, mailer, publicUrl });
  await windTo('2031-03-12T09:00:00Z');
});

afterEach(async () => {
  mailer.close();
  await office.close();
  await run('delete from notification');
  await run('delete from mail');
  await run('delete from consequence');
});

/** Sets the municipality's clock; it runs on from there. */
async function windTo(now: string): Promise<void> {
  const text = `update municipality set offset_ms = (extract(epoch from $1::timestamptz - clock_timestamp()) * 1000)::bigint`;
  await run(text, [now]);
}

async function consequence(
  members: readonly string[],
  more: { urgency?: 'now' | 'morning'; reason?: string; subject?: string; at?: string } = {},
): Promise<string> {
  const id = randomUUID();
  await run(
    `insert into consequence (id, municipality_id, plan_id, version, kind, urgency, reason, subject, members, at)
     values ($1, $2, $3, 1, 'tell', $4, $5, $6, $7::uuid[], $8)`,
    [
      id,
      municipality,
      plan,
      more.urgency ?? 'morning',
      more.reason ?? 'overdue',
      more.subject ?? 'T1.7.1',
      [...members],
      more.at ?? '2031-03-12T00:05:00Z',
    ],
  );
  return id;
}

/** Written down as the plans' workflows do it. */
async function tell(...args: Parameters<typeof consequence>): Promise<string> {
  const id = await consequence(...args);
  await notify.tellNow(id);
  return id;
}

const mails = () => run('select status, attempts, last_error from mail order by created_at, id');

describe('telling', () => {
  test('writes one notification for each member, however often it is repeated', async () => {
    const id = await consequence([anna, bo, anna]);
    await notify.tellNow(id);
    await notify.tellNow(id);
    const rows = await run('select member_id from notification where consequence_id = $1', [id]);
    expect(rows.map(({ member_id }) => member_id).sort()).toEqual([anna, bo].sort());
    expect(office.received).toEqual([]);
  });

  test('a consequence that does not exist tells nobody', async () => {
    await expect(notify.tellNow(randomUUID())).resolves.toBeUndefined();
  });

  test('an hour deadline is told at once, and once', async () => {
    const id = await tell([anna, bo], { urgency: 'now', reason: 'tell' });
    await notify.tellNow(id);
    expect(office.received.map(({ to }) => to).sort()).toEqual(['anna@roskilde.example', 'bo@roskilde.example']);
    expect(office.received[0]?.subject).toContain('haster');
    expect(office.received[0]?.text).toContain(publicUrl);
    await notify.sendMorningMail(municipality);
    expect(office.received).toHaveLength(2);
  });

  test('an hour deadline whose mail is refused fails, and is sent when it is tried again', async () => {
    office.behaviour = 'refuse';
    const id = await consequence([anna], { urgency: 'now' });
    await expect(notify.tellNow(id)).rejects.toBeInstanceOf(MailRefused);
    expect(await mails()).toEqual([{ status: 'pending', attempts: 1, last_error: '452' }]);
    office.behaviour = 'take';
    await expect(notify.tellNow(id)).rejects.toBeInstanceOf(MailRefused);
    await run('update mail set next_try_at = now()');
    await notify.tellNow(id);
    expect(office.received).toHaveLength(1);
    expect(await mails()).toEqual([{ status: 'sent', attempts: 2, last_error: null }]);
  });
});

describe('the morning mail', () => {
  test('is one for each person, with counts and a link, no names and no steps', async () => {
    await tell([anna], { subject: 'T1.7.1' });
    await tell([anna], { subject: 'T1.7.1', reason: 'remind-3' });
    await tell([anna, bo], { subject: 'handover-1', reason: 'handover-offered' });
    await tell([anna], { subject: 'T1.7.1~r1~team-leader', reason: 'escalation' });
    await notify.sendMorningMail(municipality);
    expect(office.received.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      ['anna@roskilde.example', 'Samspor: 3 nye ting venter på dig'],
      ['bo@roskilde.example', 'Samspor: 1 nyt venter på dig'],
    ]);
    const all = JSON.stringify(office.received);
    expect(all).toContain('1 sag løftet til leder');
    expect(all).toContain('1 handover');
    for (const word of ['T1', 'Hemmelig', 'Anna', plan]) expect(all).not.toContain(word);
  });

  test('comes once a morning, and the next morning only if something new waits', async () => {
    await tell([anna]);
    await notify.sendMorningMail(municipality);
    await notify.sendMorningMail(municipality);
    expect(office.received).toHaveLength(1);

    await tell([bo], { at: '2031-03-12T10:00:00Z' });
    await windTo('2031-03-12T15:00:00Z');
    await notify.sendMorningMail(municipality);
    expect(office.received).toHaveLength(1);

    await windTo('2031-03-13T06:30:00Z');
    await notify.sendMorningMail(municipality);
    expect(office.received.map(({ to }) => to)).toEqual(['anna@roskilde.example', 'bo@roskilde.example']);
  });

  test('does not come at night, at the weekend, nor about what was read already', async () => {
    await tell([anna]);
    for (const now of ['2031-03-12T05:30:00Z', '2031-03-15T09:00:00Z']) {
      await windTo(now);
      await notify.sendMorningMail(municipality);
    }
    await run('update notification set read_at = now()');
    await windTo('2031-03-17T09:00:00Z');
    await notify.sendMorningMail(municipality);
    expect(office.received).toEqual([]);
  });

  test('says when to look again: at the next working morning, in real time', async () => {
    await windTo('2031-03-14T09:00:00Z');
    const { lookAgainAt } = await notify.sendMorningMail(municipality);
    const hours = (lookAgainAt - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(68.9);
    expect(hours).toBeLessThan(69.1);
  });

  test('two postmen at once send one mail', async () => {
    await tell([anna, bo]);
    await Promise.all([1, 2, 3].map(() => notify.sendMorningMail(municipality)));
    expect(office.received.map(({ to }) => to).sort()).toEqual(['anna@roskilde.example', 'bo@roskilde.example']);
  });

  test('refused by the server it is sent later, with the same id', async () => {
    office.behaviour = 'refuse';
    await tell([anna]);
    await notify.sendMorningMail(municipality);
    expect(await mails()).toEqual([{ status: 'pending', attempts: 1, last_error: '452' }]);
    office.behaviour = 'take';
    await run('update mail set next_try_at = now()');
    await notify.sendMorningMail(municipality);
    expect(office.received).toHaveLength(1);
    expect(office.received[0]?.messageId).toMatch(/^<[0-9a-f]{32}@samspor\.example>$/);
  });

  test('not sent by the next morning it goes on as that morning’s, with what has come meanwhile', async () => {
    office.behaviour = 'refuse';
    await tell([anna]);
    await notify.sendMorningMail(municipality);
    office.behaviour = 'take';
    await tell([anna], { subject: 'T1.8.1', at: '2031-03-12T20:00:00Z' });
    await windTo('2031-03-13T09:00:00Z');
    await run('update mail set next_try_at = now()');
    await notify.sendMorningMail(municipality);
    expect(office.received.map(({ subject }) => subject)).toEqual(['Samspor: 2 nye ting venter på dig']);
  });

  test('lost after the message was handed over it is never sent again', async () => {
    office.behaviour = 'hang-up';
    await tell([anna]);
    await notify.sendMorningMail(municipality);
    expect(office.received).toHaveLength(1);
    expect(await mails()).toMatchObject([{ status: 'unknown', attempts: 1 }]);
    office.behaviour = 'take';
    await notify.sendMorningMail(municipality);
    await windTo('2031-03-13T09:00:00Z');
    await notify.sendMorningMail(municipality);
    expect(office.received).toHaveLength(1);
  });

  test('of a process that died while sending it is not sent by another', async () => {
    await tell([anna]);
    const dying: Mailer = {
      isThere: async () => true,
      send: () => Promise.reject(new Error('killed')),
      close: () => undefined,
    };
    const first = createNotifyActivities({ database: db.database, mailer: dying, publicUrl });
    await expect(first.sendMorningMail(municipality)).rejects.toThrow('killed');
    await notify.sendMorningMail(municipality);
    expect(office.received).toEqual([]);
    expect(await mails()).toMatchObject([{ status: 'sending', attempts: 1 }]);
  });

  test('that takes too long for one call goes on at once in the next', async () => {
    await tell([anna, bo]);
    const slow: Mailer = {
      ...mailer,
      send: async (mail) => {
        const outcome = await mailer.send(mail);
        await run('select pg_sleep(0.05)');
        return outcome;
      },
    };
    const short = createNotifyActivities({ database: db.database, mailer: slow, publicUrl, sendingMs: 20 });
    const { lookAgainAt } = await short.sendMorningMail(municipality);
    expect(office.received).toHaveLength(1);
    expect(lookAgainAt).toBeLessThanOrEqual(Date.now());
    await short.sendMorningMail(municipality);
    expect(office.received).toHaveLength(2);
  });

  test('of an attempt that was given up is left to another, none half sent', async () => {
    await tell([anna, bo]);
    const given = createNotifyActivities({
      database: db.database,
      mailer,
      publicUrl,
      isGivenUp: () => office.received.length > 0,
    });
    await given.sendMorningMail(municipality);
    expect((await mails()).map(({ status }) => status).sort()).toEqual(['pending', 'sent']);
    await notify.sendMorningMail(municipality);
    expect(office.received).toHaveLength(2);
  });

  test('waits while the mail server is away, and looks again soon', async () => {
    await tell([anna]);
    const away = createMailer('smtp://127.0.0.1:9', 'Samspor <samspor@samspor.example>');
    const first = createNotifyActivities({ database: db.database, mailer: away, publicUrl });
    const { lookAgainAt } = await first.sendMorningMail(municipality);
    away.close();
    expect(lookAgainAt - Date.now()).toBeLessThan(61_000);
    expect(await mails()).toEqual([{ status: 'pending', attempts: 0, last_error: null }]);
    await notify.sendMorningMail(municipality);
    expect(office.received).toHaveLength(1);
  });

  test('is not sent while a training clock plays back history', async () => {
    await windTo('2026-01-07T09:00:00Z');
    await tell([anna], { at: '2026-01-07T00:05:00Z' });
    await tell([anna], { urgency: 'now', at: '2026-01-07T00:05:00Z' });
    await notify.sendMorningMail(municipality);
    expect(office.received).toEqual([]);
    expect(await mails()).toEqual([]);
  });

  test('goes nowhere for somebody without an address', async () => {
    await run('update membership set mail = null where member_id = $1', [bo]);
    await tell([bo]);
    await notify.sendMorningMail(municipality);
    await run(`update membership set mail = 'bo@roskilde.example' where member_id = $1`, [bo]);
    expect(office.received).toEqual([]);
  });
});
