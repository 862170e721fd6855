import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addMonths, type CivilDate, COPENHAGEN, civilDateIn } from '#calendar';
import { createJournal, type Journal } from '#journal';
import { newKeyFile } from '#persistence';
import { catalogue } from '#plan-templates';
import { type TestDatabase, withDatabase } from '../../../test/support/database.js';
import { vaultOf } from '../../../test/support/keys.js';
import { type HistoryDeps, playHistory, raiseConcern } from './history.js';
import { type DemoMunicipality, municipalities } from './municipalities.js';
import { ensureOrganisation, offsetOf, realNow } from './organisation.js';
import { concernPlanId } from './script/index.js';
import { elsewhere, type Young } from './young.js';

const keyFile = newKeyFile('test');
/** One of the small ones: two young people, one of them 17. */
const [gentofte] = municipalities.filter(({ code }) => code === '0157') as [DemoMunicipality];

const open: TestDatabase[] = [];
let whole: World;

beforeAll(async () => {
  whole = await world();
  await play(whole);
}, 120_000);

afterAll(() => Promise.all(open.map((one) => one.drop())));

interface World extends HistoryDeps {
  readonly test: TestDatabase;
  readonly today: CivilDate;
  readonly young: readonly Young[];
  readonly codes: string[];
}

/** Gentofte at the beginning of its history, with its two young people. `steps`: dies after so many commands. */
async function world(shared?: TestDatabase, steps = Number.POSITIVE_INFINITY): Promise<World> {
  const db = shared ?? (await withDatabase());
  if (!shared) open.push(db);
  const now = await realNow(db.database);
  const today = civilDateIn(COPENHAGEN, now);
  await ensureOrganisation(db.database, gentofte, now, today);
  const journal = createJournal({ database: db.database, keys: vaultOf(db.database, keyFile), templates: catalogue });
  const codes: string[] = [];
  const young = elsewhere(today).filter(({ municipality }) => municipality.code === gentofte.code);
  return {
    test: db,
    today,
    young,
    codes,
    db: db.database,
    journal: dyingAfter(journal, steps),
    progress: () => undefined,
    refused: (code) => void codes.push(code),
  };
}

/** The journal of a loader that is killed after so many commands, at the worst moment: committed and not yet heard of. */
function dyingAfter(journal: Journal, steps: number): Journal {
  let left = steps;
  return {
    ...journal,
    execute: async (input) => {
      const executed = await journal.execute(input);
      left -= 1;
      if (left <= 0) throw new Error('killed');
      return executed;
    },
  };
}

const play = (one: World): Promise<void> => playHistory(one, gentofte, one.young, one.today);

async function rows(one: World, text: string): Promise<readonly Record<string, unknown>[]> {
  return one.db.query<Record<string, unknown>>({ text });
}

describe('the loader', () => {
  test('plays eighteen months up to the present through the journal', async () => {
    const one = whole;
    expect(await offsetOf(one.db, gentofte.code)).toBe(0);
    const [events] = await rows(
      one,
      `select min(at)::date::text as first, max(at) <= now() as "noneAhead" from plan_event`,
    );
    expect(String(events?.first) < addMonths(one.today, -12)).toBe(true);
    expect(events?.noneAhead).toBe(true);
    expect(await rows(one, 'select id from plan where wake_at <= now()')).toEqual([]);
    expect(await rows(one, `select id from audit where kind like '%refused%'`)).toEqual([]);
    for (const { planId } of one.young) {
      expect((await one.journal.refold(planId))?.matches).toBe(true);
    }
  });

  test('tells nobody of what is over, and lets the engine know at the end', async () => {
    const one = whole;
    const [count] = await rows(
      one,
      `select (select count(*) from notification where read_at is null and at < now() - interval '5 days')::int as unread,
              (select count(*) from notification)::int as told, (select count(*) from mail)::int as mails,
              (select count(*) from consequence where done_at is null and at < now() - interval '5 days')::int as open,
              (select count(*) from plan where told_at > now())::int as held`,
    );
    expect(count).toMatchObject({ unread: 0, mails: 0, open: 0, held: 0 });
    expect(count?.told).toBeGreaterThan(5);
  });

  test('killed again and again it carries on, and the world is the same as without', async () => {
    const killed = await world();
    expect(await offsetOf(killed.db, gentofte.code)).toBeLessThan(-500 * 86_400_000);
    let deaths = 0;
    for (const steps of [1, 3, 10, 25, Number.POSITIVE_INFINITY]) {
      const again = await world(killed.test, steps);
      await play(again).catch((error: Error) => {
        expect(error.message).toBe('killed');
        deaths += 1;
      });
    }
    expect(deaths).toBe(4);
    const history = `select p.id, e.type, count(*)::int from plan p join plan_event e on e.plan_id = p.id
      where e.type in ('PlanStarted', 'StepCompleted', 'VoiceAdded', 'FactRecorded', 'HandoverReleased') group by 1, 2 order by 1, 2`;
    expect(await rows(killed, history)).toEqual(await rows(whole, history));
    const twice =
      'select plan_id, data, count(*) from plan_event group by 1, 2, type having count(*) > 1 and type = $$StepCompleted$$';
    expect(await rows(killed, twice)).toEqual([]);
  }, 180_000);

  test('raises one concern, whose hours are running', async () => {
    const one = whole;
    const about: Young = { ...(one.young[0] as Young), n: 5, story: 'steady' };
    one.codes.length = 0;
    for (let time = 0; time < 2; time += 1) await raiseConcern(one, gentofte.code, [about]);
    expect(one.codes).toEqual([]);
    const concern = await one.journal.load(concernPlanId(about));
    const state = concern?.state;
    if (state?.status !== 'running') throw new Error('no concern is running');
    expect(state.kind).toBe('concern');
    expect(state.steps['T6.2.1']?.deadlines[0]?.at).toBeDefined();
    expect(Date.parse(state.steps['T6.2.1']?.deadlines[0]?.at ?? '') - Date.now()).toBeGreaterThan(18 * 3_600_000);
  });
});
