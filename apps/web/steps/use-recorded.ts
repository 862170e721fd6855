import { completeTexts, uiTexts } from '#contracts';
import { api } from '../api/client.js';
import { useText } from '../app/language.js';
import { toast } from '../app/toasts.js';
import { useCommand } from '../app/use-command.js';

interface Recorded {
  readonly planId: string;
  readonly stepId: string;
  /** What is said about it. */
  readonly text: string;
  /** How long the API takes it back without asking why. */
  readonly undoSeconds: number;
}

/** Says that a step has ended, and offers to take it back for as long as that needs no reason. */
export function useRecorded(): (recorded: Recorded) => void {
  const t = useText(completeTexts);
  const ui = useText(uiTexts);
  const undo = useCommand(
    ({ planId, stepId }: Pick<Recorded, 'planId' | 'stepId'>, key) =>
      api.POST('/api/v1/plans/{planId}/steps/{stepId}/reopen', {
        params: { path: { planId, stepId }, header: { 'Idempotency-Key': key } },
        body: {},
      }),
    {
      onDone: () => toast({ text: t('undone') }),
      onRefused: ({ what, todo }) => toast({ text: [what, todo].filter(Boolean).join(' ') }),
    },
  );
  return ({ planId, stepId, text, undoSeconds }) => {
    const run = () => void undo.run({ planId, stepId });
    toast({ text, action: { label: ui('undo'), run } }, undoSeconds);
  };
}
