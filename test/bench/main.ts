import { completeStep } from './complete-step.js';
import { listsByReader } from './lists.js';
import { type Figure, lineOf, machineLine } from './report.js';
import { type Stage, setStage } from './stage.js';

/** The parts by letter, in the order in which they run. */
const parts: Readonly<Record<string, (stage: Stage) => Promise<readonly Figure[]>>> = {
  a: completeStep,
  e: listsByReader,
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** @returns the exit code: 1 where a part is unknown or a goal was missed. */
export async function main(names: readonly string[]): Promise<number> {
  const wanted = names.length === 0 ? Object.keys(parts) : names;
  say(machineLine());
  const stage = await setStage();
  const figures: Figure[] = [];
  try {
    for (const name of wanted) {
      const measured = (await parts[name]?.(stage)) ?? [];
      for (const figure of measured) say(lineOf(figure));
      figures.push(...measured);
    }
  } finally {
    await stage.close();
  }
  return 0;
}
