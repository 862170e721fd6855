import type { IncomingMessage } from 'node:http';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { apiModule } from './app.module.js';
import { requestIdOf } from './http/request-id.js';
import { logAnswers } from './logging.js';
import { ApiMetrics } from './metrics/api-metrics.js';
import { apiDocument, serveDocument } from './openapi/document.js';
import type { ApiParts } from './parts.js';
import { secure } from './security.js';
import type { ApiSettings } from './settings.js';
import { serveWeb } from './web/serve-web.js';

const bodyLimit = 256 * 1024;

/** The id is set on the raw request too, where the logger looks for it. */
const identify = (raw: IncomingMessage & { id?: unknown }): string => {
  const id = requestIdOf(raw);
  raw.id = id;
  return id;
};

const adapter = ({ trustedProxies }: ApiSettings): FastifyAdapter =>
  new FastifyAdapter({
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    logger: false,
    bodyLimit,
    genReqId: identify,
    requestIdHeader: false,
    routerOptions: { maxParamLength: 200 },
  });

/** The API as it runs, not listening yet. */
export async function createApi(parts: ApiParts): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(apiModule(parts), adapter(parts.settings), {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
    forceCloseConnections: true,
  });
  app.useLogger(app.get(Logger));
  if (parts.clockLateness) app.get(ApiMetrics).registry.registerMetric(parts.clockLateness);
  app.setGlobalPrefix('api/v1', {
    exclude: ['health/live', 'health/ready', 'metrics', 'auth/login', 'auth/callback', 'auth/logout'],
  });
  await app.register(fastifyCookie);
  // Lists and plans shrink to a tenth. The event stream is never held back for it: it writes past what compresses.
  await app.register(fastifyCompress, { encodings: ['br', 'gzip'] });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('X-Request-Id', String(request.id)).header('Cache-Control', 'no-store');
  });
  logAnswers(fastify);
  await secure(app, parts.settings);
  serveDocument(app, apiDocument(app));
  await serveWeb(app, parts.settings.webFolder);
  return app;
}
