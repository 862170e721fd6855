import { Inject, Injectable } from '@nestjs/common';
import { checkFindingLabels } from '#contracts';
import { type CheckFindingRow, checkReports, checkStanding, findingsOfReports } from '#persistence';
import { type PrivacyActor, scopeOf } from '#privacy';
import type { SignedIn } from '../auth/signed-in.js';
import { pageAsked } from '../http/page.js';
import { type Database, PEOPLE, type PeopleDatabase, SYSTEM } from '../parts.js';
import type { CheckFindingDto, ChecksDto, ChecksQueryDto } from './checks.dto.js';

/** What the daily checks found. Codes and ids; leaders are told which of their own plans, administrators all. */
@Injectable()
export class ChecksPage {
  constructor(
    @Inject(PEOPLE) private readonly people: PeopleDatabase,
    @Inject(SYSTEM) private readonly system: Database,
  ) {}

  async show({ actor }: SignedIn, query: ChecksQueryDto): Promise<ChecksDto> {
    const { municipality } = actor;
    const on = this.people.as(scopeOf(actor));
    const units = unitsOf(actor);
    const [{ overdue }, { rows, next }] = await Promise.all([
      checkStanding(this.system, municipality),
      checkReports(on, municipality, pageAsked(query)),
    ]);
    const ids = rows.map(({ id }) => id);
    const found = Map.groupBy(
      // An administrator has no part in any plan, and is told the ids and codes of all.
      await findingsOfReports(units === null ? this.system : on, ids, municipality, units),
      ({ reportId }) => reportId,
    );
    return { overdue, items: rows.map((row) => ({ ...row, found: (found.get(row.id) ?? []).map(shown) })), next };
  }
}

const unitsOf = (actor: PrivacyActor): readonly string[] | null =>
  actor.kind === 'member' && actor.memberships.some(({ role }) => role === 'administrator')
    ? null
    : scopeOf(actor).ledUnitIds;

const shown = ({ planId, code, foundAt, repairedAt }: CheckFindingRow): CheckFindingDto => ({
  planId,
  code,
  label: checkFindingLabels[code],
  foundAt,
  repairedAt,
});
