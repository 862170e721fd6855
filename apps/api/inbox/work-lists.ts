import { Inject, Injectable } from '@nestjs/common';
import { escalations, inbox, type KeyRing, municipality, riskHandovers, riskLimits, riskUndecided } from '#persistence';
import { dayOf } from '#plan-domain';
import { type Scope, scopeOf } from '#privacy';
import type { SignedIn } from '../auth/signed-in.js';
import { type EscalationRowDto, type EscalationsQueryDto, escalationRow } from '../escalations/escalation-row.dto.js';
import { type Listed, listed, pageAsked } from '../http/page.js';
import { refuse } from '../http/refused.js';
import { ApiMetrics } from '../metrics/api-metrics.js';
import { DATABASE, type Database, KEYS } from '../parts.js';
import { type CivilDate, given, type Instant } from '../shared/given.js';
import { type InboxQueryDto, type WorkItemDto, workItem } from './inbox.dto.js';
import { type RiskDto, type RiskList, type RiskQueryDto, unanswered, undecided } from './risk.dto.js';

const riskDays = 30;

const daysAfter = (date: CivilDate, days: number): CivilDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as CivilDate;

const cursorNeedsList = {
  field: 'list',
  expected: { da: 'skal angives sammen med cursor', en: 'must be given together with cursor' },
};

/** Inbox, escalations and risk: one query each, filtered by the reader's scope. */
@Injectable()
export class WorkLists {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(KEYS) private readonly keys: KeyRing,
    @Inject(ApiMetrics) private readonly metrics: ApiMetrics,
  ) {}

  async inbox({ actor }: SignedIn, query: InboxQueryDto): Promise<Listed<WorkItemDto>> {
    const scope = scopeOf(actor);
    const { only, unit, dueBy } = query;
    const asked = { ...pageAsked(query), ...given({ only, unit, dueBy }) };
    return listed(
      await this.metrics.list('inbox', () => inbox(this.database, this.keys, scope, asked)),
      workItem(scope),
    );
  }

  async escalations({ actor }: SignedIn, query: EscalationsQueryDto): Promise<Listed<EscalationRowDto>> {
    const scope = scopeOf(actor);
    const { status, only } = query;
    const asked = { ...pageAsked(query), ...given({ status, only }) };
    const run = () => escalations(this.database, this.keys, scope, asked);
    return listed(await this.metrics.list('escalations', run), escalationRow(scope));
  }

  async risk({ actor }: SignedIn, query: RiskQueryDto): Promise<RiskDto> {
    if (query.cursor !== undefined && query.list === undefined) {
      throw refuse('body-invalid', { errors: [cursorNeedsList] });
    }
    const today = await this.today(actor.municipality);
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
    return { limits: listed(await riskLimits(this.database, this.keys, scope, asked), workItem(scope)) };
  }

  private async handovers(scope: Scope, query: RiskQueryDto, today: CivilDate): Promise<RiskDto> {
    const asked = { ...pageAsked(query), by: daysAfter(today, riskDays) };
    return { handovers: listed(await riskHandovers(this.database, scope, asked), unanswered(scope)) };
  }

  private async undecided(scope: Scope, query: RiskQueryDto, today: CivilDate): Promise<RiskDto> {
    const asked = { ...pageAsked(query), today };
    return { undecided: listed(await riskUndecided(this.database, scope, asked), undecided(scope)) };
  }

  private async today(code: string): Promise<CivilDate> {
    const row = await municipality(this.database, code);
    if (!row) throw refuse('unknown-municipality');
    return dayOf(row.now as Instant);
  }
}
