import { isDeepStrictEqual } from 'node:util';
import { type Instant, toEpochMs } from '#calendar';
import type { Agenda, AgendaConsequence } from '#contracts';
import { agendaOf, type Context, type PlanState } from '#plan-domain';

/** The agenda to store, and the instants that the outbox and the safety net sort by. */
export interface NextAgenda {
  readonly agenda: Agenda;
  readonly changed: boolean;
  /**
   * Whether the workflow has to hear of it soon: it would wake too late by itself, or has something to carry out. All
   * else it would also learn when it wakes and asks.
   */
  readonly pressing: boolean;
  /** On the municipality's clock. */
  readonly nextWakeAt: Instant | null;
}

export interface AgendaInput {
  readonly planId: string;
  readonly municipality: string;
  readonly state: PlanState;
  readonly context: Context;
  /** Open consequences, oldest first. */
  readonly consequences: readonly AgendaConsequence[];
  /** How far the municipality's clock is ahead of real time. */
  readonly offsetMs: number;
  /** Null for a new plan. */
  readonly before: Agenda | null;
  /** Real time in microseconds. */
  readonly micros: number;
}

/** What the workflow is to know now. The version rises only where something else changed, and never goes back. */
export function nextAgenda(input: AgendaInput): NextAgenda {
  const { items, wakeAt } = agendaOf(input.state, input.context);
  const content = plain({
    planId: input.planId,
    municipality: input.municipality,
    closed: input.state.status === 'closed' && input.consequences.length === 0,
    wakeAt: wakeAt === null ? null : toEpochMs(wakeAt) - input.offsetMs,
    items,
    consequences: input.consequences,
  });
  const pressing = isPressing(content, input.before);
  return { ...versioned(content, input.before, input.micros), pressing, nextWakeAt: wakeAt };
}

function isPressing(now: Omit<Agenda, 'v'>, before: Agenda | null): boolean {
  if (before === null || now.closed !== before.closed) return true;
  const known = new Set(before.consequences.map(({ id }) => id));
  return isEarlier(now.wakeAt, before.wakeAt) || now.consequences.some(({ id }) => !known.has(id));
}

const isEarlier = (now: number | null, before: number | null): boolean =>
  now !== null && (before === null || now < before);

/** The agenda without consequences that have been carried out; unchanged where none of them is on it. */
export function withoutConsequences(
  before: Agenda,
  ids: readonly string[],
  planClosed: boolean,
  micros: number,
): Agenda {
  const { v: _, ...rest } = before;
  const consequences = rest.consequences.filter(({ id }) => !ids.includes(id));
  return versioned({ ...rest, consequences, closed: planClosed && consequences.length === 0 }, before, micros).agenda;
}

/** For a plan that is not there (any more): its workflow is to end. */
export const noAgenda = (planId: string): Agenda => ({
  v: 0,
  planId,
  municipality: '',
  closed: true,
  wakeAt: null,
  items: [],
  consequences: [],
});

function versioned(
  content: Omit<Agenda, 'v'>,
  before: Agenda | null,
  micros: number,
): { readonly agenda: Agenda; readonly changed: boolean } {
  if (before) {
    const { v, ...old } = before;
    if (isDeepStrictEqual(old, content)) return { agenda: before, changed: false };
    return { agenda: { ...content, v: Math.max(v + 1, micros) }, changed: true };
  }
  return { agenda: { ...content, v: micros }, changed: true };
}

/** As it will be read back: without keys whose value is undefined. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
