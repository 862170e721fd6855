import { Inject, Injectable } from '@nestjs/common';
import {
  dueByWeek,
  heldNow,
  type KeyVault,
  type LedScope,
  type OverdueCount,
  openHandovers,
  overdueByWeek,
  plansLed,
} from '#persistence';
import { type Scope, scopeOf } from '#privacy';
import type { SignedIn } from '../auth/signed-in.js';
import { type Listed, listed, pageAsked } from '../http/page.js';
import { ApiMetrics } from '../metrics/api-metrics.js';
import { KEYS, PEOPLE, type PeopleDatabase } from '../parts.js';
import { Directory } from '../shared/directory.js';
import { type CivilDate, given } from '../shared/given.js';
import { Today } from '../shared/today.js';
import { type AbsenceListDto, absencesOf } from './absence.dto.js';
import type { LoadDto, LoadQueryDto } from './load.dto.js';
import { byUnitAndName, loadRows } from './load-rows.js';
import { type OpenHandoverDto, type OpenHandoversQueryDto, openHandover } from './open-handover.dto.js';
import type { OverdueDto, OverdueQueryDto, OverdueUnitDto } from './overdue.dto.js';
import { daysAfter, mondayOf, mondaysFrom, perWeek } from './weeks.js';

const usualWeeks = { back: 13, ahead: 8 } as const;

/** What a leader's figures count: the units led, and for an auditor every unit. */
const ledScope = ({ municipality, ledUnitIds, seesAll }: Scope): LedScope => ({
  municipality,
  unitIds: seesAll ? null : ledUnitIds,
});

/** What leaders look at. Each figure is one query over the rows that lists show too, so that both always agree. */
@Injectable()
export class LeaderPages {
  constructor(
    @Inject(PEOPLE) private readonly people: PeopleDatabase,
    @Inject(KEYS) private readonly keys: KeyVault,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(Today) private readonly clock: Today,
    @Inject(ApiMetrics) private readonly metrics: ApiMetrics,
  ) {}

  async overdue({ actor }: SignedIn, { weeks = usualWeeks.back }: OverdueQueryDto): Promise<OverdueDto> {
    const reader = scopeOf(actor);
    const scope = ledScope(reader);
    const [today, names] = await Promise.all([
      this.clock.of(actor.municipality),
      this.directory.of(actor.municipality),
    ]);
    const found = await this.metrics.list('overdue', () => overdueByWeek(this.people.as(reader), scope, today));
    const first = daysAfter(mondayOf(today), -7 * (weeks - 1));
    // What is recorded as exceeded waits for its next date, which may lie ahead: the plot then reaches that far.
    const last = [mondayOf(today), ...found.map(({ week }) => week)].sort().at(-1) ?? today;
    const mondays = mondaysFrom(first, 1 + Math.round((Date.parse(last) - Date.parse(first)) / (7 * 86_400_000)));
    const open = names.unitRows.filter(({ closedOn }) => closedOn === null).map(({ id }) => id);
    const units = new Set([...(scope.unitIds ?? open), ...found.map(({ unitId }) => unitId)]);
    const rows = [...units].map((unitId) =>
      overdueUnit(
        unitId,
        mondays,
        found.filter((one) => one.unitId === unitId),
      ),
    );
    return { today, weeks: mondays, units: rows };
  }

  async load({ actor }: SignedIn, { weeks = usualWeeks.ahead, unit }: LoadQueryDto): Promise<LoadDto> {
    const reader = scopeOf(actor);
    const { ledUnitIds, municipality } = reader;
    const unitIds = ledUnitIds.filter((id) => unit === undefined || id === unit);
    const [today, names] = await Promise.all([this.clock.of(municipality), this.directory.of(municipality)]);
    const mondays = mondaysFrom(mondayOf(today), weeks);
    const [from, to] = [mondayOf(today), daysAfter(mondayOf(today), 7 * weeks)];
    const scope = { municipality, unitIds };
    const on = this.people.as(reader);
    const [held, due, plans] = await this.metrics.list('load', () =>
      Promise.all([heldNow(on, scope), dueByWeek(on, scope, from, to), plansLed(on, scope)]),
    );
    const members = names.memberRows.filter(({ unitId }) => unitIds.includes(unitId));
    return { today, weeks: mondays, rows: loadRows(members, { held, due, plans }, mondays).sort(byUnitAndName) };
  }

  async handovers({ actor }: SignedIn, query: OpenHandoversQueryDto): Promise<Listed<OpenHandoverDto>> {
    const scope = scopeOf(actor);
    const today = await this.clock.of(actor.municipality);
    const asked = { ...pageAsked(query), ...given({ side: query.side }) };
    const run = () => openHandovers(this.people.as(scope), this.keys, scope, asked);
    return listed(await this.metrics.list('handovers', run), openHandover(scope, today));
  }

  /** Of one's own units, and of those one leads; an administrator sees everybody's. */
  async absences({ actor }: SignedIn): Promise<AbsenceListDto> {
    const reader = scopeOf(actor);
    const { municipality, unitIds, ledUnitIds } = reader;
    const on = this.people.as(reader);
    const [today, names] = await Promise.all([this.clock.of(municipality), this.directory.of(municipality)]);
    const all = actor.kind === 'member' && actor.memberships.some(({ role }) => role === 'administrator');
    const members = names.memberRows.filter(({ unitId }) => all || unitIds.includes(unitId));
    const held = ledUnitIds.length === 0 ? [] : await heldNow(on, { municipality, unitIds: ledUnitIds });
    const openOf = (member: string, units: readonly string[]) => {
      if (!units.every((unit) => ledUnitIds.includes(unit))) return undefined;
      const theirs = held.filter(({ memberId, unitId }) => memberId === member && units.includes(unitId));
      return theirs.reduce((sum, { open }) => sum + open, 0);
    };
    return { items: absencesOf(members, today, openOf) };
  }
}

function overdueUnit(unitId: string, mondays: readonly CivilDate[], found: readonly OverdueCount[]): OverdueUnitDto {
  const counts = perWeek(mondays, found);
  const sum = (of: readonly number[]) => of.reduce((a, b) => a + b, 0);
  const total = sum(found.map(({ count }) => count));
  return { unitId, total, limits: sum(found.map(({ limits }) => limits)), earlier: total - sum(counts), counts };
}
