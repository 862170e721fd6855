import { toEpochMs } from '#calendar';
import { type PlanEvent, rungKey } from '#plan-domain';
import type { PlanRead } from './plan-lock.js';

/** Real time at which the plan was read, and how far its municipality's clock is ahead of it. */
type Clock = Pick<PlanRead, 'offset_ms' | 'micros' | 'agenda_version'>;

/**
 * How late, in seconds of real time, each rung among these events was passed. Where a clock was wound, a rung that the
 * new time had passed already was due when its agenda was renumbered: nobody is late for what was future a moment ago.
 */
export function latenessOf(events: readonly PlanEvent[], clock: Clock): readonly number[] {
  const { offset_ms: offsetMs, micros, agenda_version: agendaVersion } = clock;
  const knownMs = offsetMs === 0 ? 0 : agendaVersion / 1_000;
  return events
    .filter((event) => event.by.kind === 'system' && rungKey(event) !== null)
    .map(({ at }) => Math.max(0, micros / 1_000 - Math.max(toEpochMs(at) - offsetMs, knownMs)) / 1_000);
}
