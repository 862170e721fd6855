import { proxyActivities, proxyLocalActivities, sleep } from '@temporalio/workflow';
import type { BareActivities } from './bare-activities.js';

const { wake } = proxyLocalActivities<Pick<BareActivities, 'wake'>>({ startToCloseTimeout: '5 seconds' });
const { carryOut } = proxyActivities<Pick<BareActivities, 'carryOut'>>({ startToCloseTimeout: '30 seconds' });

/** Sleeps, wakes with one local activity, calls so many others, and sleeps on: what no keeper of a plan can do without. */
export async function bareTimer(at: number, activities: number): Promise<void> {
  await sleep(at - Date.now());
  await wake(at);
  const called = Array.from({ length: activities }, () => carryOut(at));
  await Promise.all([...called, sleep('365 days')]);
}
