import { setTimeout as delay } from 'node:timers/promises';
import { isAlive, readRecords, signalQuietly } from '../../../apps/local/process/process-record.js';
import { address } from './browser.js';

/** Where the run's own stack keeps what it runs: set-up.mjs says so, or whoever lets a stack of theirs be stopped. */
function runFolder(): string {
  const data = process.env.SAMSPOR_WEB_DATA;
  if (!data)
    throw new Error('This test ends processes: SAMSPOR_WEB_DATA must name the data of the stack it may do that to');
  return `${data}/run`;
}

const lookEveryMs = 50;

/** Whether the API has all that it needs; it says so itself. */
const isReady = (): Promise<boolean> =>
  fetch(`${address()}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

export interface Outage {
  /** Lets it live again, and resolves when the API answers as before. */
  over(): Promise<void>;
}

/** Kills a process of the stack, and again whenever the stack has started it anew, until the outage is over. */
export async function outageOf(name: 'api' | 'temporal'): Promise<Outage> {
  const folder = runFolder();
  let killed = 0;
  let isOver = false;
  const watch = async (): Promise<void> => {
    for (; !isOver; await delay(lookEveryMs)) {
      const record = readRecords(folder).find((one) => one.name === name);
      if (!record || record.pid === killed || !isAlive(record)) continue;
      signalQuietly(record.pid, 'SIGKILL');
      killed = record.pid;
    }
  };
  const watching = watch();
  while (killed === 0) await delay(lookEveryMs);
  return {
    over: async () => {
      isOver = true;
      await watching;
      while (!(await isReady())) await delay(lookEveryMs);
    },
  };
}
