import {
  addDays,
  addHours,
  addWorkingDays,
  type CivilDate,
  COPENHAGEN,
  calendarFor,
  civilDateIn,
  type Instant,
  isWorkingDay,
  startOfDay,
  toEpochMs,
} from '#calendar';
import type { Journal } from '#journal';
import type { Database } from '#persistence';
import { closingDays } from './calendar.js';
import type { DemoMunicipality } from './municipalities.js';
import { offsetOf } from './organisation.js';
import { DemoPlans, each, newPerson, type Refused } from './plans.js';
import { idOf } from './random.js';
import { concernDeeds, concernPlanId, deedsOn, startDeed } from './script/index.js';
import { membersAt, unitId } from './staff.js';
import { carryOutHistory, markHistoryRead, tellingBegins } from './telling.js';
import { historyBegins, type Young } from './young.js';

const calendar = calendarFor(closingDays);

export interface HistoryDeps {
  readonly db: Database;
  readonly journal: Journal;
  /** Told of each day that is done, from 0 to 1. */
  readonly progress: (share: number) => void;
  readonly refused: Refused;
}

/**
 * Plays the eighteen months of one municipality: winds its clock from working day to working day, lets time pass in
 * order, and does what people do. Wherever it was killed it goes on from the day its clock shows.
 */
export async function playHistory(
  deps: HistoryDeps,
  one: DemoMunicipality,
  young: readonly Young[],
  end: CivilDate,
): Promise<void> {
  const { db, journal } = deps;
  const plans = new DemoPlans(db, journal, one.code, deps.refused);
  const told = tellingBegins(addWorkingDays(addDays(end, 1), -1, calendar));
  await plans.refresh();
  const { now, realNow } = await clockOf(db, one.code);
  for (let day = nextDay(now); tenOn(day) <= realNow; day = nextDay(tenOn(day))) {
    if (young.length < many && (await isQuiet(plans, young, day, end))) continue;
    await windTo(journal, one.code, tenOn(day));
    await plans.passTime();
    await plans.refresh();
    await playDay(deps, plans, young, day, end);
    await holdBack(db, one.code);
    await carryOutHistory(db, journal, one.code, told);
    deps.progress(shareOf(day, end));
  }
  await windToPresent(db, journal, one.code);
  await plans.passTime();
  await carryOutHistory(db, journal, one.code, told);
  await markHistoryRead(db, one.code, told);
  await letGo(db, one.code);
}

/** With so many plans something happens every day, and looking ahead for a quiet one only costs time. */
const many = 20;

const tenOn = (day: CivilDate): Instant => addHours(startOfDay(COPENHAGEN, day), 10);

/** Whether nothing falls due and nobody does anything on that day: the clock need not stop there. */
async function isQuiet(plans: DemoPlans, young: readonly Young[], day: CivilDate, end: CivilDate): Promise<boolean> {
  await plans.refresh();
  const next = await plans.nextWake();
  if (next !== null && next <= tenOn(day)) return false;
  return young.every((one) => {
    const known = plans.get(one.planId);
    if (!known) return one.startsOn > day;
    if (known.state.status !== 'running') return true;
    const context = { ...known.context, now: tenOn(day) };
    return deedsOn({ young: one, plan: known.state, context, today: day, end }).length === 0;
  });
}

const shareOf = (day: CivilDate, end: CivilDate): number => {
  const begins = startOfDay(COPENHAGEN, historyBegins(end));
  return (
    (toEpochMs(startOfDay(COPENHAGEN, day)) - toEpochMs(begins)) /
    (toEpochMs(startOfDay(COPENHAGEN, end)) - toEpochMs(begins))
  );
};

interface Clock {
  readonly now: Instant;
  readonly realNow: Instant;
}

