import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemDto } from '../http/problem.dto.js';

const publicPaths = /^\/(health|auth)\//;

const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } } };

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const operationsOf = (path: OpenAPIObject['paths'][string]): Operation[] =>
  [path.get, path.post].filter((operation) => operation !== undefined);

/** Every answer that is not a success has one shape; every route but health and login asks for a token or a login. */
function completed(document: OpenAPIObject): OpenAPIObject {
  for (const [address, path] of Object.entries(document.paths)) {
    for (const operation of operationsOf(path)) {
      operation.responses.default = {
        description: 'A problem: code, sentence and what would be right',
        content: problemContent,
      };
      if (!publicPaths.test(address)) operation.security = [{ bearer: [] }, { session: [] }];
    }
  }
  return document;
}

const named = (controller: string, method: string): string => `${controller.replace(/Controller$/, '')}_${method}`;

/** The contract, as OpenAPI 3.1. `apps/api/openapi.json` is this document; a test fails when they differ. */
export function apiDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Samspor')
    .setDescription('One plan for one young person, kept alive for years between those who help.')
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .addCookieAuth('samspor_session', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  return completed(SwaggerModule.createDocument(app, config, { operationIdFactory: named, extraModels: [ProblemDto] }));
}

/** The document at /api/openapi.json and a page for people at /api/docs. */
export function serveDocument(app: NestFastifyApplication, document: OpenAPIObject): void {
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Samspor API',
  });
}

export const documentText = (document: OpenAPIObject): string => `${JSON.stringify(document, null, 2)}\n`;
