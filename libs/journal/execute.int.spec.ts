import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDate } from '#calendar';
import { cprOf, type Database, type KeyVault, newKeyFile, readPlan, type Statement } from '#persistence';
import { catalogue } from '#plan-templates';
import { type TestDatabase, withDatabase } from '../../test/support/database.js';
import { addPerson, vaultOf } from '../../test/support/keys.js';
import {
  done,
  inputFor,
  type SmallWorld,
  smallWorld,
  startCommand,
  startedPlan,
  youngPerson,
} from '../../test/support/small-world.js';
import { createJournal, type Journal } from './index.js';

let keys: KeyVault;
let test: TestDatabase;
let world: SmallWorld;
let journal: Journal;

beforeAll(async () => {
  test = await withDatabase({ poolSize: 12 });
  world = await smallWorld(test.database);
  keys = vaultOf(test.database, newKeyFile('k1'));
  journal = createJournal({ database: test.database, keys, templates: catalogue });
});
afterAll(() => test?.drop());

const voice = (text = randomUUID()) => ({ type: 'AddVoice', text }) as const;
const words = (id: string) => [{ id, kind: 'voice', text: 'Jeg vil gerne være tømrer' }];

async function rows<T>(text: string, ...values: unknown[]): Promise<readonly T[]> {
  return test.database.query<T>({ text, values });
}

async function versionsOf(planId: string): Promise<readonly number[]> {
  const found = await rows<{ version: number }>(
    'select version from plan_event where plan_id = $1 order by version',
    planId,
  );
  return found.map(({ version }) => version);
}

const upTo = (version: number): number[] => Array.from({ length: version }, (_, index) => index + 1);

describe('starting a plan', () => {
  it('writes person, plan, events, lists, agenda, consents and audit in one transaction', async () => {
    const command = startCommand(world);
    const input = inputFor(world, command, {
      person: { new: { ...youngPerson('Frida Fiktiv'), cpr: '0101080000' } },
      requestId: 'r-1',
    });
    const { planId, version, replayed } = done(await journal.execute(input));
    expect({ planId, replayed }).toEqual({ planId: command.planId, replayed: false });
    expect(await versionsOf(planId)).toEqual(upTo(version));
    const [plan] = await rows<Record<string, unknown>>('select * from plan where id = $1', planId);
    expect(plan).toMatchObject({
      kind: 'coordination',
      status: 'running',
      version,
      engine_version: 0,
      lead_member: world.members.coordinator,
    });
    expect(plan?.units).toEqual(expect.arrayContaining([world.units.social, world.units.job]));
    expect(plan?.agenda).toMatchObject({ v: plan?.agenda_version, planId, municipality: '0265', closed: false });
    expect(plan?.agenda).toMatchObject({ wakeAt: Date.parse(String(plan?.wake_at)) });
    expect(await rows('select 1 from work_item where plan_id = $1 and in_inbox', planId)).not.toHaveLength(0);
    expect(await rows('select given_by, unit_id from consent where plan_id = $1', planId)).toEqual([
      { given_by: 'young-person', unit_id: world.units.job },
    ]);
    expect(await rows('select kind, data, request_id from audit where plan_id = $1', planId)).toEqual([
      { kind: 'command-done', data: { command: 'StartPlan', version }, request_id: 'r-1' },
    ]);
    expect(await cprOf(test.database, keys, '0265', String(plan?.person_id))).toBe('0101080000');
    expect(await journal.refold(planId)).toMatchObject({ version, matches: true });
  });

  it('holds no name, number, birth date or text outside the tables made for them', async () => {
    const textId = randomUUID();
    const person = { ...youngPerson('Holger Hemmelig'), cpr: '0202080000', phone: '12345678' };
    const command = startCommand(world);
    done(await journal.execute(inputFor(world, command, { person: { new: person } })));
    const input = inputFor(world, voice(textId), { planId: command.planId, texts: words(textId) });
    done(await journal.execute(input));
    const kept = await rows<{ all: string }>(
      `select concat((select string_agg(e::text, '') from plan_event e), (select string_agg(p.agenda::text || p.state::text, '') from plan p),
         (select string_agg(c::text, '') from command c), (select string_agg(a::text, '') from audit a),
         (select string_agg(w::text, '') from work_item w), (select string_agg(t::text, '') from plan_text t)) as all`,
    );
    for (const secret of ['Hemmelig', '0202080000', '12345678', 'tømrer', person.birthDate])
      expect(kept[0]?.all).not.toContain(secret);
    const read = await readPlan(test.database, keys, '0265', command.planId);
    expect(read?.texts.get(textId)).toBe('Jeg vil gerne være tømrer');
  });

  it('is refused for a second running plan, a known CPR number, an unknown person and a plan id in use', async () => {
    const person = { ...youngPerson(), cpr: '0303080000' };
    const first = startCommand(world);
    done(await journal.execute(inputFor(world, first, { person: { new: person } })));
    const [plan] = await rows<{ person_id: string }>('select person_id from plan where id = $1', first.planId);
    const existing = plan?.person_id ?? '';
    const code = async (...[command, who]: [ReturnType<typeof startCommand>, object]) => {
      const executed = await journal.execute(inputFor(world, command, { person: who as never }));
      return executed.ok ? 'ok' : executed.refusal.code;
    };
    expect(await code(startCommand(world), { existing })).toBe('plan-running-already');
    expect(await code(startCommand(world), { new: person })).toBe('person-known-already');
    expect(await code(startCommand(world), { existing: randomUUID() })).toBe('unknown-person');
    expect(await code(first, { new: youngPerson() })).toBe('plan-already-started');
    expect(await code(startCommand(world), { new: { ...youngPerson(), birthDate: '2010-02-30' } })).toBe(
      'birth-date-impossible',
    );
    expect(await code(startCommand(world, { template: 'T99' }), { new: youngPerson() })).toBe('unknown-template');
  });

  it('twenty at once for one person make one plan', async () => {
    const someone = { ...youngPerson('To Gange'), birthDate: civilDate(youngPerson().birthDate) };
    const person = { existing: await addPerson(test.database, keys, '0265', someone) };
    const answers = await Promise.all(
      upTo(20).map(() => journal.execute(inputFor(world, startCommand(world), { person }))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code])))).toEqual(
      new Set(['plan-running-already']),
    );
  });
});

