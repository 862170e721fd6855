import { createHash } from 'node:crypto';

const sorted = (value: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );

/** JSON with the keys of every object in order and nothing undefined: equal values give equal text. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each) ? sorted(each) : each,
  ) ?? 'null';

export interface Hashed {
  readonly method: string;
  /** The route's template, for example `/api/v1/plans/:planId/close`. */
  readonly route: string;
  readonly params: unknown;
  readonly body: unknown;
}

/** What an Idempotency-Key is bound to: the same key with another hash is refused. Hex of SHA-256. */
export const bodyHash = ({ method, route, params, body }: Hashed): string =>
  createHash('sha256')
    .update(canonicalJson({ method, route, params: params ?? {}, body: body ?? {} }))
    .digest('hex');
