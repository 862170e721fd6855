import { Inject, Injectable } from '@nestjs/common';
import { writeAudit } from '#audit';
import type { Access, EventView, LookSubject, PlanView, ReadPurpose } from '#contracts';
import {
  cprOf,
  type KeyVault,
  listPlans,
  type Page,
  type PlanListQuery,
  type PlanRecord,
  planExists,
  readPlan,
} from '#persistence';
import type { Context, ShareSelection } from '#plan-domain';
import {
  accessOf,
  can,
  eventsFor,
  type PlanAccess,
  type PlanAction,
  type PlanReadModel,
  type PreviewAsked,
  type PrivacyActor,
  planAccessOf,
  previewShare,
  purposeFor,
  scopeOf,
  unknownTexts,
  viewFor,
} from '#privacy';
import { auditActorOf } from '../auth/refusal-recorder.js';
import type { SignedIn } from '../auth/signed-in.js';
import { pageOfAll } from '../http/offset-page.js';
import { type Listed, listed, pageAsked } from '../http/page.js';
import { Refused, refuse } from '../http/refused.js';
import { LookRecorder } from '../looks/look-recorder.js';
import { ApiMetrics } from '../metrics/api-metrics.js';
import { type Database, JOURNAL, type Journal, KEYS, PEOPLE, type PeopleDatabase, SYSTEM } from '../parts.js';
import { Directory } from '../shared/directory.js';
import { type CivilDate, given } from '../shared/given.js';
import { Forecasts } from './forecasts.js';
import {
  escalationButtons,
  handoverButtons,
  type PlanUnderButtons,
  planButtons,
  sharingButtons,
} from './plan-buttons.js';
import { type PlanRowDto, planRow } from './plan-row.dto.js';
import type { EventsQueryDto, PlansQueryDto } from './plans-query.dto.js';
import { readModelOf } from './read-model.js';
import { type Button, buttonsOf } from './step-buttons.js';

/** More than any plan's version: newest first, the place behind an event stays the same when others come before it. */
const beyondEvery = 999_999_999;

/** Who reads what, for the record. */
export interface Reading {
  readonly me: SignedIn;
  readonly planId: string;
  readonly requestId: string;
  /** What it is recorded as; what it is when absent. */
  readonly what?: LookSubject;
}

export interface Opened {
  readonly record: PlanRecord;
  readonly plan: PlanAccess;
  readonly access: Access;
  readonly context: Context;
}

export interface PlanPage extends PlanView {
  readonly maySeeLooks: boolean;
  readonly mayPrepareCopy: boolean;
  readonly textsGoneOn?: CivilDate;
  readonly mayInvite: boolean;
  readonly actions: Readonly<Record<string, readonly Button[]>>;
  readonly planActions: ReturnType<typeof planButtons>;
  readonly handoverActions: Readonly<Record<string, ReturnType<typeof handoverButtons>>>;
  readonly escalationActions: Readonly<Record<string, ReturnType<typeof escalationButtons>>>;
  readonly sharingActions: Readonly<Record<string, ReturnType<typeof sharingButtons>>>;
}

/** The pages of plans, each through libs/privacy; whoever opens a plan is recorded with why. */
@Injectable()
export class PlanPages {
  private readonly forecasts = new Forecasts();

  constructor(
    @Inject(PEOPLE) private readonly people: PeopleDatabase,
    @Inject(SYSTEM) private readonly system: Database,
    @Inject(KEYS) private readonly keys: KeyVault,
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(ApiMetrics) private readonly metrics: ApiMetrics,
    @Inject(LookRecorder) private readonly looks: LookRecorder,
  ) {}

  async list({ actor }: SignedIn, query: PlansQueryDto): Promise<Listed<PlanRowDto>> {
    const scope = scopeOf(actor);
    const { status, kind, personId, lead, sort } = query;
    const asked: PlanListQuery = { ...pageAsked(query), ...given({ status, kind, personId, lead, sort }) };
    const read = () => listPlans(this.people.as(scope), this.keys, scope, asked);
    const page = await this.metrics.list('plans', read);
    return listed(actor.kind === 'guardian' ? await this.stillOpen(actor, page) : page, planRow(scope));
  }

