import { randomUUID } from 'node:crypto';
import type { CivilDate } from '#calendar';
import { createJournal, type Journal } from '#journal';
import {
  heldNow,
  inbox,
  type KeyVault,
  listPlans,
  type PeopleDatabase,
  type Reads,
  readPlan,
  riskLimits,
} from '#persistence';
import { catalogue } from '#plan-templates';
import { memberActor, type Scope, scopeOf } from '#privacy';
import { done, inputFor, type SmallWorld } from '../support/small-world.js';
import { crowdedMunicipality, type Reader as Somebody, subjectOf } from './crowded-municipality.js';
import { copies, type GrownPlan, growPlan } from './grown-plan.js';
import type { Figure } from './report.js';
import { sealsBefore } from './seals.js';
import { scaled } from './sizes.js';
import type { Stage } from './stage.js';
import { alternately, median, medianRatio, timed } from './statistics.js';

const crowded = '0100';
const items = 100_000;
const pages = 120;
const counts = 24;
const steps = 200;
const callers = 4;
/** What asking each row may cost. */
const readsCost = 1.25;
const stepsCost = 1.05;

/** (i) What the wall costs, and what it costs that names, texts and keys are sealed. */
export async function wallAndSeals(stage: Stage): Promise<readonly Figure[]> {
  await crowdedMunicipality(stage.owner, stage.keys, crowded, items);
  const grown = await growPlan(stage);
  await stage.owner.query({ text: 'vacuum analyze' });
  const journal = createJournal({ database: stage.owner, keys: stage.keys, templates: catalogue });
  const lists = (['practitioner', 'team leader', 'director', 'auditor'] as const).map((who) => listsOf(stage, who));
  const figures = (await Promise.all(lists)).flat();
  const read = [...figures, await planPage(stage, grown)];
  const measured: Figure[] = [];
  for (const one of read) measured.push(...(await compared(one, stage)));
  return [...measured, ...(await completing(stage, journal, grown)), ...(await sealsBefore(stage, grown, read))];
}

/** A read that both sides do. */
export interface Read {
  readonly name: string;
  readonly scope: Scope;
  readonly times: number;
  run(on: Reads, keys: KeyVault): Promise<unknown>;
}

async function listsOf(stage: Stage, who: Somebody): Promise<readonly Read[]> {
  const scope = await scopeIn(stage, crowded, subjectOf(crowded, who));
  const page = { limit: 50 };
  const by = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10) as CivilDate;
  const led = { municipality: crowded, unitIds: scope.ledUnitIds };
  return [
    { name: `inbox, ${who}`, scope, times: pages, run: (on, keys) => inbox(on, keys, scope, page) },
    { name: `list of plans, ${who}`, scope, times: pages, run: (on, keys) => listPlans(on, keys, scope, page) },
    { name: `risk, ${who}`, scope, times: pages, run: (on, keys) => riskLimits(on, keys, scope, { ...page, by }) },
    ...(who === 'director'
      ? [{ name: `count of all work, ${who}`, scope, times: counts, run: (on: Reads) => heldNow(on, led) }]
      : []),
  ];
}

async function planPage(stage: Stage, { planId }: GrownPlan): Promise<Read> {
  const { municipality, members } = stage.world;
  const scope = { ...(await scopeIn(stage, municipality, `subject-${members.coordinator}`)), planId };
  return { name: 'a plan’s page', scope, times: pages, run: (on, keys) => readPlan(on, keys, municipality, planId) };
}

async function scopeIn({ journal, owner }: Stage, code: string, subject: string): Promise<Scope> {
  const text = 'select id from app_user where subject = $1';
  const [user] = await owner.query<{ id: string }>({ text, values: [subject] });
  const context = await journal.context(code);
  if (!user || !context) throw new Error('Nobody to read for');
  return scopeOf(memberActor(code, user.id, context.organisation, 'substantial'));
}

/**
 * As the role that the API logs in with, and as the tables' owner, before whom no wall stands: asked by the same door, in
 * the same way.
 */
async function compared({ name, scope, times, run }: Read, stage: Stage): Promise<readonly Figure[]> {
  const asked = Array.from({ length: scaled(times) }, (_, index) => index);
  const through = (door: PeopleDatabase) => () => timed(asked, callers, () => run(door.as(scope), stage.keys));
  const runs = await alternately(through(stage.unwalled), through(stage.people));
  const p50 = (of: 'floor' | 'product') => runs[of].map((one) => one.p50);
  return [
    { item: 'i', name: `${name}, without the wall`, value: median(p50('floor')), unit: 'ms' },
    {
      item: 'i',
      name: `${name}, with to without`,
      value: medianRatio(p50('product'), p50('floor')),
      unit: '×',
      atMost: readsCost,
    },
  ];
}

/** The journal is before no wall, but its role is asked at every row whether one stands. */
async function completing(stage: Stage, unwalled: Journal, grown: GrownPlan): Promise<readonly Figure[]> {
  const [step] = grown.open;
  if (!step) throw new Error('The grown plan has no step to complete');
  const run = (journal: Journal) => async () =>
    timed(await copies(stage, grown.planId, scaled(steps)), callers, (planId) =>
      complete(journal, stage.world, planId, step),
    );
  const runs = await alternately(run(unwalled), run(stage.journal));
  const rate = (of: 'floor' | 'product') => runs[of].map(({ perSecond }) => perSecond);
  return [
    { item: 'i', name: 'completing a step, without the wall', value: median(rate('floor')), unit: '/s' },
    {
      item: 'i',
      name: 'completing a step, without to with',
      value: medianRatio(rate('floor'), rate('product')),
      unit: '×',
      atMost: stepsCost,
    },
  ];
}

async function complete(
  journal: Journal,
  world: SmallWorld,
  planId: string,
  { stepId, outcome }: GrownPlan['open'][number],
): Promise<void> {
  const said = outcome === undefined ? {} : { outcome };
  const command = { type: 'CompleteStep', stepId, present: [], ...said } as const;
  done(await journal.execute(inputFor(world, command, { planId, commandId: randomUUID() })));
}
