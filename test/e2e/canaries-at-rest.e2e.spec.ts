import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { temporalSettings } from '#temporal';
import { eventually } from '../flow/support/eventually.js';
import { WorkerProcess } from '../flow/support/worker-process.js';
import { daysFromNow, yes } from '../support/api-plans.js';
import { ApiProcess } from '../support/api-process.js';
import { type Canaries, hatch, type Nest, nest, type Place, places } from '../support/canaries.js';
import { type Client, clientOf } from '../support/client.js';
import { type TestDatabase, withDatabase } from '../support/database.js';
import { startIssuer, type TestIssuer } from '../support/issuer.js';
import { type LetterBox, startLetterBox } from '../support/letter-box.js';
import { type SmallWorld, smallWorld } from '../support/small-world.js';

jest.setTimeout(240_000);

let test: TestDatabase;
let issuer: TestIssuer;
let world: SmallWorld;
let api: ApiProcess;
let worker: WorkerProcess;
let letters: LetterBox;
let canaries: Canaries;
let home: Nest;
let administrator: string;

/** The product as it is deployed, on a real engine and a real mail server, with somebody's life in it. */
beforeAll(async () => {
  [test, issuer, letters] = await Promise.all([withDatabase(), startIssuer(), startLetterBox()]);
  world = await smallWorld(test.database);
  administrator = await addAdministrator();
  const id = randomUUID();
  const env = { ...process.env, TEMPORAL_NAMESPACE: `samspor-${id}`, TEMPORAL_TASK_QUEUE: `test-${id}` };
  const engine = temporalSettings(env);
  api = await ApiProcess.start(test, issuer, engine, {
    LOG_LEVEL: 'trace',
    SMTP_URL: letters.url,
    MAIL_FROM: 'Samspor <samspor@samspor.example>',
  });
  worker = await WorkerProcess.start(test.url, engine, letters.url);
  await eventually('the API is ready', () => api.ready(), 60_000);
  await eventually('the worker polls', async () => (await worker.health('ready')) === 200, 90_000);
  canaries = hatch();
  home = await nest({ world, database: test, as: (name) => as(`subject-${world.members[name]}`) }, canaries);
  await lived();
});
afterAll(async () => {
  await Promise.all([api?.end('SIGKILL'), worker?.end('SIGKILL')]);
  await Promise.all([issuer?.close(), letters?.close()]);
  await test?.drop();
});

const as = async (subject: string): Promise<Client> => clientOf(`${api.address}/api/v1`, await issuer.token(subject));
const at = (path: string) => `/plans/${home.planId}${path}`;

async function addAdministrator(): Promise<string> {
  const [id, subject] = [randomUUID(), `subject-${randomUUID()}`];
  const user = `insert into app_user (id, subject, name) values ($1, $2, '')`;
  await test.database.query({ text: user, values: [id, subject] });
  const membership = `insert into membership (id, municipality_id, member_id, unit_id, role, mail)
    values ($1, $2, $3, $4, 'administrator', null)`;
  await test.database.query({ text: membership, values: [randomUUID(), world.municipality, id, world.units.top] });
  await test.database.query({ text: `update membership set mail = member_id || '@roskilde.example'` });
  return subject;
}

/** A handover, a consent, a share, a referral, an emergency, refusals, and six weeks in which everything falls due. */
async function lived(): Promise<void> {
  const coordinator = await as(`subject-${world.members.coordinator}`);
  const young = await as(home.youngSubject);
  const basis = { kind: 'law', ref: 'barnets lov § 46' };
  const post = async (path: string, body: object) => yes(await coordinator.post(at(path), body));
  const subject = { kind: 'step', stepId: home.stepId };
  await post('/handovers', { subject, to: { unit: world.units.job }, basis, brief: canaries['handover.brief'] });
  const receiver = { outside: canaries['consent.receiver'] };
  const words = { from: 'young-person', receiver, categories: ['notes'], purpose: 'treatment' };
  const { consentId } = await post('/consents', { ...words, words: canaries['consent.words'], ask: true });
  const answer = { answer: 'given', words: canaries['consent.answer'] };
  yes(await young.post(at(`/consents/${consentId}/answer`), answer));
  yes(await young.post(at(`/consents/${consentId}/withdraw`), { words: canaries['consent.withdrawal'] }));
  const oral = { ...words, receiver: { unit: home.placementUnit }, how: 'oral', note: canaries['consent.note'] };
  await post('/consents', oral);
  const to = { unit: world.units.cross, purpose: 'transition', categories: ['agreements'], basis };
  await post('/referrals', { ...to, reason: canaries['referral.reason'], until: daysFromNow(30) });
  const opener = await as(await joined('practitioner'));
  yes(await opener.post(at('/break-glass'), { reason: `${canaries['opening.reason']} er forsvundet i nat` }));
  // Errors say nothing either: what is sent with them may be anything.
  await coordinator.post(at('/voice'), { text: 7, [canaries['voice.text']]: canaries['voice.text'] });
  await coordinator.post(at(`/steps/${home.stepId}/skip`), { reason: canaries['skip.reason'], asUnit: 'none' });
  await coordinator.get(`/plans/${canaries['person.name']}`);
  yes(await (await as(administrator)).post(`/municipalities/${world.municipality}/clock`, { weeks: 6 }));
  await eventually('the engine has lived through it', caughtUp, 90_000);
  await eventually(
    'mails have been sent',
    async () => letters.raw().some((one) => one.includes('@roskilde.example')),
    90_000,
  );
}

