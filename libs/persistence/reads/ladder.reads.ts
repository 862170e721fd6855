import type { CivilDate } from '#calendar';
import type { Queryable } from '../database.js';

/** One question that a subject has raised in its present climb. */
export interface LadderRow {
  readonly planId: string;
  readonly subjectId: string;
  readonly round: number;
  readonly level: string;
  readonly ownerUnit: string;
  readonly ownerMember: string | null;
  readonly raisedOn: CivilDate;
  readonly status: 'open' | 'closed';
  readonly answer: string | null;
  readonly closedBecause: string | null;
}

export interface Climber {
  readonly planId: string;
  readonly subjectId: string;
}

/** Everything that these subjects have raised, oldest first: one query for a whole page. */
export const laddersOf = (db: Queryable, climbers: readonly Climber[]) =>
  db.query<LadderRow>({
    name: 'escalation-ladders',
    text: `select e.plan_id as "planId", e.subject_id as "subjectId", e.round, e.level, e.owner_unit as "ownerUnit",
             e.owner_member as "ownerMember", e.raised_on as "raisedOn", e.status, e.answer,
             e.closed_because as "closedBecause"
           from jsonb_to_recordset($1) c("planId" uuid, "subjectId" text)
             join escalation e on e.plan_id = c."planId" and e.subject_id = c."subjectId"
           order by e.raised_at, e.id`,
    values: [JSON.stringify(climbers.map(({ planId, subjectId }) => ({ planId, subjectId })))],
  });
