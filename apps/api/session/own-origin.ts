import type { IncomingHttpHeaders } from 'node:http';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that comes with a cookie was made by our own pages. A browser sends the cookie along whoever made
 * it, so a write must name its origin, which no page can forge.
 */
export function isOurOwn(method: string, headers: IncomingHttpHeaders, publicUrl: string): boolean {
  if (harmless.has(method)) return true;
  if (headers.origin !== undefined) return headers.origin === publicUrl;
  return headers['sec-fetch-site'] === 'same-origin';
}
