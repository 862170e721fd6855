import { describe, expect, it } from '@jest/globals';
import { runChaos } from './run-chaos.js';

const options = { seed: 3, kills: 10, minutes: 0.75, plans: 25, rungs: 200, catchUpOnly: false };

describe('a system that is killed and killed again', () => {
  it('loses nothing, doubles nothing, and is true soon after', async () => {
    const said: string[] = [];
    const { findings, figures, caughtUp } = await runChaos(options, (line) => said.push(line));
    expect(findings).toEqual([]);
    expect(figures.faults).toMatchObject({ kill: 9, drop: 1 });
    expect(figures.answered).toBeGreaterThan(100);
    expect(figures.rungs).toBeGreaterThan(caughtUp.fallen.rungs);
    expect(caughtUp.fallen.rungs).toBeGreaterThanOrEqual(200);
    expect(said).not.toEqual([]);
  }, 400_000);
});
