import { Inject, Injectable } from '@nestjs/common';
import { escalations, inbox, type KeyVault, laddersOf, riskHandovers, riskLimits, riskUndecided } from '#persistence';
import { type Scope, scopeOf } from '#privacy';
import type { SignedIn } from '../auth/signed-in.js';
import { answeringOf } from '../escalations/answering.js';
import { type EscalationRowDto, type EscalationsQueryDto, escalationRow } from '../escalations/escalation-row.dto.js';
import { type Listed, listed, pageAsked } from '../http/page.js';
import { refuse } from '../http/refused.js';
import { daysAfter } from '../leadership/weeks.js';
import { ApiMetrics } from '../metrics/api-metrics.js';
import { JOURNAL, type Journal, KEYS, PEOPLE, type PeopleDatabase } from '../parts.js';
import { type CivilDate, given } from '../shared/given.js';
import { Today } from '../shared/today.js';
import { type InboxQueryDto, type WorkItemDto, workItem } from './inbox.dto.js';
import { type RiskDto, type RiskList, type RiskQueryDto, unanswered, undecided } from './risk.dto.js';

const riskDays = 30;

const cursorNeedsList = {
  field: 'list',
  expected: { da: 'skal angives sammen med cursor', en: 'must be given together with cursor' },
};

/** Inbox, escalations and risk: one query each, filtered by the reader's scope. */
@Injectable()
export class WorkLists {
  constructor(
    @Inject(PEOPLE) private readonly people: PeopleDatabase,
    @Inject(KEYS) private readonly keys: KeyVault,
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(Today) private readonly clock: Today,
    @Inject(ApiMetrics) private readonly metrics: ApiMetrics,
  ) {}

  async inbox({ actor }: SignedIn, query: InboxQueryDto): Promise<Listed<WorkItemDto>> {
    const scope = scopeOf(actor);
    const { only, unit, dueBy, week, member, state } = query;
    const overdue = state === 'overdue' ? true : undefined;
    const asked = { ...pageAsked(query), ...given({ only, unit, dueBy, week, member, overdue }) };
    return listed(
      await this.metrics.list('inbox', () => inbox(this.people.as(scope), this.keys, scope, asked)),
      workItem(scope),
    );
  }

  async escalations({ actor }: SignedIn, query: EscalationsQueryDto): Promise<Listed<EscalationRowDto>> {
    const scope = scopeOf(actor);
    const { status, only } = query;
    const asked = { ...pageAsked(query), ...given({ status, only }) };
    const run = () => escalations(this.people.as(scope), this.keys, scope, asked);
    const page = await this.metrics.list('escalations', run);
    const shown = listed(page, escalationRow(scope));
    return query.with === 'answering' ? { ...shown, items: await this.answering(actor, shown.items) } : shown;
  }

  /** Two more queries for the whole page, however long it is. */
  private async answering(actor: SignedIn['actor'], rows: readonly EscalationRowDto[]): Promise<EscalationRowDto[]> {
    const open = rows.filter(({ status }) => status === 'open');
    const [ladders, plans] = await Promise.all([
      laddersOf(this.people.as(scopeOf(actor)), open),
      this.journal.loadMany([...new Set(open.map(({ planId }) => planId))]),
    ]);
    const byPlan = new Map(plans.map((plan) => [plan.planId, plan]));
    return rows.map((row) => {
      const ladder = ladders.filter((one) => one.planId === row.planId && one.subjectId === row.subjectId);
      const answering = row.status === 'open' ? answeringOf(row, ladder, actor, byPlan.get(row.planId)) : undefined;
      return answering === undefined ? row : { ...row, answering };
    });
  }

  async risk({ actor }: SignedIn, query: RiskQueryDto): Promise<RiskDto> {
    if (query.cursor !== undefined && query.list === undefined) {
      throw refuse('body-invalid', { errors: [cursorNeedsList] });
    }
    const today = await this.clock.of(actor.municipality);
    const wanted = (list: RiskList) => query.list === undefined || query.list === list;
    const parts = await this.metrics.list('risk', () =>
      Promise.all([
        wanted('limits') ? this.limits(scopeOf(actor), query, today) : {},
        wanted('handovers') ? this.handovers(scopeOf(actor), query, today) : {},
        wanted('undecided') ? this.undecided(scopeOf(actor), query, today) : {},
      ]),
    );
    return Object.assign({}, ...parts);
  }

  private async limits(scope: Scope, query: RiskQueryDto, today: CivilDate): Promise<RiskDto> {
    const asked = { ...pageAsked(query), by: daysAfter(today, riskDays) };
    return { limits: listed(await riskLimits(this.people.as(scope), this.keys, scope, asked), workItem(scope)) };
  }

  private async handovers(scope: Scope, query: RiskQueryDto, today: CivilDate): Promise<RiskDto> {
    const asked = { ...pageAsked(query), by: daysAfter(today, riskDays) };
    return {
      handovers: listed(await riskHandovers(this.people.as(scope), this.keys, scope, asked), unanswered(scope)),
    };
  }

  private async undecided(scope: Scope, query: RiskQueryDto, today: CivilDate): Promise<RiskDto> {
    const asked = { ...pageAsked(query), today };
    return { undecided: listed(await riskUndecided(this.people.as(scope), this.keys, scope, asked), undecided(scope)) };
  }
}
