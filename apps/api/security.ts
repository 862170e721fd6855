import { createHash } from 'node:crypto';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { ApiSettings } from './settings.js';
import { contentPolicy, docsPolicy } from './web/content-policy.js';

/** Behind one address there may be a whole town hall: who sends a token or a cookie is counted by it. */
const callerOf = ({ headers, ip }: FastifyRequest): string => {
  const own = headers.authorization ?? headers.cookie;
  return own === undefined ? ip : createHash('sha256').update(own).digest('base64url');
};

const machinery = new Set(['/health/live', '/health/ready', '/metrics']);

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
  await app.register(fastifyRateLimit, {
    max: settings.requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: callerOf,
    allowList: (request: FastifyRequest) => machinery.has(request.routeOptions.url ?? ''),
  });
}
