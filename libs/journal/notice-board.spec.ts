import { describe, expect, it } from '@jest/globals';
import { type Database, DatabaseAway, type Statement } from '#persistence';
import { createNoticeBoard } from './notice-board.js';

const changed = (payload: string) => ({ channel: 'samspor_changed', payload }) as const;
const agenda = { channel: 'samspor_agenda', payload: '' } as const;

/** A database that only tells what it was asked, the first time by failing. */
function asked(failing = false): { database: Database; next: () => Promise<Statement> } {
  let heard: (statement: Statement) => void = () => undefined;
  let fails = failing;
  const query = async (statement: Statement): Promise<readonly never[]> => {
    heard(statement);
    if (!fails) return [];
    fails = false;
    throw new DatabaseAway();
  };
  const next = () => new Promise<Statement>((resolve) => (heard = resolve));
  return { database: { query } as unknown as Database, next };
}

describe('the notice board', () => {
  it('tells what several commands have changed in one statement, each thing once', async () => {
    const { database, next } = asked();
    const board = createNoticeBoard(database);
    const statement = next();
    board.post([agenda, changed('a')]);
    board.post([]);
    board.post([agenda, changed('b')]);
    expect((await statement).values).toEqual([
      ['samspor_agenda', 'samspor_changed', 'samspor_changed'],
      ['', 'a', 'b'],
    ]);
  });

  it('goes on after a database that was away', async () => {
    const { database, next } = asked(true);
    const board = createNoticeBoard(database);
    const lost = next();
    board.post([changed('a')]);
    await lost;
    const told = next();
    board.post([changed('b')]);
    expect((await told).values).toEqual([['samspor_changed'], ['b']]);
  });
});
