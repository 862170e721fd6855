import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type TestDatabase, withDatabase } from '../../../test/support/database.js';
import { smallWorld } from '../../../test/support/small-world.js';
import { RelayStore } from './relay.store.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await withDatabase();
  await smallWorld(test.database, '0265');
  await smallWorld(test.database, '0330');
  // The one lives six years ahead of the other: an exercise.
  await test.database.query({
    text: `update municipality set training = true, offset_ms = 6 * 365.25 * 86400000 where code = '0330'`,
  });
  await test.database.query({
    text: `insert into access_log (at, municipality_id, actor_kind, what, purpose)
      select now() - age, code, 'member', 'plan', 'casework'
        from municipality, unnest(array['6 years', '5 years 2 days', '4 years 360 days', '1 day']::interval[]) age`,
  });
});
afterAll(() => test?.drop());

const left = () =>
  test.database.query<{ readonly of: string; readonly n: number }>({
    text: 'select municipality_id as of, count(*)::int as n from access_log group by 1 order by 1',
  });

it('takes away what is older than five years by each municipality’s own clock, at most so many at once', async () => {
  const store = new RelayStore(test.database);
  expect(await store.forgetLooks(4)).toBe(4);
  expect(await store.forgetLooks(4)).toBe(2);
  expect(await store.forgetLooks(4)).toBe(0);
  expect(await left()).toEqual([{ of: '0265', n: 2 }]);
});

it('and nothing else can be taken away, by nobody who logs in', async () => {
  await expect(test.database.query({ text: 'delete from access_log' })).rejects.toThrow();
  const people = (await test.people()).as({ municipality: '0265', unitIds: [], memberId: null, seesAll: true });
  await expect(people.query({ text: 'select forget_looks(10)' })).rejects.toThrow();
  await expect(people.query({ text: 'delete from access_log' })).rejects.toThrow();
  expect(await left()).toEqual([{ of: '0265', n: 2 }]);
});
