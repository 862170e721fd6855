import type { Instant } from '#calendar';
import type { Queryable } from '../database.js';
import type { KeyPurpose } from '../keys/index.js';

/** A municipality's key as people may know it: never the key itself. */
export interface KeyAge {
  readonly keyId: string;
  /** Seals persons and plans' keys, or makes the marks by which names and numbers are found. */
  readonly purpose: KeyPurpose;
  /** The id of the master key that closes it. */
  readonly master: string;
  readonly createdAt: Instant;
  /** No longer used for what is new. */
  readonly retiredAt: Instant | null;
  readonly destroyedAt: Instant | null;
  /** How many plans' keys it closes. */
  readonly planKeys: number;
  /** How many of those were destroyed. */
  readonly destroyedPlanKeys: number;
}

/** A municipality's keys, oldest first. */
export const keyAges = (db: Queryable, municipality: string): Promise<readonly KeyAge[]> =>
  db.query({
    name: 'key-ages',
    text: `select m.key_id as "keyId", m.purpose, m.master, m.created_at as "createdAt", m.retired_at as "retiredAt",
        m.destroyed_at as "destroyedAt", coalesce(p.keys, 0) as "planKeys", coalesce(p.destroyed, 0) as "destroyedPlanKeys"
      from municipality_key m left join (
        select municipality_key, count(*)::int as keys, (count(*) filter (where wrapped is null))::int as destroyed
          from plan_key where municipality_id = $1 group by municipality_key) p on p.municipality_key = m.key_id
      where m.municipality_id = $1 order by m.created_at, m.key_id`,
    values: [municipality],
  });
