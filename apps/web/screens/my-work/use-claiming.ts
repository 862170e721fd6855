import { useEffect, useState } from 'react';
import { myWorkTexts } from '#contracts';
import { api } from '../../api/client.js';
import { useText } from '../../app/language.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { keyOf, type Work } from './work.js';
import { useWorkTitle } from './work-row.js';

interface ToClaim {
  readonly planId: string;
  readonly stepId: string;
  readonly title: string;
}

/** Takes a step that nobody holds. What came of it is said at the edge of the screen: the list keeps still. */
export function useClaiming(): { readonly claim: (work: Work) => void; readonly isClaiming: (work: Work) => boolean } {
  const t = useText(myWorkTexts);
  const titleOf = useWorkTitle();
  const [claimed, setClaimed] = useState<string>();
  const { run, isRunning, told } = useCommand(({ planId, stepId }: ToClaim, key) =>
    api.POST('/api/v1/plans/{planId}/steps/{stepId}/claim', {
      params: { path: { planId, stepId }, header: { 'Idempotency-Key': key } },
      body: {},
    }),
  );
  useEffect(() => {
    if (told) toast({ text: [told.what, told.todo].filter((sentence) => sentence !== undefined).join(' ') }, 20);
  }, [told?.what, told?.todo, told]);
  const claim = async (work: Work): Promise<void> => {
    if (work.is === 'escalation') return;
    setClaimed(keyOf(work));
    const title = titleOf(work);
    const done = await run({ planId: work.item.planId, stepId: work.item.itemId, title });
    if (done !== undefined) toast({ text: t('taken', { title }) });
  };
  return { claim: (work) => void claim(work), isClaiming: (work) => isRunning && claimed === keyOf(work) };
}
