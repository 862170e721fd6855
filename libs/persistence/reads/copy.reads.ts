import type { Instant } from '#calendar';
import type { InvitationProof, Invitee } from '#contracts';
import type { Database, Statement } from '../database.js';
import type { KeyVault } from '../keys/index.js';
import { allLooksAt, type LookRow } from './look.reads.js';
import { cprOf } from './person.reads.js';
import { type PlanRecord, readPlan } from './plan.reads.js';

/** A message to a member of staff about a plan, with the unit of whoever got it. */
export interface TellingRow {
  readonly at: Instant;
  readonly unitId: string | null;
  readonly reason: string;
  readonly mailedAt: Instant | null;
}

/** Somebody tried to read or do something with the plan and was refused. */
export interface AttemptRow {
  readonly at: Instant;
  readonly by: string;
  readonly unitId: string | null;
  readonly kind: 'read-refused' | 'command-refused';
  readonly what: string;
  readonly code: string;
}

interface InvitationRow {
  readonly invitee: Invitee;
  readonly proof: InvitationProof;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
  readonly sentAt: Instant | null;
  readonly usedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

interface LoginRow {
  readonly subject: string | null;
  readonly mailSince: Instant | null;
  readonly language: string;
  readonly sessions: readonly { readonly beganAt: Instant; readonly seenAt: Instant; readonly endsAt: Instant }[];
}

/** Everything that is held about one young person in one plan, as it was in one instant. */
export interface HeldRecord {
  readonly plan: PlanRecord;
  readonly cpr: string | null;
  readonly municipalityName: string;
  readonly registeredAt: Instant;
  readonly login: LoginRow | null;
  readonly looks: readonly LookRow[];
  readonly tellings: readonly TellingRow[];
  readonly invitations: readonly InvitationRow[];
  readonly attempts: readonly AttemptRow[];
}

/** As every instant goes out. */
const iso = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

const atOnce: Statement = { text: 'set transaction isolation level repeatable read read only' };

/**
 * Reads it in one transaction, so that nothing in the copy is newer than the rest. Through the system's door: what is
 * recorded about looks and messages is shown to nobody as rows. Throws KeyFailure.
 */
export function readHeld(
  system: Database,
  vault: KeyVault,
  municipality: string,
  planId: string,
): Promise<HeldRecord | null> {
  return system.transaction([atOnce], async (tx) => {
    const plan = await readPlan(tx, vault, municipality, planId);
    if (!plan) return null;
    const personId = plan.person.id;
    const cpr = await cprOf(tx, vault, municipality, personId);
    const looks = await allLooksAt(tx, { municipality, planId, personId });
    const [[about] = [], tellings, invitations, attempts, login] = await tx.together([
      aboutPerson(municipality, personId),
      tellingsOf(municipality, planId),
      invitationsTo(municipality, planId),
      attemptsAt(municipality, planId),
      loginOf(personId),
    ]);
    const { registeredAt, municipalityName } = about as Pick<HeldRecord, 'registeredAt' | 'municipalityName'>;
    return {
      plan,
      cpr,
      municipalityName,
      registeredAt,
      login: (login?.[0] as LoginRow | undefined) ?? null,
      looks,
      tellings: tellings as readonly TellingRow[],
      invitations: invitations as readonly InvitationRow[],
      attempts: attempts as readonly AttemptRow[],
    };
  });
}

const aboutPerson = (municipality: string, personId: string): Statement => ({
  name: 'copy-person',
  text: `select p.recorded_at as "registeredAt", m.name as "municipalityName"
           from person p join municipality m on m.code = p.municipality_id
          where p.municipality_id = $1 and p.id = $2`,
  values: [municipality, personId],
});

const tellingsOf = (municipality: string, planId: string): Statement => ({
  name: 'copy-tellings',
  text: `select n.at, n.reason, m.sent_at as "mailedAt",
           (select min(s.unit_id) from membership s where s.member_id = n.member_id and s.municipality_id = $1) as "unitId"
         from notification n left join mail m on m.id = n.mail_id
        where n.municipality_id = $1 and n.plan_id = $2 order by n.at, n.id`,
  values: [municipality, planId],
});

const invitationsTo = (municipality: string, planId: string): Statement => ({
  name: 'copy-invitations',
  text: `select invitee, proof, made_at as "madeAt", expires_at as "expiresAt", sent_at as "sentAt", used_at as "usedAt",
           revoked_at as "revokedAt"
         from invitation where municipality_id = $1 and plan_id = $2 order by made_at, id`,
  values: [municipality, planId],
});

const attemptsAt = (municipality: string, planId: string): Statement => ({
  name: 'copy-attempts',
  text: `select at, actor_kind as by, unit_id as "unitId", kind, coalesce(data ->> 'what', data ->> 'command') as what,
           data ->> 'code' as code
         from audit where municipality_id = $1 and plan_id = $2 and kind in ('read-refused', 'command-refused')
        order by at, id`,
  values: [municipality, planId],
});

const loginOf = (personId: string): Statement => ({
  name: 'copy-login',
  text: `select u.subject, u.language, (select l.bound_at from mail_login l where l.user_id = u.id) as "mailSince", coalesce((
             select json_agg(json_build_object('beganAt', to_char(s.began_at at time zone 'UTC', ${iso}),
                      'seenAt', to_char(s.seen_at at time zone 'UTC', ${iso}),
                      'endsAt', to_char(s.ends_at at time zone 'UTC', ${iso})) order by s.began_at)
               from session s where s.user_id = u.id), '[]') as sessions
           from app_user u where u.person_id = $1`,
  values: [personId],
});
