import { randomUUID } from 'node:crypto';
import { createJournal, type Journal } from '#journal';
import { inbox, listPlans, type PeopleDatabase, type Reads, readPlan } from '#persistence';
import { catalogue } from '#plan-templates';
import { memberActor, type Scope, scopeOf } from '#privacy';
import { done, inputFor, type SmallWorld } from '../support/small-world.js';
import { crowdedMunicipality, type Reader as Somebody, subjectOf } from './crowded-municipality.js';
import { copies, type GrownPlan, growPlan } from './grown-plan.js';
import type { Figure } from './report.js';
import { scaled } from './sizes.js';
import type { Stage } from './stage.js';
import { alternately, median, medianRatio, timed } from './statistics.js';

const crowded = '0100';
const items = 100_000;
const pages = 200;
const steps = 200;
const callers = 4;
/** What saying in whose name and asking each row may cost. */
const readsCost = 1.25;
const stepsCost = 1.05;

/**
 * (i) The same reads and commands before the wall and behind it: as the roles that the processes log in with, and as the
 * tables' owner, for whom no wall stands and nothing is said.
 */
export async function wallBefore(stage: Stage): Promise<readonly Figure[]> {
  await crowdedMunicipality(stage.owner, stage.keys, crowded, items);
  const grown = await growPlan(stage);
  await stage.owner.query({ text: 'vacuum analyze' });
  const journal = createJournal({ database: stage.owner, keys: stage.keys, templates: catalogue });
  const lists = (['practitioner', 'team leader', 'director', 'auditor'] as const).map((who) => listsOf(stage, who));
  const figures = (await Promise.all(lists)).flat();
  const read = [...figures, await planPage(stage, grown)];
  const measured: Figure[] = [];
  for (const one of read) measured.push(...(await compared(one, stage)));
  return [...measured, ...(await completing(stage, journal, grown))];
}

/** A read that both sides do. */
interface Read {
  readonly name: string;
  readonly scope: Scope;
  run(on: Reads): Promise<unknown>;
}

async function listsOf(stage: Stage, who: Somebody): Promise<readonly Read[]> {
  const scope = await scopeIn(stage, crowded, subjectOf(crowded, who));
  const page = { limit: 50 };
  return [
    { name: `inbox, ${who}`, scope, run: (on) => inbox(on, stage.keys, scope, page) },
    { name: `list of plans, ${who}`, scope, run: (on) => listPlans(on, stage.keys, scope, page) },
  ];
}

async function planPage(stage: Stage, { planId }: GrownPlan): Promise<Read> {
  const { municipality, members } = stage.world;
  const scope = await scopeIn(stage, municipality, `subject-${members.coordinator}`);
  return { name: 'a plan’s page', scope, run: (on) => readPlan(on, stage.keys, municipality, planId) };
}

async function scopeIn({ journal, owner }: Stage, code: string, subject: string): Promise<Scope> {
  const text = 'select id from app_user where subject = $1';
  const [user] = await owner.query<{ id: string }>({ text, values: [subject] });
  const context = await journal.context(code);
  if (!user || !context) throw new Error('Nobody to read for');
  return scopeOf(memberActor(code, user.id, context.organisation, 'substantial'));
}

async function compared({ name, scope, run }: Read, { owner, people }: Stage): Promise<readonly Figure[]> {
  const asked = Array.from({ length: scaled(pages) }, (_, index) => index);
  const through = (door: (of: PeopleDatabase) => Reads) => () => timed(asked, callers, () => run(door(people)));
  const runs = await alternately(
    through(() => owner),
    through((of) => of.as(scope)),
  );
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
