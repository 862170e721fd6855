/** What workflows need of the contracts: names and types. The screens' texts would be read again at every cold wake-up. */
export * from './agenda.js';
