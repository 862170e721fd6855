export { KeyDestroyed, KeyFailure } from './key-failure.js';
export { type KeyFile, newKeyFile, readKeyFile, textOfKeys } from './key-file.js';
export { type KeyRing, keyRing, type Sealed } from './key-ring.js';
export { fileKeyService, type KeyService, keyServiceOf, type WrappedKey } from './key-service.js';
export {
  createKeyVault,
  type KeyPurpose,
  type KeyVault,
  keysFrom,
  type MunicipalityKeyRow,
  municipalityKeyContext,
  newMunicipalityKey,
} from './key-vault.js';
export type { MunicipalityKeys, PlanKey, StoredPlanKey } from './municipality-keys.js';
