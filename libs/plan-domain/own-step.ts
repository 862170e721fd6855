import type { CivilDate } from '#calendar';
import type { OwnStepCode } from '#contracts';
import type { Draft } from './draft.js';
import { adHocSection, keyOf, stepIdOf, today } from './lookups.js';
import type { Holder, StepDeadline, StepState } from './state.js';

export const planned = (draft: Draft, step: StepState) => ({
  type: 'StepPlanned' as const,
  step,
  calendarVersion: draft.context.calendar.version,
});

/** A step that Samspor makes by itself, with ordinary clocks. */
export function ownStep(
  { context, state }: Draft,
  code: Exclude<OwnStepCode, 'clear-up'>,
  holder: Holder,
  due: CivilDate,
  kind: StepDeadline['kind'] = 'target',
): Omit<StepState, 'owner' | 'kind'> {
  const on = today(context);
  const created = state.status === 'none' ? 0 : (state.created[keyOf(adHocSection, code)] ?? 0);
  const occurrence = created + 1;
  return {
    id: stepIdOf(adHocSection, code, occurrence),
    section: adHocSection,
    code,
    occurrence,
    forYoung: false,
    ladder: 'default',
    status: 'open',
    holder,
    round: 1,
    since: on,
    sinceAt: context.now,
    readyOn: on,
    deadlines: [{ index: -1, kind, meets: 'done', due }],
    passed: [],
  };
}
