export { createJournal } from './journal.js';
export * from './types.js';
