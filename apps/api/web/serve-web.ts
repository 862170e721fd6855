import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageFrom } from '../http/language.js';
import { messagePage, messagePagePolicy } from '../session/message-page.js';
import { webPolicy } from './content-policy.js';

/** Where no page of the web application is: an address below these that nothing answers does not exist. */
const notPages = /^\/(api|auth|health|metrics|assets)(\/|$)/;

const notBuilt = {
  da: 'Webapplikationen er ikke bygget. Kør npm run build, og start API’et igen. API’et selv virker.',
  en: 'The web application has not been built. Run npm run build, and start the API again. The API itself works.',
} as const;

const nonceOf = (): string => randomBytes(16).toString('base64');

const pathOf = ({ url }: FastifyRequest): string => url.split('?', 1)[0] ?? '/';

const wantsPage = ({ headers }: FastifyRequest, path: string): boolean =>
  path === '/' || (headers.accept ?? '').includes('text/html');

/** React Aria looks for the nonce here. */
const withNonce = (html: string, nonce: string): string =>
  html.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`);

function sendIndex(reply: FastifyReply, html: string): void {
  const nonce = nonceOf();
  void reply
    .header('Content-Type', 'text/html; charset=utf-8')
    .header('Cache-Control', 'no-cache')
    .header('Content-Security-Policy', webPolicy(nonce))
    .send(withNonce(html, nonce));
}

function sendNotBuilt(request: FastifyRequest, reply: FastifyReply): void {
  const nonce = nonceOf();
  const language = languageFrom(request.headers['accept-language']);
  void reply
    .status(404)
    .header('Content-Type', 'text/html; charset=utf-8')
    .header('Content-Security-Policy', messagePagePolicy(nonce))
    .send(
      messagePage(
        { sentence: notBuilt, link: ['/api/docs', { da: 'API’ets side', en: 'The API’s page' }] },
        language,
        nonce,
      ),
    );
}

/** Names in `assets` hold a hash of their content: they are never asked for twice. The rest is asked for anew. */
async function serveFiles(fastify: FastifyInstance, folder: string): Promise<void> {
  await fastify.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    wildcard: false,
    index: false,
    dotfiles: 'ignore',
    cacheControl: false,
    // The build leaves each file compressed beside itself.
    preCompressed: true,
    globIgnore: ['index.html', '.*/**', '**/*.{br,gz}'],
    setHeaders: (reply, path) =>
      void reply.header(
        'Cache-Control',
        path.startsWith(join(folder, 'assets')) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
}

/**
 * The web application, from the same origin as the API: its files, and for every other address that could be a page
 * its index. Without a build the API works all the same, and its front page says what is missing.
 */
export async function serveWeb(app: NestFastifyApplication, folder: string): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const index = join(folder, 'index.html');
  const html = existsSync(index) ? readFileSync(index, 'utf8') : undefined;
  if (html !== undefined) await serveFiles(fastify, folder);
  fastify.get('/*', async (request, reply) => {
    const path = pathOf(request);
    if (notPages.test(path) || !wantsPage(request, path)) reply.callNotFound();
    else if (html !== undefined) sendIndex(reply, html);
    else if (path === '/') sendNotBuilt(request, reply);
    else reply.callNotFound();
    return reply;
  });
}
