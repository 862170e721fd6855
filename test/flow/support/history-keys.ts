import { type PayloadKeys, parsePayloadKeys } from '#temporal';

/** Opens nothing but the recorded histories of the tests, which hold invented ids. */
export const historyKeys: PayloadKeys = parsePayloadKeys(
  JSON.stringify({
    current: 'histories',
    keys: { histories: Buffer.from('histories of tests, nothing else').toString('base64') },
  }),
);
