import { randomUUID } from 'node:crypto';
import { createJournal, type Journal } from '#journal';
import type { KeyVault, MunicipalityKeys, PlanKey } from '#persistence';
import { catalogue } from '#plan-templates';
import { done, inputFor } from '../support/small-world.js';
import { copies, type GrownPlan } from './grown-plan.js';
import type { Figure } from './report.js';
import { scaled } from './sizes.js';
import type { Stage } from './stage.js';
import { alternately, median, medianRatio, timed } from './statistics.js';
import type { Read } from './wall.js';

const measured = ['inbox, team leader', 'list of plans, team leader', 'a plan’s page'];
const steps = 200;
const callers = 4;
const readsCost = 1.25;
const stepsCost = 1.1;

/**
 * The same reads and commands with keys, and with keys that close nothing: what was sealed is known by its place once it
 * was opened, and what is new is kept as it is.
 */
export async function sealsBefore(stage: Stage, grown: GrownPlan, reads: readonly Read[]): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const read of reads.filter(({ name }) => measured.includes(name))) figures.push(await reading(stage, read));
  return [...figures, await completing(stage, grown)];
}

async function reading({ people, keys }: Stage, { name, scope, times, run }: Read): Promise<Figure> {
  const asked = Array.from({ length: scaled(times) }, (_, index) => index);
  const open = openingNothing(keys);
  const by = (vault: KeyVault) => () => timed(asked, callers, () => run(people.as(scope), vault));
  const runs = await alternately(by(open), by(keys));
  const value = medianRatio(
    runs.product.map(({ p50 }) => p50),
    runs.floor.map(({ p50 }) => p50),
  );
  return { item: 'i', name: `${name}, sealed to clear`, value, unit: '×', atMost: readsCost };
}

/** Completing a step with a note and what was agreed: two texts to seal. */
async function completing(stage: Stage, grown: GrownPlan): Promise<Figure> {
  const { database, keys, world } = stage;
  const [step] = grown.open;
  if (!step) throw new Error('The grown plan has no step to complete');
  const journalOf = (vault: KeyVault): Journal => createJournal({ database, keys: vault, templates: catalogue });
  const complete = async (journal: Journal, planId: string): Promise<void> => {
    const [note, agreed] = [randomUUID(), randomUUID()];
    const texts = [
      { id: note, kind: 'note', text: 'Et notat af den længde, som notater har. '.repeat(12) },
      { id: agreed, kind: 'agreed', text: 'Vi ringes ved på tirsdag.' },
    ];
    const said = { present: [], note, agreed, ...(step.outcome === undefined ? {} : { outcome: step.outcome }) };
    const command = { type: 'CompleteStep', stepId: step.stepId, ...said } as const;
    done(await journal.execute(inputFor(world, command, { planId, texts })));
  };
  const run = (journal: Journal) => async () =>
    timed(await copies(stage, grown.planId, scaled(steps)), callers, (planId) => complete(journal, planId));
  const runs = await alternately(run(journalOf(openingNothing(keys))), run(journalOf(keys)));
  const rate = (of: 'floor' | 'product') => runs[of].map(({ perSecond }) => perSecond);
  return {
    item: 'i',
    name: `completing a step with a note, clear to sealed (${median(rate('product')).toFixed(0)}/s)`,
    value: medianRatio(rate('floor'), rate('product')),
    unit: '×',
    atMost: stepsCost,
  };
}

function openingNothing(vault: KeyVault): KeyVault {
  const known = new Map<string, Promise<MunicipalityKeys>>();
  const of = (code: string): Promise<MunicipalityKeys> => {
    const found = known.get(code) ?? vault.of(code).then(municipality);
    known.set(code, found);
    return found;
  };
  return { ...vault, of };
}

/** What was opened once stands under its place; what is sealed stays as it is. */
function clear<Keys extends Pick<PlanKey, 'seal' | 'open'>>(keys: Keys, keyId: string): Keys {
  const texts = new Map<string, string>();
  return {
    ...keys,
    seal: (plain, aad) => {
      texts.set(aad, plain);
      return { keyId, cipher: Buffer.from(plain) };
    },
    open: (sealed, aad) => {
      const text = texts.get(aad) ?? keys.open(sealed, aad);
      texts.set(aad, text);
      return text;
    },
  };
}

function municipality(keys: MunicipalityKeys): MunicipalityKeys {
  const plans = new Map<string, PlanKey>();
  return {
    ...clear(keys, keys.seal('', '').keyId),
    planKey: (planId, stored) => {
      const real = plans.get(planId) ?? keys.planKey(planId, stored);
      const key = plans.has(planId) ? real : clear(real, real.id);
      plans.set(planId, key);
      return key;
    },
  };
}
