export * from './check/index.js';
export { createJournal } from './journal.js';
export type {
  OrganisationAnswer,
  OrganisationCommand,
  OrganisationCommandOf,
  OrganisationInput,
  OrganisationWarning,
  Organised,
} from './organisation/types.js';
export * from './types.js';
