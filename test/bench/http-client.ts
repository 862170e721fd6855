import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

export interface HttpClient {
  /** @throws Error with the answer where it is not a yes. */
  get(path: string): Promise<string>;
  post(path: string, body: object): Promise<string>;
  close(): void;
}

/** A caller that costs little itself: node's own client with connections that stay. */
export function httpClient(address: string, token: string): HttpClient {
  const agent = new Agent({ keepAlive: true });
  const { hostname, port } = new URL(address);
  const send = (method: string, path: string, headers: Record<string, string>, body?: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const options = { agent, hostname, port, method, path: `/api/v1${path}` };
      const sent = request({ ...options, headers: { authorization: `Bearer ${token}`, ...headers } }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          if ((response.statusCode ?? 500) < 300) resolve(text);
          else reject(new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 600)}`));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return {
    get: (path) => send('GET', path, {}),
    post: (path, body) => {
      const text = JSON.stringify(body);
      const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) };
      return send('POST', path, { ...headers, 'idempotency-key': randomUUID() }, text);
    },
    close: () => agent.destroy(),
  };
}
