export * from './my-work.js';
export * from './places.js';
export * from './shell.js';
export * from './texts.js';
export * from './ui.js';
