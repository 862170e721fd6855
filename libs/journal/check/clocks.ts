import { isDeepStrictEqual } from 'node:util';
import { type Instant, toEpochMs } from '#calendar';
import type { Agenda, AgendaItem, CheckFinding } from '#contracts';
import type { PlanAgenda } from '#plan-domain';

/** The plan's clock as the database has it. */
export interface StoredClock {
  readonly agenda: Partial<Agenda>;
  readonly agendaVersion: number;
  /** On the municipality's clock. */
  readonly nextWakeAt: Instant | null;
  /** Real time. */
  readonly wakeAt: Instant | null;
  /** Ids of the consequences that are not carried out. */
  readonly openConsequences: readonly string[];
}

/** What it has to be, and what time it is. */
export interface TrueClock {
  readonly agenda: PlanAgenda;
  readonly closed: boolean;
  /** How far the municipality's clock is ahead of real time. */
  readonly offsetMs: number;
  /** Epoch milliseconds of real time. */
  readonly nowMs: number;
  /** So long a clock may be late before that is a finding. */
  readonly graceMs: number;
}

/** Where agenda and wake-up are not what the plan leads to, and what has passed without leaving its event. */
export function clockFindings(stored: StoredClock, expected: TrueClock): CheckFinding[] {
  const findings: CheckFinding[] = [];
  const items = itemFinding(stored.agenda.items ?? [], expected.agenda.items);
  if (items) findings.push(items);
  const closed = expected.closed && stored.openConsequences.length === 0;
  if (stored.agenda.v !== stored.agendaVersion || stored.agenda.closed !== closed) addOnce(findings, 'agenda-differs');
  if (!sameConsequences(stored)) findings.push('consequences-differ');
  if (!sameWakeUp(stored, expected)) findings.push('wake-up-wrong');
  if (stored.wakeAt !== null && isLate(toEpochMs(stored.wakeAt), expected)) findings.push('wake-up-passed');
  const due = dueMs(expected);
  if (due !== null && isLate(due, expected)) findings.push('rung-not-passed');
  return findings;
}

function addOnce(findings: CheckFinding[], finding: CheckFinding): void {
  if (!findings.includes(finding)) findings.push(finding);
}

/** A snapshot keeps the steps in another order than the events made them: only what is said of each one counts. */
function itemFinding(
  stored: readonly AgendaItem[],
  expected: readonly AgendaItem[],
): 'rungs-missing' | 'agenda-differs' | null {
  const known = new Map(stored.map((item) => [keyOf(item), item]));
  const missing = expected.some(({ rungs, ...item }) => rungs.some((rung) => !hasRung(known.get(keyOf(item)), rung)));
  if (missing) return 'rungs-missing';
  const same =
    stored.length === expected.length && expected.every((item) => isDeepStrictEqual(known.get(keyOf(item)), item));
  return same ? null : 'agenda-differs';
}

const keyOf = ({ kind, id }: Pick<AgendaItem, 'kind' | 'id'>): string => `${kind} ${id}`;

const hasRung = (item: AgendaItem | undefined, rung: AgendaItem['rungs'][number]): boolean =>
  item?.rungs.some(({ at, level }) => at === rung.at && level === rung.level) ?? false;

function sameConsequences({ agenda, openConsequences }: StoredClock): boolean {
  const listed = (agenda.consequences ?? []).map(({ id }) => id).sort();
  return isDeepStrictEqual(listed, [...openConsequences].sort());
}

function sameWakeUp({ agenda, nextWakeAt, wakeAt }: StoredClock, expected: TrueClock): boolean {
  const due = dueMs(expected);
  const real = wakeAt === null ? null : toEpochMs(wakeAt);
  return nextWakeAt === expected.agenda.wakeAt && real === due && (agenda.wakeAt ?? null) === due;
}

/** The next wake-up in real time. */
const dueMs = ({ agenda, offsetMs }: TrueClock): number | null =>
  agenda.wakeAt === null ? null : toEpochMs(agenda.wakeAt) - offsetMs;

const isLate = (at: number, { nowMs, graceMs }: TrueClock): boolean => at < nowMs - graceMs;
