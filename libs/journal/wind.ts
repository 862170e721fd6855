import { type AuditEntry, auditStatement } from '#audit';
import { type Instant, instant, toEpochMs } from '#calendar';
import type { Statement } from '#persistence';
import type { ActorRef } from '#plan-domain';
import { auditActorOf, refOf, sameActor } from './actors.js';
import { refused, untilSettled } from './execute.js';
import type { JournalParts } from './parts.js';
import type { WindBy, WindInput, Wound } from './types.js';

const TEN_YEARS_MS = 3_653 * 86_400_000;

interface Clock {
  readonly training: boolean;
  readonly offset_ms: number;
  readonly now: Instant;
  /** The earliest wake-up that lies ahead, on the municipality's clock. */
  readonly next: Instant | null;
  readonly body_hash: string | null;
  readonly actor: ActorRef | null;
  readonly answer: { readonly offsetMs: number; readonly now: Instant } | null;
}

/**
 * Winds a training municipality's clock forward. Every agenda of it gets a new number and its new real wake-up in the
 * same transaction, so no workflow sleeps through what the new clock says is due.
 */
export const wind = (parts: JournalParts, input: WindInput): Promise<Wound> =>
  untilSettled(() =>
    parts.database.transaction([lockClock(input.municipality), readClock(input)], async (tx, [, rows]) => {
      const clock = rows?.[0] as Clock | undefined;
      if (!clock) return refused('unknown-municipality');
      if (clock.body_hash !== null) return earlier(clock, input);
      if (!clock.training) return refused('clock-not-training');
      const ms = spanOf(input.by, clock);
      if (ms < 0) return refused('clock-backwards');
      if (ms > TEN_YEARS_MS) return refused('clock-too-far');
      const answer = { offsetMs: clock.offset_ms + ms, now: instant(toEpochMs(clock.now) + ms) };
      await tx.together([
        setOffset(input.municipality, answer.offsetMs),
        renumber(input.municipality),
        keepAnswer(input, answer),
        auditStatement([auditOf(input, clock.offset_ms, answer.offsetMs)]),
        tellAll(input.municipality),
      ]);
      await parts.crashPoints?.beforeCommit?.();
      return { ok: true, ...answer, replayed: false };
    }),
  );

function earlier(clock: Clock, input: WindInput): Wound {
  const same = clock.body_hash === input.bodyHash && clock.actor !== null && sameActor(clock.actor, refOf(input.actor));
  if (!same || !clock.answer) return refused('idempotency-key-reused');
  return { ok: true, ...clock.answer, replayed: true };
}

/** Milliseconds to wind; to the next thing due none when nothing lies ahead. */
function spanOf(by: WindBy, clock: Clock): number {
  if ('ms' in by) return by.ms;
  if ('until' in by) return toEpochMs(by.until) - toEpochMs(clock.now);
  return clock.next === null ? 0 : Math.max(0, toEpochMs(clock.next) - toEpochMs(clock.now));
}

/** Waits for plans that are being started, and they for it: see `lockClock` in plan-lock. */
const lockClock = (municipality: string): Statement => ({
  name: 'journal-wind-lock',
  text: 'select 1 from municipality where code = $1 for no key update',
  values: [municipality],
});

const readClock = ({ municipality, commandId }: WindInput): Statement => ({
  name: 'journal-wind-read',
  text: `with clock as (select code, training, offset_ms,
             clock_timestamp() + make_interval(secs => offset_ms / 1000.0) as now from municipality where code = $1)
         select m.training, m.offset_ms, m.now, c.body_hash, c.actor, c.answer,
           (select min(p.next_wake_at) from plan p where p.municipality_id = m.code and p.next_wake_at > m.now) as next
         from clock m left join command c on c.municipality_id = m.code and c.command_id = $2`,
  values: [municipality, commandId],
});

const setOffset = (municipality: string, offsetMs: number): Statement => ({
  name: 'journal-wind-set',
  text: 'update municipality set offset_ms = $2 where code = $1',
  values: [municipality, offsetMs],
});

/** In id order, as everybody who locks several plans does. */
const renumber = (municipality: string): Statement => ({
  name: 'journal-wind-renumber',
  text: `with held as (
           select id from plan where municipality_id = $1 and next_wake_at is not null order by id for no key update),
         numbered as (
           select p.id, greatest(p.agenda_version + 1, (extract(epoch from clock_timestamp()) * 1000000)::bigint) as v,
             (extract(epoch from p.next_wake_at) * 1000)::bigint - m.offset_ms as wake_ms
           from held h join plan p on p.id = h.id join municipality m on m.code = p.municipality_id)
         update plan p set agenda_version = n.v, tell_first = true, wake_at = to_timestamp(n.wake_ms / 1000.0),
           agenda = p.agenda || jsonb_build_object('v', n.v, 'wakeAt', n.wake_ms)
         from numbered n where n.id = p.id`,
  values: [municipality],
});

const keepAnswer = (input: WindInput, answer: object): Statement => ({
  name: 'journal-wind-answer',
  text: `insert into command (municipality_id, command_id, type, actor, body_hash, answer)
         values ($1, $2, 'WindClock', $3, $4, $5)`,
  values: [
    input.municipality,
    input.commandId,
    JSON.stringify(refOf(input.actor)),
    input.bodyHash,
    JSON.stringify(answer),
  ],
});

const auditOf = (input: WindInput, fromOffsetMs: number, toOffsetMs: number): AuditEntry => ({
  kind: 'clock-wound',
  municipality: input.municipality,
  actor: auditActorOf(input.actor),
  fromOffsetMs,
  toOffsetMs,
  ...(input.requestId === undefined ? {} : { requestId: input.requestId }),
});

const tellAll = (municipality: string): Statement => ({
  name: 'journal-wind-tell',
  text: `select pg_notify('samspor_agenda', ''), pg_notify('samspor_changed', $1)`,
  values: [JSON.stringify({ municipality, clock: true })],
});
