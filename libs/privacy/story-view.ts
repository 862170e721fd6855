import type { AgreementView, NoteView, VoiceView } from '#contracts';
import type { PlanEvent } from '#plan-domain';
import { type PlanReadModel, present, stepOf, textOf, titleOf } from './read-model.js';
import type { Sight } from './sight.js';
import { seesStep } from './step-view.js';

/** Without what was taken back within its minute: it is as if it had not been done, so nothing was agreed or noted by it. */
export function standing(events: readonly PlanEvent[]): readonly PlanEvent[] {
  const undone = new Set<PlanEvent>();
  for (const [place, event] of events.entries()) {
    if (event.type !== 'StepReopened' || !event.undo) continue;
    const isIts = (one: PlanEvent): boolean => one.type === 'StepCompleted' && one.stepId === event.stepId;
    const taken = events.slice(0, place).findLast(isIts);
    if (taken) undone.add(taken);
  }
  return undone.size === 0 ? events : events.filter((event) => !undone.has(event));
}

/** What was agreed, oldest first: written to be shown to the young person. */
export function agreementsOf(model: PlanReadModel, sight: Sight): AgreementView[] {
  return standing(model.events).flatMap((event) => {
    if (event.type === 'FirstMeetingHeld') return agreement(event.heldOn, event.agreed, undefined, model, sight);
    if (event.type === 'StepCompleted') return agreement(event.doneOn, event.agreed, event.stepId, model, sight);
    return [];
  });
}

function agreement(
  on: string,
  textId: string | undefined,
  stepId: string | undefined,
  model: PlanReadModel,
  sight: Sight,
): AgreementView[] {
  const text = textOf(textId, model);
  if (text === undefined) return [];
  const step = stepId === undefined ? undefined : stepOf(stepId, model);
  // An agreement from a step that is not the young person's own is shown without naming that step.
  const named = step !== undefined && seesStep(step, sight);
  return [
    present({
      id: textId,
      on,
      text,
      stepId: named ? stepId : undefined,
      title: named ? titleOf(step, model) : undefined,
    }) as AgreementView,
  ];
}

/** The young person's own words, oldest first. */
export function voicesOf(model: PlanReadModel): VoiceView[] {
  return model.events.flatMap((event) => {
    const text = event.type === 'VoiceAdded' ? textOf(event.text, model) : undefined;
    if (event.type !== 'VoiceAdded' || text === undefined) return [];
    return [present({ at: event.at, kind: event.kind ?? 'words', text, stepId: event.stepId }) as VoiceView];
  });
}

/** Notes of staff, oldest first: for those who work on the plan alone. */
export function notesOf(model: PlanReadModel): NoteView[] {
  return standing(model.events).flatMap((event) => {
    const text = event.type === 'StepCompleted' ? textOf(event.note, model) : undefined;
    if (event.type !== 'StepCompleted' || text === undefined) return [];
    return [
      present({ id: event.note, at: event.at, stepId: event.stepId, text, by: nameOf(event, model) }) as NoteView,
    ];
  });
}

function nameOf({ by }: PlanEvent, model: PlanReadModel): string | undefined {
  return by.kind === 'member' ? model.members.get(by.member)?.name : undefined;
}