async function clockOf(db: Database, code: string): Promise<Clock> {
  const rows = await db.query<Clock>({
    name: 'demo-clock',
    text: `select clock_timestamp() as "realNow", clock_timestamp() + make_interval(secs => offset_ms / 1000.0) as now
           from municipality where code = $1`,
    values: [code],
  });
  if (!rows[0]) throw new Error(`The demo has no municipality ${code}`);
  return rows[0];
}

/**
 * No engine needs to hear of each of these days: it is told when the history is over. Should the loader die, it is told
 * after some minutes; until then the safety net watches.
 */
const holdBack = (db: Database, code: string): Promise<unknown> =>
  db.query({
    name: 'demo-hold-back',
    text: `update plan set told_at = now() + interval '10 minutes'
            where municipality_id = $1 and told_at < now() + interval '5 minutes'`,
    values: [code],
  });

const letGo = (db: Database, code: string): Promise<unknown> =>
  db.query({ text: `update plan set told_at = 'epoch' where municipality_id = $1`, values: [code] });

/** The working day whose ten o'clock comes next. */
function nextDay(now: Instant): CivilDate {
  let day = civilDateIn(COPENHAGEN, now);
  while (!isWorkingDay(day, calendar) || addHours(startOfDay(COPENHAGEN, day), 10) <= now) day = addDays(day, 1);
  return day;
}

async function playDay(
  { journal }: HistoryDeps,
  plans: DemoPlans,
  young: readonly Young[],
  today: CivilDate,
  end: CivilDate,
): Promise<void> {
  await each(young, async (one) => {
    const known = plans.get(one.planId);
    if (!known) {
      if (one.startsOn > today) return;
      const context = await journal.context(one.municipality.code);
      if (context) await plans.perform(startDeed(one, context, today), newPerson(one));
      return;
    }
    const { state, context } = known;
    if (state.status !== 'running') return;
    const now = addHours(startOfDay(COPENHAGEN, today), 10);
    for (const deed of deedsOn({ young: one, plan: state, context: { ...context, now }, today, end }))
      await plans.perform(deed);
  });
}

const administrator = (code: string) => {
  const [admin] = membersAt(unitId(code, 'velfaerd'), 'administrator');
  return {
    kind: 'member',
    member: admin?.member ?? '',
    unit: unitId(code, 'velfaerd'),
    roles: ['administrator'],
  } as const;
};

async function windTo(journal: Journal, code: string, until: Instant): Promise<void> {
  const input = { municipality: code, by: { until }, actor: administrator(code), bodyHash: 'demo' };
  await wound(journal.wind({ ...input, commandId: idOf(`wind:${code}:${until}`) }));
}

/** The clock runs with real time from here on. */
async function windToPresent(db: Database, journal: Journal, code: string): Promise<void> {
  const offset = await offsetOf(db, code);
  if (offset === null || offset >= 0) return;
  const input = { municipality: code, by: { ms: -offset }, actor: administrator(code), bodyHash: 'demo' };
  await wound(journal.wind({ ...input, commandId: idOf(`wind:${code}:present:${offset}`) }));
}

async function wound(answer: ReturnType<Journal['wind']>): Promise<void> {
  const result = await answer;
  if (!result.ok && result.refusal.code !== 'clock-backwards')
    throw new Error(`The clock could not be wound: ${result.refusal.code}`);
}

/** A notification of concern about one of the youngest, five hours ago; once, whenever the loader comes to it. */
export async function raiseConcern(deps: HistoryDeps, municipality: string, young: readonly Young[]): Promise<void> {
  const plans = new DemoPlans(deps.db, deps.journal, municipality, deps.refused);
  await plans.refresh();
  const about = young.find(({ story, n }) => story === 'steady' && n > 4);
  const known = about && plans.get(about.planId);
  if (!about || !known || plans.get(concernPlanId(about))) return;
  const { now } = await clockOf(deps.db, municipality);
  const [start, registered] = concernDeeds(about, addHours(now, -5));
  await plans.perform(start, { existing: known.personId });
  await plans.refresh();
  await plans.perform(registered);
}
