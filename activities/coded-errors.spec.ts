import { describe, expect, it } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { codeOf, withCodedErrors } from './coded-errors.js';

class DatabaseFailure extends Error {
  override readonly name = 'DatabaseFailure';
  readonly code = '23505';
}

describe('errors on their way to the engine', () => {
  it('lose their message and keep class and code', async () => {
    const told: unknown[] = [];
    const error = new DatabaseFailure('Key (name)=(Alma Opfundet) already exists');
    const { passTime } = withCodedErrors(
      {
        passTime: async (_: string): Promise<string> => {
          throw error;
        },
      },
      (activity, failed) => told.push([activity, failed]),
    );
    await expect(passTime('p')).rejects.toMatchObject({
      message: 'DatabaseFailure 23505',
      type: 'DatabaseFailure',
      nonRetryable: false,
      cause: undefined,
    });
    expect(told).toEqual([['passTime', error]]);
  });

  it('stay as they are where they were meant for the engine', async () => {
    const refusal = ApplicationFailure.nonRetryable('plan-not-found', 'plan-not-found');
    const { work } = withCodedErrors({ work: () => Promise.reject(refusal) }, () => undefined);
    await expect(work()).rejects.toBe(refusal);
  });

  it('leave what succeeds alone', async () => {
    const { twice } = withCodedErrors({ twice: async (n: number) => 2 * n }, () => undefined);
    expect(await twice(21)).toBe(42);
  });

  it.each([
    [new TypeError('secret'), 'TypeError'],
    ['secret', 'Error'],
    [null, 'Error'],
    [Object.assign(new Error('secret'), { code: 'ECONNREFUSED' }), 'Error ECONNREFUSED'],
  ])('are named without their words', (error, code) => {
    expect(codeOf(error)).toBe(code);
  });
});
