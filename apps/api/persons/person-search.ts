import { Inject, Injectable } from '@nestjs/common';
import { logAccess, writeAudit } from '#audit';
import { type KeyRing, type PersonRow, personByCpr, personsByName, readCpr } from '#persistence';
import { auditActorOf } from '../auth/refusal-recorder.js';
import type { SignedIn } from '../auth/signed-in.js';
import { refuse } from '../http/refused.js';
import { DATABASE, type Database, KEYS } from '../parts.js';
import type { FoundPersonDto } from './persons.dto.js';

const most = 20;

const tooShort = {
  field: 'term',
  expected: {
    da: 'mindst to bogstaver af navnet, eller hele CPR-nummeret',
    en: 'two letters of a name, or a whole CPR number',
  },
};

const shown = ({ id, name, birthDate, protectedAddress }: PersonRow): FoundPersonDto => ({
  id,
  name,
  birthDate,
  protectedAddress,
});

/** Looks young people up in one's own municipality. Whose name was shown is recorded, person by person. */
@Injectable()
export class PersonSearch {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(KEYS) private readonly keys: KeyRing,
  ) {}

  async search(me: SignedIn, term: string, requestId: string): Promise<{ items: FoundPersonDto[] }> {
    const found = await this.find(me.actor.municipality, term.trim());
    await this.record(me, found, requestId);
    return { items: found.map(shown) };
  }

  private async find(municipality: string, term: string): Promise<readonly PersonRow[]> {
    const cpr = readCpr(term);
    if (cpr !== null)
      return [await personByCpr(this.database, this.keys, municipality, cpr)].filter((row) => row !== null);
    if (/\d{6}/.test(term)) throw refuse('cpr-invalid');
    if (term.length < 2) throw refuse('body-invalid', { errors: [tooShort] });
    return personsByName(this.database, municipality, term, most);
  }

  private async record({ actor }: SignedIn, found: readonly PersonRow[], requestId: string): Promise<void> {
    const { municipality } = actor;
    const about = { municipality, what: 'person-search', purpose: 'casework', requestId } as const;
    await writeAudit(this.database, { kind: 'read', ...about, actor: auditActorOf(actor), count: found.length });
    if (actor.kind !== 'member') return;
    await logAccess(this.database, ...found.map(({ id }) => ({ ...about, member: actor.member, person: id })));
  }
}
