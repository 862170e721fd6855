import { type Instant, instant } from '#calendar';
import type { Told } from './waiting.js';

type Telling = Told & { readonly id: string };

interface About {
  readonly planId: string;
  readonly municipality: string;
  readonly context: { readonly now: Instant };
  /** Real time in microseconds. */
  readonly micros: number;
  readonly newId: () => string;
}

/**
 * Whether more than rows is to be done: a mail that cannot wait, or a message that has to, because what it says may
 * still be taken back. What waits for the morning is carried out by being
 * written down, in the transaction that led to it; the morning's mail counts what was written down.
 */
export const leavesTheHouse = ({ urgency, waits_until }: Pick<Told, 'urgency' | 'waits_until'>): boolean =>
  urgency === 'now' || waits_until !== undefined;

export const tellingRow = (telling: Telling, { planId, municipality, context, micros }: About): object => ({
  ...telling,
  plan_id: planId,
  municipality_id: municipality,
  at: context.now,
  done_at: leavesTheHouse(telling) ? null : instant(Math.floor(micros / 1_000)),
});

/** Everybody who is told sees it in Samspor at once, whether the engine is there or not; what waits is seen later. */
export const notificationRows = (
  { id, members, urgency, reason, subject, waits_until }: Telling,
  { planId, municipality, context, newId }: About,
): readonly object[] =>
  (waits_until === undefined ? [...new Set(members)] : []).map((member) => ({
    id: newId(),
    consequence_id: id,
    member_id: member,
    municipality_id: municipality,
    plan_id: planId,
    urgency,
    reason,
    subject,
    at: context.now,
  }));
