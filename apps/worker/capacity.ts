/** So many activities at once that hold a connection each: more would only queue for one, and time out while they do. */
export const atOnce = 20;

/** Plans whose time passes go twenty to a connection, and most of these wait for one another: more of them, fuller batches. */
const wakingAtOnce = 100;

/**
 * Short histories make cold wake-ups cheap, and a large cache starves the garbage collector: a small one is faster.
 * The figures are measured.
 */
export const capacity = {
  maxCachedWorkflows: 300,
  maxConcurrentWorkflowTaskExecutions: wakingAtOnce,
  maxConcurrentLocalActivityExecutions: wakingAtOnce,
  maxConcurrentActivityTaskExecutions: atOnce,
  // By itself a heartbeat waits for four fifths of its timeout, and a busy process would often count as a dead one.
  maxHeartbeatThrottleInterval: '2 seconds',
  workflowTaskPollerBehavior: { type: 'autoscaling' },
  activityTaskPollerBehavior: { type: 'autoscaling' },
} as const;
