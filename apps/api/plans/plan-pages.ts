import { Inject, Injectable } from '@nestjs/common';
import { logAccess, writeAudit } from '#audit';
import type { Access, EventView, PlanView } from '#contracts';
import { cprOf, type KeyRing, listPlans, type PlanListQuery, type PlanRecord, readPlan } from '#persistence';
import { type Context, type LivePlan } from '#plan-domain';
import {
  accessOf,
  can,
  eventsFor,
  type PlanAccess,
  type PlanAction,
  planAccessOf,
  purposeOf,
  scopeOf,
  viewFor,
} from '#privacy';
import { auditActorOf } from '../auth/refusal-recorder.js';
import type { SignedIn } from '../auth/signed-in.js';
import { pageOfAll } from '../http/offset-page.js';
import { type Listed, listed, type PageDto, pageAsked } from '../http/page.js';
import { Refused, refuse } from '../http/refused.js';
import { ApiMetrics } from '../metrics/api-metrics.js';
import { DATABASE, type Database, JOURNAL, type Journal, KEYS } from '../parts.js';
import { Directory } from '../shared/directory.js';
import { given } from '../shared/given.js';
import { type PlanRowDto, planRow } from './plan-row.dto.js';
import type { PlansQueryDto } from './plans-query.dto.js';
import { readModelOf } from './read-model.js';
import { type Button, buttonsOf } from './step-buttons.js';

/** Who reads what, for the record. */
export interface Reading {
  readonly me: SignedIn;
  readonly planId: string;
  readonly requestId: string;
}

interface Opened {
  readonly record: PlanRecord;
  readonly plan: PlanAccess;
  readonly access: Access;
  readonly context: Context;
}

export type PlanPage = PlanView & { readonly actions: Readonly<Record<string, readonly Button[]>> };

/** The pages of plans, each through libs/privacy; whoever opens a plan is recorded with why. */
@Injectable()
export class PlanPages {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(KEYS) private readonly keys: KeyRing,
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(ApiMetrics) private readonly metrics: ApiMetrics,
  ) {}

  list({ actor }: SignedIn, query: PlansQueryDto): Promise<Listed<PlanRowDto>> {
    const scope = scopeOf(actor);
    const { status, kind, personId, lead, sort } = query;
    const asked: PlanListQuery = { ...pageAsked(query), ...given({ status, kind, personId, lead, sort }) };
    const page = this.metrics.list('plans', () => listPlans(this.database, scope, asked));
    return page.then((rows) => listed(rows, planRow(scope)));
  }

  async view(reading: Reading): Promise<PlanPage> {
    const { record, plan, access, context } = await this.open(reading, 'read-plan');
    const { actor } = reading.me;
    const [names, cpr] = await Promise.all([
      this.directory.of(actor.municipality),
      access === 'full' ? cprOf(this.database, this.keys, record.person.id) : null,
    ]);
    const view = viewFor(actor, readModelOf(record, names, context, cpr), purposeOf(access));
    if (view === null) throw refuse('not-allowed');
    return { ...view, actions: buttonsFor(view, reading, { state: record.state, access: plan, context }) };
  }

  async events(reading: Reading, query: PageDto): Promise<Listed<EventView>> {
    const { record, access, context } = await this.open(reading, 'read-events');
    const { actor } = reading.me;
    const names = await this.directory.of(actor.municipality);
    const events = eventsFor(actor, readModelOf(record, names, context, null), purposeOf(access));
    return pageOfAll(events, query, ({ version }) => version);
  }

  /** The plan with the reader's access to it, both recorded. @throws Refused when it is not there or not for them. */
  private async open(reading: Reading, action: Extract<PlanAction, `read-${string}`>): Promise<Opened> {
    const { actor } = reading.me;
    const { municipality } = actor;
    const [record, around] = await Promise.all([
      readPlan(this.database, this.keys, municipality, reading.planId),
      this.journal.context(municipality),
    ]);
    if (!record || !around) throw refuse('plan-not-found');
    const plan = planAccessOf(record.state, record.person.id);
    const permission = can(actor, action, plan);
    if (!permission.allowed) await this.refused(reading, action, permission.code);
    const access = accessOf(actor, plan);
    await this.remember(reading, action, record, access);
    return { record, plan, access, context: { ...around, birthDate: record.person.birthDate } };
  }

  private async refused(reading: Reading, action: PlanAction, code: Refused['refusal']['code']): Promise<never> {
    const { me, planId: plan, requestId } = reading;
    const { municipality } = me.actor;
    const actor = auditActorOf(me.actor);
    await writeAudit(this.database, {
      kind: 'read-refused',
      municipality,
      what: whatOf(action),
      code,
      actor,
      plan,
      requestId,
    });
    throw refuse(code);
  }

  private async remember(reading: Reading, action: PlanAction, record: PlanRecord, access: Access): Promise<void> {
    const { actor } = reading.me;
    if (actor.kind !== 'member') return;
    const { planId, requestId } = reading;
    const what = whatOf(action);
    const person = record.person.id;
    const { municipality, member } = actor;
    const purpose = purposeOf(access);
    await logAccess(this.database, { municipality, member, person, plan: planId, what, purpose, requestId });
  }
}

const whatOf = (action: PlanAction): 'plan' | 'plan-events' => (action === 'read-plan' ? 'plan' : 'plan-events');

/** Buttons for every step that the view shows. */
const buttonsFor = (
  view: PlanView,
  { me }: Reading,
  plan: { state: LivePlan; access: PlanAccess; context: Context },
): Record<string, Button[]> => {
  const shown = [...(view.steps ?? []).map(({ id }) => id), ...(view.finished ?? []).map(({ stepId }) => stepId)];
  return Object.fromEntries(shown.map((stepId) => [stepId, buttonsOf(stepId, me.actor, plan)]));
};
