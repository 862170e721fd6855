import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { PayloadKeys } from './payload-keys.js';

const { Payload: PayloadMessage } = proto.temporal.api.common.v1;

const SEALED = 'binary/encrypted';
const ENCODING = 'encoding';
const KEY_ID = 'encryption-key-id';
const PACKING = 'packing';
const DEFLATED = 'deflate-raw';
/** Below this nothing is won: an agenda of a few items is packed, the id of a plan is not. */
const WORTH_PACKING = 400;
/** No payload of the engine is larger; whatever unpacks to more was not packed here. */
const MOST_BYTES = 4 * 1024 * 1024;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const utf8 = new TextEncoder();
const text = (bytes: Uint8Array | null | undefined): string => (bytes ? Buffer.from(bytes).toString('utf8') : '');

/** What stands beside a sealed payload and must not be changed either. */
const authenticated = (keyId: string, packed: boolean): Uint8Array =>
  Buffer.from(packed ? `${keyId} ${DEFLATED}` : keyId);

/** A payload that cannot be opened: sealed with an unknown key, cut short or changed. Holds no content. */
export class PayloadCodecError extends Error {
  override readonly name = 'PayloadCodecError';
}

/**
 * Seals every payload with AES-256-GCM before it leaves the process: even dates can reveal a birthday.
 * The key's id stands in the metadata and is authenticated, so keys can be changed without touching old histories.
 * An agenda says the same words again and again and is packed first to a fifth: nothing packs what is sealed.
 * What is not sealed passes unchanged when read (Temporal's tools send such): an agenda is a hint, the database decides.
 */
export class SealingCodec implements PayloadCodec {
  constructor(private readonly keys: PayloadKeys) {}

  async encode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => this.#seal(payload));
  }

  /** @throws PayloadCodecError */
  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => (text(payload.metadata?.[ENCODING]) === SEALED ? this.#open(payload) : payload));
  }

  #seal(payload: Payload): Payload {
    const { current } = this.keys;
    const nonce = randomBytes(NONCE_BYTES);
    const message = PayloadMessage.encode(payload).finish();
    const packs = message.length >= WORTH_PACKING;
    const cipher = createCipheriv('aes-256-gcm', this.#key(current), nonce).setAAD(authenticated(current, packs));
    const sealed = [cipher.update(packs ? deflateRawSync(message) : message), cipher.final()];
    return {
      metadata: {
        [ENCODING]: utf8.encode(SEALED),
        [KEY_ID]: utf8.encode(current),
        ...(packs && { [PACKING]: utf8.encode(DEFLATED) }),
      },
      data: new Uint8Array(Buffer.concat([nonce, ...sealed, cipher.getAuthTag()])),
    };
  }

  #open(payload: Payload): Payload {
    const id = text(payload.metadata?.[KEY_ID]);
    const packed = text(payload.metadata?.[PACKING]) === DEFLATED;
    const data = Buffer.from(payload.data ?? []);
    if (data.length < NONCE_BYTES + TAG_BYTES) throw new PayloadCodecError('A sealed payload is cut short.');
    const opener = createDecipheriv('aes-256-gcm', this.#key(id), data.subarray(0, NONCE_BYTES))
      .setAAD(authenticated(id, packed))
      .setAuthTag(data.subarray(-TAG_BYTES));
    try {
      const opened = Buffer.concat([opener.update(data.subarray(NONCE_BYTES, -TAG_BYTES)), opener.final()]);
      const message = packed ? inflateRawSync(opened, { maxOutputLength: MOST_BYTES }) : opened;
      return PayloadMessage.decode(new Uint8Array(message));
    } catch {
      throw new PayloadCodecError('A sealed payload was changed, or sealed with another key of the same id.');
    }
  }

  #key(id: string): Uint8Array {
    const key = this.keys.keys.get(id);
    if (!key) throw new PayloadCodecError('A payload was sealed with a key that is not in the keys file.');
    return key;
  }
}
