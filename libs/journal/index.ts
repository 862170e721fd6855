export * from './check/index.js';
export { createJournal } from './journal.js';
export * from './types.js';