async function joined(role: string): Promise<string> {
  const [id, subject, unit] = [randomUUID(), `subject-${randomUUID()}`, `${world.municipality}-fjern`];
  await test.database.query({
    text: `insert into unit (id, municipality_id, name, sector, parent_id) values ($1, $2, 'Fjern', 'guidance', $3)`,
    values: [unit, world.municipality, world.units.top],
  });
  await test.database.query({
    text: `insert into app_user (id, subject, name) values ($1, $2, '')`,
    values: [id, subject],
  });
  await test.database.query({
    text: 'insert into membership (id, municipality_id, member_id, unit_id, role) values ($1, $2, $3, $4, $5)',
    values: [randomUUID(), world.municipality, id, unit, role],
  });
  return subject;
}

const caughtUp = async (): Promise<boolean> => {
  const rows = await test.database.query<{ done: boolean }>({
    text: `select engine_version = agenda_version and coalesce(wake_at > now(), true) as done from plan`,
  });
  return rows.length > 0 && rows.every(({ done }) => done);
};

/** As it is, and as bytes are written where they are printed. */
const spellings = (word: string): readonly string[] => {
  const bytes = Buffer.from(word);
  // A value inside a longer text stands at any of three places of base64's groups: what is the same at each.
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    return text.slice(shift === 0 ? 0 : 4, Math.floor(((shift + bytes.length) * 8) / 24) * 4);
  });
  return [word, bytes.toString('hex'), ...base64];
};

const foundIn = (text: string): Place[] =>
  places.filter((place) => spellings(canaries[place]).some((one) => text.includes(one)));

/** Every table of a database, its rows as text, by name: where something stands in clear. */
async function inClear(url: string): Promise<Readonly<Record<string, readonly Place[]>>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const found: Record<string, readonly Place[]> = {};
    let known = false;
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
      const text = rows.map(({ row }) => row).join('\n');
      known ||= text.includes(home.planId);
      const places = foundIn(text);
      if (places.length > 0) found[name] = places;
    }
    // The plan itself is there: what was looked through is not empty.
    expect(known).toBe(true);
    return found;
  } finally {
    await client.end();
  }
}

const named = (database: string): string => {
  const url = new URL(test.ownerUrl);
  url.pathname = `/${database}`;
  return url.href;
};

describe('a value that nobody else has, in a plan that a real engine keeps', () => {
  it('was written where it belongs: those at work see it', async () => {
    const plan = await (await as(`subject-${world.members.coordinator}`)).get(at(''));
    expect(foundIn(plan.text)).toEqual(expect.arrayContaining(['person.name', 'complete.note', 'consent.note']));
  });

  it('stands in no row of the product’s database in clear, nor in other letters', async () => {
    expect(await inClear(test.ownerUrl)).toEqual({});
  });

  it.each(['temporal', 'temporal_visibility'])(
    'stands nowhere in what the engine keeps in %s: no id, search attribute, memo, failure or payload',
    async (database) => {
      expect(await inClear(named(database))).toEqual({});
    },
  );

  it('is in no line that API or worker print, and in no metric', async () => {
    const lines = [...api.lines, ...worker.lines].join('');
    expect(api.lines.length).toBeGreaterThan(0);
    expect(foundIn(lines)).toEqual([]);
    const metrics = [await (await fetch(`${api.address}/metrics`)).text(), await worker.metrics()].join('\n');
    expect(metrics).toContain('samspor_');
    expect(foundIn(metrics)).toEqual([]);
  });

  it('is in no mail, whoever it is to: but for the address of whoever was invited', () => {
    const raw = letters.raw().join('\n').replaceAll(canaries['invitation.mail'], '');
    expect(raw.length).toBeGreaterThan(0);
    expect(foundIn(raw)).toEqual([]);
  });
});
