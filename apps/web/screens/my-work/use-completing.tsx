import { lazy, type ReactNode, Suspense, useState } from 'react';
import { myWorkTexts, uiTexts } from '#contracts';
import { api } from '../../api/client.js';
import type { WorkItem } from '../../api/types.js';
import { useText } from '../../app/language.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { canBeDone, type Work } from './work.js';
import { useWorkTitle } from './work-row.js';

/** The form comes when it is asked for: the list does not wait for it. */
const CompletePanel = lazy(() => import('./complete-panel.js').then((module) => ({ default: module.CompletePanel })));

/** How long the API takes a step back without asking why. */
const undoSeconds = 60;

interface ToUndo {
  readonly planId: string;
  readonly stepId: string;
}

/** Takes back a step that was just done. */
function useUndo(): (undo: ToUndo) => Promise<unknown> {
  const t = useText(myWorkTexts);
  const reopen = useCommand(
    ({ planId, stepId }: ToUndo, key) =>
      api.POST('/api/v1/plans/{planId}/steps/{stepId}/reopen', {
        params: { path: { planId, stepId }, header: { 'Idempotency-Key': key } },
        body: {},
      }),
    { onDone: () => toast({ text: t('undone') }) },
  );
  return reopen.run;
}

/** Opens the form for a step, and offers to take it back once it is recorded. */
export function useCompleting(): { readonly open: (work: Work) => void; readonly panel: ReactNode } {
  const t = useText(myWorkTexts);
  const ui = useText(uiTexts);
  const titleOf = useWorkTitle();
  const undo = useUndo();
  const [item, setItem] = useState<WorkItem>();
  const title = item ? titleOf({ is: 'item', item }) : '';
  const close = () => setItem(undefined);
  const recorded = ({ planId, itemId }: WorkItem) => {
    close();
    const run = () => void undo({ planId, stepId: itemId });
    toast({ text: t('recorded', { title }), action: { label: ui('undo'), run } }, undoSeconds);
  };
  const panel = item && (
    <Suspense>
      <CompletePanel item={item} title={title} onClose={close} onDone={() => recorded(item)} />
    </Suspense>
  );
  return { open: (work) => canBeDone(work) && setItem(work.item), panel };
}
