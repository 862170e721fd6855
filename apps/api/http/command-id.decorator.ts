import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { bodyHash } from './canonical-json.js';
import { uuidPattern } from './fields.js';
import { refuse } from './refused.js';

/** What makes a write repeatable: the client's key, and what it is bound to. */
export interface WriteKey {
  readonly commandId: string;
  readonly bodyHash: string;
  readonly requestId: string;
}

export function writeKeyOf(request: FastifyRequest): WriteKey {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !uuidPattern.test(key)) throw refuse('idempotency-key-missing');
  const { method, params, body } = request;
  const route = request.routeOptions.url ?? '';
  return {
    commandId: key.toLowerCase(),
    bodyHash: bodyHash({ method, route, params, body }),
    requestId: String(request.id),
  };
}

/** The `Idempotency-Key` of a write, with the hash of what it is sent with. */
export const Key = createParamDecorator((_: unknown, context: ExecutionContext) =>
  writeKeyOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
