import { auditStatement } from '#audit';
import { civilDate } from '#calendar';
import type { Refusal, RefusalCode } from '#contracts';
import {
  isTransient,
  isUniqueViolation,
  KeyDestroyed,
  type MunicipalityKeys,
  type PlanKey,
  type Queryable,
  type Statement,
  sealText,
  type Transaction,
} from '#persistence';
import { actionsOn, type Context, handle, type LivePlan, type PlanState } from '#plan-domain';
import { auditActorOf, refOf, sameActor } from './actors.js';
import { latenessOf } from './lateness.js';
import type { JournalParts } from './parts.js';
import { type KeyedRead, lockPlan, type PlanRead, readKeyedRow, readPlanRow, type StartRead } from './plan-lock.js';
import { contextOf, notBefore, stateFrom } from './reading.js';
import { type Recording, record } from './recording/record.js';
import type { Executed, ExecuteInput, ExecuteRefused } from './types.js';

/** How often a command is tried when it lost a race that running it again settles. */
const ATTEMPTS = 4;

/** Where the command stands once it has been found that it is to be decided. */
export interface Standing {
  readonly planId: string;
  readonly personId: string;
  readonly before: Recording['before'];
  readonly row: PlanRead | StartRead;
  readonly context: Context;
  readonly state: PlanState;
  /** Statements that go before the recording: a new person, and the plan's key. */
  readonly first: readonly Statement[];
  /** Seals the command's texts; null where it brings none. */
  readonly planKey: PlanKey | null;
}

export const refused = (code: RefusalCode, detail?: Refusal['detail']): ExecuteRefused => ({
  ok: false,
  refusal: detail ? { code, detail } : { code },
});

/**
 * Runs one attempt, and again where it lost a race: the same key sent twice at once (the second finds the first's
 * answer), a deadlock or a serialization failure.
 */
export async function untilSettled<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = ATTEMPTS; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      const again = isTransient(error) || isUniqueViolation(error, 'command_pkey');
      if (!again || left <= 1) throw error;
    }
  }
}

/** Where a decision is written: under the plan's lock, or on condition that nothing has changed since it was read. */
interface Place {
  readonly on: Queryable;
  readonly locked: boolean;
  /** False where the plan changed meanwhile: then nothing was written. */
  readonly write: (statements: readonly Statement[]) => Promise<boolean>;
}

/**
 * A command to a plan that exists. It is decided on the plan as read without a lock, and written on condition that the
 * plan still stands so: one read and one write, each its own round trip, instead of five statements. Who was overtaken
 * decides anew under the plan's lock, so that nobody is overtaken twice; several at once queue for it from the start.
 */
export async function executeOnPlan(parts: JournalParts, input: ExecuteInput, planId: string): Promise<Executed> {
  const executed = parts.underWay.has(planId) ? undefined : await executeUnlocked(parts, input, planId);
  return executed ?? executeLocked(parts, input, planId);
}

async function executeUnlocked(
  parts: JournalParts,
  input: ExecuteInput,
  planId: string,
): Promise<Executed | undefined> {
  parts.underWay.add(planId);
  try {
    const [row] = await parts.database.query<PlanRead>(readFor(input, planId));
    return await onRow(parts, unlocked(parts), input, planId, row);
  } finally {
    parts.underWay.delete(planId);
  }
}

/**
 * Opens the municipality's keys before a transaction: inside it they would wait for a second connection, for which
 * others may be waiting with theirs. What goes wrong comes out where they are asked for.
 */
export async function keysAtHand(parts: JournalParts, municipality: string): Promise<() => Promise<MunicipalityKeys>> {
  const keys = parts.keys.of(municipality);
  await Promise.allSettled([keys]);
  return () => keys;
}

async function executeLocked(parts: JournalParts, input: ExecuteInput, planId: string): Promise<Executed> {
  if (input.texts.length > 0) await keysAtHand(parts, input.municipality);
  return parts.database.transaction([lockPlan(planId), readFor(input, planId)], async (tx, [, rows]) =>
    neverOvertaken(await onRow(parts, underLock(parts, tx), input, planId, rows?.[0] as PlanRead | undefined)),
  );
}

/** The plan's key is read with the plan where there is something to seal. */
const readFor = ({ texts, commandId }: ExecuteInput, planId: string): Statement =>
  texts.length > 0 ? readKeyedRow(planId, commandId) : readPlanRow(planId, commandId);

/** Throws KeyFailure: without the key nothing is written. */
async function keyFor(parts: JournalParts, { texts }: ExecuteInput, planId: string, row: PlanRead) {
  if (texts.length === 0) return null;
  const { keyId, municipalityKey, wrapped, destroyedOn } = row as KeyedRead;
  const stored = keyId === null ? null : { keyId, municipalityKey, wrapped, destroyedOn: destroyedOn ?? null };
  return (await parts.keys.of(row.municipality_id)).planKey(planId, stored);
}

async function onRow(
  parts: JournalParts,
  place: Place,
  input: ExecuteInput,
  planId: string,
  row: PlanRead | undefined,
): Promise<Executed | undefined> {
  if (!row || row.municipality_id !== input.municipality) return refused('plan-not-found');
  const answered = earlierAnswer(row, input);
  if (answered) return answered;
  const state = await stateFrom(place.on, planId, row);
  const birthDate = input.correctedBirthDate === undefined ? row.birth_date : civilDate(input.correctedBirthDate);
  const context = notBefore(await contextOf(parts, place.on, row, birthDate), state);
  const before = { state, finished: row.finished, version: row.version, agenda: row.agenda };
  const planKey = await keyFor(parts, input, planId, row).catch(destroyed);
  if (planKey === 'destroyed') return refused('plan-texts-destroyed');
  return decideAndRecord(parts, place, input, {
    planId,
    personId: row.person_id,
    before,
    row,
    context,
    state,
    first: [],
    planKey,
  });
}

