import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bodyHash, canonicalJson } from './canonical-json.js';

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, shuffled(each)]),
  );
};

describe('canonical JSON', () => {
  it('is the same whatever order the keys came in, and says the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('leaves out what is not there, and keeps lists in order', () => {
    expect(canonicalJson({ b: undefined, a: [2, 1, { d: null, c: 1 }] })).toBe('{"a":[2,1,{"c":1,"d":null}]}');
  });
});

describe('the hash that a key is bound to', () => {
  const request = { method: 'POST', route: '/plans/:planId/voice', params: { planId: 'p' }, body: { text: 'x' } };

  it('differs with method, route, params and body', () => {
    const hashes = [
      request,
      { ...request, method: 'PUT' },
      { ...request, route: '/plans/:planId/close' },
      { ...request, params: { planId: 'q' } },
      { ...request, body: { text: 'y' } },
    ].map(bodyHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('takes no body and an empty one for the same', () => {
    expect(bodyHash({ ...request, body: undefined })).toBe(bodyHash({ ...request, body: {} }));
  });
});
