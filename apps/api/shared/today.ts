import { Inject, Injectable } from '@nestjs/common';
import { municipality } from '#persistence';
import { dayOf } from '#plan-domain';
import { refuse } from '../http/refused.js';
import { DATABASE, type Database } from '../parts.js';
import type { CivilDate, Instant } from './given.js';

/** Which day it is in a municipality. */
@Injectable()
export class Today {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** @throws Refused `unknown-municipality`. */
  async of(code: string): Promise<CivilDate> {
    const row = await municipality(this.database, code);
    if (!row) throw refuse('unknown-municipality');
    return dayOf(row.now as Instant);
  }
}
