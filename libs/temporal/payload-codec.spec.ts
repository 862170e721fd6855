import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import {
  answerCodec,
  createPayloadCodec,
  PayloadCodecError,
  type PayloadKeys,
  type PlanPayloadKeys,
  parsePayloadKeys,
} from './index.js';

const key = () => randomBytes(32).toString('base64');
const first = key();
const keysOf = (current: string, keys: Record<string, string>): PayloadKeys =>
  parsePayloadKeys(JSON.stringify({ current, keys, hmac: key() }));

const agenda = { v: 7, planId: 'e2b0', wakeAt: 1_900_000_000_000, unit: '0265-job' };
const payload = (): Payload => defaultPayloadConverter.toPayload(agenda);
const plain = (sealed: Payload): string =>
  Buffer.concat([...Object.values(sealed.metadata ?? {}), sealed.data ?? new Uint8Array()]).toString('latin1');

async function sealed(keys: PayloadKeys): Promise<Payload> {
  const [only] = await createPayloadCodec(keys).encode([payload()]);
  if (!only) throw new Error('nothing was sealed');
  return only;
}

describe('the payload codec', () => {
  it('gives back what it sealed', async () => {
    const codec = createPayloadCodec(keysOf('a', { a: first }));
    const [opened] = await codec.decode(await codec.encode([payload()]));
    expect(opened && defaultPayloadConverter.fromPayload(opened)).toEqual(agenda);
  });

  it('leaves no word or number readable, and never seals the same way twice', async () => {
    const keys = keysOf('a', { a: first });
    const [one, two] = [await sealed(keys), await sealed(keys)];
    expect(plain(one)).not.toMatch(/planId|e2b0|0265|1900000000000|json/);
    expect(Buffer.from(one.data ?? []).equals(Buffer.from(two.data ?? []))).toBe(false);
  });

  it('packs what is long, and notices when its label is taken off', async () => {
    const codec = createPayloadCodec(keysOf('a', { a: first }));
    const long = { items: Array.from({ length: 40 }, (_, n) => ({ id: `T1.${n}`, unit: '0265-social', rungs: [] })) };
    const given = defaultPayloadConverter.toPayload(long);
    const [packed] = await codec.encode([given]);
    expect(packed?.data?.length).toBeLessThan((given.data?.length ?? 0) / 2);
    const [opened] = await codec.decode(packed ? [packed] : []);
    expect(opened && defaultPayloadConverter.fromPayload(opened)).toEqual(long);
    const { packing: _, ...metadata } = packed?.metadata ?? {};
    await expect(codec.decode([{ ...packed, metadata }])).rejects.toThrow(PayloadCodecError);
  });

  it('reads what an older key sealed, and seals with the current one', async () => {
    const old = await sealed(keysOf('a', { a: first }));
    const changed = keysOf('b', { a: first, b: key() });
    const [opened] = await createPayloadCodec(changed).decode([old]);
    expect(opened && defaultPayloadConverter.fromPayload(opened)).toEqual(agenda);
    expect(Buffer.from((await sealed(changed)).metadata?.['encryption-key-id'] ?? []).toString()).toBe('b');
  });

  it.each([
    ['sealed with a key that is gone', keysOf('b', { b: key() })],
    ['sealed with another key of the same id', keysOf('a', { a: key() })],
  ])('refuses a payload %s', async (_, keys) => {
    const old = await sealed(keysOf('a', { a: first }));
    await expect(createPayloadCodec(keys).decode([old])).rejects.toThrow(PayloadCodecError);
  });

  it('refuses a payload that was changed, cut short, or relabelled with another key id', async () => {
    const keys = keysOf('a', { a: first, b: first });
    const good = await sealed(keys);
    const data = Buffer.from(good.data ?? []);
    const flipped = Buffer.from(data);
    flipped[20] = (flipped[20] ?? 0) ^ 1;
    const relabelled = { ...good, metadata: { ...good.metadata, 'encryption-key-id': new TextEncoder().encode('b') } };
    const bad = [{ ...good, data: flipped }, { ...good, data: data.subarray(0, 9) }, relabelled];
    for (const one of bad) await expect(createPayloadCodec(keys).decode([one])).rejects.toThrow(PayloadCodecError);
  });

  it('passes on what was never sealed', async () => {
    const [same] = await createPayloadCodec(keysOf('a', { a: first })).decode([payload()]);
    expect(same).toEqual(payload());
  });
});

