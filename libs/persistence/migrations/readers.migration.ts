import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What stood there is kept, less the units of whoever an escalation waits for (unless they have another part, or are the
 * cross-sector group) and the members whose hours are over, with the leaders who review an opening.
 */
const up = `
update plan p set readers = r.ids from (
  select kept.id, (
    select coalesce(array_agg(found.one order by found.one), '{}') from (
      (select unnest(kept.readers) collate "C" as one
      except (
        (select e.owner->>'unit' from jsonb_path_query(kept.state, '$.escalations.*') x (one)
           cross join lateral (select x.one->'owner' as owner, x.one#>>'{subject,kind}' as about) e
          where e.about = 'opening'
             or not exists (select from unit u where u.id = e.owner->>'unit' and u.sector = 'cross-sector')
        union select jsonb_path_query(kept.state, '$.openings.* ? (exists(@.ended)).by.member')#>>'{}')
        except (
          select kept.state->>'startUnit'
          union select kept.state#>>'{lead,unit}'
          union select kept.state#>>'{lead,member}'
          union select jsonb_path_query(kept.state, '$.handovers.* ? (@.status == "offered").to.unit')#>>'{}'
          union select jsonb_path_query(kept.state, '$.escalations.*.owner.member')#>>'{}'
          union select part.one#>>'{}' from (
            select jsonb_path_query(kept.state, '$.circle[*].unit')
            union all select jsonb_path_query(kept.state, '$.steps.*.holder.unit')
            union all select jsonb_path_query(kept.state, '$.handovers.* ? (@.status == "accepted").to.unit')
            union all select jsonb_path_query(kept.state, '$.shares.* ? (!exists(@.ended)).unit')
            union all select jsonb_path_query(kept.state, '$.referrals.* ? (!exists(@.ended)).unit')
            union all select jsonb_path_query(kept.state, '$.referrals.* ? (!exists(@.ended)).member')
          ) part (one) where kept.kind = 'coordination'
        )
      ))
      union select 'lead:' || (x.one#>>'{owner,unit}')
        from jsonb_path_query(kept.state, '$.escalations.* ? (@.subject.kind == "opening")') x (one)
      union select jsonb_path_query(kept.state, '$.openings.* ? (!exists(@.ended)).by.member')#>>'{}'
    ) found where found.one is not null
  ) as ids from (select id, kind, readers, state::jsonb as state from plan) kept
) r where r.id = p.id and r.ids is distinct from p.readers;
`;

/** Who may read a plan, narrower: whoever waits for an answer as themselves, a review as its leaders. */
export class Readers1763769600052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  /** The rows stay: they are compared every night with the rule of whichever build runs. */
  async down(): Promise<void> {
    // Nothing of the schema was changed.
  }
}
