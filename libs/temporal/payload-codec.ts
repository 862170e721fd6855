import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import proto from '@temporalio/proto';
import { planWorkflow } from '#contracts';
import { derivedKey, type PayloadKeys } from './payload-keys.js';

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

/** A key with the id by which a payload names it. */
interface NamedKey {
  readonly id: string;
  readonly key: KeyObject;
}

const PLAN_KEY = /^plan\/([0-9a-f-]{36})\/([^/]+)$/;
const PLAN_WORKFLOW = new RegExp(`^${planWorkflow.workflowId('([0-9a-f-]{36})')}$`);

/** The plan whose workflow, or whose workflow's activity, a payload is of. */
const planOf = (context: SerializationContext | undefined): string | undefined =>
  PLAN_WORKFLOW.exec(context?.workflowId ?? '')?.[1];

/**
 * Seals every payload with AES-256-GCM before it leaves the process: even dates can reveal a birthday. What belongs to
 * a plan's workflow is sealed with that plan's key, everything else with the installation's; destroying a plan's key
 * closes all that the engine and its backups hold of it. The key's id stands in the metadata and is authenticated, so
 * keys can be changed without touching old histories.
 * An agenda says the same words again and again and is packed first to a fifth: nothing packs what is sealed.
 * What is not sealed passes unchanged when read (Temporal's tools send such): an agenda is a hint, the database decides.
 */
export class SealingCodec implements PayloadCodec {
  constructor(private readonly keys: PayloadKeys) {}

  /** @throws PayloadCodecError where the plan's key was destroyed or does not open. */
  async encode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    if (payloads.length === 0) return payloads;
    const key = await this.#keyFor(planOf(context));
    return payloads.map((payload) => sealed(payload, key));
  }

  /** @throws PayloadCodecError */
  async decode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.all(
      payloads.map(async (payload) =>
        text(payload.metadata?.[ENCODING]) === SEALED
          ? opened(payload, await this.#keyOf(text(payload.metadata?.[KEY_ID])))
          : payload,
      ),
    );
  }

  async #keyFor(planId: string | undefined): Promise<NamedKey> {
    const { plans, current } = this.keys;
    const key = plans && planId !== undefined ? await ofPlan(() => plans.current(planId)) : null;
    return key ? { id: `plan/${planId}/${key.id}`, key: derivedKey(key.bytes) } : this.#keyOf(current);
  }

  async #keyOf(id: string): Promise<NamedKey> {
    const [, planId, keyId] = PLAN_KEY.exec(id) ?? [];
    if (planId !== undefined && keyId !== undefined) return this.#planKey(id, planId, keyId);
    const key = this.keys.keys.get(id);
    if (!key) throw new PayloadCodecError('A payload was sealed with a key that is not in the keys file.');
    return { id, key };
  }

  async #planKey(id: string, planId: string, keyId: string): Promise<NamedKey> {
    const { plans } = this.keys;
    if (!plans) throw new PayloadCodecError('A payload was sealed with a plan’s key, and those are not at hand.');
    return { id, key: derivedKey((await ofPlan(() => plans.byId(planId, keyId))).bytes) };
  }
}

/** A key that is gone, destroyed or another one: said without more. A database that is away is another matter. */
async function ofPlan<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Error && (error.name === 'KeyFailure' || error.name === 'KeyDestroyed'))
      throw new PayloadCodecError(error.message);
    throw error;
  }
}

function sealed(payload: Payload, { id, key }: NamedKey): Payload {
  const nonce = randomBytes(NONCE_BYTES);
  const message = PayloadMessage.encode(payload).finish();
  const packs = message.length >= WORTH_PACKING;
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(authenticated(id, packs));
  const parts = [cipher.update(packs ? deflateRawSync(message) : message), cipher.final()];
  return {
    metadata: {
      [ENCODING]: utf8.encode(SEALED),
      [KEY_ID]: utf8.encode(id),
      ...(packs && { [PACKING]: utf8.encode(DEFLATED) }),
    },
    data: new Uint8Array(Buffer.concat([nonce, ...parts, cipher.getAuthTag()])),
  };
}

function opened(payload: Payload, { id, key }: NamedKey): Payload {
  const packed = text(payload.metadata?.[PACKING]) === DEFLATED;
  const data = Buffer.from(payload.data ?? []);
  if (data.length < NONCE_BYTES + TAG_BYTES) throw new PayloadCodecError('A sealed payload is cut short.');
  const opener = createDecipheriv('aes-256-gcm', key, data.subarray(0, NONCE_BYTES))
    .setAAD(authenticated(id, packed))
    .setAuthTag(data.subarray(-TAG_BYTES));
  try {
    const plain = Buffer.concat([opener.update(data.subarray(NONCE_BYTES, -TAG_BYTES)), opener.final()]);
    const message = packed ? inflateRawSync(plain, { maxOutputLength: MOST_BYTES }) : plain;
    return PayloadMessage.decode(new Uint8Array(message));
  } catch {
    throw new PayloadCodecError('A sealed payload was changed, or sealed with another key of the same id.');
  }
}