  /** A guardian's part ends with the 18th birthday, whether time has passed for the plan or not. */
  private async stillOpen<Row extends { readonly planId: string }>(
    actor: PrivacyActor,
    { rows, next }: Page<Row>,
  ): Promise<Page<Row>> {
    const { municipality } = actor;
    const on = this.people.as(scopeOf(actor));
    const records = await Promise.all(rows.map(({ planId }) => readPlan(on, this.keys, municipality, planId)));
    const around = await this.journal.context(municipality);
    const isOpen = (record: PlanRecord | null): boolean => {
      if (!record || !around) return false;
      const { id, birthDate } = record.person;
      return can(actor, 'read-plan', planAccessOf(record.state, id, { ...around, birthDate })).allowed;
    };
    return { next, rows: rows.filter((_, index) => isOpen(records[index] ?? null)) };
  }

  /** @param until what is foreseen until this day goes along. */
  async view(reading: Reading, until?: CivilDate): Promise<PlanPage> {
    const { record, plan, access, context } = await this.open(reading, 'read-plan');
    const { actor } = reading.me;
    const [names, cpr] = await Promise.all([
      this.directory.of(actor.municipality),
      access === 'full' ? cprOf(this.people.as(scopeOf(actor)), this.keys, actor.municipality, record.person.id) : null,
    ]);
    const coming = until === undefined ? undefined : this.forecasts.of(record, until, context);
    const view = viewFor(actor, readModelOf(record, names, context, cpr, coming), purposeFor(actor, plan));
    if (view === null) throw refuse('not-allowed');
    const maySeeLooks = can(actor, 'read-looks', plan).allowed;
    const mayPrepareCopy = can(actor, 'prepare-copy', plan).allowed;
    const mayInvite = can(actor, 'invite', plan).allowed;
    return {
      ...view,
      maySeeLooks,
      mayPrepareCopy,
      ...(record.textsGoneOn !== null && access !== 'brief' && { textsGoneOn: record.textsGoneOn }),
      mayInvite,
      ...buttonsFor(view, reading, { state: record.state, access: plan, context }),
    };
  }

  async events(reading: Reading, query: EventsQueryDto): Promise<Listed<EventView>> {
    const { record, plan, context } = await this.open(reading, 'read-events');
    const { actor } = reading.me;
    const names = await this.directory.of(actor.municipality);
    const events = eventsFor(actor, readModelOf(record, names, context, null), purposeFor(actor, plan));
    if (query.first !== 'newest') return pageOfAll(events, query, ({ version }) => version);
    return pageOfAll(events.toReversed(), query, ({ version }) => beyondEvery - version);
  }

  /** A part of the plan as an external unit sees it, or would. */
  async sharePreview(reading: Reading, asked: PreviewAsked): Promise<PlanView | null> {
    return previewShare(await this.modelFor(reading), asked);
  }

  /** @throws Refused `share-part-unknown` for an agreement or note that is not in the plan. */
  async checkTexts(reading: Reading, selection: ShareSelection): Promise<void> {
    if (selection.agreements.length + selection.notes.length === 0) return;
    const unknown = unknownTexts(await this.modelFor(reading), selection);
    if (unknown.length > 0) throw new Refused({ code: 'share-part-unknown', detail: { unknown } });
  }

  private async modelFor(reading: Reading): Promise<PlanReadModel> {
    const { record, context } = await this.open(reading, 'preview-share');
    return readModelOf(record, await this.directory.of(reading.me.actor.municipality), context, null);
  }

