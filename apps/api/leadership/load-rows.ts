import type { MemberRole } from '#contracts';
import type { DueInWeek, HeldNow, MembershipRow, PlansLed } from '#persistence';
import type { CivilDate } from '../shared/given.js';
import type { LoadRowDto } from './load.dto.js';
import { perWeek } from './weeks.js';

/** What was counted, each list in one query. */
export interface Counted {
  readonly held: readonly HeldNow[];
  readonly due: readonly DueInWeek[];
  readonly plans: readonly PlansLed[];
}

interface Place {
  readonly unitId: string;
  readonly memberId: string | null;
}

const keyOf = ({ unitId, memberId }: Place): string => `${unitId}/${memberId ?? ''}`;

const caring: readonly MemberRole[] = ['practitioner', 'coordinator', 'team-leader', 'department-head', 'director'];

/** Everybody who works at these units, the idle ones too, and whoever else still holds something there. */
export function loadRows(members: readonly MembershipRow[], counted: Counted, weeks: readonly CivilDate[]) {
  const working = members.filter(({ role }) => caring.includes(role));
  const places = new Map<string, Place>();
  for (const place of [...working, ...counted.held, ...counted.due, ...counted.plans]) {
    places.set(keyOf(place), { unitId: place.unitId, memberId: place.memberId });
  }
  const names = new Map(members.map(({ memberId, name }) => [memberId, name]));
  const by = {
    held: new Map(counted.held.map((one) => [keyOf(one), one])),
    plans: new Map(counted.plans.map((one) => [keyOf(one), one.plans])),
    due: Map.groupBy(counted.due, keyOf),
    at: Map.groupBy(working, keyOf),
  };
  return [...places.entries()].map(([key, place]): LoadRowDto => {
    const at = by.at.get(key) ?? [];
    const { open = 0, overdue = 0 } = by.held.get(key) ?? {};
    return {
      unitId: place.unitId,
      memberId: place.memberId,
      name: place.memberId === null ? null : (names.get(place.memberId) ?? null),
      roles: at.map(({ role }) => role),
      former: place.memberId !== null && at.length === 0,
      plans: by.plans.get(key) ?? 0,
      open,
      overdue,
      due: perWeek(weeks, by.due.get(key) ?? []),
      awayFrom: at[0]?.awayFrom ?? null,
      awayUntil: at[0]?.awayUntil ?? null,
      standInId: at[0]?.standInId ?? null,
    };
  });
}

/** By unit, what nobody has taken first, then by name. */
export const byUnitAndName = (a: LoadRowDto, b: LoadRowDto): number =>
  a.unitId.localeCompare(b.unitId) || (a.name ?? '').localeCompare(b.name ?? '', 'da');
