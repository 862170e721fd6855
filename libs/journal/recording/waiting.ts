import { type Instant, instant, toEpochMs } from '#calendar';
import type { Agenda, AgendaConsequence } from '#contracts';
import { type ConsequenceDraft, type PlanEvent, undoneBy } from '#plan-domain';

/** A consequence as it is recorded: whether it waits, and until when in real time. */
export interface Told extends Omit<ConsequenceDraft, 'wait'> {
  readonly waits_until?: Instant;
  readonly undone_with?: string;
}

interface Clock {
  readonly context: { readonly now: Instant };
  readonly offsetMs: number;
}

/** What can still be taken back waits; the instant until which it does becomes one of real time. */
export function waitingOf({ wait, ...draft }: ConsequenceDraft, { context, offsetMs }: Clock): Told {
  if (!wait || wait.until <= context.now) return draft;
  return { ...draft, waits_until: instant(toEpochMs(wait.until) - offsetMs), undone_with: wait.undoneWith };
}

/** As the agenda lists it. */
export const listedOf = ({
  id,
  kind,
  waits_until,
  undone_with,
}: Told & { readonly id: string }): AgendaConsequence => ({
  id,
  kind,
  ...(waits_until === undefined ? {} : { notBefore: toEpochMs(waits_until) }),
  ...(undone_with === undefined ? {} : { undoneWith: undone_with }),
});

interface Undoing {
  readonly before: { readonly agenda: Agenda } | null;
  readonly events: readonly PlanEvent[];
}

/** What stays on the agenda, and what is not told any more because it was taken back. */
export function withoutUndone({ before, events }: Undoing): {
  readonly kept: readonly AgendaConsequence[];
  readonly withdrawn: readonly AgendaConsequence[];
} {
  const open = before?.agenda.consequences ?? [];
  const undone = undoneBy(events);
  const isUndone = ({ undoneWith }: AgendaConsequence): boolean =>
    undoneWith !== undefined && undone.includes(undoneWith);
  return { kept: open.filter((one) => !isUndone(one)), withdrawn: open.filter(isUndone) };
}
