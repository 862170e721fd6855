import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootApi, type TestApi } from '../support/api.js';

const folder = mkdtempSync(join(tmpdir(), 'samspor-web-'));
const index = '<!doctype html><html lang="da"><head><title>Samspor</title></head><body></body></html>';
let [api, bare]: TestApi[] = [];

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(folder, 'index.html'), index);
  writeFileSync(join(folder, 'icon.svg'), '<svg/>');
  writeFileSync(join(folder, 'assets', 'main-a1b2.js'), 'start();');
  writeFileSync(join(folder, 'assets', 'main-a1b2.js.br'), brotliCompressSync('start();'));
  writeFileSync(join(folder, 'assets', 'main-a1b2.js.gz'), gzipSync('start();'));
  writeFileSync(join(folder, '.vite', 'manifest.json'), '{}');
  [api, bare] = await Promise.all([
    bootApi({ SAMSPOR_WEB_FOLDER: folder }),
    bootApi({ SAMSPOR_WEB_FOLDER: join(folder, 'none') }),
  ]);
}, 60_000);

afterAll(async () => {
  await Promise.all([api?.close(), bare?.close()]);
  rmSync(folder, { recursive: true });
}, 60_000);

const ask = (path: string, accept = 'text/html', of = api) =>
  fetch(`${of?.address}${path}`, { headers: { accept }, redirect: 'manual' });

describe('the web application', () => {
  it('comes from the API’s own origin, with its index at every address that could be a page', async () => {
    for (const path of ['/', '/plans/7?lane=social', '/apiary', '/index.html']) {
      const page = await ask(path);
      expect([path, page.status, page.headers.get('content-type')]).toEqual([path, 200, 'text/html; charset=utf-8']);
      expect(page.headers.get('cache-control')).toBe('no-cache');
      expect(await page.text()).toContain('<title>Samspor</title>');
    }
  });

  it('may load and run what is its own and nothing else, and be framed by nobody', async () => {
    const page = await ask('/');
    const policy = page.headers.get('content-security-policy') ?? '';
    const [, nonce = ''] = /style-src 'self' 'nonce-([^']+)'/.exec(policy) ?? [];
    expect(await page.text()).toContain(`<head><meta property="csp-nonce" nonce="${nonce}">`);
    expect(policy).toContain("default-src 'none';script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect((await ask('/')).headers.get('content-security-policy')).not.toBe(policy);
    expect(page.headers.get('referrer-policy')).toBe('same-origin');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('has files that are kept for good where their name holds their content, and asked for anew elsewhere', async () => {
    const script = await ask('/assets/main-a1b2.js', '*/*');
    expect([script.status, await script.text()]).toEqual([200, 'start();']);
    expect(script.headers.get('content-type')).toContain('javascript');
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const icon = await ask('/icon.svg', 'image/*');
    expect([icon.status, icon.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  });

  it('goes out compressed to whoever can read that, and stays what it is kept as', async () => {
    for (const encoding of ['br', 'gzip']) {
      const headers = { 'accept-encoding': encoding };
      const script = await fetch(`${api?.address}/assets/main-a1b2.js`, { headers });
      expect([script.headers.get('content-encoding'), await script.text()]).toEqual([encoding, 'start();']);
      expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(script.headers.get('etag')).not.toBeNull();
      expect(script.headers.get('vary')).toContain('accept-encoding');
      const document = await fetch(`${api?.address}/api/openapi.json`, { headers });
      expect([document.status, document.headers.get('content-encoding')]).toEqual([200, encoding]);
    }
  });

  it('is not what is answered to a program, or where something of ours is missing', async () => {
    for (const [path, accept] of [
      ['/plans/7', 'application/json'],
      ['/assets/gone.js', 'text/html'],
      ['/api/v1/nothing', 'text/html'],
      ['/api', 'text/html'],
      ['/auth/nothing', 'text/html'],
      ['/.vite/manifest.json', 'application/json'],
      ['/..%2f..%2fpackage.json', '*/*'],
    ] as const) {
      const answer = await ask(path, accept);
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
        path,
        404,
        'application/problem+json; charset=utf-8',
      ]);
      expect(await answer.json()).toMatchObject({ code: 'not-found' });
    }
    expect((await fetch(`${api?.address}/`, { method: 'POST' })).status).toBe(404);
  });

  it('leaves the API’s page for people as it was', async () => {
    const docs = await ask('/api/docs');
    expect(docs.status).toBe(200);
    expect(docs.headers.get('content-security-policy')).toContain("style-src 'self' 'unsafe-inline'");
    expect((await ask('/api/docs/swagger-ui-bundle.js', '*/*')).status).toBe(200);
  });
});

describe('an API without the web application', () => {
  it('says so on its front page, and works', async () => {
    const page = await ask('/', 'text/html', bare);
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('Webapplikationen er ikke bygget');
    expect((await ask('/plans', 'text/html', bare)).status).toBe(404);
    expect((await ask('/health/ready', '*/*', bare)).status).toBe(200);
  });
});
