import { cpus, release, totalmem } from 'node:os';

/** One measured number. With a goal it is judged. */
export interface Figure {
  /** The part of the bench: a letter. */
  readonly item: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

export const isReached = ({ value, atLeast, atMost }: Figure): boolean =>
  (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);

export const hasGoal = ({ atLeast, atMost }: Figure): boolean => atLeast !== undefined || atMost !== undefined;

/** Three significant digits, and no more decimals than they need. */
export const shown = (value: number): string =>
  value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));

const goalOf = ({ atLeast, atMost }: Figure): string =>
  atLeast !== undefined ? `goal ≥ ${atLeast}` : atMost !== undefined ? `goal ≤ ${atMost}` : '';

export function lineOf(figure: Figure): string {
  const mark = hasGoal(figure) ? (isReached(figure) ? 'ok    ' : 'MISSED') : '      ';
  const number = shown(figure.value).padStart(8);
  return `  ${mark} ${figure.item}  ${figure.name.padEnd(58)} ${number} ${figure.unit.padEnd(20)} ${goalOf(figure)}`.trimEnd();
}

/** What the figures were measured on. */
export function machineLine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory} GB, ${process.platform} ${release()}, node ${process.version}`;
}
