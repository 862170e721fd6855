import { describe, expect, it } from '@jest/globals';
import { runChaos } from './run-chaos.js';

/** Each part is killed at least once, the worker three times, and the engine's databases are dropped. */
const options = { seed: 3, kills: 8, minutes: 0.45, plans: 16, rungs: 150, catchUpOnly: false };

describe('a system that is killed and killed again', () => {
  it('loses nothing, doubles nothing, and is true soon after', async () => {
    const said: string[] = [];
    const { findings, figures, caughtUp } = await runChaos(options, (line) => said.push(line));
    expect({ findings, said: findings.length > 0 ? said : [] }).toEqual({ findings: [], said: [] });
    expect(figures.faults).toMatchObject({ kill: 7, drop: 1 });
    expect(figures.answered).toBeGreaterThan(50);
    expect(figures.mails).toBeGreaterThan(5);
    expect(figures.rungs).toBeGreaterThan(caughtUp.fallen.rungs);
    expect(caughtUp.fallen.rungs).toBeGreaterThanOrEqual(options.rungs);
  }, 400_000);
});
