import { continueAsNew, proxyActivities, uuid4, workflowInfo } from '@temporalio/workflow';
import type { DailyCheckActivities } from '#activities';

const { municipalitiesToCheck, checkPlans, finishCheck } = proxyActivities<DailyCheckActivities>({
  startToCloseTimeout: '10 minutes',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '5 minutes' },
});

const historyBound = 500;

/** Where the check stands. */
export interface CheckProgress {
  readonly reportId: string;
  /** Codes; the first is being checked. */
  readonly municipalities: readonly string[];
  /** Epoch milliseconds at which the first one was begun. */
  readonly startedAt: number;
  readonly after: string | null;
  readonly plans: number;
}

/** Looks at every open plan, one municipality after the other, has repaired what can be, and leaves a report for each. */
export async function dailyCheck(carried?: CheckProgress): Promise<void> {
  let progress = carried ?? begun(uuid4(), await municipalitiesToCheck());
  while (progress.municipalities.length > 0) {
    progress = await onePart(progress);
    if (workflowInfo().historyLength > historyBound) await continueAsNew<typeof dailyCheck>(progress);
  }
}

const begun = (reportId: string, municipalities: readonly string[]): CheckProgress => ({
  reportId,
  municipalities,
  startedAt: Date.now(),
  after: null,
  plans: 0,
});

async function onePart(progress: CheckProgress): Promise<CheckProgress> {
  const { reportId, startedAt } = progress;
  const [municipality = '', ...others] = progress.municipalities;
  const part = await checkPlans({ reportId, municipality, after: progress.after });
  const plans = progress.plans + part.plans;
  if (part.next !== null) return { ...progress, after: part.next, plans };
  await finishCheck({ reportId, municipality, startedAt, plans });
  return begun(reportId, others);
}
