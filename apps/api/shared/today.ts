import { Inject, Injectable } from '@nestjs/common';
import { municipality, ofMunicipality } from '#persistence';
import { dayOf } from '#plan-domain';
import { refuse } from '../http/refused.js';
import { PEOPLE, type PeopleDatabase } from '../parts.js';
import type { CivilDate, Instant } from './given.js';

/** Which day it is in a municipality. */
@Injectable()
export class Today {
  constructor(@Inject(PEOPLE) private readonly people: PeopleDatabase) {}

  /** @throws Refused `unknown-municipality`. */
  async of(code: string): Promise<CivilDate> {
    const row = await municipality(this.people.as(ofMunicipality(code)), code);
    if (!row) throw refuse('unknown-municipality');
    return dayOf(row.now as Instant);
  }
}
