import { Body, Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../auth/public.decorator.js';
import { Ask } from '../http/read.decorator.js';
import { refuse } from '../http/refused.js';
import { SETTINGS } from '../parts.js';
import { type Cookies, cookiesFor, forgetOldAttempts, sessionIdOf } from '../session/cookies.js';
import { Logins } from '../session/logins.js';
import { isOurOwn } from '../session/own-origin.js';
import type { ApiSettings } from '../settings.js';
import { codeMinutes, LoginCodes } from './login-codes.js';
import { MailLogins } from './mail-logins.js';
import { veiled } from './secrets.js';
import {
  AskCodeDto,
  BegunDto,
  CodeAskedDto,
  EnteredDto,
  LinkCodeDto,
  LinkDto,
  MailCodeDto,
  OpenedLinkDto,
} from './sign-in.dto.js';
import { TakingUp } from './taking-up.js';
import { type Tried, Tries } from './tries.js';

/** One step on the way in: nobody is known yet, so it takes no key, and our own pages alone may take it. */
const Step = (path: string, summary: string, answer: new () => object) =>
  Ask(path, { summary, answer, shows: 'nobody' });

/** The way in for whoever has no municipal login: by the link of an invitation, or by a code to a known mail address. */
@Public()
@ApiTags('sign-in')
@Controller('sign-in')
export class SignInController {
  private readonly cookies: Cookies;

  constructor(
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(TakingUp) private readonly takingUp: TakingUp,
    @Inject(LoginCodes) private readonly codes: LoginCodes,
    @Inject(MailLogins) private readonly mailLogins: MailLogins,
    @Inject(Logins) private readonly logins: Logins,
    @Inject(Tries) private readonly tries: Tries,
  ) {
    this.cookies = cookiesFor(settings.publicUrl);
  }

  @Step('invitation', 'What a link is for; nothing changes by looking', OpenedLinkDto)
  async look(@Req() request: FastifyRequest, @Body() { token }: LinkDto): Promise<OpenedLinkDto> {
    await this.admit(request, 'link');
    const { invitee, proof, municipalityName: municipality, expiresAt: until } = await this.takingUp.look(token);
    return { invitee, proof, municipality, until };
  }

  @Step('invitation/begin', 'Show who one is: on to the identity provider, or a code is sent', BegunDto)
  async begin(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() { token }: LinkDto,
  ): Promise<BegunDto> {
    await this.admit(request, 'link');
    const link = await this.takingUp.look(token);
    if (link.proof === 'oidc') {
      // Asked anew even where the provider knows somebody: at this screen that may be whoever made the invitation.
      const { address, state, sealed } = await this.logins.begin('/', true, link.id);
      forgetOldAttempts(request, reply, this.cookies);
      void reply.setCookie(this.cookies.attempt(state), sealed, this.cookies.attemptOptions);
      return { goTo: address };
    }
    const mail = await this.takingUp.addressOf(link);
    const mark = this.codes.markOf(mail);
    await this.admit(request, 'code-asked');
    await this.tries.byAddress('code-asked', mark);
    await this.codes.send(mail, { mark, invitation: link.id });
    return { sentTo: veiled(mail) };
  }

  @Step('invitation/prove', 'The code that was sent: the invitation is taken up, and one is logged in', EnteredDto)
  async prove(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() { token, code }: LinkCodeDto,
  ): Promise<EnteredDto> {
    await this.admit(request, 'code-tried');
    const link = await this.takingUp.look(token);
    if (link.proof !== 'code') throw refuse('invitation-invalid');
    const mark = this.codes.markOf(await this.takingUp.addressOf(link));
    await this.codes.use(await this.codes.check({ mark, invitation: link.id }, code));
    return this.enter(request, reply, await this.takingUp.byAddress(link, mark, String(request.id)));
  }

  @Step('code', 'Ask for a code by mail; the answer is the same for every address', CodeAskedDto)
  async ask(@Req() request: FastifyRequest, @Body() { mail }: AskCodeDto): Promise<CodeAskedDto> {
    await this.admit(request, 'code-asked');
    await this.tries.byAddress('code-asked', this.codes.markOf(mail));
    this.mailLogins.ask(mail);
    return { minutes: codeMinutes };
  }

  @Step('code/prove', 'Log in with the code that was sent', EnteredDto)
  async byCode(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() dto: MailCodeDto,
  ): Promise<EnteredDto> {
    await this.admit(request, 'code-tried');
    const entered = await this.mailLogins.enter(dto);
    return 'choose' in entered ? entered : this.enter(request, reply, entered.user);
  }

  /** Who asks from elsewhere could log a victim in as somebody else; who asks too often tries them all. */
  private async admit(request: FastifyRequest, what: Tried): Promise<void> {
    if (!isOurOwn('POST', request.headers, this.settings.publicUrl)) throw refuse('origin-refused');
    await this.tries.bySender(what, request.ip);
  }

  private async enter(request: FastifyRequest, reply: FastifyReply, user: string): Promise<EnteredDto> {
    const before = sessionIdOf(request, this.cookies);
    const id = await this.logins.byMail(user, before, String(request.id));
    const { session, sessionOptions } = this.cookies;
    void reply.setCookie(session, id, sessionOptions);
    return { goTo: '/' };
  }
}
