import { describe, expect, it } from '@jest/globals';
import { ApiProblem, NoConnection } from '../api/client.js';
import type { Problem } from '../api/types.js';
import { actFor, isPassing, sendUntilAnswered } from './sending.js';

const problem = (code: Problem['code'], status: number): ApiProblem =>
  new ApiProblem({ type: '', title: '', status, code, sentence: { da: '', en: '' } });

const script = (...answers: unknown[]) => {
  const left = [...answers];
  return async () => {
    const answer = left.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  };
};

const trying = (wanted = () => true) => {
  const waits: number[] = [];
  const told: unknown[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  return { waits, told, wait, waiting: (error: unknown) => void told.push(error), wanted };
};

describe('an act that is sent', () => {
  it('is sent again after a dropped connection, and each pause is longer', async () => {
    const way = trying();
    const send = script(new NoConnection(), problem('database-away', 503), new NoConnection(), 'done');
    expect(await sendUntilAnswered(send, way)).toBe('done');
    expect(way.waits).toEqual([1_000, 2_000, 4_000]);
    expect(way.told).toHaveLength(3);
  });

  it('ends with a refusal, which no second try would change', async () => {
    const way = trying();
    await expect(sendUntilAnswered(script(problem('step-already-done', 409)), way)).rejects.toThrow(
      'step-already-done',
    );
    expect(way.waits).toEqual([]);
  });

  it('ends when nobody wants it any more', async () => {
    let wanted = true;
    const way = trying(() => wanted);
    const send = async () => {
      wanted = way.waits.length < 1;
      throw new NoConnection('away');
    };
    await expect(sendUntilAnswered(send, way)).rejects.toThrow('away');
    expect(way.waits).toEqual([1_000]);
  });

  it('is passing only where waiting helps', () => {
    expect(isPassing(new NoConnection())).toBe(true);
    expect(isPassing(problem('too-many-requests', 429))).toBe(true);
    expect(isPassing(problem('not-signed-in', 401))).toBe(false);
    expect(isPassing(new Error('a bug'))).toBe(false);
  });

  it('keeps its key while its content is the same and nobody has answered', () => {
    let count = 0;
    const newKey = () => `key-${++count}`;
    const first = actFor('a', undefined, newKey);
    expect(actFor('a', first, newKey)).toBe(first);
    expect(actFor('b', first, newKey)).toEqual({ key: 'key-2', content: 'b' });
    expect(actFor('a', undefined, newKey).key).toBe('key-3');
    expect(actFor('', undefined, newKey)).toEqual({ key: 'key-4', content: '' });
  });
});