describe('the same key again', () => {
  it('finds its own answer, and nothing happens twice', async () => {
    const planId = await startedPlan(journal, world);
    const id = randomUUID();
    const input = inputFor(world, voice(id), { planId, texts: words(id) });
    const first = done(await journal.execute(input));
    expect(await journal.execute(input)).toEqual({ ...first, replayed: true });
    expect(await versionsOf(planId)).toEqual(upTo(first.version));
  });

  it('with another body or by another person is refused', async () => {
    const planId = await startedPlan(journal, world);
    const id = randomUUID();
    const input = inputFor(world, voice(id), { planId, texts: words(id) });
    done(await journal.execute(input));
    const reused = { ok: false, refusal: { code: 'idempotency-key-reused' } };
    expect(await journal.execute({ ...input, bodyHash: 'other' })).toEqual(reused);
    expect(await journal.execute({ ...input, actor: world.actor('colleague') })).toEqual(reused);
  });

  it('sent twenty times at once records once and replays nineteen times', async () => {
    const planId = await startedPlan(journal, world);
    const id = randomUUID();
    const input = inputFor(world, voice(id), { planId, texts: words(id) });
    const answers = (await Promise.all(upTo(20).map(() => journal.execute(input)))).map(done);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(new Set(answers.map(({ version }) => version)).size).toBe(1);
    expect(await rows('select 1 from plan_text where id = $1', id)).toHaveLength(1);
  });

  it('sent twenty times at once for a start makes one plan', async () => {
    const input = inputFor(world, startCommand(world), { person: { new: youngPerson() } });
    const answers = (await Promise.all(upTo(20).map(() => journal.execute(input)))).map(done);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(new Set(answers.map(({ planId }) => planId))).toEqual(new Set([input.command.planId]));
  });
});

describe('a command that is overtaken', () => {
  /** A process that has read the plan when something else happens to it. */
  const readingBefore = (happens: () => Promise<unknown>): Journal => {
    let waiting = true;
    const query: Database['query'] = async <Row>(statement: Statement) => {
      const read = await test.database.query<Row>(statement);
      if (waiting && statement.name?.startsWith('journal-read')) {
        waiting = false;
        await happens();
      }
      return read;
    };
    return createJournal({ database: { ...test.database, query }, keys, templates: catalogue });
  };

  it('by another one is decided anew on what that one did', async () => {
    const planId = await startedPlan(journal, world);
    const [mine, other] = [randomUUID(), randomUUID()];
    const first = inputFor(world, voice(other), { planId, texts: words(other) });
    const slow = readingBefore(async () => done(await journal.execute(first)));
    const { version } = done(await slow.execute(inputFor(world, voice(mine), { planId, texts: words(mine) })));
    expect(await versionsOf(planId)).toEqual(upTo(version));
    const said = await rows<{ text: string }>(
      `select data->>'text' as text from plan_event where plan_id = $1 and type = 'VoiceAdded' order by version`,
      planId,
    );
    expect(said.map(({ text }) => text)).toEqual([other, mine]);
    expect(await journal.refold(planId)).toMatchObject({ version, matches: true });
  });

  it('by the same command finds its answer', async () => {
    const planId = await startedPlan(journal, world);
    const id = randomUUID();
    const input = inputFor(world, voice(id), { planId, texts: words(id) });
    const slow = readingBefore(async () => done(await journal.execute(input)));
    expect(done(await slow.execute(input))).toMatchObject({ planId, replayed: true });
    expect(await rows('select 1 from plan_text where id = $1', id)).toHaveLength(1);
  });

  it('by a wound clock is decided at the new time', async () => {
    const planId = await startedPlan(journal, world);
    const id = randomUUID();
    const day = 86_400_000;
    const wind = { municipality: '0265', by: { ms: day }, actor: world.actor('head'), commandId: randomUUID() };
    const before = (await journal.context('0265'))?.now ?? '';
    const slow = readingBefore(() => journal.wind({ ...wind, bodyHash: 'w' }));
    done(await slow.execute(inputFor(world, voice(id), { planId, texts: words(id) })));
    const [event] = await rows<{ at: string }>(
      `select at from plan_event where plan_id = $1 and type = 'VoiceAdded'`,
      planId,
    );
    expect(Date.parse(event?.at ?? '') - Date.parse(before)).toBeGreaterThanOrEqual(day);
  });
});

