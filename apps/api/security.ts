import { createHash } from 'node:crypto';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { ApiSettings } from './settings.js';
import { contentPolicy, docsPolicy } from './web/content-policy.js';

/**
 * Behind one address there may be a whole town hall: who sends a token or a cookie is counted by it. What is sent may be
 * made up anew each time, so the address has a wider limit of its own.
 */
const callerOf = ({ headers, ip }: FastifyRequest): string => {
  const own = headers.authorization ?? headers.cookie;
  return own === undefined ? ip : createHash('sha256').update(own).digest('base64url');
};

const callersAtOneAddress = 10;

const machinery = new Set(['/health/live', '/health/ready', '/metrics']);
const isMachinery = ({ routeOptions }: FastifyRequest): boolean => machinery.has(routeOptions.url ?? '');

/** Headers, and a limit that only a runaway client meets. Other origins are not let in: CORS stays closed. */
export async function secure(app: NestFastifyApplication, settings: ApiSettings): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: contentPolicy,
    // Our own pages may know where one came from; with none at all a form would not name its origin.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: settings.publicUrl.startsWith('https:'),
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      if (/^\/api\/docs(\/|$|\?)/.test(request.url)) void reply.header('Content-Security-Policy', docsPolicy);
    });
  const timeWindow = 60_000;
  const max = settings.requestsPerMinute;
  await app.register(fastifyRateLimit, { max, timeWindow, keyGenerator: callerOf, allowList: isMachinery });
  const fastify = app.getHttpAdapter().getInstance();
  const counted = fastify.createRateLimit({ max: max * callersAtOneAddress, timeWindow, keyGenerator: ({ ip }) => ip });
  fastify.addHook('onRequest', async (request, reply) => {
    if (isMachinery(request)) return;
    const answer = await counted(request);
    if (!answer.isAllowed && answer.isExceeded) {
      void reply.header('Retry-After', String(answer.ttlInSeconds));
      throw Object.assign(new Error('too many requests'), { statusCode: 429 });
    }
  });
}
