import type { Agenda, PassTimeResult } from '#contracts';

/** What a plan's workflow asks of the outside world. Each may run more than once and leads to the same. */
export interface PlanActivities {
  /**
   * Lets time pass for a plan up to its municipality's now, in order, each event dated when it was due, at most 200
   * events a call. Answers with the newest agenda; for a plan that is gone, with a closed one.
   */
  passTime(planId: string): Promise<PassTimeResult>;
  /**
   * Carries out consequences of one plan and marks them done together; those that are done already are passed over.
   * One that fails does not stop the others: it is thrown at the end, to be tried again. Answers with the newest
   * agenda, null for consequences that are gone (and, in histories of before, with nothing).
   */
  carryOut(consequenceIds: readonly string[]): Promise<Agenda | null | undefined>;
}
