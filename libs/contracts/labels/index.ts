export * from './basis.js';
export * from './brief.js';
export * from './checks.js';
export * from './dates.js';
export * from './fill.js';
export * from './happenings.js';
export * from './words.js';
