import { type PayloadKeys, parsePayloadKeys } from '#temporal';

const key = Buffer.from('histories of tests, nothing else').toString('base64');

/** A keys file that opens nothing but the recorded histories of the tests, which hold invented ids. */
export const historyKeysFile = JSON.stringify({ current: 'histories', keys: { histories: key }, hmac: key });

export const historyKeys: PayloadKeys = parsePayloadKeys(historyKeysFile);
