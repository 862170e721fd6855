import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, withDatabase } from '../../test/support/database.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await withDatabase({ poolSize: 1 });
});
afterAll(() => test?.drop());

const add = (code: string) => ({ text: `insert into municipality (code, name) values ($1, 'Navn')`, values: [code] });
const codes = async () =>
  (await test.database.query<{ code: string }>({ text: 'select code from municipality order by 1' })).map(
    ({ code }) => code,
  );

describe('a transaction', () => {
  it('commits with its last statements in one go, or commits none of them', async () => {
    await test.database.transaction([], (tx) => tx.last([add('0101'), add('0147')]));
    expect(await codes()).toEqual(['0101', '0147']);
    const failing = test.database.transaction([], (tx) => tx.last([add('0151'), add('0101'), add('0153')]));
    await expect(failing).rejects.toMatchObject({ code: '23505', constraint: 'municipality_pkey' });
    expect(await codes()).toEqual(['0101', '0147']);
  });

  it('whose opening fails does no work, and the connection goes on', async () => {
    let worked = false;
    const failing = test.database.transaction([{ text: 'select 1 / 0' }], async () => {
      worked = true;
    });
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    expect(worked).toBe(false);
    expect(await codes()).toHaveLength(2);
  });

  it('whose work throws is undone, and the error comes out unchanged', async () => {
    const bug = new Error('bug');
    const failing = test.database.transaction([add('0155')], () => Promise.reject(bug));
    await expect(failing).rejects.toBe(bug);
    expect(await codes()).toEqual(['0101', '0147']);
  });
});
