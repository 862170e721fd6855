import { Controller, Get, HttpCode, Inject, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../auth/public.decorator.js';
import { refuse } from '../http/refused.js';
import { SETTINGS } from '../parts.js';
import type { ApiSettings } from '../settings.js';
import { type Cookies, cookiesFor, forgetOldAttempts, sessionIdOf } from './cookies.js';
import { IdentityClient } from './identity-client.js';
import { LoginPageFilter } from './login-page.filter.js';
import { Logins } from './logins.js';
import { isOurOwn } from './own-origin.js';
import { ownPath } from './own-path.js';
import { LoggedOutDto } from './session.dto.js';

const queryOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = (request.query as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : undefined;
};

/** Logging in and out of the web application, by the identity provider's code flow. */
@Public()
@ApiTags('session')
@Controller('auth')
@UseFilters(LoginPageFilter)
export class SessionController {
  private readonly cookies: Cookies;

  constructor(
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(Logins) private readonly logins: Logins,
    @Inject(IdentityClient) private readonly identity: IdentityClient,
  ) {
    this.cookies = cookiesFor(settings.publicUrl);
  }

  @Get('login')
  @ApiOperation({ summary: 'Sends the browser to the identity provider, and afterwards to `returnTo`' })
  @ApiQuery({ name: 'returnTo', required: false, type: String, description: 'A path of the web application.' })
  @ApiQuery({ name: 'anew', required: false, type: String, description: '`1`: as somebody else.' })
  @ApiResponse({ status: 303, description: 'To the identity provider' })
  async login(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { publicUrl } = this.settings;
    const own = new URL(publicUrl);
    // Cookies belong to a host: who came by another name of it goes on under the one that we come back to.
    if (request.headers.host !== own.host) return void reply.redirect(new URL(request.url, own).href, 303);
    const returnTo = ownPath(queryOf(request, 'returnTo'), publicUrl);
    const { address, state, sealed } = await this.logins.begin(returnTo, queryOf(request, 'anew') === '1');
    forgetOldAttempts(request, reply, this.cookies);
    void reply.setCookie(this.cookies.attempt(state), sealed, this.cookies.attemptOptions).redirect(address, 303);
  }

  @Get('callback')
  @ApiExcludeEndpoint()
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { attempt, attemptOptions, session, sessionOptions } = this.cookies;
    const state = queryOf(request, 'state') ?? '';
    const name = attempt(state);
    void reply.clearCookie(name, { path: attemptOptions.path ?? '/' });
    const { id, returnTo } = await this.logins.complete({
      url: request.url,
      state,
      sealed: request.cookies[name],
      before: sessionIdOf(request, this.cookies),
      requestId: String(request.id),
    });
    void reply.setCookie(session, id, sessionOptions).redirect(this.settings.publicUrl + returnTo, 303);
  }

  @Post('logout')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ends the login of this browser' })
  @ApiResponse({ status: 200, type: LoggedOutDto, description: 'Logged out' })
  async logout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<LoggedOutDto> {
    if (!isOurOwn('POST', request.headers, this.settings.publicUrl)) throw refuse('origin-refused');
    const id = sessionIdOf(request, this.cookies);
    const known = id === undefined ? null : await this.logins.end(id, String(request.id));
    const { session, sessionOptions } = this.cookies;
    void reply.clearCookie(session, { path: sessionOptions.path ?? '/', secure: sessionOptions.secure === true });
    // Whoever came in by a code is unknown to the provider.
    return { goTo: known === 'low' ? '/sign-in' : await this.identity.logoutAddress() };
  }
}
