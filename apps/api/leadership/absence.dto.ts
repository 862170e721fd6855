import type { MembershipRow } from '#persistence';
import { ShowDate, ShowId, ShowList, ShowNumber, ShowText, ShowTexts, ShowYesNo } from '../http/shows.js';
import type { CivilDate } from '../shared/given.js';

export class AbsenceDto {
  @ShowId()
  readonly memberId!: string;

  @ShowText()
  readonly name!: string;

  @ShowTexts({ description: 'The units at which they are away.' })
  readonly units!: readonly string[];

  @ShowDate({ nullable: true, description: 'Null: from now on.' })
  readonly awayFrom!: string | null;

  @ShowDate({ description: 'The last day of it.' })
  readonly awayUntil!: string;

  @ShowYesNo({ description: 'Away today; else it is still ahead.' })
  readonly now!: boolean;

  @ShowId({ nullable: true })
  readonly standInId!: string | null;

  @ShowText({ nullable: true })
  readonly standInName!: string | null;

  @ShowNumber({ optional: true, description: 'What they have open at these units; for their leaders.' })
  readonly open?: number;
}

export class AbsenceListDto {
  @ShowList(() => AbsenceDto)
  readonly items!: readonly AbsenceDto[];
}

/** One row for each absence: the units at which somebody is away at the same time stand together. */
export function absencesOf(
  members: readonly MembershipRow[],
  today: CivilDate,
  openOf: (member: string, units: readonly string[]) => number | undefined,
): AbsenceDto[] {
  const names = new Map(members.map(({ memberId, name }) => [memberId, name]));
  const away = members.filter(({ awayUntil }) => awayUntil !== null && awayUntil >= today);
  const together = Map.groupBy(away, (one) => [one.memberId, one.awayFrom, one.awayUntil, one.standInId].join('/'));
  const rows = [...together.values()].flatMap((group) => {
    const [first] = group;
    if (!first?.awayUntil) return [];
    const { memberId, name, awayFrom, awayUntil, standInId } = first;
    const units = [...new Set(group.map(({ unitId }) => unitId))];
    const open = openOf(memberId, units);
    const standInName = standInId ? (names.get(standInId) ?? null) : null;
    const now = awayFrom === null || awayFrom <= today;
    const row = { memberId, name, units, awayFrom, awayUntil, now, standInId, standInName };
    return [open === undefined ? row : { ...row, open }];
  });
  return rows.sort((a, b) => (a.awayUntil < b.awayUntil ? -1 : a.awayUntil > b.awayUntil ? 1 : 0));
}
