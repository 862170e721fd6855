import { Inject, Injectable } from '@nestjs/common';
import { writeAudit } from '#audit';
import { type KeyVault, listPlans, personByCpr, type Reads } from '#persistence';
import { scopeOf } from '#privacy';
import { auditActorOf } from '../auth/refusal-recorder.js';
import type { SignedIn } from '../auth/signed-in.js';
import { KEYS, PEOPLE, type PeopleDatabase } from '../parts.js';
import { searchTermOf } from '../persons/search-term.js';
import { given } from '../shared/given.js';
import { type PlanRowDto, planRow } from './plan-row.dto.js';
import type { FoundPlansDto, PlanSearchDto } from './plan-search.dto.js';

const most = 20;

/** Looks for plans by their young person, among those that the asker may list and whose name they may see. */
@Injectable()
export class PlanSearch {
  constructor(
    @Inject(PEOPLE) private readonly people: PeopleDatabase,
    @Inject(KEYS) private readonly keys: KeyVault,
  ) {}

  async search(me: SignedIn, { term, status }: PlanSearchDto, requestId: string): Promise<FoundPlansDto> {
    const scope = scopeOf(me.actor);
    const on = this.people.as(scope);
    const who = await this.who(on, me.actor.municipality, term);
    // An auditor lists plans without names, and finds none by a name.
    if (who === null || scope.seesAll) return { items: [], more: false };
    const page = await listPlans(on, this.keys, scope, {
      limit: most,
      sort: 'name',
      ...who,
      ...given({ status }),
    });
    const items = page.rows.map(planRow(scope)).filter(({ personName }) => personName !== undefined);
    await this.record(on, me, items, requestId);
    return { items, more: page.next !== null };
  }

  private async who(on: Reads, municipality: string, term: string) {
    const asked = searchTermOf(term);
    if ('name' in asked) return asked;
    const person = await personByCpr(on, this.keys, municipality, asked.cpr);
    return person === null ? null : { personId: person.id };
  }

  private async record(on: Reads, { actor }: SignedIn, found: readonly PlanRowDto[], requestId: string) {
    const { municipality } = actor;
    const about = { municipality, what: 'person-search', purpose: 'casework', requestId } as const;
    await writeAudit(on, { kind: 'read', ...about, actor: auditActorOf(actor), count: found.length });
  }
}
