import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createJournal, type Journal } from '#journal';
import { newKeyFile } from '#persistence';
import { catalogue } from '#plan-templates';
import { type TestDatabase, withDatabase } from '../../../test/support/database.js';
import { vaultOf } from '../../../test/support/keys.js';
import { type SmallWorld, smallWorld, startedPlan } from '../../../test/support/small-world.js';
import { PassingThreads } from './passing-threads.js';

const DAY_MS = 86_400_000;
/** Threads run what was built. */
const filename = fileURLToPath(new URL('../../../dist/apps/api/relay/passing.thread.js', import.meta.url));
let test: TestDatabase;
let world: SmallWorld;
let journal: Journal;
let folder: string;
let keysFile: string;
const threads: PassingThreads[] = [];

beforeAll(async () => {
  test = await withDatabase({ poolSize: 12 });
  world = await smallWorld(test.database);
  const keys = newKeyFile('k1');
  folder = await mkdtemp(join(tmpdir(), 'samspor-threads-'));
  keysFile = join(folder, 'keys.json');
  await writeFile(keysFile, JSON.stringify(keys));
  journal = createJournal({ database: test.database, keys: vaultOf(test.database, keys), templates: catalogue });
});
afterAll(async () => {
  await Promise.all(threads.map((one) => one.close()));
  await test?.drop();
  await rm(folder, { recursive: true, force: true });
});

const opened = (databaseUrl: string, late: number[]): PassingThreads => {
  const one = new PassingThreads({ databaseUrl, keysFile }, (seconds) => void late.push(...seconds), filename);
  threads.push(one);
  return one;
};

const whatHappened = (planId: string) =>
  test.database.query({
    text: `select version, type, (at at time zone 'Europe/Copenhagen')::date as day, rung_key
      from plan_event where plan_id = $1 order by version`,
    values: [planId],
  });

it('passes in threads what the journal passes, and says how late each rung was', async () => {
  const plans = await Promise.all(Array.from({ length: 5 }, () => startedPlan(journal, world)));
  const by = { ms: 60 * DAY_MS };
  const { municipality } = world;
  await journal.wind({ municipality, by, actor: world.actor('director'), commandId: randomUUID(), bodyHash: 'w' });
  const [here = '', ...there] = plans;
  const [expected] = await journal.passTimeBatch([here]);
  const late: number[] = [];
  const one = opened(test.url, late);
  const halves = [there.slice(0, 2), there.slice(2)];
  const answers = (await Promise.all(halves.map((ids) => one.passTimeBatch(ids)))).flat();
  expect(answers.map(({ planId }) => planId).sort()).toEqual([...there].sort());
  const passed = expected?.ok ? expected.passed : 0;
  expect(passed).toBeGreaterThan(0);
  for (const answer of answers) {
    expect(answer).toMatchObject({ ok: true, passed });
    expect(await whatHappened(answer.planId)).toEqual(await whatHappened(here));
    expect(await journal.refold(answer.planId)).toMatchObject({ matches: true });
  }
  expect(late.length).toBeGreaterThanOrEqual(there.length);
});

it('says of each plan that the database is away, and asks it again with the next batch', async () => {
  const one = opened('postgres://nobody@127.0.0.1:9/nothing', []);
  for (let time = 0; time < 2; time += 1) {
    const [answer] = await one.passTimeBatch(['p']);
    expect(answer).toMatchObject({ planId: 'p', ok: false, error: { name: 'DatabaseAway' } });
  }
});
