import type { InvitationProof, InvitationState, Invitee } from '#contracts';
import type { Database, Queryable, Reads, Sealed, Statement } from '#persistence';

export interface NewInvitation {
  readonly id: string;
  readonly municipality: string;
  readonly user: string;
  readonly invitee: Invitee;
  readonly plan: string | null;
  readonly proof: InvitationProof;
  readonly sealed: Sealed;
  readonly tokenHash: Buffer;
  readonly madeBy: string;
  readonly bodyHash: string;
  readonly days: number;
  readonly key: string;
}

/** An invitation as its list shows it, the address still sealed. */
export interface InvitationRow {
  readonly id: string;
  readonly user: string;
  readonly invitee: Invitee;
  readonly plan: string | null;
  readonly proof: InvitationProof;
  readonly cipher: Buffer;
  readonly keyId: string;
  readonly state: InvitationState;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly expiresAt: string;
  readonly sentAt: string | null;
  readonly sentFor: string;
  readonly bodyHash: string;
  readonly usedAt: string | null;
  readonly revokedAt: string | null;
}

/** A link that opens. */
export interface OpenLink {
  readonly id: string;
  readonly municipality: string;
  readonly municipalityName: string;
  readonly user: string;
  readonly invitee: Invitee;
  readonly plan: string | null;
  readonly person: string | null;
  readonly proof: InvitationProof;
  readonly cipher: Buffer;
  readonly keyId: string;
  readonly expiresAt: string;
}

const columns = `i.id, i.user_id as user, i.invitee, i.plan_id as plan, i.proof, i.sealed as cipher,
  i.sealed_key as "keyId", i.made_at as "madeAt", i.made_by as "madeBy", i.expires_at as "expiresAt",
  i.sent_at as "sentAt", i.sent_for as "sentFor", i.body_hash as "bodyHash", i.used_at as "usedAt",
  i.revoked_at as "revokedAt",
  case when i.used_at is not null then 'used' when i.revoked_at is not null then 'revoked'
       when i.expires_at <= now() then 'expired' else 'open' end as state`;

/** Whether whom it was for may still come: has a post outside, or part in the plan and not turned 18. */
const stillMeant = `case i.invitee
  when 'member' then exists (select from membership m join unit t on t.id = m.unit_id
    where m.member_id = i.user_id and m.municipality_id = i.municipality_id and t.external)
  when 'guardian' then exists (select from plan p join person y on y.id = p.person_id
    where p.id = i.plan_id and p.readers @> array[i.user_id::text]
      and y.birth_date + interval '18 years'
        > ((clock_timestamp() + make_interval(secs => o.offset_ms / 1000.0)) at time zone 'Europe/Copenhagen')::date)
  else true end`;

/** The rows of invitations. Expiry is real time, whatever a training municipality's clock says. */
export class InvitationStore {
  constructor(private readonly system: Database) {}

  /** @returns false where the id was there already. */
  async insert(on: Queryable, one: NewInvitation): Promise<boolean> {
    const rows = await on.query({
      name: 'invitation-insert',
      text: `insert into invitation (id, municipality_id, user_id, invitee, plan_id, proof, sealed, sealed_key, token_hash,
            made_by, body_hash, days, sent_for, expires_at)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, now() + make_interval(days => $12))
          on conflict (id) do nothing returning id`,
      values: [
        one.id,
        one.municipality,
        one.user,
        one.invitee,
        one.plan,
        one.proof,
        one.sealed.cipher,
        one.sealed.keyId,
        one.tokenHash,
        one.madeBy,
        one.bodyHash,
        one.days,
        one.key,
      ],
    });
    return rows.length > 0;
  }

  async find(municipality: string, id: string): Promise<InvitationRow | null> {
    const rows = await this.system.query<InvitationRow>({
      name: 'invitation-find',
      text: `select ${columns} from invitation i
        where i.municipality_id = $1 and i.id = $2`,
      values: [municipality, id],
    });
    return rows[0] ?? null;
  }

  /** A plan's, newest first; without a plan those of members. */
  list(on: Reads, municipality: string, plan: string | null): Promise<readonly InvitationRow[]> {
    return on.query({
      name: plan === null ? 'invitations-of-members' : 'invitations-of-plan',
      text: `select ${columns} from invitation i
        where i.municipality_id = $1 and ${plan === null ? 'i.plan_id is null' : 'i.plan_id = $2'}
        order by i.made_at desc, i.id limit 200`,
      values: plan === null ? [municipality] : [municipality, plan],
    });
  }

  /** Guardians' names, sealed, by their ids. */
  async guardians(users: readonly string[]): Promise<readonly ({ readonly id: string } & Sealed)[]> {
    if (users.length === 0) return [];
    return this.system.query({
      name: 'guardian-names',
      text: `select id, sealed as cipher, sealed_key as "keyId" from app_user
        where id = any($1::uuid[]) and guardian_of is not null`,
      values: [users],
    });
  }

  /** Another token takes the place of the one before; it holds as long again. @returns until when; null where it is over. */
  async renew(on: Queryable, id: string, tokenHash: Buffer, key: string): Promise<string | null> {
    const [row] = await on.query<{ readonly until: string }>({
      name: 'invitation-renew',
      text: `update invitation set token_hash = $2, sent_for = $3, sent_at = null,
          expires_at = now() + make_interval(days => days)
        where id = $1 and used_at is null and revoked_at is null returning expires_at as until`,
      values: [id, tokenHash, key],
    });
    return row?.until ?? null;
  }

  async sent(id: string): Promise<void> {
    const text = 'update invitation set sent_at = now() where id = $1';
    await this.system.query({ name: 'invitation-sent', text, values: [id] });
  }

  /** @returns false where it is over already. */
  async revoke(on: Queryable, id: string, by: string): Promise<boolean> {
    const rows = await on.query({
      name: 'invitation-revoke',
      text: `update invitation set revoked_at = now(), revoked_by = $2, token_hash = null
        where id = $1 and used_at is null and revoked_at is null returning id`,
      values: [id, by],
    });
    return rows.length > 0;
  }

  async open(tokenHash: Buffer): Promise<OpenLink | null> {
    return this.link('i.token_hash = $1', tokenHash);
  }

  async openById(id: string): Promise<OpenLink | null> {
    return this.link('i.id = $1 and i.token_hash is not null', id);
  }

  private async link(where: string, value: unknown): Promise<OpenLink | null> {
    const rows = await this.system.query<OpenLink>({
      text: `select i.id, i.municipality_id as municipality, o.name as "municipalityName", i.user_id as user, i.invitee,
          i.plan_id as plan, coalesce(u.person_id, u.guardian_of) as person, i.proof, i.sealed as cipher,
          i.sealed_key as "keyId", i.expires_at as "expiresAt"
        from invitation i join municipality o on o.code = i.municipality_id join app_user u on u.id = i.user_id
        where ${where} and i.expires_at > now() and ${stillMeant}`,
      values: [value],
    });
    return rows[0] ?? null;
  }
}

/** Takes the link up: of two who do so at once one is told that it is gone. */
export const takeUp = (id: string): Statement => ({
  name: 'invitation-used',
  text: `update invitation set used_at = now(), token_hash = null
    where id = $1 and token_hash is not null and expires_at > now() returning id`,
  values: [id],
});
