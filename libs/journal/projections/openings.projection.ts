import type { Instant } from '#calendar';
import type { OpeningVerdict } from '#contracts';
import type { EventOf, PlanEvent } from '#plan-domain';

/** What a review adds to its row. */
export interface ReviewRecord {
  readonly id: string;
  readonly reviewed_at: Instant;
  readonly reviewed_by: string;
  readonly verdict: OpeningVerdict;
}

/** A row of `opening` without its plan's own columns. */
export interface OpeningRecord extends Partial<ReviewRecord> {
  readonly id: string;
  readonly unit_id: string;
  readonly member_id: string;
  readonly opened_at: Instant;
  readonly until: Instant;
}

export interface OpeningChanges {
  readonly put: readonly OpeningRecord[];
  /** Reviews of openings that have their row already. */
  readonly reviewed: readonly ReviewRecord[];
}

/** Plans opened in an emergency, and reviews of that, among these events. The rows follow the events: they stay. */
export function openingChanges(events: readonly PlanEvent[]): OpeningChanges {
  const reviews = new Map(events.filter(isReviewed).map((event) => [event.openingId, reviewRecord(event)] as const));
  const put = events.filter(isBroken).map(
    ({ opening: { id, by, from, until } }): OpeningRecord => ({
      ...reviews.get(id),
      id,
      unit_id: by.unit,
      member_id: by.member,
      opened_at: from,
      until,
    }),
  );
  const made = new Set(put.map(({ id }) => id));
  return { put, reviewed: [...reviews.values()].filter(({ id }) => !made.has(id)) };
}

const reviewRecord = ({ openingId: id, at, member, verdict }: EventOf<'OpeningReviewed'>): ReviewRecord => ({
  id,
  reviewed_at: at,
  reviewed_by: member,
  verdict,
});

const isBroken = (event: PlanEvent): event is EventOf<'GlassBroken'> => event.type === 'GlassBroken';
const isReviewed = (event: PlanEvent): event is EventOf<'OpeningReviewed'> => event.type === 'OpeningReviewed';
