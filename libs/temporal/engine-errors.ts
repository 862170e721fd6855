import { isGrpcServiceError, NamespaceNotFoundError, ServiceError } from '@temporalio/client';

/**
 * What went wrong when the engine was spoken to.
 * `away`: nobody answers, or nobody can just now; everything else would fail too.
 * `namespace-missing`: it answers and knows no such namespace (also while its cache warms after a registration).
 * `busy`: it asks for fewer calls. `refused`: this one call is at fault.
 */
export type EngineTrouble = 'away' | 'namespace-missing' | 'busy' | 'refused';

/** gRPC status codes, as the protocol numbers them. */
export const grpcStatus = {
  cancelled: 1,
  deadlineExceeded: 4,
  notFound: 5,
  alreadyExists: 6,
  exhausted: 8,
  unavailable: 14,
};

/** The gRPC status code of an error of the client or of its cause; null when it is none. */
export function grpcCodeOf(error: unknown): number | null {
  if (isGrpcServiceError(error)) return error.code;
  return error instanceof ServiceError && isGrpcServiceError(error.cause) ? error.cause.code : null;
}

/** @returns null when the error has nothing to do with the engine, a bug for example. */
export function engineTroubleOf(error: unknown): EngineTrouble | null {
  if (error instanceof NamespaceNotFoundError) return 'namespace-missing';
  switch (grpcCodeOf(error)) {
    case null:
      return error instanceof ServiceError ? 'away' : null;
    case grpcStatus.notFound:
      return 'namespace-missing';
    case grpcStatus.exhausted:
      return 'busy';
    case grpcStatus.unavailable:
    case grpcStatus.deadlineExceeded:
    case grpcStatus.cancelled:
      return 'away';
    default:
      return 'refused';
  }
}
