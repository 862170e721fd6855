/** So many activities of each kind at once: more would only queue for connections, and time out while they do. */
export const atOnce = 20;

/**
 * Short histories make cold wake-ups cheap, and a large cache starves the garbage collector: a small one is faster.
 * The figures are measured.
 */
export const capacity = {
  maxCachedWorkflows: 300,
  maxConcurrentWorkflowTaskExecutions: 40,
  maxConcurrentLocalActivityExecutions: atOnce,
  maxConcurrentActivityTaskExecutions: atOnce,
  // By itself a heartbeat waits for four fifths of its timeout, and a busy process would often count as a dead one.
  maxHeartbeatThrottleInterval: '2 seconds',
  workflowTaskPollerBehavior: { type: 'autoscaling' },
  activityTaskPollerBehavior: { type: 'autoscaling' },
} as const;
