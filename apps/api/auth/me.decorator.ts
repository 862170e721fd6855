import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refuse } from '../http/refused.js';
import type { SignedIn } from './signed-in.js';

const signedIn = new WeakMap<object, SignedIn>();

export const rememberSignedIn = (request: FastifyRequest, me: SignedIn): void => {
  signedIn.set(request.raw, me);
};

export function signedInOf(request: FastifyRequest): SignedIn {
  const me = signedIn.get(request.raw);
  if (!me) throw refuse('not-signed-in');
  return me;
}

/** Who is signed in. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext) =>
  signedInOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
