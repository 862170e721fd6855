export * from './agenda.js';
export * from './refusals.js';
export * from './words.js';
