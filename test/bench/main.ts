import { completeStep } from './complete-step.js';
import { fallingDeadlines } from './deadlines.js';
import { listsByReader } from './lists.js';
import { record } from './record.js';
import { relayLag } from './relay-lag.js';
import { type Figure, hasGoal, isReached, lineOf, machineLine } from './report.js';
import { screens } from './screens.js';
import { share } from './sizes.js';
import { sleepingPlans } from './sleeping-plans.js';
import { type Stage, setStage } from './stage.js';
import { startUp } from './start-up.js';
import { startingPlans } from './starting-plans.js';
import { wallAndSeals } from './wall.js';

type Part = () => Promise<readonly Figure[]>;

/** Each part has a stage of its own: what one leaves behind in database and engine is no other's burden. */
const onStage = (part: (stage: Stage) => Promise<readonly Figure[]>): Part => {
  return async () => {
    const stage = await setStage();
    return part(stage).finally(() => stage.close());
  };
};

/** The parts by letter, in the order in which they run. */
const parts: Readonly<Record<string, Part>> = {
  a: onStage(completeStep),
  b: onStage(fallingDeadlines),
  c: onStage(startingPlans),
  d: onStage(relayLag),
  e: onStage(listsByReader),
  f: onStage(sleepingPlans),
  g: startUp,
  h: screens,
  i: onStage(wallAndSeals),
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function measured(name: string): Promise<readonly Figure[]> {
  const figures = (await parts[name]?.()) ?? [];
  for (const figure of figures) say(lineOf(figure));
  return figures;
}

/** @returns the exit code: 1 where a part is unknown. A missed goal is said, and is no failure: machines differ. */
export async function main(asked: readonly string[]): Promise<number> {
  const names = asked.length === 0 ? Object.keys(parts) : asked;
  const unknown = names.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    say(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`);
    return 1;
  }
  say(machineLine());
  const figures: Figure[] = [];
  for (const name of names) figures.push(...(await measured(name)));
  const missed = figures.filter((figure) => hasGoal(figure) && !isReached(figure));
  say(`${figures.filter(hasGoal).length - missed.length} goals reached, ${missed.length} missed`);
  if (share === 1) record({ at: `${new Date().toISOString().slice(0, 16)}Z`, machine: machineLine(), figures });
  return 0;
}
