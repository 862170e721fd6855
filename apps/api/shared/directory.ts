import { Inject, Injectable } from '@nestjs/common';
import type { Sector } from '#contracts';
import { type MembershipRow, membersOf, ofMunicipality, type UnitRow, unitsOf } from '#persistence';
import type { MemberRecord } from '#privacy';
import { PEOPLE, type PeopleDatabase } from '../parts.js';

/** Units and members of one municipality, by id, as screens name them. */
export interface Names {
  readonly units: ReadonlyMap<string, { readonly name: string; readonly sector: Sector }>;
  readonly members: ReadonlyMap<string, MemberRecord>;
  readonly unitRows: readonly UnitRow[];
  readonly memberRows: readonly MembershipRow[];
}

const keptMs = 5_000;

/** The municipality's names, kept for five seconds: they change rarely and every page needs them. */
@Injectable()
export class Directory {
  private readonly kept = new Map<string, { readonly names: Promise<Names>; readonly until: number }>();

  constructor(@Inject(PEOPLE) private readonly people: PeopleDatabase) {}

  of(municipality: string): Promise<Names> {
    const kept = this.kept.get(municipality);
    if (kept && kept.until > Date.now()) return kept.names;
    const names = this.read(municipality);
    this.kept.set(municipality, { names, until: Date.now() + keptMs });
    names.catch(() => this.kept.delete(municipality));
    return names;
  }

  /** The municipality's names are read anew from now on. */
  forget(municipality: string): void {
    this.kept.delete(municipality);
  }

  private async read(municipality: string): Promise<Names> {
    const on = this.people.as(ofMunicipality(municipality));
    const [unitRows, memberRows] = await Promise.all([unitsOf(on, municipality), membersOf(on, municipality)]);
    const units = new Map(unitRows.map(({ id, name, sector }) => [id, { name, sector }] as const));
    return { units, members: membersByIdOf(memberRows), unitRows, memberRows };
  }
}

type Ways = Pick<MemberRecord, 'name' | 'phone' | 'mail'>;

const waysTo = ({ name, phone, mail }: MembershipRow): Ways => ({
  name,
  ...(phone ? { phone } : {}),
  ...(mail ? { mail } : {}),
});

function membersByIdOf(rows: readonly MembershipRow[]): ReadonlyMap<string, MemberRecord> {
  const ways = new Map(rows.map((row) => [row.memberId, waysTo(row)] as const));
  return new Map(
    rows.map((row) => {
      const standIn = row.standInId === null ? undefined : ways.get(row.standInId);
      const away = row.awayUntil === null ? {} : { awayUntil: row.awayUntil, ...(standIn ? { standIn } : {}) };
      return [row.memberId, { ...waysTo(row), ...away }] as const;
    }),
  );
}
