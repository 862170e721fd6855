import { type AuditEntry, auditRow } from '#audit';
import { instant } from '#calendar';
import type { Agenda } from '#contracts';
import { type Statement, storedState } from '#persistence';
import {
  type ActorRef,
  type Context,
  consequencesOf,
  type LivePlan,
  type PlanEvent,
  type PlanState,
  rungKey,
  stateSchema,
} from '#plan-domain';
import { type NextAgenda, nextAgenda } from '../agenda.js';
import { changedConsents } from '../projections/consents.projection.js';
import { escalationChanges } from '../projections/escalations.projection.js';
import { handoverChanges } from '../projections/handovers.projection.js';
import { openingChanges } from '../projections/openings.projection.js';
import { planColumns, touchedUnits } from '../projections/plan-row.projection.js';
import { workItemChanges } from '../projections/work-items.projection.js';
import { type Draft, type Notice, oneStatement, type Target, togetherStatements, type Write } from './one-statement.js';
import * as to from './targets.js';
import { leavesTheHouse, notificationRows, tellingRow } from './tellings.js';
import { listedOf, waitingOf, withoutUndone } from './waiting.js';

/** What a decision led to, with all that its rows need. */
export interface Recording {
  readonly planId: string;
  readonly municipality: string;
  readonly personId: string;
  /** Null for a new plan. `finished` is the very object that was read from the row: while it is the same, it stays there. */
  readonly before: {
    readonly state: PlanState;
    readonly finished: LivePlan['finished'];
    readonly version: number;
    readonly agenda: Agenda;
  } | null;
  readonly after: LivePlan;
  readonly events: readonly PlanEvent[];
  readonly context: Context;
  readonly offsetMs: number;
  readonly micros: number;
  readonly newId: () => string;
  /** The agenda version that the decision was made on, where no lock is held: what came in between leaves nothing written. */
  readonly seenAgendaVersion?: number;
  /** The answer goes to the workflow itself. */
  readonly told?: boolean;
  /** A person's command: its key with the answer, its texts, its audit entries. */
  readonly command?: CommandRow;
  readonly texts?: readonly {
    readonly id: string;
    readonly kind: string;
    readonly cipher: Buffer;
    readonly keyId: string;
  }[];
  readonly audit?: readonly AuditEntry[];
  readonly correctedBirthDate?: string;
}

export interface CommandRow {
  readonly commandId: string;
  readonly type: string;
  readonly actor: ActorRef;
  readonly bodyHash: string;
}

export interface Recorded {
  readonly statement: Statement;
  /** To be told after the commit; the statement tells nothing itself where it is written without a lock. */
  readonly notices: readonly Notice[];
  readonly version: number;
  readonly agenda: Agenda;
}

/** The one statement that writes everything a decision led to, in whatever transaction it is then run. */
export function record(input: Recording): Recorded {
  const { writes, notices: told, version, agenda } = drafted(input);
  const [within, after] = input.seenAgendaVersion === undefined ? [told, []] : [[], told];
  return { statement: oneStatement(writes, within), notices: after, version, agenda };
}

/** The statements for several decisions under their plans' locks, and the agenda that each left. */
export function recordTogether(inputs: readonly Recording[]): {
  readonly statements: readonly Statement[];
  readonly agendas: readonly Agenda[];
} {
  const drafts = inputs.map(drafted);
  return { statements: togetherStatements(drafts), agendas: drafts.map(({ agenda }) => agenda) };
}

interface Drafted extends Draft {
  readonly version: number;
  readonly agenda: Agenda;
}

function drafted(input: Recording): Drafted {
  const version = (input.before?.version ?? 0) + input.events.length;
  const drafts = consequencesOf(input.events, input.after, input.context);
  const opened = drafts.map((draft) => ({ ...waitingOf(draft, input), id: input.newId() }));
  const toDo = opened.filter(leavesTheHouse);
  const { kept, withdrawn } = withoutUndone(input);
  const next = nextAgenda({
    ...input,
    state: input.after,
    before: input.before?.agenda ?? null,
    consequences: [...kept, ...toDo.map(listedOf)],
  });
  const writes: readonly Write[] = [
    input.before
      ? { target: planTarget(input, next), rows: [{ ...planRow(input, version, next), ...seenRow(input) }] }
      : { target: to.newPlan, rows: [{ ...planRow(input, version, next), ...bornRow(input) }] },
    { target: to.events, rows: eventRows(input) },
    { target: to.texts, rows: textRows(input) },
    { target: to.commands, rows: commandRows(input, version) },
    { target: to.consequences, rows: opened.map((one) => ({ ...tellingRow(one, input), version })) },
    { target: to.withdrawnConsequences, rows: withdrawn.map(({ id }) => ({ id })) },
    { target: to.notifications, rows: opened.flatMap((one) => notificationRows(one, input)) },
    ...listWrites(input),
    { target: to.audit, rows: (input.audit ?? []).map(auditRow) },
    { target: to.birthDates, rows: birthDateRows(input) },
  ];
  return { writes, notices: notices(input, version, next), version, agenda: next.agenda };
}

