import { Inject, Injectable } from '@nestjs/common';
import { looksByWeek, type OpeningRow, openings, type ReviewScope, type UnitLooks } from '#persistence';
import { type PrivacyActor, scopeOf } from '#privacy';
import type { SignedIn } from '../auth/signed-in.js';
import { type Listed, listed, pageAsked } from '../http/page.js';
import { daysAfter, mondayOf, mondaysFrom, perWeek } from '../leadership/weeks.js';
import { type Database, JOURNAL, type Journal, SYSTEM } from '../parts.js';
import { Directory, type Names } from '../shared/directory.js';
import { type CivilDate, given } from '../shared/given.js';
import { Today } from '../shared/today.js';
import type {
  LookCountsDto,
  LookCountsQueryDto,
  OpeningRowDto,
  OpeningsQueryDto,
  UnitLooksDto,
} from './openings.dto.js';

const usualWeeks = 8;

/** Leaders control the units that they lead; auditors and administrators all of them. */
const reviewScope = (actor: PrivacyActor): ReviewScope => {
  const controls =
    actor.kind === 'member' && actor.memberships.some(({ role }) => role === 'auditor' || role === 'administrator');
  return { municipality: actor.municipality, unitIds: controls ? null : scopeOf(actor).ledUnitIds };
};

/** How access is used, for those who control it: ids and counts, nothing of a young person. */
@Injectable()
export class AccessReview {
  constructor(
    @Inject(SYSTEM) private readonly system: Database,
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(Today) private readonly clock: Today,
  ) {}

  async openings({ actor }: SignedIn, query: OpeningsQueryDto): Promise<Listed<OpeningRowDto>> {
    const asked = { ...pageAsked(query), ...given({ status: query.status }) };
    const [page, names, around] = await Promise.all([
      openings(this.system, reviewScope(actor), asked),
      this.directory.of(actor.municipality),
      this.journal.context(actor.municipality),
    ]);
    return listed(page, openingRow(names, around?.now ?? ''));
  }

  async counts({ actor }: SignedIn, { weeks = usualWeeks }: LookCountsQueryDto): Promise<LookCountsDto> {
    const [today, names] = await Promise.all([
      this.clock.of(actor.municipality),
      this.directory.of(actor.municipality),
    ]);
    const mondays = mondaysFrom(daysAfter(mondayOf(today), -7 * (weeks - 1)), weeks);
    const found = await looksByWeek(this.system, reviewScope(actor), mondays[0] ?? today);
    const byUnit = Map.groupBy(found, ({ unitId }) => unitId);
    return { weeks: mondays, units: [...byUnit].map(([unit, rows]) => unitLooks(unit, rows, mondays, names)) };
  }
}

const openingRow =
  (names: Names, now: string) =>
  ({ unitId, memberId, reviewedBy, ...row }: OpeningRow): OpeningRowDto => ({
    ...row,
    running: now < row.until,
    unit: unitId,
    member: memberId,
    ...given({
      unitName: names.units.get(unitId)?.name,
      memberName: names.members.get(memberId)?.name,
      reviewerName: reviewedBy === null ? undefined : names.members.get(reviewedBy)?.name,
    }),
  });

function unitLooks(unit: string, rows: readonly UnitLooks[], weeks: readonly CivilDate[], names: Names): UnitLooksDto {
  const sum = (of: readonly number[]) => of.reduce((a, b) => a + b, 0);
  return {
    unit,
    ...given({ unitName: names.units.get(unit)?.name }),
    total: sum(rows.map(({ count }) => count)),
    emergency: sum(rows.map(({ emergency }) => emergency)),
    counts: perWeek(weeks, rows),
  };
}
