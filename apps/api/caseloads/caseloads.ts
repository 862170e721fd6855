import { Inject, Injectable } from '@nestjs/common';
import { refusals } from '#contracts';
import type { CaseloadMoved } from '#journal';
import { caseloadById, commandsDone, heldNow, heldPlans } from '#persistence';
import { can, leadingFrom, type PrivacyActor, planAccessOf, rowSight, scopeOf, withName } from '#privacy';
import { actingAs, anyActor } from '../auth/acting.js';
import { RefusalRecorder } from '../auth/refusal-recorder.js';
import type { SignedIn } from '../auth/signed-in.js';
import type { WriteKey } from '../http/command-id.decorator.js';
import { Refused, refuse } from '../http/refused.js';
import { ApiMetrics } from '../metrics/api-metrics.js';
import {
  type Database,
  JOURNAL,
  type Journal,
  KEYS,
  type KeyVault,
  PEOPLE,
  type PeopleDatabase,
  SYSTEM,
} from '../parts.js';
import { stableIds } from '../shared/stable-id.js';
import type {
  CaseloadDto,
  CaseloadPreviewDto,
  CaseloadProposalDto,
  CaseloadResultDto,
  MoveCaseloadDto,
} from './caseloads.dto.js';
import { distribute } from './distribute.js';

/** A leader gives the plans of one of theirs to colleagues: each plan whole or not at all. */
@Injectable()
export class Caseloads {
  constructor(
    @Inject(PEOPLE) private readonly people: PeopleDatabase,
    @Inject(SYSTEM) private readonly system: Database,
    @Inject(KEYS) private readonly keys: KeyVault,
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(RefusalRecorder) private readonly recorder: RefusalRecorder,
    @Inject(ApiMetrics) private readonly metrics: ApiMetrics,
  ) {}

  async preview({ actor }: SignedIn, dto: CaseloadPreviewDto, requestId: string): Promise<CaseloadProposalDto> {
    await this.leading(actor, dto.unit, requestId);
    const { municipality } = actor;
    const scope = scopeOf(actor);
    const on = this.people.as(scope);
    const [plans, held] = await Promise.all([
      heldPlans(on, this.keys, municipality, dto.unit, dto.from),
      heldNow(on, { municipality, unitIds: [dto.unit] }),
    ]);
    const load = new Map(held.flatMap(({ memberId, open }) => (memberId === null ? [] : [[memberId, open] as const])));
    const proposed = dto.to.length === 0 ? undefined : distribute(plans, dto.to, load);
    const sight = rowSight(scope, { units: [dto.unit], members: [] });
    const rows = plans.map(({ personId: _, ...plan }) => ({
      ...withName(plan, sight),
      personName: plan.personName,
      to: proposed?.get(plan.planId) ?? null,
    }));
    return { plans: rows };
  }

  async move({ actor }: SignedIn, dto: MoveCaseloadDto, key: WriteKey): Promise<CaseloadDto> {
    const as = await this.leading(actor, dto.unit, key.requestId);
    const asked = actingAs(actor, as);
    const ids = stableIds(actor.municipality, key.commandId);
    const moves = dto.moves.map(({ planId, to }) => ({ planId, to, commandId: ids(`caseload/${planId}`) }));
    const caseload = await this.metrics.command('MoveCaseload', () =>
      this.journal.moveCaseload({
        municipality: actor.municipality,
        actor: anyActor(asked),
        unit: dto.unit,
        from: dto.from,
        moves,
        authorise: (state, context) => {
          if (state.status === 'none') return 'plan-not-found';
          const permission = can(asked, 'ReassignWork', planAccessOf(state, undefined, context));
          return permission.allowed ? null : permission.code;
        },
        ...key,
      }),
    );
    if (!caseload.ok) throw new Refused(caseload.refusal);
    const results = new Map(caseload.moved.map((one) => [one.move.planId, resultOf(one)]));
    const items = dto.moves.flatMap(({ planId }) => results.get(planId) ?? []);
    return page(key.commandId, dto, items);
  }

  /** How far a caseload is: for whoever sent it, and for the unit's leaders. */
  async progress({ actor }: SignedIn, id: string): Promise<CaseloadDto> {
    const { municipality } = actor;
    // What was commanded is the system's: the rule is the two lines below.
    const row = await caseloadById(this.system, municipality, id);
    if (!row) throw refuse('unknown-caseload');
    const own = actor.kind === 'member' && actor.member === row.memberId;
    if (!own && leadingFrom(actor, row.said.unit) === undefined) throw refuse('unknown-caseload');
    const ids = stableIds(municipality, id);
    const idOf = (planId: string): string => ids(`caseload/${planId}`);
    const done = await commandsDone(
      this.system,
      municipality,
      row.said.moves.map(({ planId }) => idOf(planId)),
    );
    const items = row.said.moves.map(({ planId, to }) => ({ planId, to, done: done.has(idOf(planId)) }));
    return page(id, row.said, items);
  }

  /** The unit as whose leader the actor acts. */
  private async leading(actor: PrivacyActor, unit: string, requestId: string): Promise<string> {
    const as = leadingFrom(actor, unit);
    if (as !== undefined) return as;
    await this.recorder.record({ actor, action: 'move-caseload', code: 'caseload-not-led', requestId });
    throw refuse('caseload-not-led');
  }
}

const page = (
  id: string,
  { unit, from }: { readonly unit: string; readonly from: string },
  items: readonly CaseloadResultDto[],
): CaseloadDto => ({ id, unit, from, total: items.length, done: items.filter(({ done }) => done).length, items });

function resultOf({ move: { planId, to }, executed }: CaseloadMoved): CaseloadResultDto {
  if (executed.ok) return { planId, to, done: true };
  const { code } = executed.refusal;
  return { planId, to, done: false, code, sentence: refusals[code].sentence };
}
