import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Params } from 'nestjs-pino';
import { PinoLogger } from 'nestjs-pino';
import { DatabaseFailure } from '#persistence';
import type { ApiSettings } from './settings.js';

/** Of an error its kind and where it came from. Its message may hold what a caller sent, so only our own codes are kept. */
const errorFields = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const message = error instanceof DatabaseFailure ? { message: error.message } : {};
  return { type: error.name, ...message, at: frames.slice(0, 12).map((line) => line.trim()) };
};

/** JSON lines with the request's id: no bodies, no query strings, no headers, no addresses with ids. */
export const logParams = ({ logLevel, environment }: Pick<ApiSettings, 'logLevel' | 'environment'>): Params => ({
  pinoHttp: {
    level: logLevel,
    base: { app: 'api', environment },
    autoLogging: false,
    genReqId: ({ id }) => id ?? 'none',
    serializers: { req: ({ id }: { id?: unknown }) => ({ id }), res: () => undefined, err: errorFields },
  },
});

const quiet = new Set(['/health/live', '/health/ready', '/metrics']);

const line = (request: FastifyRequest, reply: FastifyReply) => ({
  requestId: String(request.id),
  method: request.method,
  route: request.routeOptions.url ?? '(none)',
  status: reply.statusCode,
  ms: Math.round(reply.elapsedTime * 10) / 10,
});

/** One line for each answer, by the route's template. */
export function logAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', async (request, reply) => {
    const answered = line(request, reply);
    const level = quiet.has(answered.route) ? 'debug' : reply.statusCode >= 500 ? 'error' : 'info';
    PinoLogger.root[level](answered, 'answered');
  });
}
