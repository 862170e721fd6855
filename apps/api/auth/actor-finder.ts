import { writeAudit } from '#audit';
import type { Assurance, Language } from '#contracts';
import { type Database, type KeyVault, type KnownBy, type UserRow, userKnownBy } from '#persistence';
import type { Organisation } from '#plan-domain';
import { memberActor, type PrivacyActor } from '#privacy';
import { refuse } from '../http/refused.js';

export interface KnownActor {
  /** Whose login it is. */
  readonly user: string;
  readonly actor: PrivacyActor;
  readonly name: string;
  readonly language: Language;
}

/** Whom a token or a login names, and how surely. */
export interface Vouched {
  readonly who: KnownBy;
  readonly assurance: Assurance;
}

export type OrganisationOf = (municipality: string) => Promise<Organisation>;

const keptMs = 10_000;
const keptAtMost = 5_000;

/**
 * Finds who a token's subject is. What was found is kept for ten seconds, or until the organisation changes, whichever
 * comes first: a membership that ends is felt at once.
 * Nobody is remembered as unknown, so that a new colleague can sign in at once.
 */
export class ActorFinder {
  private readonly kept = new Map<string, { readonly known: KnownActor; readonly until: number }>();
  private generation = 0;

  constructor(
    private readonly database: Database,
    private readonly keys: KeyVault,
    private readonly organisationOf: OrganisationOf,
    private readonly nowMs: () => number = Date.now,
  ) {}

  /**
   * @param municipality which one is meant, where somebody belongs to several; the first one when absent.
   * @throws Refused `not-allowed` for somebody whom Samspor does not know.
   */
  async find({ who, assurance }: Vouched, municipality?: string): Promise<KnownActor> {
    const key = JSON.stringify([municipality, assurance, who]);
    const kept = this.kept.get(key);
    if (kept && kept.until > this.nowMs()) return kept.known;
    const asked = this.generation;
    const known = await this.look({ who, assurance }, municipality);
    // What was read before a change may be what was so before it.
    if (asked !== this.generation) return known;
    if (this.kept.size >= keptAtMost) this.kept.clear();
    this.kept.set(key, { known, until: this.nowMs() + keptMs });
    return known;
  }

  /** Rights are looked up anew from now on. */
  forget(): void {
    this.generation += 1;
    this.kept.clear();
  }

  private async look({ who, assurance }: Vouched, municipality: string | undefined): Promise<KnownActor> {
    const user = await userKnownBy(this.database, this.keys, who);
    if (!user) return this.stranger();
    const { id, name, language } = user;
    return { user: id, actor: await this.actorOf(user, assurance, municipality), name, language };
  }

  /** Whom the issuer knows and Samspor does not: refused, and recorded without a name. */
  private async stranger(): Promise<never> {
    await writeAudit(this.database, { kind: 'login-refused', code: 'not-allowed', actor: { kind: 'unknown' } });
    throw refuse('not-allowed');
  }

  private async actorOf(user: UserRow, assurance: Assurance, wanted: string | undefined): Promise<PrivacyActor> {
    const { personMunicipality, memberships } = user;
    if (personMunicipality !== null) {
      if (wanted !== undefined && wanted !== personMunicipality) throw refuse('not-allowed');
      return ofPerson(user, personMunicipality, assurance);
    }
    const municipality = wanted ?? memberships[0]?.municipality;
    const belongs = memberships.some((membership) => membership.municipality === municipality);
    if (municipality === undefined || !belongs) throw refuse('not-allowed');
    return memberActor(municipality, user.id, await this.organisationOf(municipality), assurance);
  }
}

/** The young person, or a guardian of theirs: whoever has a record to belong to. */
function ofPerson({ id, personId, guardianOf }: UserRow, municipality: string, assurance: Assurance): PrivacyActor {
  if (personId !== null) return { kind: 'young-person', municipality, person: personId, assurance };
  return { kind: 'guardian', municipality, person: guardianOf ?? '', guardian: id, assurance };
}
