import type { Payload, PayloadCodec } from '@temporalio/common';
import { PayloadCodecError } from './payload-codec.js';

export type CodecDirection = 'encode' | 'decode';

/** An HTTP answer without a framework: `body` is to be sent as JSON. */
export interface CodecAnswer {
  readonly status: 200 | 400;
  readonly body: unknown;
}

interface WirePayload {
  readonly metadata?: Readonly<Record<string, string>>;
  readonly data?: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWirePayload = (value: unknown): value is WirePayload =>
  isRecord(value) &&
  (value.data === undefined || typeof value.data === 'string') &&
  (value.metadata === undefined ||
    (isRecord(value.metadata) && Object.values(value.metadata).every((entry) => typeof entry === 'string')));

const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));
const base64 = (data: Uint8Array): string => Buffer.from(data).toString('base64');

const fromWire = ({ metadata, data }: WirePayload): Payload => ({
  metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, bytes(value)])),
  data: bytes(data ?? ''),
});

const toWire = ({ metadata, data }: Payload): WirePayload => ({
  metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, base64(value)])),
  data: base64(data ?? new Uint8Array()),
});

/**
 * The remote codec of Temporal's web page and command line: `POST …/encode` and `POST …/decode` with
 * `{payloads: [{metadata: {name: base64}, data: base64}]}`, answered in the same form. Whoever mounts it checks rights.
 */
export async function answerCodec(codec: PayloadCodec, direction: CodecDirection, body: unknown): Promise<CodecAnswer> {
  const payloads = isRecord(body) ? body.payloads : undefined;
  if (!Array.isArray(payloads) || !payloads.every(isWirePayload))
    return { status: 400, body: { code: 'body-invalid' } };
  try {
    const turned = await codec[direction](payloads.map(fromWire));
    return { status: 200, body: { payloads: turned.map(toWire) } };
  } catch (error) {
    if (error instanceof PayloadCodecError) return { status: 400, body: { code: 'body-invalid' } };
    throw error;
  }
}
