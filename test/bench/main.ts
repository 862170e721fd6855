import { completeStep } from './complete-step.js';
import { listsByReader } from './lists.js';
import { record } from './record.js';
import { type Figure, hasGoal, isReached, lineOf, machineLine } from './report.js';
import { type Stage, setStage } from './stage.js';

/** The parts by letter, in the order in which they run. */
const parts: Readonly<Record<string, (stage: Stage) => Promise<readonly Figure[]>>> = {
  a: completeStep,
  e: listsByReader,
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function measured(stage: Stage, names: readonly string[]): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const name of names) {
    const found = (await parts[name]?.(stage)) ?? [];
    for (const figure of found) say(lineOf(figure));
    figures.push(...found);
  }
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
  const stage = await setStage();
  try {
    const figures = await measured(stage, names);
    const missed = figures.filter((figure) => hasGoal(figure) && !isReached(figure));
    say(`${figures.filter(hasGoal).length - missed.length} goals reached, ${missed.length} missed`);
    record({ at: `${new Date().toISOString().slice(0, 16)}Z`, machine: machineLine(), figures });
  } finally {
    await stage.close();
  }
  return 0;
}
