import { type Database, type EventRow, eventColumns, type Statement, type Transaction } from '#persistence';
import type { CheckRead, PlanUnderCheck } from './examine.js';
import type { Row } from './rows.js';
import type { CheckPage } from './types.js';

type Which = CheckPage | { readonly planIds: readonly string[] };

/** One moment for all that is compared: people go on working meanwhile. */
const oneMoment: Statement = { text: 'set transaction isolation level repeatable read, read only' };

const isOpen = `(p.status = 'running' or not coalesce((p.agenda->>'closed')::bool, false))`;

const columns = `p.*, m.offset_ms, m.org_version, m.training,
  clock_timestamp() + make_interval(secs => m.offset_ms / 1000.0) as now, pe.birth_date, ${isOpen} as open,
  case when p.engine_version < p.agenda_version then extract(epoch from clock_timestamp() - greatest(
    to_timestamp(p.agenda_version / 1000000.0), (select changed_at from engine)))::float8 end as untold`;

const from = `from plan p join municipality m on m.code = p.municipality_id join person pe on pe.id = p.person_id`;

const plansOf = (which: Which): Statement =>
  'planIds' in which
    ? { text: `select ${columns} ${from} where p.id = any($1::uuid[]) order by p.id`, values: [which.planIds] }
    : {
        text: `select ${columns} ${from} where p.municipality_id = $1 and ($2::uuid is null or p.id > $2)
          and ($4 or ${isOpen}) order by p.id limit $3`,
        values: [which.municipality, which.after, which.limit, which.closedToo ?? false],
      };

const ofPlans = (select: string, planIds: readonly string[]): Statement => ({
  text: select,
  values: [planIds],
});

/** Reads plans with their events and rows in two round trips, and hands the transaction on for what else is read. */
export const withPlans = <T>(
  database: Database,
  which: Which,
  work: (plans: readonly PlanUnderCheck[], tx: Transaction) => Promise<T>,
): Promise<T> =>
  database.transaction([oneMoment, plansOf(which)], async (tx, [, found]) => {
    const rows = (found ?? []) as readonly CheckRead[];
    return work(rows.length === 0 ? [] : await withRows(tx, rows), tx);
  });

type OfPlan = Row & { readonly plan_id: string };

async function withRows(tx: Transaction, rows: readonly CheckRead[]): Promise<readonly PlanUnderCheck[]> {
  const ids = rows.map(({ id }) => id);
  const answers = await tx.together([
    ofPlans(`select plan_id, ${eventColumns} from plan_event where plan_id = any($1::uuid[]) order by version`, ids),
    ofPlans('select * from work_item where plan_id = any($1::uuid[])', ids),
    ofPlans('select * from handover where plan_id = any($1::uuid[])', ids),
    ofPlans('select * from escalation where plan_id = any($1::uuid[])', ids),
    ofPlans('select * from consent where plan_id = any($1::uuid[])', ids),
    ofPlans('select * from opening where plan_id = any($1::uuid[])', ids),
    ofPlans('select plan_id, id from consequence where plan_id = any($1::uuid[]) and done_at is null', ids),
  ]);
  const [events, workItems, handovers, escalations, consents, openings, consequences] = answers.map((answer) =>
    Map.groupBy(answer as readonly OfPlan[], ({ plan_id }) => plan_id),
  );
  return rows.map((row) => ({
    row,
    events: (events?.get(row.id) ?? []) as unknown as readonly EventRow[],
    workItems: workItems?.get(row.id) ?? [],
    handovers: handovers?.get(row.id) ?? [],
    escalations: escalations?.get(row.id) ?? [],
    consents: consents?.get(row.id) ?? [],
    openings: openings?.get(row.id) ?? [],
    consequences: (consequences?.get(row.id) ?? []).map(({ id }) => String(id)),
  }));
}
