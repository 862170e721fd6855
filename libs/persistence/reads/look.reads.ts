import type { Instant } from '#calendar';
import type { Looker, LookSubject, ReadPurpose } from '#contracts';
import type { Queryable, Statement } from '../database.js';
import { continues, orderAndLimit, type Page, type PageQuery, pageOf, type SortColumn, Values } from './paging.js';

export interface LookRow {
  readonly id: number;
  /** The municipality's time; of looks that were folded the first. */
  readonly at: Instant;
  readonly what: LookSubject;
  readonly purpose: ReadPurpose;
  readonly by: Looker;
  readonly memberId: string | null;
  readonly unitId: string | null;
}

/** Whose looks: at one plan, and at its young person where no plan was meant. Never at another plan of theirs. */
export interface LookedAt {
  readonly municipality: string;
  readonly planId: string;
  readonly personId: string;
}

const newest: readonly SortColumn[] = [
  // As precise as it is told: of two within one millisecond a page would leave one out.
  { sql: "date_trunc('milliseconds', l.at)", type: 'timestamptz', field: 'at' },
  { sql: 'l.id', type: 'bigint', field: 'id' },
];

/** Who has looked, newest first, the young person's own looks left out. Throws CursorInvalid. */
export async function looksAt(db: Queryable, whose: LookedAt, query: PageQuery): Promise<Page<LookRow>> {
  const values = new Values();
  const text = `select ${columns} from access_log l
    where ${atPlan(whose, values)} and l.actor_kind <> 'young-person' and ${continues(newest, query, values, 'desc')}
    ${orderAndLimit(newest, query, 'desc')}`;
  return pageOf(await db.query<LookRow>({ text, values: values.list }), newest, query);
}

/** All of them, the young person's own too, oldest first: for their copy. */
export const allLooksAt = (db: Queryable, whose: LookedAt): Promise<readonly LookRow[]> => db.query(everyLook(whose));

function everyLook(whose: LookedAt): Statement {
  const values = new Values();
  return {
    text: `select ${columns} from access_log l where ${atPlan(whose, values)} order by l.at, l.id`,
    values: values.list,
  };
}

const columns = `l.id, l.at, l.what, l.purpose, l.actor_kind as by, l.member_id as "memberId", l.unit_id as "unitId"`;

function atPlan({ municipality, planId, personId }: LookedAt, values: Values): string {
  const [code, plan, person] = [
    values.of(municipality, 'text'),
    values.of(planId, 'uuid'),
    values.of(personId, 'uuid'),
  ];
  return `l.municipality_id = ${code} and (l.plan_id = ${plan} or (l.person_id = ${person} and l.plan_id is null))`;
}
