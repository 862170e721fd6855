export * from './agenda.js';
export * from './checks.js';
export * from './labels/index.js';
export * from './organisation.js';
export * from './refusals.js';
export * from './texts/index.js';
export * from './views.js';
export * from './words.js';
