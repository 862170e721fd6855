import { createHash } from 'node:crypto';
import { type Database, guardianSeal, invitationSeal, type KeyVault, type Statement } from '#persistence';
import { loginOf, parentLogin, parentName, subjectOf } from './people.js';
import { idOf } from './random.js';
import { memberWith } from './staff.js';
import { hasParent, parentOf, type Young } from './young.js';

interface DemoInvitation {
  readonly key: string;
  readonly user: string;
  readonly invitee: 'member' | 'young-person' | 'guardian';
  readonly plan: string | null;
  readonly proof: 'oidc' | 'code';
  readonly mail: string;
  /** How many days ago it was made, for how many it holds, and after how many it was used. */
  readonly ago: number;
  readonly days: number;
  readonly used?: number;
}

/** The parent of one young person with a login, and some invitations in every state. Harmless to repeat. */
export async function ensureOutsiders(db: Database, keys: KeyVault, cohort: readonly Young[]): Promise<void> {
  const child = cohort.find(hasParent);
  if (!child) return;
  const [row] = await db.query<{ person: string; municipality: string }>({
    text: 'select person_id as person, municipality_id as municipality from plan where id = $1',
    values: [child.planId],
  });
  if (!row) return;
  const { municipality } = row;
  const own = await keys.of(municipality);
  const parent = parentOf(child);
  const name = own.seal(parentName, guardianSeal(parent));
  const guardian: Statement = {
    text: `insert into app_user (id, subject, name, guardian_of, sealed, sealed_key) values ($1, $2, '', $3, $4, $5)
      on conflict (id) do nothing`,
    values: [parent, subjectOf(parentLogin), row.person, name.cipher, name.keyId],
  };
  const madeBy = memberWith('raadgiver.1@roskilde').id;
  const invited = invitationsOf(child, parent).map(({ key, mail, ...one }): Statement => {
    const id = idOf(`invitation:${key}`);
    const sealed = own.seal(mail, invitationSeal(id));
    const token = one.used === undefined ? createHash('sha256').update(crypto.randomUUID()).digest() : null;
    return {
      text: `insert into invitation (id, municipality_id, user_id, invitee, plan_id, proof, sealed, sealed_key, token_hash,
            made_at, made_by, body_hash, days, expires_at, sent_at, sent_for, used_at)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now() - make_interval(days => $10), $11, '', $12,
            now() - make_interval(days => $10 - $12), now() - make_interval(days => $10), $1,
            now() - make_interval(days => $10 - $13))
          on conflict (id) do nothing`,
      values: [
        id,
        municipality,
        one.user,
        one.invitee,
        one.plan,
        one.proof,
        sealed.cipher,
        sealed.keyId,
        token,
        one.ago,
        madeBy,
        one.days,
        one.used ?? null,
      ],
    };
  });
  await db.transaction([], async (tx) => void (await tx.together([guardian, ...invited])));
}

function invitationsOf(child: Young, parent: string): readonly DemoInvitation[] {
  const helper = memberWith('hjem.1@roskilde').id;
  const { planId, mail } = child;
  const young = idOf(`young-user:${loginOf(child)}`);
  return [
    {
      key: 'parent',
      user: parent,
      invitee: 'guardian',
      plan: planId,
      proof: 'oidc',
      mail: 'foraelder.1@roskilde.example',
      ago: 40,
      days: 7,
      used: 1,
    },
    { key: 'young', user: young, invitee: 'young-person', plan: planId, proof: 'code', mail, ago: 2, days: 7 },
    {
      key: 'helper',
      user: helper,
      invitee: 'member',
      plan: planId,
      proof: 'oidc',
      mail: 'hjem.1@roskilde.example',
      ago: 20,
      days: 7,
    },
    {
      key: 'staff',
      user: helper,
      invitee: 'member',
      plan: null,
      proof: 'oidc',
      mail: 'hjem.1@roskilde.example',
      ago: 1,
      days: 14,
    },
  ];
}