describe('payloads of a plan', () => {
  const planId = '8f14e45f-ceea-467f-a0e6-1c7f4b1d7c11';
  const other = '1679091c-5a88-4faf-afb5-6c7f4b1d7c22';
  const ofPlan = { type: 'workflow', namespace: 'n', workflowId: `plan-${planId}` } as const;
  const ofActivity = { type: 'activity', namespace: 'n', workflowId: `plan-${planId}`, isLocal: true } as const;
  const ofPostman = { type: 'workflow', namespace: 'n', workflowId: 'postman-0265' } as const;
  const file = keysOf('a', { a: first });
  const idOf = ([only]: readonly Payload[]) => Buffer.from(only?.metadata?.['encryption-key-id'] ?? []).toString();

  /** Plans' keys as a database has them: those that are destroyed or away fail as there. */
  const plansWith = (keys: Record<string, Uint8Array | Error>): PlanPayloadKeys => {
    const take = async (id: string) => {
      const found = keys[id];
      if (found instanceof Error) throw found;
      return found ? { id: 'x1', bytes: found } : null;
    };
    return {
      current: take,
      byId: async (id) => (await take(id)) ?? Promise.reject(Object.assign(new Error('gone'), { name: 'KeyFailure' })),
    };
  };

  it('are sealed with its key, those of its activities too, and every other one with the installation’s', async () => {
    const codec = createPayloadCodec({ ...file, plans: plansWith({ [planId]: randomBytes(32) }) });
    const sealed = await codec.encode([payload()], ofPlan);
    expect(idOf(sealed)).toBe(`plan/${planId}/x1`);
    expect(idOf(await codec.encode([payload()], ofActivity))).toBe(`plan/${planId}/x1`);
    expect(idOf(await codec.encode([payload()], ofPostman))).toBe('a');
    expect(idOf(await codec.encode([payload()]))).toBe('a');
    expect(idOf(await codec.encode([payload()], { ...ofPlan, workflowId: `plan-${other}` }))).toBe('a');
    const [opened] = await codec.decode(sealed);
    expect(opened && defaultPayloadConverter.fromPayload(opened)).toEqual(agenda);
  });

  it('from before plans had keys are read as they were sealed', async () => {
    const old = await createPayloadCodec(file).encode([payload()], ofPlan);
    const [opened] = await createPayloadCodec({ ...file, plans: plansWith({}) }).decode(old);
    expect(opened && defaultPayloadConverter.fromPayload(opened)).toEqual(agenda);
  });

  it('are closed to everybody once its key is destroyed, the installation’s keys or not', async () => {
    const codec = createPayloadCodec({ ...file, plans: plansWith({ [planId]: randomBytes(32) }) });
    const sealed = await codec.encode([payload()], ofPlan);
    const destroyed = Object.assign(new Error('The key of plan … was destroyed'), { name: 'KeyDestroyed' });
    const later = createPayloadCodec({ ...file, plans: plansWith({ [planId]: destroyed }) });
    await expect(later.decode(sealed)).rejects.toThrow(PayloadCodecError);
    await expect(later.encode([payload()], ofPlan)).rejects.toThrow(PayloadCodecError);
    await expect(createPayloadCodec(file).decode(sealed)).rejects.toThrow(PayloadCodecError);
    const wrong = createPayloadCodec({ ...file, plans: plansWith({ [planId]: randomBytes(32) }) });
    await expect(wrong.decode(sealed)).rejects.toThrow(PayloadCodecError);
  });

  it('wait for a database that is away: nothing is sent with another key', async () => {
    const away = Object.assign(new Error('away'), { name: 'DatabaseAway' });
    const codec = createPayloadCodec({ ...file, plans: plansWith({ [planId]: away }) });
    await expect(codec.encode([payload()], ofPlan)).rejects.toBe(away);
  });
});

describe('the keys file', () => {
  it.each([
    ['is not JSON', '{'],
    ['has no keys', JSON.stringify({ current: 'a' })],
    ['names a current key that is not there', JSON.stringify({ current: 'b', keys: { a: first } })],
    ['holds a key that is too short', JSON.stringify({ current: 'a', keys: { a: 'AAAA' } })],
  ])('is refused when it %s', (_, text) => {
    expect(() => parsePayloadKeys(text)).toThrow(expect.objectContaining({ name: 'PayloadKeysError' }));
  });

  it('does not repeat a key in the error', () => {
    const secret = randomBytes(31).toString('base64');
    expect(() => parsePayloadKeys(JSON.stringify({ current: 'a', keys: { a: secret } }))).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(secret) }),
    );
  });
});

describe('the codec endpoint', () => {
  const codec = createPayloadCodec(keysOf('a', { a: first }));
  const wire = {
    payloads: [
      {
        metadata: { encoding: Buffer.from('json/plain').toString('base64') },
        data: Buffer.from(JSON.stringify(agenda)).toString('base64'),
      },
    ],
  };

  it('decodes what it encoded, in the form of the remote codec protocol', async () => {
    const encoded = await answerCodec(codec, 'encode', wire);
    expect(encoded.status).toBe(200);
    expect(JSON.stringify(encoded.body)).not.toContain(wire.payloads[0]?.data);
    expect(await answerCodec(codec, 'decode', encoded.body)).toEqual({ status: 200, body: wire });
  });

  it.each([
    undefined,
    [],
    { payloads: 'x' },
    { payloads: [1] },
    { payloads: [{ data: 5 }] },
    { payloads: [{ metadata: { encoding: 3 } }] },
    { payloads: [{ metadata: { encoding: Buffer.from('binary/encrypted').toString('base64') }, data: 'AAAA' }] },
  ])('answers %j with 400', async (body) => {
    expect(await answerCodec(codec, 'decode', body)).toEqual({ status: 400, body: { code: 'body-invalid' } });
  });
});
