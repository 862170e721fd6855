import type { CivilDate } from '#calendar';
import { type EventRow, eventColumns, eventOf, type Queryable, snapshotOf } from '#persistence';
import { type Context, fold, type PlanState, stateSchema, type TemplateCatalogue } from '#plan-domain';
import type { MunicipalityCache, MunicipalityData } from './municipality-cache.js';
import type { PlanRead, StartRead } from './plan-lock.js';

export interface ReadingDeps {
  readonly templates: TemplateCatalogue;
  readonly municipalities: MunicipalityCache;
}

/** The context of a decision, of the moment at which the lock was held. */
export async function contextOf(
  { templates, municipalities }: ReadingDeps,
  on: Queryable,
  row: PlanRead | StartRead,
  birthDate: CivilDate,
): Promise<Context> {
  const data = await municipalities.get(on, row.municipality_id, row.org_version);
  return { ...contextFrom(data, templates), now: row.now, birthDate };
}

export const contextFrom = (
  data: MunicipalityData,
  templates: TemplateCatalogue,
): Omit<Context, 'now' | 'birthDate'> => ({
  leapDayRule: data.leapDayRule,
  calendar: data.calendar,
  organisation: data.organisation,
  templates,
});

/** The snapshot; or, where the state's shape has moved on since it was written, the events folded anew. */
export async function stateFrom(on: Queryable, planId: string, row: PlanRead): Promise<PlanState> {
  return row.state_schema === stateSchema ? snapshotOf(row) : foldedUpTo(on, planId, row.version);
}

/** The state that the events alone lead to. */
export async function foldedUpTo(on: Queryable, planId: string, version: number): Promise<PlanState> {
  return fold((await eventsUpTo(on, planId, version)).map(eventOf));
}

export const eventsUpTo = (on: Queryable, planId: string, version: number): Promise<readonly EventRow[]> =>
  on.query<EventRow>({
    name: 'journal-events',
    text: `select ${eventColumns} from plan_event where plan_id = $1 and version <= $2 order by version`,
    values: [planId, version],
  });

/** Time never goes back for a plan, whatever became of the clock. */
export const notBefore = (context: Context, state: PlanState): Context =>
  state.status !== 'none' && state.lastInstant > context.now ? { ...context, now: state.lastInstant } : context;
