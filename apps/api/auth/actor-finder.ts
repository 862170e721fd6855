import { writeAudit } from '#audit';
import type { Language } from '#contracts';
import { type Database, type KeyVault, type UserRow, userBySubject } from '#persistence';
import type { Organisation } from '#plan-domain';
import { memberActor, type PrivacyActor } from '#privacy';
import { refuse } from '../http/refused.js';

export interface KnownActor {
  readonly actor: PrivacyActor;
  readonly name: string;
  readonly language: Language;
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
   * @throws Refused `not-allowed` for a subject that Samspor does not know.
   */
  async find(subject: string, municipality?: string): Promise<KnownActor> {
    const key = `${municipality ?? ''}/${subject}`;
    const kept = this.kept.get(key);
    if (kept && kept.until > this.nowMs()) return kept.known;
    const asked = this.generation;
    const known = await this.look(subject, municipality);
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

  private async look(subject: string, municipality: string | undefined): Promise<KnownActor> {
    const user = await userBySubject(this.database, this.keys, subject);
    if (!user) return this.stranger();
    return { actor: await this.actorOf(user, municipality), name: user.name, language: user.language };
  }

  /** Whom the issuer knows and Samspor does not: refused, and recorded without a name. */
  private async stranger(): Promise<never> {
    await writeAudit(this.database, { kind: 'login-refused', code: 'not-allowed', actor: { kind: 'unknown' } });
    throw refuse('not-allowed');
  }

  private async actorOf(user: UserRow, wanted: string | undefined): Promise<PrivacyActor> {
    const { personId, personMunicipality, memberships } = user;
    if (personId !== null && personMunicipality !== null) {
      if (wanted !== undefined && wanted !== personMunicipality) throw refuse('not-allowed');
      return { kind: 'young-person', municipality: personMunicipality, person: personId };
    }
    const municipality = wanted ?? memberships[0]?.municipality;
    const belongs = memberships.some((membership) => membership.municipality === municipality);
    if (municipality === undefined || !belongs) throw refuse('not-allowed');
    return memberActor(municipality, user.id, await this.organisationOf(municipality));
  }
}
