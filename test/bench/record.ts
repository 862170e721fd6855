import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Figure, hasGoal } from './report.js';

const folder = fileURLToPath(new URL('../../../test/bench/', import.meta.url));
const resultsFile = `${folder}results.json`;
const plotFile = `${folder}bench.svg`;
/** Runs that are kept: enough to see a change, little enough to be read. Older ones stay where a figure was never measured since. */
const lastRuns = 10;

/** One run of the bench. */
export interface RecordedRun {
  /** ISO, to the minute. */
  readonly at: string;
  readonly machine: string;
  readonly figures: readonly Figure[];
}

function earlierRuns(): readonly RecordedRun[] {
  if (!existsSync(resultsFile)) return [];
  return JSON.parse(readFileSync(resultsFile, 'utf8')) as RecordedRun[];
}

/** Adds the run to the last ones and draws the newest of each figure that has a goal. */
export function record(run: RecordedRun): void {
  const runs = kept([...earlierRuns(), run]);
  writeFileSync(resultsFile, `[\n${runs.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`);
  writeFileSync(plotFile, plotOf(newest(runs), run.machine));
}

const nameOf = ({ item, name }: Figure): string => `${item} ${name}`;

/** The last runs, and before them those that hold the newest of some figure. */
export function kept(runs: readonly RecordedRun[]): readonly RecordedRun[] {
  const since = new Set<string>();
  const fromTheEnd = runs.toReversed().filter(({ figures }, place) => {
    const isNewest = figures.some((figure) => !since.has(nameOf(figure)));
    for (const figure of figures) since.add(nameOf(figure));
    return isNewest || place < lastRuns;
  });
  return fromTheEnd.toReversed();
}

/** Every figure with a goal as it was last measured, whichever parts the last run had. */
function newest(runs: readonly RecordedRun[]): readonly Figure[] {
  const figures = runs.flatMap((run) => run.figures).filter(hasGoal);
  const last = new Map(figures.map((figure) => [nameOf(figure), figure]));
  return [...last.values()].sort((a, b) => a.item.localeCompare(b.item));
}

const rowHeight = 22;
const labelWidth = 400;
const barWidth = 260;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** How much of its goal a figure reaches: 1 is the goal, more is better, and the bar ends at 2. */
export function reach({ value, atLeast, atMost }: Figure): number {
  if (atLeast !== undefined) return value / atLeast;
  return atMost === undefined || value === 0 ? 0 : atMost / value;
}

/** A bar for each figure against its goal, the line in the middle. */
export function plotOf(figures: readonly Figure[], machine: string): string {
  const height = figures.length * rowHeight + 50;
  const goal = labelWidth + barWidth / 2;
  const rows = figures.map((figure, index) => {
    const share = Math.min(reach(figure), 2);
    const [y, width] = [index * rowHeight + 30, Math.round((share * barWidth) / 2)];
    const colour = share >= 1 ? '#2a7f62' : '#b5532d';
    const value = `${Number(figure.value.toPrecision(3))} ${figure.unit}`;
    const limit = figure.atLeast === undefined ? `≤ ${figure.atMost}` : `≥ ${figure.atLeast}`;
    return [
      `<text x="${labelWidth - 8}" y="${y + 12}" text-anchor="end">${escaped(`${figure.item}  ${figure.name}`)}</text>`,
      `<rect x="${labelWidth}" y="${y}" width="${width}" height="15" fill="${colour}"/>`,
      `<text x="${labelWidth + barWidth + 8}" y="${y + 12}">${escaped(`${value} (${limit})`)}</text>`,
    ].join('');
  });
  const line = `<line x1="${goal}" x2="${goal}" y1="22" y2="${height - 16}" stroke="#444" stroke-dasharray="3 3"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="820" height="${height}" font-family="sans-serif" font-size="12">
<title>What npm run bench measured, against its goals</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="8" y="14" font-size="11" fill="#555">${escaped(machine)}; the dashed line is the goal, longer is better</text>
${rows.join('\n')}
${line}
</svg>
`;
}