function planRow(
  facts: Omit<Recording, 'newId'>,
  version: number,
  { agenda, nextWakeAt, pressing }: NextAgenda,
): object {
  const { state, finished } = storedState(facts.after);
  return {
    ...planColumns(facts.after, facts.context),
    id: facts.planId,
    version,
    state,
    finished: facts.before?.finished === finished ? null : finished,
    state_schema: stateSchema,
    agenda,
    agenda_version: agenda.v,
    engine_version: agenda.v,
    next_wake_at: nextWakeAt,
    wake_at: agenda.wakeAt === null ? null : instant(agenda.wakeAt),
    tell_first: pressing && facts.told !== true,
    changed_at: facts.context.now,
  };
}

function planTarget({ told, seenAgendaVersion }: Recording, { changed }: NextAgenda): Target {
  if (told) return to.toldPlanAndAgenda;
  const target = changed ? to.changedPlanAndAgenda : to.changedPlan;
  return seenAgendaVersion === undefined ? target.locked : target.asSeen;
}

const seenRow = ({ before, seenAgendaVersion }: Recording): object => ({
  seen_version: before?.version,
  seen_agenda_version: seenAgendaVersion,
});

const bornRow = ({ municipality, personId, after }: Recording): object => ({
  municipality_id: municipality,
  person_id: personId,
  kind: after.kind,
  started_on: after.startedOn,
  start_unit: after.startUnit,
  engine_version: 0,
});

/** A plan whose row and lists are written anew as the events alone give them. The lists are empty before. */
export interface Rebuilding extends Omit<Recording, 'before' | 'newId'> {
  readonly version: number;
  readonly next: NextAgenda;
}

export function rebuilding({ version, next, ...given }: Rebuilding): Statement {
  const facts = { ...given, before: null };
  const writes = [
    { target: to.changedPlanAndAgenda.locked, rows: [planRow(facts, version, next)] },
    ...listWrites(facts),
  ];
  return oneStatement(writes, notices(facts, version, next));
}

function eventRows({ planId, municipality, before, events, command }: Recording): readonly object[] {
  return events.map((event, index) => {
    const { type, at, by, ...data } = event;
    return {
      plan_id: planId,
      municipality_id: municipality,
      version: (before?.version ?? 0) + index + 1,
      type,
      at,
      by,
      data,
      rung_key: rungKey(event),
      command_id: command?.commandId ?? null,
    };
  });
}

const textRows = ({ planId, texts }: Recording): readonly object[] =>
  (texts ?? []).map(({ id, kind, cipher, keyId }) => ({
    id,
    plan_id: planId,
    kind,
    cipher: `\\x${cipher.toString('hex')}`,
    key_id: keyId,
  }));

function commandRows({ command, municipality, planId }: Recording, version: number): readonly object[] {
  if (!command) return [];
  return [
    {
      municipality_id: municipality,
      command_id: command.commandId,
      type: command.type,
      actor: command.actor,
      body_hash: command.bodyHash,
      plan_id: planId,
      answer: { planId, version },
    },
  ];
}

const birthDateRows = ({ personId, correctedBirthDate }: Recording): readonly object[] =>
  correctedBirthDate === undefined ? [] : [{ id: personId, birth_date: correctedBirthDate }];

/** The rows of inbox, handovers, escalations and consents that differ between the two states. */
export function listWrites(
  input: Pick<Recording, 'planId' | 'municipality' | 'personId' | 'before' | 'after' | 'events'>,
): readonly Write[] {
  const { planId, after, events } = input;
  const before: PlanState = input.before?.state ?? { status: 'none' };
  const ofPerson = { plan_id: planId, municipality_id: input.municipality, person_id: input.personId };
  const listed = { ...ofPerson, plan_kind: after.kind };
  const items = workItemChanges(before, after);
  const opened = openingChanges(events);
  const withPlan = (rows: readonly object[]): readonly object[] => rows.map((row) => ({ ...row, ...listed }));
  return [
    { target: to.workItems, rows: withPlan(items.put) },
    { target: to.droppedWorkItems, rows: items.drop.map((item_id) => ({ plan_id: planId, item_id })) },
    { target: to.handovers, rows: withPlan(handoverChanges(before, after, events)) },
    { target: to.escalations, rows: withPlan(escalationChanges(before, after, events)) },
    { target: to.openings, rows: opened.put.map((row) => ({ ...row, ...ofPerson })) },
    { target: to.reviews, rows: opened.reviewed },
    { target: to.consents, rows: changedConsents(before, after).map((row) => ({ ...row, ...ofPerson })) },
  ];
}

/** The relay hears of a new agenda that nobody was told; open screens hear of every change. */
function notices(
  { planId, municipality, before, after, told }: Omit<Recording, 'newId'>,
  version: number,
  next: NextAgenda,
): readonly Notice[] {
  const units = [
    ...new Set([
      ...(before && before.state.status !== 'none' ? touchedUnits(before.state) : []),
      ...touchedUnits(after),
    ]),
  ];
  const changed: Notice = {
    channel: 'samspor_changed',
    payload: JSON.stringify({ municipality, planId, version, units }),
  };
  return next.changed && !told ? [{ channel: 'samspor_agenda', payload: '' }, changed] : [changed];
}
