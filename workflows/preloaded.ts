/**
 * What every workflow shares, read once a worker instead of once for each plan that wakes cold: nothing here keeps state
 * outside a workflow's function. It is frozen when all of it has been read.
 */
import './index.js';

// The SDK notes for every promise where it was made, which is a quarter of what a wake-up costs the one thread that
// workflows have. Nobody asks for it: what a plan waits for is told by `describe`. Set a number to see where an error is from.
Error.stackTraceLimit = 0;
