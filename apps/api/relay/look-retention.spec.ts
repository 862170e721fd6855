import { expect, it } from '@jest/globals';
import { LookRetention } from './look-retention.js';

it('forgets old looks some at a time until none is left, counts them, and looks again an hour later', async () => {
  const left = [2_000, 2_000, 17, 0];
  const [counted, said]: [number[], object[]] = [[], []];
  const retention = new LookRetention(
    { forgetLooks: async () => left.shift() ?? 0 },
    { looksForgotten: (looks) => void counted.push(looks) },
    { info: (fields) => void said.push(fields), warn: () => undefined },
  );
  const pauses = [await retention.round(), await retention.round(), await retention.round(), await retention.round()];
  expect(pauses).toEqual([500, 500, 3_600_000, 3_600_000]);
  expect(counted).toEqual([2_000, 2_000, 17, 0]);
  expect(said).toEqual([{ looks: 4_017 }]);
});
