import { describe, expect, it } from '@jest/globals';
import { NamespaceNotFoundError, ServiceError } from '@temporalio/client';
import { engineTroubleOf } from './index.js';

const grpc = (code: number) => Object.assign(new Error('x'), { code, details: '', metadata: {} });
const wrapped = (code: number) => new ServiceError('x', { cause: grpc(code) });

describe('what is wrong with the engine', () => {
  it.each([
    [14, 'away'],
    [4, 'away'],
    [1, 'away'],
    [5, 'namespace-missing'],
    [8, 'busy'],
    [3, 'refused'],
    [7, 'refused'],
  ])('is told from gRPC status %d, wrapped or not: %s', (code, trouble) => {
    expect([engineTroubleOf(grpc(code)), engineTroubleOf(wrapped(code))]).toEqual([trouble, trouble]);
  });

  it('is a missing namespace where the client says so', () => {
    expect(engineTroubleOf(new NamespaceNotFoundError('samspor'))).toBe('namespace-missing');
  });

  it('is nothing where the error is a bug', () => {
    expect(engineTroubleOf(new TypeError('x'))).toBeNull();
  });
});
