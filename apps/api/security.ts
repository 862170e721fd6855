import { createHash } from 'node:crypto';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { ApiSettings } from './settings.js';

const policy = {
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    // The human page of the API writes styles into its own elements.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: null,
  },
};

const callerOf = ({ headers, ip }: FastifyRequest): string =>
  headers.authorization === undefined ? ip : createHash('sha256').update(headers.authorization).digest('base64url');

const machinery = new Set(['/health/live', '/health/ready', '/metrics']);

/** Headers, and a limit that only a runaway client meets. Other origins are not let in: CORS stays closed. */
export async function secure(app: NestFastifyApplication, settings: ApiSettings): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: policy,
    strictTransportSecurity: settings.environment === 'production',
  });
  await app.register(fastifyRateLimit, {
    max: settings.requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: callerOf,
    allowList: (request: FastifyRequest) => machinery.has(request.routeOptions.url ?? ''),
  });
}
