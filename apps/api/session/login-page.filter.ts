import { randomBytes } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageFrom } from '../http/language.js';
import { ProblemFilter } from '../http/problem.filter.js';
import { loginMessage } from './login-message.js';
import { messagePage, messagePagePolicy } from './message-page.js';

const isBrowsing = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/html');

/** Who comes here by a link is shown a page; a program is told the problem. */
@Catch()
export class LoginPageFilter implements ExceptionFilter {
  constructor(@Inject(ProblemFilter) private readonly problems: ProblemFilter) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (isBrowsing(request)) this.show(error, request, http.getResponse<FastifyReply>());
    else this.problems.catch(error, host);
  }

  private show(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const { status, code } = this.problems.told(error, request);
    const nonce = randomBytes(16).toString('base64');
    const language = languageFrom(request.headers['accept-language']);
    if (status === 503) void reply.header('Retry-After', '5');
    void reply
      .status(status)
      .header('Content-Type', 'text/html; charset=utf-8')
      .header('Content-Security-Policy', messagePagePolicy(nonce))
      .send(messagePage(loginMessage(code), language, nonce));
  }
}
