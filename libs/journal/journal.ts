import { randomUUID } from 'node:crypto';
import { moveCaseload } from './caseload.js';
import { carriedOut, openConsequences } from './consequences.js';
import { executeOnPlan, untilSettled } from './execute.js';
import { createMunicipalityCache } from './municipality-cache.js';
import { createNoticeBoard } from './notice-board.js';
import { organise } from './organisation/organise.js';
import type { JournalParts } from './parts.js';
import { passTime } from './pass-time.js';
import { passTimeBatch } from './pass-time-batch.js';
import { type PlanRead, readPlanRow, readPlanRows } from './plan-lock.js';
import { contextFrom, contextOf, notBefore, stateFrom } from './reading.js';
import { rebuild, refold } from './refold.js';
import { executeStart } from './start.js';
import type { Executed, ExecuteInput, Journal, JournalDeps, LoadedPlan, MunicipalityContext } from './types.js';
import { wind } from './wind.js';

/** The one way in which a plan changes. */
export function createJournal(deps: JournalDeps): Journal {
  const [municipalities, noticeBoard] = [createMunicipalityCache(), createNoticeBoard(deps.database)];
  const parts: JournalParts = { newId: randomUUID, ...deps, municipalities, noticeBoard, underWay: new Set() };
  return {
    execute: (input) => execute(parts, input),
    passTime: (planId, options) => passTime(parts, planId, options),
    passTimeBatch: (planIds, options) => passTimeBatch(parts, planIds, options),
    openConsequences: (ids) => openConsequences(parts, ids),
    carriedOut: (ids, options) => carriedOut(parts, ids, options),
    load: (planId) => load(parts, planId),
    loadMany: (planIds) => loadMany(parts, planIds),
    context: (code) => municipalityContext(parts, code),
    wind: (input) => wind(parts, input),
    moveCaseload: (input) => moveCaseload(parts, (one) => execute(parts, one), input),
    organise: (input) => organise(parts, input),
    refold: (planId) => refold(parts, planId),
    rebuild: (planId) => rebuild(parts, planId),
  };
}

async function execute(parts: JournalParts, input: ExecuteInput): Promise<Executed> {
  const { planId } = input;
  const run = () => (planId === undefined ? executeStart(parts, input) : executeOnPlan(parts, input, planId));
  const executed = await untilSettled(run);
  if (executed.ok) await parts.crashPoints?.afterCommit?.();
  return executed;
}

async function load(parts: JournalParts, planId: string): Promise<LoadedPlan | null> {
  const [row] = await parts.database.query<PlanRead>(readPlanRow(planId, null));
  return row ? loaded(parts, planId, row) : null;
}

/** One query for all of them; only a plan whose snapshot is of an older shape costs another. */
async function loadMany(parts: JournalParts, planIds: readonly string[]): Promise<readonly LoadedPlan[]> {
  if (planIds.length === 0) return [];
  const rows = await parts.database.query<PlanRead & { readonly id: string }>(readPlanRows(planIds));
  return Promise.all(rows.map((row) => loaded(parts, row.id, row)));
}

async function loaded(parts: JournalParts, planId: string, row: PlanRead): Promise<LoadedPlan> {
  const state = await stateFrom(parts.database, planId, row);
  const context = notBefore(await contextOf(parts, parts.database, row, row.birth_date), state);
  const { municipality_id: municipality, person_id: personId, version } = row;
  return { planId, municipality, personId, state, version, context };
}

async function municipalityContext(parts: JournalParts, code: string): Promise<MunicipalityContext | null> {
  const [row] = await parts.database.query<{ readonly org_version: number; readonly now: MunicipalityContext['now'] }>({
    name: 'journal-clock',
    text: `select org_version, clock_timestamp() + make_interval(secs => offset_ms / 1000.0) as now
           from municipality where code = $1`,
    values: [code],
  });
  if (!row) return null;
  const data = await parts.municipalities.get(parts.database, code, row.org_version);
  return { ...contextFrom(data, parts.templates), now: row.now };
}
