import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Runtime, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { recordedHistories, replay } from '../flow/support/histories.js';
import { workflowBundle } from '../flow/support/workflow-bundle.js';

jest.setTimeout(60_000);

let bundle: WorkflowBundleWithSourceMap;

beforeAll(async () => {
  Runtime.install({ logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} } });
  bundle = await workflowBundle();
});
afterAll(() => Runtime.instance().shutdown());

interface Event {
  eventType?: string;
  [attributes: string]: unknown;
}
interface Recorded {
  readonly events: Event[];
}

const copyOf = (name: string): Recorded => {
  const found = recordedHistories().find((recorded) => recorded.name === name);
  if (!found) throw new Error(`not recorded: ${name}`);
  return structuredClone(found.history) as Recorded;
};

describe('recorded histories', () => {
  it('cover the keeper, the postman and the daily check', () => {
    const names = recordedHistories().map(({ name }) => name.replace(/(-\d)?\.json$/, ''));
    const plans = ['plan-continued', 'plan-database-away', 'plan-news', 'plan-rungs', 'plan-told'];
    expect([...new Set(names)]).toEqual(['daily-check', ...plans, 'postman']);
  });

  it.each(recordedHistories())('$name is what today’s workflows would do', async ({ name, history }) => {
    await replay(bundle, history, name);
  });

  it('are noticed when the code would do something else', async () => {
    const history = copyOf('plan-news.json');
    const timer = history.events.find(({ eventType }) => eventType === 'EVENT_TYPE_TIMER_STARTED');
    if (!timer) throw new Error('the history holds no timer');
    timer.eventType = 'EVENT_TYPE_MARKER_RECORDED';
    timer.markerRecordedEventAttributes = { markerName: 'something-else', workflowTaskCompletedEventId: '4' };
    delete timer.timerStartedEventAttributes;
    await expect(replay(bundle, history, 'changed')).rejects.toThrow();
  });
});
