import { useState } from 'react';
import { sharingTexts } from '#contracts';
import { api } from '../../api/client.js';
import type { Api, Plan } from '../../api/types.js';
import { useText } from '../../app/language.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { RadioGroup } from '../../ui/choices.js';
import { ActFrame } from './act-frame.js';
import { useChoices } from './choices.js';

type Body = Api<'AdmitGuardianDto'>;

/** Giving a guardian part in the plan. The id is theirs from now on: an invitation is made out to it. */
export function GuardianForm({ plan, onClose }: { readonly plan: Plan; readonly onClose: () => void }) {
  const t = useText(sharingTexts);
  const { standings } = useChoices();
  const [standing, setStanding] = useState<string>('custody');
  const [guardianId] = useState(() => crypto.randomUUID());
  const command = useCommand(
    (body: Body, key) =>
      api.POST('/api/v1/plans/{planId}/guardians', {
        params: { path: { planId: plan.id }, header: { 'Idempotency-Key': key } },
        body,
      }),
    {
      planId: plan.id,
      onDone: () => {
        toast({ text: t('admittedDone') });
        onClose();
      },
    },
  );
  return (
    <ActFrame
      command={command}
      act={t('admit')}
      onSubmit={() => void command.run({ guardianId, standing: standing as Body['standing'] })}
      onClose={onClose}
    >
      <p>{t('admitWhat')}</p>
      <RadioGroup label={t('standing')} isRequired options={standings} value={standing} onChange={setStanding} />
    </ActFrame>
  );
}