const destroyed = (error: unknown): 'destroyed' => {
  if (error instanceof KeyDestroyed) return 'destroyed';
  throw error;
};

/** Under the lock nobody is overtaken. */
export function neverOvertaken(executed: Executed | undefined): Executed {
  if (!executed) throw new Error('A plan changed under its lock');
  return executed;
}

/** The statement is the whole transaction, unless a test is to crash before its end. */
const unlocked = ({ database, crashPoints }: JournalParts): Place => ({
  on: database,
  locked: false,
  write: async ([statement]) => {
    if (!statement) throw new Error('Nothing to write');
    if (!crashPoints?.beforeCommit) return (await database.query(statement)).length > 0;
    return database.transaction([], async (tx) => {
      const written = await tx.query(statement);
      await crashPoints.beforeCommit?.();
      return written.length > 0;
    });
  },
});

export const underLock = (parts: JournalParts, tx: Transaction): Place => ({
  on: tx,
  locked: true,
  write: (statements) => write(parts, tx, statements).then(() => true),
});

/** The answer that the key already has: the same command gets it again, another one is refused. */
export function earlierAnswer(row: PlanRead | StartRead, input: ExecuteInput): Executed | null {
  if (row.body_hash === null || row.actor === null) return null;
  const same = row.body_hash === input.bodyHash && sameActor(row.actor, refOf(input.actor));
  if (!same) return refused('idempotency-key-reused');
  const { planId, version } = row.answer as { readonly planId: string; readonly version: number };
  return { ok: true, planId, version, replayed: true };
}

/**
 * Asks the right, decides, and writes everything in one statement. A refusal by right is audited; others leave nothing.
 * Undefined where the plan changed meanwhile.
 */
export async function decideAndRecord(
  parts: JournalParts,
  place: Place,
  input: ExecuteInput,
  standing: Standing,
): Promise<Executed | undefined> {
  const { state, context } = standing;
  const unauthorised = input.authorise(state, context);
  if (unauthorised) return refuseByRight(place.on, input, standing, unauthorised);
  const handled = handle(state, input.command, input.actor, context);
  if (!handled.ok) return explained(handled.refusal, input, standing);
  if (handled.state.status === 'none') throw new Error(`${input.command.type} left no plan`);
  const recording = recordingOf(parts, input, standing, handled.events, handled.state);
  const recorded = record(place.locked ? recording : { ...recording, ...seenBy(standing) });
  if (!(await place.write([...standing.first, recorded.statement]))) return undefined;
  parts.noticeBoard.post(recorded.notices);
  if ('agenda_version' in standing.row) parts.rungsPassed?.(latenessOf(handled.events, standing.row), 'command');
  return { ok: true, planId: standing.planId, version: recorded.version, replayed: false };
}

const seenBy = ({ row }: Standing): Pick<Recording, 'seenAgendaVersion'> =>
  'agenda_version' in row ? { seenAgendaVersion: row.agenda_version } : {};

/** Writes and commits in one round trip, unless a test is to crash in between. */
export async function write(parts: JournalParts, tx: Transaction, statements: readonly Statement[]): Promise<void> {
  if (!parts.crashPoints?.beforeCommit) return tx.last(statements);
  await tx.together(statements);
  await parts.crashPoints.beforeCommit();
}

function recordingOf(
  parts: JournalParts,
  input: ExecuteInput,
  { planId, personId, before, row, context, planKey }: Standing,
  events: Recording['events'],
  after: LivePlan,
): Recording {
  const { command, municipality, requestId } = input;
  const version = (before?.version ?? 0) + events.length;
  const actor = auditActorOf(input.actor);
  return {
    planId,
    municipality,
    personId,
    before,
    after,
    events,
    context,
    offsetMs: row.offset_ms,
    micros: row.micros,
    newId: parts.newId,
    command: { commandId: input.commandId, type: command.type, actor: refOf(input.actor), bodyHash: input.bodyHash },
    texts: planKey
      ? input.texts.map(({ id, kind, text }) => ({ id, kind, ...sealText(planKey, planId, id, text) }))
      : [],
    audit: [
      {
        kind: 'command-done',
        municipality,
        actor,
        plan: planId,
        person: personId,
        command: command.type,
        version,
        ...(requestId === undefined ? {} : { requestId }),
      },
    ],
    ...(input.correctedBirthDate === undefined ? {} : { correctedBirthDate: input.correctedBirthDate }),
  };
}

async function refuseByRight(
  on: Queryable,
  input: ExecuteInput,
  { planId, personId, before }: Standing,
  code: RefusalCode,
): Promise<Executed> {
  const about = before ? { plan: planId, person: personId } : {};
  const request = input.requestId === undefined ? {} : { requestId: input.requestId };
  const common = { municipality: input.municipality, actor: auditActorOf(input.actor), ...about, ...request };
  await on.query(auditStatement([{ kind: 'command-refused', command: input.command.type, code, ...common }]));
  return refused(code);
}

/** The refusal with where the plan stands and what the actor may do with that step instead. */
function explained(
  refusal: Refusal,
  { command, actor }: ExecuteInput,
  { state, before, context }: Standing,
): ExecuteRefused {
  const version = before ? { version: before.version } : {};
  if (!('stepId' in command) || command.stepId === undefined || state.status === 'none')
    return { ok: false, refusal, ...version };
  const allowed = actionsOn(state, command.stepId, actor, context).filter((action) => action.allowed);
  return { ok: false, refusal, ...version, allowed: allowed.map(({ action }) => action) };
}
