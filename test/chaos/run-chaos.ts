import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { addDays, COPENHAGEN, civilDateIn, type Instant, isWorkingDay } from '#calendar';
import { startIssuer, type TestIssuer } from '../support/issuer.js';
import { type CaughtUp, catchUp, seedPlans, windToNoon } from './catch-up.js';
import { chanceOf } from './chance.js';
import { ChaosStack } from './chaos-stack.js';
import { type ChaosWorld, createChaosWorld } from './chaos-world.js';
import { type CheckFigures, checkAll, type Finding, unmailedBy } from './checks/index.js';
import { faultPlan, parts } from './fault-plan.js';
import { Faults } from './faults.js';
import { Load } from './load.js';
import { type MailSink, startMailSink } from './mail-sink.js';
import type { ChaosOptions } from './options.js';
import { OutsideRecord } from './outside-record.js';
import { unrestOf, untilRest } from './rest.js';
import { Sender } from './sender.js';

export interface ChaosResult {
  readonly findings: readonly Finding[];
  readonly figures: CheckFigures & {
    readonly faults: Readonly<Record<string, number>>;
    /** Requests, repetitions included, and windings of the clock. */
    readonly requests: number;
    readonly windings: number;
    readonly seconds: number;
  };
  readonly caughtUp: CaughtUp;
}

type Say = (line: string) => void;

interface Scene {
  readonly options: ChaosOptions;
  readonly say: Say;
  readonly stack: ChaosStack;
  readonly chaos: ChaosWorld;
  readonly issuer: TestIssuer;
  readonly mails: MailSink;
}

const restWithinMs = 180_000;
/** After the last process is back. */
const trueWithinSeconds = 30;

/** The whole of it: a system under load that is struck again and again, then rest, then every promise is checked. */
export async function runChaos(options: ChaosOptions, say: Say): Promise<ChaosResult> {
  const began = Date.now();
  const scene = await prepare(options, say);
  try {
    const { blows, ...struck } = options.catchUpOnly ? quiet : await strike(scene);
    const caughtUp = await letDeadlinesFall(scene);
    const morning = await untilMailed(scene);
    const publicUrl = String(scene.stack.env.PUBLIC_URL);
    const { taken } = scene.mails;
    const record = scene.chaos.record.read();
    say('checking');
    const evidence = { record, taken, publicUrl, morning, blows: blows + blowsAtTheEnd };
    const checked = await checkAll(scene.chaos, evidence);
    const findings = [...checked.findings, ...endedByThemselves(scene.stack), ...tooSlow(caughtUp)];
    const seconds = Math.round((Date.now() - began) / 1000);
    return { findings, figures: { ...checked.figures, ...struck, seconds }, caughtUp };
  } finally {
    await end(scene);
  }
}

type Struck = Pick<ChaosResult['figures'], 'faults' | 'requests' | 'windings'> & {
  /** To what sends mails and writes down that it did. */
  readonly blows: number;
};
const quiet: Struck = { faults: {}, requests: 0, windings: 0, blows: 0 };
/** Worker and PostgreSQL, when everything goes down once more. */
const blowsAtTheEnd = 2;

async function prepare(options: ChaosOptions, say: Say): Promise<Scene> {
  const issuer = await startIssuer();
  const stack = await ChaosStack.start(issuer.issuer);
  try {
    return await populate(options, say, stack, issuer);
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

async function populate(options: ChaosOptions, say: Say, stack: ChaosStack, issuer: TestIssuer): Promise<Scene> {
  const { dataFolder, ports } = stack.stack.room.settings;
  say(`PostgreSQL and Temporal run; logs in ${join(dataFolder, 'logs')}`);
  const record = new OutsideRecord(join(dataFolder, 'outside', 'record.jsonl'));
  const chaos = await createChaosWorld(stack, record);
  const mails = await startMailSink(ports.smtp);
  await windToNoon(chaos, 1);
  if (options.catchUpOnly) await seedPlans(chaos, options.plans);
  await Promise.all((['worker', 'api-1', 'api-2'] as const).map((part) => stack.startReady(part)));
  if (options.catchUpOnly) await untilRest(chaos.database, restWithinMs);
  say('API twice and worker run');
  return { options, say, stack, chaos, issuer, mails };
}

/** Kills, pauses and restarts under load. */
async function strike({ options, say, stack, chaos, issuer }: Scene): Promise<Struck> {
  const { seed, kills, minutes, plans } = options;
  const sender = new Sender(stack.apis, issuer, chaos.record);
  const load = new Load(chaos, chanceOf(seed), sender, { plans, restMs: 100, windEveryMs: 4_000 });
  const faults = new Faults(stack, (line) => say(`  ${line}`));
  const working = load.run();
  working.catch(() => undefined);
  const progress = setInterval(() => void tellProgress(), 15_000);
  const tellProgress = async (): Promise<void> => {
    const unrest = await unrestOf(chaos.database).catch(() => 'the database is away');
    say(`${JSON.stringify(faults.count)} ${JSON.stringify(load.figures)} ${JSON.stringify(unrest)}`);
  };
  try {
    await faults.run(faultPlan({ seed, kills, withinMs: minutes * 60_000 }));
  } finally {
    clearInterval(progress);
    load.stop();
  }
  await working;
  say('the load has its answers');
  const blows = faults.blowsTo('worker', 'postgres');
  return { faults: faults.count, requests: sender.attempts, windings: load.figures.windings, blows };
}

async function letDeadlinesFall({ options, say, stack, chaos }: Scene): Promise<CaughtUp> {
  await untilReady(stack);
  await untilRest(chaos.database, restWithinMs);
  say('at rest; everything goes down once more, and deadlines fall');
  const plans = Math.min(500, Math.floor(options.rungs / 4));
  const caughtUp = await catchUp(chaos, { rungs: options.rungs, plans }, restWithinMs);
  say(`caught up: ${JSON.stringify(caughtUp)}`);
  return caughtUp;
}

async function untilReady(stack: ChaosStack): Promise<void> {
  for (const part of parts) while (!(await stack.isReady(part))) await delay(200);
}

/** Winds on to the noon of the next working day. @returns the instant before which everything must be in a mail by then. */
async function untilMailed({ chaos }: Scene): Promise<Instant> {
  const { database, journal, world } = chaos;
  const context = await journal.context(world.municipality);
  if (!context) throw new Error('The municipality is gone');
  const today = civilDateIn(COPENHAGEN, context.now);
  let days = 1;
  while (!isWorkingDay(addDays(today, days), context.calendar)) days += 1;
  const before = await windToNoon(chaos, days);
  const until = Date.now() + restWithinMs;
  for (;;) {
    const [row] = await database.query<{ count: number }>(unmailedBy(before));
    if (row?.count === 0 || Date.now() > until) break;
    await delay(200);
  }
  await untilRest(database, restWithinMs);
  return before;
}

function endedByThemselves({ unexpected }: ChaosStack): readonly Finding[] {
  return unexpected
    .filter((line) => /(API|Worker) ended unexpectedly/.test(line))
    .map((what) => ({ about: 'no process ends by itself', what }));
}

function tooSlow({ clocks, consequences }: CaughtUp): readonly Finding[] {
  const slowest = Math.max(clocks, consequences);
  if (slowest <= trueWithinSeconds) return [];
  const what = `it took ${slowest} s until everything was true`;
  return [{ about: `true within ${trueWithinSeconds} s after the last process is back`, what }];
}

async function end({ stack, chaos, issuer, mails }: Scene): Promise<void> {
  await chaos.close();
  await stack.stop();
  await mails.close();
  await issuer.close();
}
