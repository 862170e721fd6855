export * from './bases.js';
export * from './catalogue.js';
export { type Problem, type ProblemCode, problemCodes } from './problem.js';
export * from './schema.js';
export * from './t1.js';
export * from './t2.js';
export * from './t6.js';
export * from './validate.js';
