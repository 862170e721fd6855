import { type Instant, instant } from '#calendar';
import type { ConsequenceDraft } from '#plan-domain';

type Telling = ConsequenceDraft & { readonly id: string };

interface About {
  readonly planId: string;
  readonly municipality: string;
  readonly context: { readonly now: Instant };
  /** Real time in microseconds. */
  readonly micros: number;
  readonly newId: () => string;
}

/**
 * Whether more than rows is to be done: a mail that cannot wait. What waits for the morning is carried out by being
 * written down, in the transaction that led to it; the morning's mail counts what was written down.
 */
export const leavesTheHouse = ({ urgency }: Pick<ConsequenceDraft, 'urgency'>): boolean => urgency === 'now';

export const tellingRow = (telling: Telling, { planId, municipality, context, micros }: About): object => ({
  ...telling,
  plan_id: planId,
  municipality_id: municipality,
  at: context.now,
  done_at: leavesTheHouse(telling) ? null : instant(Math.floor(micros / 1_000)),
});

/** Everybody who is told sees it in Samspor at once, whether the engine is there or not. */
export const notificationRows = (
  { id, members, urgency, reason, subject }: Telling,
  { planId, municipality, context, newId }: About,
): readonly object[] =>
  [...new Set(members)].map((member) => ({
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
