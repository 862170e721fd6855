import { Inject, Injectable } from '@nestjs/common';
import { type Database, SYSTEM } from '../parts.js';
import type { ChangedPlan } from './change.js';

const keptAtMost = 10_000;

/** Whose a plan is and of which kind: neither ever changes, so one look serves every stream. */
@Injectable()
export class ChangedPlans {
  private readonly known = new Map<string, Promise<ChangedPlan | null>>();

  constructor(@Inject(SYSTEM) private readonly system: Database) {}

  of(planId: string): Promise<ChangedPlan | null> {
    const known = this.known.get(planId);
    if (known) return known;
    const found = this.read(planId);
    if (this.known.size >= keptAtMost) this.known.clear();
    this.known.set(planId, found);
    found.then(
      (plan) => plan ?? this.known.delete(planId),
      () => this.known.delete(planId),
    );
    return found;
  }

  private async read(planId: string): Promise<ChangedPlan | null> {
    const text = 'select person_id as "personId", kind from plan where id = $1';
    return (await this.system.query<ChangedPlan>({ name: 'api-changed-plan', text, values: [planId] }))[0] ?? null;
  }
}
