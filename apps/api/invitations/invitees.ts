import { Inject, Injectable } from '@nestjs/common';
import type { Invitee } from '#contracts';
import { guardianSeal, type KeyVault, type Statement } from '#persistence';
import type { PlanAccess } from '#privacy';
import { refuse } from '../http/refused.js';
import { KEYS } from '../parts.js';
import { Directory } from '../shared/directory.js';

/** Whom somebody wants to invite to a plan. */
export interface Wanted {
  readonly invitee: Invitee;
  readonly memberId?: string | undefined;
  readonly guardianId?: string | undefined;
  /** A guardian's name. */
  readonly name?: string | undefined;
}

/** Whose login an invitation is for, and what makes sure that there is such a row: each answers with its id. */
export interface Invited {
  readonly statements: readonly Statement[];
}

/** The young person's own login; made where there is none, once. */
const youngLogin = (person: string, id: string): Invited => ({
  statements: [
    { text: 'select pg_advisory_xact_lock(hashtext($1))', values: [person] },
    {
      text: `insert into app_user (id, name, person_id) select $2, '', $1
        where not exists (select from app_user where person_id = $1)`,
      values: [person, id],
    },
    { text: 'select id from app_user where person_id = $1 order by subject nulls last, id limit 1', values: [person] },
  ],
});

/** Finds out who is invited, and whether that can be. */
@Injectable()
export class Invitees {
  constructor(
    @Inject(KEYS) private readonly keys: KeyVault,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /** @param newId for a young person's login where there is none. @throws Refused */
  toPlan(wanted: Wanted, plan: PlanAccess & { readonly person: string }, newId: string): Promise<Invited> {
    if (wanted.invitee === 'young-person') return Promise.resolve(youngLogin(plan.person, newId));
    if (wanted.invitee === 'guardian') return this.guardian(wanted, plan);
    return this.member(plan.municipality, wanted.memberId ?? '', plan.actingUnits);
  }

  /** A member of units outside, and of none inside. @param among only of these units. @throws Refused */
  async member(municipality: string, member: string, among?: readonly string[]): Promise<Invited> {
    const { memberRows, unitRows } = await this.directory.of(municipality);
    const outside = new Set(unitRows.filter(({ external }) => external).map(({ id }) => id));
    const posts = memberRows.filter(({ memberId }) => memberId === member).map(({ unitId }) => unitId);
    if (posts.some((unit) => !outside.has(unit))) throw refuse('invitee-inside');
    const theirs = among === undefined ? posts : posts.filter((unit) => among.includes(unit));
    if (theirs.length === 0) throw refuse(among === undefined ? 'unknown-member' : 'invitee-unknown');
    return { statements: [{ text: 'select id from app_user where id = $1', values: [member] }] };
  }

  /** A guardian who was admitted, by the id that the plan knows. The name is sealed; another one takes its place. */
  private async guardian(
    { guardianId, name }: Wanted,
    { municipality, person, guardians }: PlanAccess & { readonly person: string },
  ): Promise<Invited> {
    if (guardianId === undefined || !guardians.includes(guardianId)) throw refuse('invitee-unknown');
    if (name === undefined) throw refuse('invitee-name-missing');
    const { cipher, keyId } = (await this.keys.of(municipality)).seal(name.trim(), guardianSeal(guardianId));
    const text = `insert into app_user as u (id, name, guardian_of, sealed, sealed_key) values ($1, '', $2, $3, $4)
      on conflict (id) do update set sealed = excluded.sealed, sealed_key = excluded.sealed_key
        where u.guardian_of = excluded.guardian_of returning id`;
    return { statements: [{ text, values: [guardianId, person, cipher, keyId] }] };
  }
}
