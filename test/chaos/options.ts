import { parseArgs } from 'node:util';

/** What `npm run chaos` was asked for. */
export interface ChaosOptions {
  readonly seed: number;
  readonly kills: number;
  /** How long things are killed, in minutes; waiting for rest and checking come on top. */
  readonly minutes: number;
  /** How many plans the load works on. */
  readonly plans: number;
  /** Rungs that fall while everything is away, at the end. */
  readonly rungs: number;
  /** Only the last part: everything off, the rungs fall, everything on. */
  readonly catchUpOnly: boolean;
}

const names = ['seed', 'kills', 'minutes', 'plans', 'rungs'] as const;

const defaults = { seed: 1, kills: 200, minutes: 20, plans: 150, rungs: 2_000 };

/** @throws when an option is not known or not a positive number. */
export function optionsFrom(args: readonly string[]): ChaosOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { seed: text, kills: text, minutes: text, plans: text, rungs: text, 'catch-up': { type: 'boolean' } },
  });
  const catchUpOnly = values['catch-up'] === true;
  const read = (name: (typeof names)[number]): number => {
    const value = Number(values[name] ?? (catchUpOnly && name === 'plans' ? 600 : defaults[name]));
    if (!(value > 0)) throw new Error(`--${name} is not a positive number`);
    return value;
  };
  const numbers = { seed: read('seed'), kills: read('kills'), minutes: read('minutes') };
  return { ...numbers, plans: read('plans'), rungs: read('rungs'), catchUpOnly };
}
