import type { CivilDate } from '#calendar';
import { leaderRoles } from '#contracts';
import type { MembershipNow, OrganisationNow, UnitNow } from './types.js';

type Units = ReadonlyMap<string, UnitNow>;

/** A unit and everything below it. */
export function subtree(root: string, units: Units): string[] {
  const found = new Set([root]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const { id, parent } of units.values()) if (parent !== null && found.has(parent)) found.add(id);
  }
  return [...found];
}

/** A unit and those above it, nearest first; a loop in the data ends the walk. */
function upwards(from: string, units: Units): string[] {
  const chain: string[] = [];
  for (let id: string | null = from; id !== null && !chain.includes(id); id = units.get(id)?.parent ?? null) {
    chain.push(id);
  }
  return chain;
}

const leading = leaderRoles as readonly string[];

/** Open units of the municipality itself with no leader of any rank at or above them. */
export function leaderless({ units, memberships }: Pick<OrganisationNow, 'units' | 'memberships'>): string[] {
  const led = new Set(memberships.filter(({ role }) => leading.includes(role)).map(({ unit }) => unit));
  return [...units.values()]
    .filter(({ closed, external }) => !closed && !external)
    .filter(({ id }) => !upwards(id, units).some((unit) => led.has(unit)))
    .map(({ id }) => id);
}

type Span = Pick<MembershipNow, 'awayFrom' | 'awayUntil'>;

/** Whether two absences share a day, from today on. */
export function overlaps(a: Span, b: Span, today: CivilDate): boolean {
  if (a.awayUntil === null || b.awayUntil === null) return false;
  const from = [today, a.awayFrom, b.awayFrom].reduce<CivilDate>(
    (latest, day) => (day && day > latest ? day : latest),
    today,
  );
  return from <= a.awayUntil && from <= b.awayUntil;
}

/** A readable id of a new unit: `0265-ungeindsats`, with a number where that is taken. */
export function unitIdOf(municipality: string, name: string, units: Units): string {
  const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };
  const plain = name.toLowerCase().replace(/[æøå]/g, (letter) => letters[letter] ?? '');
  const words = plain
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  const slug = words.replace(/^-+|-+$/g, '').slice(0, 60) || 'enhed';
  const wanted = `${municipality}-${slug}`;
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (!units.has(id)) return id;
  }
}
