import { Inject, Injectable } from '@nestjs/common';
import { writeAudit } from '#audit';
import { type KeyRing, type PersonRow, personByCpr, personsByName, plansReached, runningPlansOf } from '#persistence';
import { scopeOf } from '#privacy';
import { auditActorOf } from '../auth/refusal-recorder.js';
import type { SignedIn } from '../auth/signed-in.js';
import { DATABASE, type Database, KEYS } from '../parts.js';
import type { FoundPersonDto } from './persons.dto.js';
import { searchTermOf } from './search-term.js';

const most = 20;

const shown = ({ id, name, birthDate, protectedAddress }: PersonRow) => ({
  id,
  name,
  birthDate,
  protectedAddress,
});

/** Looks young people up in one's own municipality. That somebody searched is recorded, and by the route whose name was shown. */
@Injectable()
export class PersonSearch {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(KEYS) private readonly keys: KeyRing,
  ) {}

  async search(me: SignedIn, term: string, requestId: string): Promise<{ items: FoundPersonDto[] }> {
    const { municipality } = me.actor;
    const found = await this.find(municipality, term);
    await this.record(me, found, requestId);
    const ids = found.map(({ id }) => id);
    const running = await runningPlansOf(this.database, municipality, ids);
    const theirs = await plansReached(this.database, scopeOf(me.actor), ids);
    return {
      items: found.map((person) => ({
        ...shown(person),
        hasRunningPlan: running.has(person.id),
        plans: theirs.filter(({ personId }) => personId === person.id).map(({ personId: _, ...plan }) => plan),
      })),
    };
  }

  private async find(municipality: string, term: string): Promise<readonly PersonRow[]> {
    const asked = searchTermOf(term);
    if ('name' in asked) return personsByName(this.database, municipality, asked.name, most);
    return [await personByCpr(this.database, this.keys, municipality, asked.cpr)].filter((row) => row !== null);
  }

  private async record({ actor }: SignedIn, found: readonly PersonRow[], requestId: string): Promise<void> {
    const { municipality } = actor;
    const about = { municipality, what: 'person-search', purpose: 'casework', requestId } as const;
    await writeAudit(this.database, { kind: 'read', ...about, actor: auditActorOf(actor), count: found.length });
  }
}
