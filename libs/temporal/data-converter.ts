import type { DataConverter, PayloadCodec } from '@temporalio/common';
import { SealingCodec } from './payload-codec.js';
import type { PayloadKeys } from './payload-keys.js';

export const createPayloadCodec = (keys: PayloadKeys): PayloadCodec => new SealingCodec(keys);

/** What clients, workers and replays need to read and write this system's payloads. */
export const createDataConverter = (keys: PayloadKeys): DataConverter => ({
  payloadCodecs: [createPayloadCodec(keys)],
});
