import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { addMilliseconds } from '#calendar';
import { createJournal, type Journal } from '#journal';
import type { Mailer } from '#mail';
import { createDataSource, type Database, databaseOf, type Queryable } from '#persistence';
import { catalogue } from '#plan-templates';
import { createActivities } from '../../../activities/index.js';
import { historyKeysFile } from '../../flow/support/history-keys.js';
import { type TestDatabase, withDatabase } from '../../support/database.js';
import { vaultOf } from '../../support/keys.js';
import { inputFor, type SmallWorld, smallWorld, startCommand, youngPerson } from '../../support/small-world.js';
import type { RecordLine } from '../outside-record.js';
import { checkAnswers } from './answered.js';
import type { Finding } from './finding.js';
import { checkLists } from './lists.js';
import { checkMails, checkNotifications, type MailEvidence } from './told.js';
import { checkWindings } from './windings.js';

const publicUrl = 'https://samspor.example';
const day = 86_400_000;

let test: TestDatabase;
let owner: DataSource;
let database: Database;
let journal: Journal;
let world: SmallWorld;
const record: RecordLine[] = [];
const taken = new Map<string, number>();
let evidence: MailEvidence;

/** Counts like the mail server of the chaos run. */
const mailer: Mailer = {
  isThere: async () => true,
  send: async ({ messageId }) => {
    taken.set(messageId, (taken.get(messageId) ?? 0) + 1);
    return { kind: 'sent' };
  },
  close: () => undefined,
};

async function send(input: Parameters<Journal['execute']>[0]): Promise<string> {
  const line = { key: input.commandId, type: input.command.type, at: Date.now() };
  record.push({ what: 'sent', ...line });
  const executed = await journal.execute(input);
  if (!executed.ok) throw new Error(executed.refusal.code);
  const { planId, version } = executed;
  record.push({ what: 'answered', ...line, status: 201, planId, version });
  return planId;
}

/** A plan that is started, spoken about, and then left alone for two months, and whoever is to be told is told. */
beforeAll(async () => {
  test = await withDatabase();
  owner = await createDataSource(test.ownerUrl, { poolSize: 2 }).initialize();
  database = databaseOf(owner);
  world = await smallWorld(database);
  await run(`update membership set mail = member_id || '@kommune.example'`);
  const keys = vaultOf(test.database, JSON.parse(historyKeysFile));
  journal = createJournal({ database: test.database, keys, templates: catalogue });
  const planId = await send(inputFor(world, startCommand(world), { person: { new: youngPerson() } }));
  const text = randomUUID();
  await send(
    inputFor(world, { type: 'AddVoice', text }, { planId, texts: [{ id: text, kind: 'voice', text: 'Ord' }] }),
  );
  await liveOn(planId);
  const context = await journal.context(world.municipality);
  if (!context) throw new Error('The municipality is gone');
  const morning = addMilliseconds(context.now, -day);
  evidence = { taken, publicUrl, morning, blows: 0 };
}, 60_000);

afterAll(async () => {
  await owner?.destroy();
  await test?.drop();
});

const run = (text: string, values: readonly unknown[] = []) => database.query({ text, values });

async function liveOn(planId: string): Promise<void> {
  const activities = createActivities({
    database: test.database,
    keys: vaultOf(test.database, JSON.parse(historyKeysFile)),
    mailer,
    publicUrl,
    failed: () => undefined,
  });
  // Two working days at noon: nothing falls by itself, and on the second the mail about the first is due.
  const noon = new Date(Math.ceil(Date.now() / day) * day + 60 * day + day / 2);
  while (noon.getUTCDay() !== 3) noon.setTime(noon.getTime() + day);
  for (const at of [noon.getTime(), noon.getTime() + day]) {
    await run(`update municipality set offset_ms = $1`, [at - Date.now()]);
    const { agenda } = await activities.passTime(planId);
    await activities.carryOut(agenda.consequences.map(({ id }) => id));
    await activities.sendMorningMail(world.municipality);
  }
}

class Undone extends Error {}

/** What a check finds after somebody has had a hand in the tables; nothing of it stays. */
async function found(
  check: (tables: Queryable) => Promise<readonly Finding[]>,
  ...forgeries: readonly string[]
): Promise<readonly string[]> {
  let abouts: readonly string[] = [];
  const forge = database.transaction([], async (tx) => {
    for (const text of forgeries) await tx.query({ text });
    abouts = (await check(tx)).map(({ about }) => about);
    throw new Undone();
  });
  await forge.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return [...new Set(abouts)];
}

const answers = (lines: readonly RecordLine[]) => async (tables: Queryable) =>
  (await checkAnswers(tables, lines)).findings;
const mails =
  (changed: Partial<MailEvidence> = {}) =>
  async (tables: Queryable) =>
    (await checkMails(tables, { ...evidence, ...changed })).findings;

describe('nothing is found', () => {
  it('where nothing is wrong', async () => {
    expect(await found(answers(record))).toEqual([]);
    expect(await found(checkNotifications)).toEqual([]);
    expect(await found(mails())).toEqual([]);
    expect(await checkLists(database, world.municipality)).toEqual([]);
    expect(taken.size).toBeGreaterThan(1);
    expect([...taken.values()].every((times) => times === 1)).toBe(true);
  });
});

