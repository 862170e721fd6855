import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { createApi } from '../create-api.js';
import { apiDocument, documentText } from './document.js';
import { unconnectedParts } from './unconnected.js';

let app: NestFastifyApplication;
let document: OpenAPIObject;

beforeAll(async () => {
  app = await createApi(unconnectedParts());
  document = apiDocument(app);
}, 30_000);
afterAll(() => app.close());

/** The contract of design § 8: these addresses are added to, never renamed. */
const contract = `
get /health/live; get /health/ready; get /me; get /units; get /members; post /persons/search; get /templates
get /templates/{id}/versions/{version}; post /templates/{id}/preview; post /plans; get /plans; get /plans/{planId}
get /plans/{planId}/events; post /plans/{planId}/steps; post /plans/{planId}/handovers
post /plans/{planId}/escalations/{escalationId}/acknowledge; post /plans/{planId}/escalations/{escalationId}/answer
post /plans/{planId}/cadence; post /plans/{planId}/facts; post /plans/{planId}/corrections; post /plans/{planId}/lead
post /plans/{planId}/circle; post /plans/{planId}/references; post /plans/{planId}/voice; post /plans/{planId}/close
post /plans/{planId}/reopen; get /inbox; get /escalations; get /risk; get /municipalities/{code}/clock
post /municipalities/{code}/clock; get /stream; post /codec/encode; post /codec/decode`
  .split(/[;\n]/)
  .map((line) => line.trim())
  .filter((line) => line !== '');

const onStep = 'assign claim complete skip reopen set-deadline record-exceeded pause resume schedule'.split(' ');
const onHandover = 'accept decline withdraw first-meeting'.split(' ');

describe('the contract', () => {
  it('is checked in as it is: run `npm run openapi` after a change', () => {
    const checkedIn = readFileSync(new URL('../openapi.json', import.meta.url), 'utf8');
    expect(documentText(document) === checkedIn).toBe(true);
  });

  it('has every address that was promised', () => {
    const promised = [
      ...contract,
      ...onStep.map((verb) => `post /plans/{planId}/steps/{stepId}/${verb}`),
      ...onHandover.map((verb) => `post /plans/{planId}/handovers/{handoverId}/${verb}`),
    ];
    for (const line of promised) {
      const [method = '', path = ''] = line.split(' ');
      const address = path.startsWith('/health') ? path : `/api/v1${path}`;
      const operations = document.paths[address] as Record<string, unknown> | undefined;
      expect({ line, there: operations?.[method] !== undefined }).toEqual({ line, there: true });
    }
  });

  it('asks every write for an Idempotency-Key, and describes every problem', () => {
    const asking = ['/search', '/preview', '/codec/', '/auth/logout', '/sign-in/', '/draft'];
    for (const [path, { get, post }] of Object.entries(document.paths)) {
      const headers = (post?.parameters ?? []).map((parameter) => ('name' in parameter ? parameter.name : ''));
      if (post && !asking.some((part) => path.includes(part))) expect(headers).toContain('Idempotency-Key');
      for (const operation of [get, post]) if (operation) expect(operation.responses.default).toBeDefined();
    }
  });

  it('says of every reading whom it shows, so that no look goes unrecorded', () => {
    // A stream tells ids of plans that have changed and shows none of them; the codec is the engine's.
    const showsNone = ['/api/v1/stream', '/api/v1/codec/encode', '/api/v1/codec/decode'];
    for (const [path, { get, post }] of Object.entries(document.paths)) {
      if (!path.startsWith('/api/v1/') || showsNone.includes(path)) continue;
      const isWrite = (post?.parameters ?? []).some((one) => 'name' in one && one.name === 'Idempotency-Key');
      for (const operation of [get, isWrite ? undefined : post]) {
        if (operation)
          expect({ path, shows: operation['x-shows' as never] }).toEqual({ path, shows: expect.any(String) });
      }
    }
  });
});
