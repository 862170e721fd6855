import { refusals } from '#contracts';
import type { LoadedPlan } from '#journal';
import type { EscalationRow, LadderRow } from '#persistence';
import { type LivePlan, sentenceFor } from '#plan-domain';
import { type PrivacyActor, planAccessOf } from '#privacy';
import { escalationButtons } from '../plans/plan-buttons.js';
import type { AnsweringDto, EscalatedDateDto } from './answering.dto.js';

type Subject = Pick<EscalationRow, 'planId' | 'escalationId' | 'subjectKind' | 'subjectId'> & {
  /** That the step's words were left out of the row. */
  readonly wordless?: boolean;
};

/** One escalation as its reader may answer it. A plan that is gone, or not the reader's, has no answers. */
export function answeringOf(
  row: Subject,
  ladder: readonly LadderRow[],
  reader: PrivacyActor,
  plan: LoadedPlan | undefined,
): AnsweringDto | undefined {
  if (!plan || plan.state.status === 'none') return undefined;
  const { state, context } = plan;
  const access = planAccessOf(state, undefined, context);
  const actions = escalationButtons(row.escalationId, reader, { state, access, context });
  const step = row.wordless && row.subjectKind === 'step' ? state.steps[row.subjectId] : undefined;
  return {
    ...(step && { wordless: { kind: step.kind, since: step.readyOn ?? step.opensOn ?? null } }),
    dates: row.subjectKind === 'step' ? datesOf(row.subjectId, state, plan) : [],
    ladder: ladder.map(({ planId: _, subjectId: __, ...asked }) => asked),
    actions: actions.map((one) => (one.code === undefined ? one : { ...one, sentence: refusals[one.code].sentence })),
  };
}

function datesOf(stepId: string, state: LivePlan, { context }: LoadedPlan): EscalatedDateDto[] {
  const step = state.steps[stepId];
  if (!step) return [];
  return step.deadlines
    .filter(({ met, missedBefore }) => met !== true && missedBefore !== true)
    .map((deadline) => ({
      kind: deadline.kind,
      due: deadline.due,
      sentence: sentenceFor(deadline, step, state, context),
      passed: deadline.passed === true,
    }));
}
