import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import { ApiMetrics } from '../metrics/api-metrics.js';
import { languageFrom } from './language.js';
import { internalProblem, type Problem, problemOf } from './problem.js';
import { refusalOfError } from './refusal-of-error.js';

/** The one place where an error becomes an answer: problem+json, whatever went wrong and wherever. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(PinoLogger) private readonly logger: PinoLogger,
    @Inject(ApiMetrics) private readonly metrics: ApiMetrics,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    this.send(reply, this.told(error, request), refusalOfError(error)?.extras.retryAfter);
  }

  /** What an error is to the caller; counted, and a bug is logged. */
  told(error: unknown, request: FastifyRequest): Problem {
    const refused = refusalOfError(error);
    const frame = { language: languageFrom(request.headers['accept-language']), requestId: String(request.id) };
    // Keys that do not open are for those who run the system: the message says which, and holds no value.
    const forOperators = refused === undefined || refused.refusal.code === 'keys-closed';
    if (forOperators) this.logger.error({ err: error, requestId: frame.requestId }, 'unexpected error');
    const problem = refused ? problemOf(refused.refusal, refused.extras, frame) : internalProblem(frame);
    this.metrics.refused(problem.code);
    return problem;
  }

  private send(reply: FastifyReply, problem: Problem, retryAfter: number | undefined): void {
    if (reply.sent || reply.raw.headersSent) return;
    if (retryAfter !== undefined) void reply.header('Retry-After', String(retryAfter));
    if (problem.status === 401) void reply.header('WWW-Authenticate', 'Bearer');
    void reply.status(problem.status).header('Content-Type', 'application/problem+json; charset=utf-8');
    void reply.send(JSON.stringify(problem));
  }
}
