import type { CheckFinding } from '#contracts';

/** Which plans are looked at: a page of a municipality's, in the order of their ids, or some by their id. */
export type CheckPage = {
  readonly municipality: string;
  /** The id behind which the page begins; null: the first. */
  readonly after: string | null;
  readonly limit: number;
  /** Plans whose workflow has ended, too. */
  readonly closedToo?: boolean;
};

/** One plan as the database has it. */
export interface CheckedPlan {
  readonly planId: string;
  /** Its agenda's version. */
  readonly version: number;
  /** For how long its workflow has waited to be told, in seconds; null when it was told. */
  readonly untoldSeconds: number | null;
  /** Whether a workflow is to run for it. */
  readonly open: boolean;
  readonly findings: readonly CheckFinding[];
}

export interface CheckedPage {
  readonly plans: readonly CheckedPlan[];
  /** Behind which plan to go on; null when this was the last page. */
  readonly next: string | null;
}

/** A plan whose workflow is to know at least this version of its agenda. */
export interface OpenPlan {
  readonly planId: string;
  readonly version: number;
}

/** Reading in batches, without a lock that anybody would wait for. Throws DatabaseAway. */
export interface PlanChecks {
  page(page: CheckPage): Promise<CheckedPage>;
  /** Some plans once more; those that are gone are left out. */
  again(planIds: readonly string[]): Promise<readonly CheckedPlan[]>;
  /** Open plans of every municipality in the order of their ids. */
  openPlans(after: string | null, limit: number): Promise<readonly OpenPlan[]>;
  /**
   * Has workflows told anew, and started where they are missing. The agenda gets a higher version than any workflow can
   * know, so that none takes it for a repetition.
   */
  tellAnew(planIds: readonly string[]): Promise<void>;
}
