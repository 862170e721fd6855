import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { refuse } from '../http/refused.js';
import { SETTINGS } from '../parts.js';
import { type Cookies, cookiesFor, sessionIdOf } from '../session/cookies.js';
import { isOurOwn } from '../session/own-origin.js';
import { Sessions } from '../session/sessions.js';
import type { ApiSettings } from '../settings.js';
import { ActorFinder, type Vouched } from './actor-finder.js';
import { rememberSignedIn } from './me.decorator.js';
import { publicKey } from './public.decorator.js';
import type { SignedIn } from './signed-in.js';
import { TokenVerifier } from './token-verifier.js';

const bearer = (header: string): string => {
  if (header === '') throw refuse('not-signed-in');
  const token = /^Bearer ([\w.~+/=-]{1,8192})$/i.exec(header)?.[1];
  if (token === undefined) throw refuse('token-invalid');
  return token;
};

const municipalityOf = (header: string | string[] | undefined): string | undefined => {
  if (header === undefined) return undefined;
  if (typeof header !== 'string' || !/^\d{4}$/.test(header)) throw refuse('not-allowed');
  return header;
};

type Entered = Pick<SignedIn, 'expiresAt' | 'session'> & { readonly vouched: Vouched };

/** Every route asks who calls, unless it says that it does not: by a bearer token, or by the cookie of a login. */
@Injectable()
export class AuthGuard implements CanActivate {
  private readonly cookies: Cookies;

  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(TokenVerifier) private readonly tokens: TokenVerifier,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ActorFinder) private readonly actors: ActorFinder,
  ) {
    this.cookies = cookiesFor(settings.publicUrl);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const open = this.reflector.getAllAndOverride<boolean>(publicKey, [context.getHandler(), context.getClass()]);
    if (open === true) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { authorization } = request.headers;
    const { vouched, ...until } =
      authorization === undefined ? await this.byCookie(request) : await this.byToken(bearer(authorization));
    const known = await this.actors.find(vouched, municipalityOf(request.headers['x-municipality']));
    rememberSignedIn(request, { ...known, ...until });
    return true;
  }

  private async byToken(token: string): Promise<Entered> {
    const { subject, assurance, expiresAt } = await this.tokens.verify(token);
    return { vouched: { who: { subject, issuer: this.settings.oidcIssuer }, assurance }, expiresAt };
  }

  private async byCookie(request: FastifyRequest): Promise<Entered> {
    const id = sessionIdOf(request, this.cookies);
    if (id === undefined) throw refuse('not-signed-in');
    if (!isOurOwn(request.method, request.headers, this.settings.publicUrl)) throw refuse('origin-refused');
    const session = await this.sessions.of(id);
    if (session === undefined) throw refuse('token-invalid');
    const { user, assurance, endsAt: expiresAt, key } = session;
    return { vouched: { who: { user }, assurance }, expiresAt, session: key };
  }
}
