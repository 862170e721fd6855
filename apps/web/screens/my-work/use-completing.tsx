import { lazy, type ReactNode, Suspense, useState } from 'react';
import { completeTexts } from '#contracts';
import type { WorkItem } from '../../api/types.js';
import { useText } from '../../app/language.js';
import { useRecorded } from '../../steps/use-recorded.js';
import { canBeDone, type Work } from './work.js';
import { useWorkTitle } from './work-row.js';

/** The form comes when it is asked for: the list does not wait for it. */
const CompletePanel = lazy(() => import('./complete-panel.js').then((module) => ({ default: module.CompletePanel })));

/** Opens the form for a step, and offers to take it back once it is recorded. */
export function useCompleting(): { readonly open: (work: Work) => void; readonly panel: ReactNode } {
  const t = useText(completeTexts);
  const titleOf = useWorkTitle();
  const recorded = useRecorded();
  const [item, setItem] = useState<WorkItem>();
  const title = item ? titleOf({ is: 'item', item }) : '';
  const close = () => setItem(undefined);
  const panel = item && (
    <Suspense>
      <CompletePanel
        item={item}
        title={title}
        onClose={close}
        onDone={({ undoSeconds }) => {
          close();
          recorded({ planId: item.planId, stepId: item.itemId, text: t('recorded', { title }), undoSeconds });
        }}
      />
    </Suspense>
  );
  return { open: (work) => canBeDone(work) && setItem(work.item), panel };
}
