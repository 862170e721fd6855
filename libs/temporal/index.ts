export * from './client.js';
export * from './codec-endpoint.js';
export * from './data-converter.js';
export * from './engine-errors.js';
export * from './ids.js';
export * from './keepers.js';
export * from './namespace.js';
export { PayloadCodecError } from './payload-codec.js';
export {
  type PayloadKeys,
  PayloadKeysError,
  type PlanPayloadKey,
  type PlanPayloadKeys,
  parsePayloadKeys,
  readPayloadKeys,
} from './payload-keys.js';
export * from './settings.js';
