import { describe, expect, it } from '@jest/globals';
import type { PlanEvent } from '#plan-domain';
import { standing } from './story-view.js';

const at = '2026-02-02T09:00:00.000Z';
const by = { kind: 'system' } as const;
const event = (data: object): PlanEvent => ({ ...data, at, by }) as PlanEvent;
const done = (agreed: string) => event({ type: 'StepCompleted', stepId: 'T1.4.1', agreed });
const reopened = (undo: boolean) => event({ type: 'StepReopened', stepId: 'T1.4.1', undo });

describe('what was said', () => {
  it('stands when a step is reopened with a reason, and falls away with its undo', () => {
    const [first, second] = [done('first'), done('second')];
    const events = [first, reopened(false), second, reopened(true)];
    expect(standing(events)).toEqual([first, events[1], events[3]]);
    expect(standing([first, second])).toEqual([first, second]);
  });
});
