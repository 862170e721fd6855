/** Which part of a check a call is about. */
export interface CheckTask {
  /** The check that this is a part of (UUID). */
  readonly reportId: string;
  /** The municipality's code. */
  readonly municipality: string;
  /** The plan behind which to go on; null: from the first. */
  readonly after: string | null;
}

export interface CheckedPart {
  /** How many plans were looked at. */
  readonly plans: number;
  /** Behind which plan to go on; null when this was the last part. */
  readonly next: string | null;
}

export interface FinishedCheck {
  readonly reportId: string;
  readonly municipality: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly plans: number;
}

/** What the daily check asks of the outside world. Each may run more than once and leads to the same. */
export interface DailyCheckActivities {
  /** The codes of the municipalities. */
  municipalitiesToCheck(): Promise<readonly string[]>;
  /**
   * Looks at the next open plans of a municipality: what is derived from their events, their clocks and their workflows.
   * Writes down what is wrong, repairs what can be repaired, and looks again.
   */
  checkPlans(task: CheckTask): Promise<CheckedPart>;
  /** Writes the report of one municipality, once. */
  finishCheck(check: FinishedCheck): Promise<void>;
}
