import type { PassTimeResult } from '#contracts';

/** What a plan's workflow asks of the outside world. Each may run more than once and leads to the same. */
export interface PlanActivities {
  /**
   * Lets time pass for a plan up to its municipality's now, in order, each event dated when it was due, at most 200
   * events a call. Answers with the newest agenda; for a plan that is gone, with a closed one.
   */
  passTime(planId: string): Promise<PassTimeResult>;
  /** Carries out one consequence and marks it done; does nothing when it is done already. */
  carryOut(consequenceId: string): Promise<void>;
}
