export * from './bases.js';
export * from './catalogue.js';
export * from './schema.js';
export * from './t1.js';
export * from './t2.js';
export * from './t6.js';
