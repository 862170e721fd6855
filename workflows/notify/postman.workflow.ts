import {
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { NotifyActivities } from '#activities';
import { postmanWorkflow } from '#contracts/engine';

const look = defineSignal(postmanWorkflow.signal);

const { sendMorningMail } = proxyActivities<Pick<NotifyActivities, 'sendMorningMail'>>({
  startToCloseTimeout: '2 minutes',
  // A worker that was killed is noticed by its silence.
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '10 seconds' },
});

const historyBound = 60;
const shortestSleepMs = 1_000;
const longestSleepMs = 15 * 60_000;

/** Sends one municipality's morning mail, every working morning for as long as the municipality is there. */
export async function postman(municipality: string): Promise<void> {
  let called = false;
  setHandler(look, () => {
    called = true;
  });

  for (;;) {
    called = false;
    const { lookAgainAt } = await sendMorningMail(municipality);
    if (workflowInfo().historyLength > historyBound && !called) await continueAsNew<typeof postman>(municipality);
    const sleep = Math.min(Math.max(lookAgainAt - Date.now(), shortestSleepMs), longestSleepMs);
    await condition(() => called, sleep);
  }
}