describe('a refusal', () => {
  it('by right is audited and leaves nothing else', async () => {
    const planId = await startedPlan(journal, world);
    const before = await versionsOf(planId);
    const input = inputFor(world, voice(), { planId, authorise: () => 'not-allowed' as const });
    expect(await journal.execute(input)).toEqual({ ok: false, refusal: { code: 'not-allowed' } });
    expect(await versionsOf(planId)).toEqual(before);
    expect(
      await rows(`select data, member_id from audit where plan_id = $1 and kind = 'command-refused'`, planId),
    ).toEqual([{ data: { command: 'AddVoice', code: 'not-allowed' }, member_id: world.members.coordinator }]);
  });

  it('by the domain says where the plan stands and what is allowed, and leaves the key free', async () => {
    const planId = await startedPlan(journal, world);
    const step = { type: 'ResumeStep', stepId: 'T1.2.1' } as const;
    const input = inputFor(world, step, { planId });
    const refused = await journal.execute(input);
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'step-not-paused' },
      version: (await versionsOf(planId)).length,
    });
    expect(refused).toHaveProperty('allowed', expect.arrayContaining(['assign']));
    expect(await rows('select 1 from command where command_id = $1', input.commandId)).toEqual([]);
  });

  it('for a plan of another municipality or none is that there is no such plan', async () => {
    const other = await smallWorld(test.database, '0147');
    const planId = await startedPlan(journal, world);
    const notFound = { ok: false, refusal: { code: 'plan-not-found' } };
    expect(await journal.execute(inputFor(other, voice(), { planId }))).toEqual(notFound);
    expect(await journal.execute(inputFor(world, voice(), { planId: randomUUID() }))).toEqual(notFound);
  });
});

describe('many at once', () => {
  it('a hundred callers on one plan leave one gapless sequence of versions', async () => {
    const planId = await startedPlan(journal, world);
    const start = (await versionsOf(planId)).length;
    const inputs = upTo(100).map(() => {
      const id = randomUUID();
      return inputFor(world, voice(id), { planId, texts: words(id) });
    });
    const answers = (await Promise.all(inputs.map((input) => journal.execute(input)))).map(done);
    expect(answers.map(({ version }) => version).sort((a, b) => a - b)).toEqual(upTo(100).map((n) => start + n));
    expect(await versionsOf(planId)).toEqual(upTo(start + 100));
    expect(await journal.refold(planId)).toMatchObject({ version: start + 100, matches: true });
  });

  it('an organisation that changed is seen by the next command', async () => {
    const planId = await startedPlan(journal, world);
    const assign = inputFor(world, { type: 'AssignStep', stepId: 'T1.2.1', member: world.members.jobWorker } as const, {
      planId,
    });
    expect(await journal.execute(assign)).toMatchObject({ ok: false });
    await rows(
      `insert into membership (id, municipality_id, member_id, unit_id, role) values (gen_random_uuid(), '0265', $1, $2, 'practitioner')`,
      world.members.jobWorker,
      world.units.social,
    );
    expect(await journal.execute(assign)).toMatchObject({ ok: true });
    const [item] = await rows(
      'select assignee_id from work_item where plan_id = $1 and item_id = $2',
      planId,
      'T1.2.1',
    );
    expect(item).toEqual({ assignee_id: world.members.jobWorker });
  });
});

describe('a corrected birth date', () => {
  it('reaches the person, the plan’s lists and the dates, and no event', async () => {
    const planId = await startedPlan(journal, world);
    const reason = randomUUID();
    const input = inputFor(world, { type: 'CorrectBirthDate', reason } as const, {
      planId,
      correctedBirthDate: '2009-05-17',
      texts: [{ id: reason, kind: 'reason', text: 'Tastefejl' }],
    });
    done(await journal.execute(input));
    const [row] = await rows(
      'select birth_date, turns_18_on from plan p join person pe on pe.id = p.person_id where p.id = $1',
      planId,
    );
    expect(row).toEqual({ birth_date: '2009-05-17', turns_18_on: '2027-05-17' });
    const events = await rows<{ data: string }>('select data::text from plan_event where plan_id = $1', planId);
    expect(events.map(({ data }) => data).join()).not.toContain('2009-05-17');
    expect(await journal.refold(planId)).toMatchObject({ matches: true });
  });
});