describe('the check of the answers', () => {
  const about = ['every answered command once'];
  const answered = () => record.filter(({ what }) => what === 'answered');
  const last = () => answered().at(-1) as Extract<RecordLine, { what: 'answered' }>;

  it('notices a command that is lost, and one that nobody sent', async () => {
    const key = randomUUID();
    const ghost = { key, type: 'AddVoice', at: 0 };
    const lost: RecordLine[] = [
      { what: 'sent', ...ghost },
      { what: 'answered', ...ghost, status: 201, planId: last().planId ?? '', version: 9 },
    ];
    expect(await found(answers([...record, ...lost]))).toEqual(about);
    expect(await found(answers(record.filter((line) => line.key !== last().key)))).toEqual(about);
    expect(await found(answers([...record, { what: 'sent', ...ghost }]))).toEqual(about);
  });

  it('notices one that was carried out twice, or in part', async () => {
    const { key } = last();
    const again = `insert into plan_event select (jsonb_populate_record(e, jsonb_build_object('version', 100000,
      'rung_key', null))).* from plan_event e where command_id = '${key}' limit 1`;
    expect(await found(answers(record), again)).toEqual(about);
    expect(await found(answers(record), `delete from plan_event where command_id = '${key}'`)).toEqual(about);
    expect(
      await found(answers(record), `update plan_event set command_id = gen_random_uuid() where version = 1`),
    ).toEqual(about);
  });

  it('notices one that was refused and done, done and then refused, or answered in two ways', async () => {
    const refused = { ...last(), status: 409 };
    const before = record.filter((line) => line !== last());
    expect(await found(answers([...before, refused]))).toEqual(about);
    expect(await found(answers([...record, refused]))).toEqual(about);
    expect(await found(answers([...record, { ...last(), version: 77 }]))).toEqual(about);
  });
});

describe('the check of the clock', () => {
  const about = ['every answered command once'];
  const windings = (tables: Queryable) => checkWindings(tables, record);
  const wound = (...offsets: readonly number[]): string[] => [
    ...offsets.map(
      (offset, place) => `insert into command (municipality_id, command_id, type, actor, body_hash, answer)
        select code, '00000000-0000-8000-8000-00000000000${place}', 'WindClock', '{}', '', '{"offsetMs": ${offset}}'
        from municipality`,
    ),
    `update municipality set offset_ms = ${offsets.at(-1)}`,
  ];

  it('notices a winding that counted twice or not at all', async () => {
    const asked = [1, 2].map((days, place): RecordLine => {
      const key = `00000000-0000-8000-8000-00000000000${place}`;
      return { what: 'sent', key, type: 'WindClock', at: 0, ms: days * day };
    });
    const check = (tables: Queryable) => checkWindings(tables, asked);
    expect(await found(check, ...wound(day, 3 * day))).toEqual([]);
    expect(await found(check, ...wound(day, 5 * day))).toEqual(about);
    expect(await found(check, ...wound(2 * day, 4 * day))).toEqual(about);
    expect(await found(check, ...wound(day, 3 * day), `update municipality set offset_ms = ${day}`)).toEqual(about);
    expect(await found(windings)).toEqual([]);
  });
});

describe('the check of who was told', () => {
  const about = ['no reminder or escalation missing or doubled'];
  const one = 'id = (select id from notification order by id limit 1)';

  it('notices a notification that is lost, doubled, for somebody else, or still to be carried out', async () => {
    const unconstrained = `alter table notification drop constraint notification_consequence_id_member_id_key`;
    const again = `insert into notification select (jsonb_populate_record(n, jsonb_build_object('id',
      gen_random_uuid()))).* from notification n where ${one}`;
    expect(await found(checkNotifications, `delete from notification where ${one}`)).toEqual(about);
    expect(await found(checkNotifications, unconstrained, again)).toEqual(about);
    expect(
      await found(checkNotifications, `update notification set member_id = gen_random_uuid() where ${one}`),
    ).toEqual(about);
    expect(await found(checkNotifications, 'update consequence set done_at = null')).toEqual(about);
  });
});

describe('the check of the mails', () => {
  const about = ['no mail missing or doubled'];
  const one = 'id = (select id from mail order by id limit 1)';

  it('notices one that came twice, never, or from nowhere', async () => {
    const [id = ''] = taken.keys();
    expect(await found(mails({ taken: new Map([...taken, [id, 2]]) }))).toEqual(about);
    expect(await found(mails({ taken: new Map([...taken].slice(1)) }))).toEqual(about);
    expect(await found(mails({ taken: new Map([...taken, ['<stray@samspor.example>', 1]]) }))).toEqual(about);
    expect(await found(mails(), 'update notification set mail_id = null', 'delete from mail')).toEqual(about);
  });

  it('notices one that was left', async () => {
    expect(await found(mails(), `update mail set status = 'pending' where ${one}`)).toEqual(about);
    expect(await found(mails(), `update notification set mail_id = null, urgency = 'morning'`)).toEqual(about);
    expect(await found(mails(), `update notification set recorded_at = now() + interval '1 day'`)).toEqual(about);
  });

  it('believes that the outcome of one is unknown only where something was struck', async () => {
    const unknown = `update mail set status = 'sending' where ${one}`;
    expect(await found(mails(), unknown)).toEqual(about);
    expect(await found(mails({ blows: 1 }), unknown)).toEqual([]);
  });
});

describe('the check of the lists', () => {
  it('notices a work item that is missing and a clock that was lost', async () => {
    const one = '(select item_id from work_item order by item_id limit 1)';
    const whats = async () => (await checkLists(database, world.municipality)).map(({ what }) => what).join();
    await run(`delete from work_item where item_id = ${one}`);
    expect(await whats()).toContain('work-items-differ');
    await run('update plan set wake_at = null, next_wake_at = null');
    expect(await whats()).toContain('wake-up-wrong');
  });
});
