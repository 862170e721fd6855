export * from './commands.js';
export * from './consequences.js';
export * from './context.js';
export * from './events.js';
export { evolve, fold } from './evolve.js';
export * from './handle.js';
export * from './state.js';
