import { Inject, Injectable } from '@nestjs/common';
import { writeAudit } from '#audit';
import {
  type KeyVault,
  type PersonRow,
  personByCpr,
  personsByName,
  plansReached,
  type Reads,
  runningPlansOf,
} from '#persistence';
import { emergencyUnit, planAccessOf, scopeOf } from '#privacy';
import { auditActorOf } from '../auth/refusal-recorder.js';
import type { SignedIn } from '../auth/signed-in.js';
import { type Database, JOURNAL, type Journal, KEYS, PEOPLE, type PeopleDatabase, SYSTEM } from '../parts.js';
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
    @Inject(PEOPLE) private readonly people: PeopleDatabase,
    @Inject(SYSTEM) private readonly system: Database,
    @Inject(KEYS) private readonly keys: KeyVault,
    @Inject(JOURNAL) private readonly journal: Journal,
  ) {}

  async search(me: SignedIn, term: string, requestId: string): Promise<{ items: FoundPersonDto[] }> {
    const { municipality } = me.actor;
    const on = this.people.as(scopeOf(me.actor));
    const found = await this.find(on, municipality, term);
    await this.record(on, me, found, requestId);
    const ids = found.map(({ id }) => id);
    // That somebody has a running plan is told to whoever may start one, wherever it runs.
    const running = await runningPlansOf(this.system, municipality, ids);
    const theirs = await plansReached(on, scopeOf(me.actor), ids);
    const inEmergency = await this.inEmergency(me, [...running.values()]);
    const emergency = (person: string) => {
      const planId = running.get(person);
      return planId !== undefined && inEmergency.has(planId) ? { emergencyPlanId: planId } : {};
    };
    return {
      items: found.map((person) => ({
        ...shown(person),
        hasRunningPlan: running.has(person.id),
        ...emergency(person.id),
        plans: theirs.filter(({ personId }) => personId === person.id).map(({ personId: _, ...plan }) => plan),
      })),
    };
  }

  /** Those of the plans that the actor has no part in and may open in an emergency. */
  private async inEmergency({ actor }: SignedIn, planIds: readonly string[]): Promise<ReadonlySet<string>> {
    const plans = planIds.length === 0 ? [] : await this.journal.loadMany(planIds);
    const open = plans.filter(({ state, personId, context: { now } }) => {
      if (state.status !== 'running') return false;
      return emergencyUnit(actor, planAccessOf(state, personId, now)) !== undefined;
    });
    return new Set(open.map(({ planId }) => planId));
  }

  private async find(on: Reads, municipality: string, term: string): Promise<readonly PersonRow[]> {
    const asked = searchTermOf(term);
    if ('name' in asked) return personsByName(on, this.keys, municipality, asked.name, most);
    return [await personByCpr(on, this.keys, municipality, asked.cpr)].filter((row) => row !== null);
  }

  private async record(on: Reads, { actor }: SignedIn, found: readonly PersonRow[], requestId: string) {
    const { municipality } = actor;
    const about = { municipality, what: 'person-search', purpose: 'casework', requestId } as const;
    await writeAudit(on, { kind: 'read', ...about, actor: auditActorOf(actor), count: found.length });
  }
}
