import { sharingTexts } from '#contracts';
import { api } from '../../api/client.js';
import type { Plan } from '../../api/types.js';
import { useDraft } from '../../app/drafts.js';
import { useText } from '../../app/language.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { TextArea } from '../../ui/text-field.js';
import { ActFrame } from './act-frame.js';
import type { SharingAct } from './sharing-search.js';

export type EndAct = Extract<SharingAct, 'end-share' | 'finish-referral' | 'revoke-referral' | 'end-guardian'>;

/** Sends the end of one thing to the API. */
function sendEnd(act: EndAct, planId: string, id: string, body: { reason?: string }, key: string) {
  const header = { 'Idempotency-Key': key };
  switch (act) {
    case 'end-share': {
      const params = { path: { planId, shareId: id }, header };
      return api.POST('/api/v1/plans/{planId}/shares/{shareId}/end', { params, body });
    }
    case 'end-guardian': {
      const params = { path: { planId, guardianId: id }, header };
      return api.POST('/api/v1/plans/{planId}/guardians/{guardianId}/end', { params, body });
    }
    default: {
      const params = { path: { planId, referralId: id }, header };
      const how = act === 'finish-referral' ? ('done' as const) : ('revoked' as const);
      return api.POST('/api/v1/plans/{planId}/referrals/{referralId}/end', { params, body: { ...body, how } });
    }
  }
}

const says = {
  'end-share': { what: 'endShareWhat', done: 'shareEnded' },
  'finish-referral': { what: 'finishWhat', done: 'referralEnded' },
  'revoke-referral': { what: 'finishWhat', done: 'referralEnded' },
  'end-guardian': { what: 'endGuardianWhat', done: 'guardianEnded' },
} as const satisfies Record<EndAct, object>;

interface EndFormProps {
  readonly plan: Plan;
  readonly act: EndAct;
  readonly id: string;
  /** Who sees no more afterwards. */
  readonly unit: string;
  readonly onClose: () => void;
}

/** Ending a share, a referral or a guardian's part: what it means, and why if one wants to say. */
export function EndForm({ plan, act, id, unit, onClose }: EndFormProps) {
  const t = useText(sharingTexts);
  const [reason, setReason, clear] = useDraft(`${act}.${id}`, '');
  const command = useCommand((body: { reason?: string }, key) => sendEnd(act, plan.id, id, body, key), {
    planId: plan.id,
    onDone: () => {
      clear();
      toast({ text: t(says[act].done) });
      onClose();
    },
  });
  const said = reason.trim();
  return (
    <ActFrame
      command={command}
      act={t(`act-${act}`)}
      onSubmit={() => void command.run(said ? { reason: said } : {})}
      onClose={onClose}
    >
      <p>{t(says[act].what, { unit })}</p>
      <TextArea label={t('reason')} rows={2} maxLength={10_000} value={reason} onChange={setReason} />
    </ActFrame>
  );
}
