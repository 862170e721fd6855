import type { Database } from '#persistence';
import type { Notice } from './recording/one-statement.js';

/** Tells what was committed, soon and many at a time. */
export interface NoticeBoard {
  post(notices: readonly Notice[]): void;
}

/** Nobody sees so short a wait, and at a hundred commands a second it makes one notification of several. */
const gatherMs = 20;

/**
 * A NOTIFY in a command's own transaction would take a lock of the whole server until its commit is on disk, so that
 * commands would reach the disk one after the other, and would wake every listener each. So it follows the commit. Who
 * is killed in between leaves an agenda to the relay's next look by itself, and open screens to theirs.
 */
export function createNoticeBoard(database: Database): NoticeBoard {
  const waiting = new Map<string, Notice>();
  const send = () => {
    const notices = [...waiting.values()];
    waiting.clear();
    // A database that is away has lost its listeners too, and they look again when they are back.
    tell(database, notices).catch(() => undefined);
  };
  return {
    post: (notices) => {
      if (notices.length === 0) return;
      if (waiting.size === 0) setTimeout(send, gatherMs).unref();
      for (const notice of notices) waiting.set(`${notice.channel} ${notice.payload}`, notice);
    },
  };
}

const tell = (database: Database, notices: readonly Notice[]) =>
  database.query({
    name: 'journal-notices',
    text: 'select pg_notify(channel, payload) from unnest($1::text[], $2::text[]) n(channel, payload)',
    values: [notices.map(({ channel }) => channel), notices.map(({ payload }) => payload)],
  });
