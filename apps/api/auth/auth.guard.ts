import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { refuse } from '../http/refused.js';
import { ActorFinder } from './actor-finder.js';
import { rememberSignedIn } from './me.decorator.js';
import { publicKey } from './public.decorator.js';
import { TokenVerifier } from './token-verifier.js';

const bearer = (header: string | undefined): string => {
  if (header === undefined || header === '') throw refuse('not-signed-in');
  const token = /^Bearer ([\w.~+/=-]{1,8192})$/i.exec(header)?.[1];
  if (token === undefined) throw refuse('token-invalid');
  return token;
};

const municipalityOf = (header: string | string[] | undefined): string | undefined => {
  if (header === undefined) return undefined;
  if (typeof header !== 'string' || !/^\d{4}$/.test(header)) throw refuse('not-allowed');
  return header;
};

/** Every route asks who calls, unless it says that it does not. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(TokenVerifier) private readonly tokens: TokenVerifier,
    @Inject(ActorFinder) private readonly actors: ActorFinder,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const open = this.reflector.getAllAndOverride<boolean>(publicKey, [context.getHandler(), context.getClass()]);
    if (open === true) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { subject, expiresAt } = await this.tokens.verify(bearer(request.headers.authorization));
    const known = await this.actors.find(subject, municipalityOf(request.headers['x-municipality']));
    rememberSignedIn(request, { ...known, expiresAt });
    return true;
  }
}
