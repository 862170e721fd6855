import { createHash } from 'node:crypto';
import { addDays, addHours, COPENHAGEN, civilDateIn, type Instant, startOfDay } from '#calendar';
import type { Journal, LoadedPlan } from '#journal';
import { passTime, rungKey } from '#plan-domain';
import { inputFor, startCommand } from '../support/small-world.js';
import type { ChaosWorld } from './chaos-world.js';
import { birthDateOf } from './commands.js';
import type { Part } from './fault-plan.js';
import { type RestTimes, untilRest } from './rest.js';

const product: readonly Part[] = ['worker', 'api-1', 'api-2'];

export interface Fallen {
  readonly days: number;
  readonly rungs: number;
  readonly plans: number;
}

export interface CaughtUp {
  readonly fallen: Fallen;
  /** From the first start until the last process answered, in seconds. */
  readonly startedIn: number;
  /** From then on, in seconds: every clock true; everybody told; every workflow told; every mail out. */
  readonly clocks: number;
  readonly consequences: number;
  readonly workflows: number;
  readonly mails: number;
}

/** Starts plans without the product's processes, straight into the database. */
export async function seedPlans({ world, journal, record }: ChaosWorld, count: number, from = 1_000): Promise<void> {
  const waiting = Array.from({ length: count }, (_, place) => from + place);
  const lane = async (): Promise<void> => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
      const name = `Opfundet ${number}`;
      const person = { new: { name, birthDate: birthDateOf(number), protectedAddress: false } };
      const input = inputFor(world, startCommand(world), { person });
      const line = { key: input.commandId, type: 'StartPlan', at: Date.now() };
      record.write({ what: 'sent', ...line });
      const executed = await journal.execute(input);
      if (!executed.ok) throw new Error(`A plan could not be started: ${executed.refusal.code}`);
      const { planId, version } = executed;
      record.write({ what: 'answered', ...line, status: 201, planId, version });
    }
  };
  await Promise.all(Array.from({ length: 4 }, lane));
}

/** By then the last hours of every notification of concern are over: nothing but dates is left to fall. */
const fewestDays = 4;

/**
 * How far the clock must be wound for so many rungs to fall, worked out by the rules alone, a day at a time.
 * @param mustFall how many rungs, and of how many plans.
 */
async function farEnough(chaos: ChaosWorld, mustFall: Pick<Fallen, 'rungs' | 'plans'>): Promise<Fallen> {
  // A plan whose work is done has nothing that could fall.
  const rows = await chaos.database.query<{ id: string }>({
    text: `select id from plan where status = 'running' and wake_at is not null`,
  });
  const plans: LoadedPlan[] = [];
  for (const { id } of rows) {
    const plan = await chaos.journal.load(id);
    if (plan) plans.push(plan);
  }
  const enough = Math.min(mustFall.plans, Math.floor(plans.length * 0.9));
  const lives = plans.map((plan) => ({ ...plan, rungs: 0 }));
  for (let days = fewestDays; days < 1_000; days++) {
    for (const life of lives) live(life, days);
    const rungs = lives.reduce((sum, life) => sum + life.rungs, 0);
    const touched = lives.filter((life) => life.rungs > 0).length;
    if (rungs >= mustFall.rungs && touched >= enough) return { days, rungs, plans: touched };
  }
  throw new Error('So many deadlines do not fall in a thousand days');
}

function live(life: { -readonly [K in keyof LoadedPlan]: LoadedPlan[K] } & { rungs: number }, days: number): void {
  const now = noonAfter(life.context.now, days);
  const { state, events } = passTime(life.state, { ...life.context, now });
  life.state = state;
  life.rungs += events.filter((event) => rungKey(event) !== null).length;
}

/** Dates end at night, spread over four hours: at noon nothing falls by itself, and what has fallen can be waited for. */
const noonAfter = (now: Instant, days: number): Instant =>
  addHours(startOfDay(COPENHAGEN, addDays(civilDateIn(COPENHAGEN, now), days)), 12);

/** @returns the municipality's now before it. */
export async function windToNoon(chaos: ChaosWorld, days: number): Promise<Instant> {
  const context = await chaos.journal.context(chaos.world.municipality);
  if (!context) throw new Error('The municipality is gone');
  await wind(chaos, { until: noonAfter(context.now, days) });
  return context.now;
}

/** Winds the municipality's clock straight in the database, as the API would. */
async function wind(
  { world, journal, administrator, record }: ChaosWorld,
  by: Parameters<Journal['wind']>[0]['by'],
): Promise<void> {
  const commandId = crypto.randomUUID();
  const line = { key: commandId, type: 'WindClock', at: Date.now() };
  record.write({ what: 'sent', ...line });
  const wound = await journal.wind({
    municipality: world.municipality,
    by,
    actor: { kind: 'member', member: administrator, unit: world.units.top, roles: ['administrator'] },
    commandId,
    bodyHash: createHash('sha256').update(JSON.stringify(by)).digest('hex'),
  });
  if (!wound.ok) throw new Error(`The clock could not be wound: ${wound.refusal.code}`);
  record.write({ what: 'answered', ...line, status: 200 });
}

/**
 * Kills API and worker, lets deadlines fall, kills PostgreSQL and the engine as well, starts everything and measures
 * how long it takes until every clock is true.
 */
export async function catchUp(
  chaos: ChaosWorld,
  mustFall: Pick<Fallen, 'rungs' | 'plans'>,
  withinMs: number,
): Promise<CaughtUp> {
  const { stack, database } = chaos;
  for (const part of product) await stack.kill(part);
  const fallen = await farEnough(chaos, mustFall);
  await windToNoon(chaos, fallen.days);
  await stack.kill('temporal');
  await stack.kill('postgres');
  const began = Date.now();
  await stack.startReady('postgres');
  await Promise.all([stack.startReady('temporal'), ...product.map((part) => stack.startReady(part))]);
  const back = Date.now();
  const times: RestTimes = await untilRest(database, withinMs);
  const seconds = (ms: number): number => Math.round(ms / 100) / 10;
  return {
    fallen,
    startedIn: seconds(back - began),
    clocks: seconds(times.late),
    consequences: seconds(times.open),
    workflows: seconds(times.untold),
    mails: seconds(times.unsent),
  };
}
