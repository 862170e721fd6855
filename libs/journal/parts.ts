import type { Database, KeyVault } from '#persistence';
import type { TemplateCatalogue } from '#plan-domain';
import type { MunicipalityCache } from './municipality-cache.js';
import type { NoticeBoard } from './notice-board.js';
import type { CrashPoints, RungsPassed } from './types.js';

/** What every part of the journal works with. */
export interface JournalParts {
  readonly database: Database;
  readonly keys: KeyVault;
  readonly templates: TemplateCatalogue;
  readonly municipalities: MunicipalityCache;
  readonly noticeBoard: NoticeBoard;
  /** Plans to which a command is being decided without a lock: whoever else comes to one meanwhile queues for its lock. */
  readonly underWay: Set<string>;
  readonly newId: () => string;
  readonly crashPoints?: CrashPoints;
  readonly rungsPassed?: RungsPassed;
}