  /** The plan with the reader's access to it, both recorded. @throws Refused when it is not there or not for them. */
  async open(reading: Reading, action: Reads): Promise<Opened> {
    const { actor } = reading.me;
    const { municipality } = actor;
    const [record, around] = await Promise.all([
      readPlan(this.people.as({ ...scopeOf(actor), planId: reading.planId }), this.keys, municipality, reading.planId),
      this.journal.context(municipality),
    ]);
    if (!around) throw refuse('plan-not-found');
    if (!record) return this.notTheirs(reading, action);
    const context = { ...around, birthDate: record.person.birthDate };
    const plan = planAccessOf(record.state, record.person.id, context);
    const permission = can(actor, action, plan);
    if (!permission.allowed) await this.refused(reading, action, permission.code);
    const access = accessOf(actor, plan);
    const { planId, requestId, what = whatOf(action) } = reading;
    const as = permission.allowed && permission.as.kind === 'member' ? { unit: permission.as.unit } : {};
    const purpose = (actor.kind === 'member' && purposes[action]) || purposeFor(actor, plan);
    const look = { what, plan: planId, person: record.person.id, purpose, ...as };
    await this.looks.opened(actor, look, requestId);
    return { record, plan, access, context };
  }

  /** The database has not shown it: because there is none, or because it is somebody else's, which is recorded. */
  private async notTheirs(reading: Reading, action: Reads): Promise<never> {
    const { me, planId } = reading;
    if (!(await planExists(this.system, me.actor.municipality, planId))) throw refuse('plan-not-found');
    return this.refused(reading, action, 'plan-not-found');
  }

  private async refused(reading: Reading, action: Reads, code: Refused['refusal']['code']): Promise<never> {
    const { me, planId: plan, requestId } = reading;
    const { municipality } = me.actor;
    const actor = auditActorOf(me.actor);
    await writeAudit(this.people.as(scopeOf(me.actor)), {
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
}

export type Reads = Extract<PlanAction, `read-${string}` | 'preview-share' | 'invite' | 'prepare-copy'>;

const subjects = {
  'read-plan': 'plan',
  'read-events': 'plan-events',
  'read-looks': 'looks',
  'read-invitations': 'invitations',
  invite: 'invitations',
  'read-copy': 'copy',
  'prepare-copy': 'copy',
  'preview-share': 'plan',
} as const;

/** What members do it for, whatever else they do with the plan: who looks at the looks does so for control. */
const purposes: Readonly<Partial<Record<Reads, ReadPurpose>>> = {
  'read-looks': 'audit',
  'read-copy': 'citizens-copy',
  'prepare-copy': 'citizens-copy',
};

const whatOf = (action: Reads) => subjects[action];

type Buttons = Omit<PlanPage, keyof PlanView | 'maySeeLooks' | 'mayPrepareCopy' | 'mayInvite' | 'textsGoneOn'>;

/** Buttons for everything that the view shows. Of what is finished only the latest occurrence can be opened again. */
const buttonsFor = (view: PlanView, { me }: Reading, plan: PlanUnderButtons): Buttons => {
  const latest = new Set(Object.values(plan.state.finished).map(({ stepId }) => stepId));
  const finished = (view.finished ?? []).map(({ stepId }) => stepId).filter((stepId) => latest.has(stepId));
  const each = <B>(ids: readonly string[], buttons: (id: string) => B): Record<string, B> =>
    Object.fromEntries(ids.map((id) => [id, buttons(id)]));
  const idsOf = (shown: readonly { readonly id: string }[] = []): string[] => shown.map(({ id }) => id);
  return {
    actions: {
      ...each(idsOf(view.steps), (id) => buttonsOf(id, me.actor, plan)),
      ...each(finished, (id) => buttonsOf(id, me.actor, plan, ['reopen'])),
    },
    planActions: planButtons(me.actor, plan),
    handoverActions: each(
      idsOf(view.handovers).filter((id) => plan.state.handovers[id]),
      (id) => handoverButtons(id, me.actor, plan),
    ),
    escalationActions: each(idsOf(view.escalations), (id) => escalationButtons(id, me.actor, plan)),
    sharingActions: {
      ...each(idsOf(view.consents), (id) => sharingButtons('consent', id, me.actor, plan)),
      ...each(idsOf(view.shares), (id) => sharingButtons('share', id, me.actor, plan)),
      ...each(idsOf(view.referrals), (id) => sharingButtons('referral', id, me.actor, plan)),
      ...each(idsOf(view.guardians), (id) => sharingButtons('guardian', id, me.actor, plan)),
    },
  };
};
