import { chanceOf } from './chance.js';

export const parts = ['worker', 'api-1', 'api-2', 'temporal', 'postgres'] as const;
export type Part = (typeof parts)[number];

/**
 * What befalls a part. `kill`: SIGKILL, back after `downMs`. `pause`: stopped for `downMs` as by a frozen machine, then
 * going on as if nothing had been. `restart`: stopped in order. `drop`: the engine is killed and its databases are removed.
 */
export type Blow = 'kill' | 'pause' | 'restart' | 'drop';

export interface Fault {
  /** Milliseconds after the beginning. */
  readonly atMs: number;
  readonly part: Part;
  readonly blow: Blow;
  readonly downMs: number;
}

export interface FaultPlanOptions {
  readonly seed: number;
  /** How many times something is killed; pauses and restarts come on top, one for every three kills. */
  readonly kills: number;
  readonly withinMs: number;
}

/** Out of a hundred kills: the parts that do most of the work are hit most. */
const killShares: readonly (readonly [Part, Blow, number])[] = [
  ['worker', 'kill', 38],
  ['api-1', 'kill', 20],
  ['api-2', 'kill', 16],
  ['temporal', 'kill', 13],
  ['postgres', 'kill', 9],
  ['temporal', 'drop', 4],
];

/** How long something is away, in milliseconds: most come back at once, some are long in coming. */
const downtime: Readonly<Record<Blow, readonly [number, number]>> = {
  kill: [0, 3_000],
  pause: [1_000, 9_000],
  restart: [0, 1_000],
  drop: [0, 2_000],
};

/**
 * The same plan for the same seed: every share has its kills (at least one each of what the plan has room for), spread
 * evenly with a little chance, and a pause or restart after every third.
 */
export function faultPlan({ seed, kills, withinMs }: FaultPlanOptions): readonly Fault[] {
  const chance = chanceOf(seed);
  const downOf = (key: string, blow: Blow): number => chance.between(`${key} down`, ...downtime[blow]);
  const killed = shuffled(shared(kills), (key) => chance.of(key));
  const step = withinMs / Math.max(1, kills);
  return killed
    .flatMap(([part, blow], place): Fault[] => {
      const atMs = Math.round(step * (place + 0.7 * chance.of(`${place} at`)));
      const kill = { atMs, part, blow, downMs: downOf(`${place}`, blow) };
      if (place % 3 !== 2) return [kill];
      const milder = chance.of(`${place} milder`) < 0.65 ? 'pause' : 'restart';
      const beside = chance.pick(`${place} beside`, parts);
      const after = Math.round(atMs + step * 0.3 * chance.of(`${place} after`));
      return [kill, { atMs: after, part: beside, blow: milder, downMs: downOf(`${place} milder`, milder) }];
    })
    .sort((a, b) => a.atMs - b.atMs);
}

/** So many kills by share; each share that is left without one takes it from the largest. */
function shared(kills: number): (readonly [Part, Blow])[] {
  const counts = killShares.map(([, , share]) => Math.floor((kills * share) / 100));
  for (let place = 0; place < counts.length; place++) if (counts[place] === 0) counts[place] = 1;
  const missing = kills - counts.reduce((sum, count) => sum + count, 0);
  counts[0] = Math.max(1, (counts[0] ?? 0) + missing);
  const all = killShares.flatMap(([part, blow], place) =>
    Array.from({ length: counts[place] ?? 0 }, () => [part, blow] as const),
  );
  return all.slice(0, kills);
}

function shuffled<T>(items: readonly T[], chance: (key: string) => number): readonly T[] {
  return items
    .map((item, place) => ({ item, key: chance(`shuffle ${place}`) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
