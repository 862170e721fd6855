import { consentGiverLabels, sharingTexts } from '#contracts';
import { api } from '../../api/client.js';
import type { Plan } from '../../api/types.js';
import { useUnits } from '../../app/directory.js';
import { useDraft } from '../../app/drafts.js';
import { useText } from '../../app/language.js';
import { useToday } from '../../app/me.js';
import { useMemberOptions } from '../../app/options.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { RadioGroup } from '../../ui/choices.js';
import { DateField } from '../../ui/date-field.js';
import { ComboBox } from '../../ui/select.js';
import { TextArea, TextField } from '../../ui/text-field.js';
import { ActFrame } from './act-frame.js';
import { WhatFields } from './form-parts.js';
import {
  BY_LAW,
  emptyReferral,
  latestEnd,
  type ReferralDraft,
  type ReferralFault,
  referralBody,
  referralFaults,
} from './referral-draft.js';
import { consentsFor } from './share-draft.js';
import { type FaultOf, useFaults } from './use-faults.js';
import { inSentence, useSharingWords } from './words.js';

interface PartProps {
  readonly plan: Plan;
  readonly draft: ReferralDraft;
  readonly change: (change: Partial<ReferralDraft>) => void;
  readonly fault: FaultOf<ReferralFault>;
}

/** Units of the municipality: one outside is shown a chosen part instead. */
function Receiver({ draft, change, fault }: PartProps) {
  const t = useText(sharingTexts);
  const units = (useUnits().data ?? []).filter(({ external }) => !external);
  const members = useMemberOptions(draft.unit);
  return (
    <>
      <ComboBox
        label={t('unit')}
        isRequired
        options={units.map(({ id, name }) => ({ id, label: name }))}
        value={draft.unit}
        onChange={(unit) => change({ unit, member: '', basis: BY_LAW })}
        {...fault('receiver')}
      />
      <ComboBox
        label={t('member')}
        hint={t('memberHint')}
        isDisabled={draft.unit === ''}
        options={members}
        value={draft.member}
        onChange={(member) => change({ member })}
      />
    </>
  );
}

function Basis({ plan, draft, change, fault }: PartProps) {
  const { t, say, day } = useSharingWords();
  const consents = consentsFor(plan, draft.unit).map(({ id, from, givenOn = '' }) => ({
    id,
    label: t('basisOnConsent', { from: inSentence(say(consentGiverLabels[from])), date: day(givenOn) }),
  }));
  const law = { id: BY_LAW, label: t('lawBasis') };
  return (
    <>
      {consents.length > 0 && (
        <RadioGroup
          label={t('basisLabel')}
          isRequired
          options={[law, ...consents]}
          value={draft.basis}
          onChange={(basis) => change({ basis })}
        />
      )}
      {draft.basis === BY_LAW && (
        <TextField
          label={t('ref')}
          hint={t('refHint')}
          isRequired
          maxLength={200}
          value={draft.ref}
          onChange={(ref) => change({ ref })}
          {...fault('ref')}
        />
      )}
    </>
  );
}

/** Showing one unit of the municipality, or one member, more for one purpose. */
export function ReferralForm({ plan, onClose }: { readonly plan: Plan; readonly onClose: () => void }) {
  const t = useText(sharingTexts);
  const today = useToday();
  const [draft, setDraft, clear] = useDraft<ReferralDraft>(`referral.${plan.id}`, emptyReferral(today));
  const command = useCommand(
    (body: ReturnType<typeof referralBody>, key) =>
      api.POST('/api/v1/plans/{planId}/referrals', {
        params: { path: { planId: plan.id }, header: { 'Idempotency-Key': key } },
        body,
      }),
    {
      planId: plan.id,
      onDone: () => {
        clear();
        toast({ text: t('referredDone') });
        onClose();
      },
    },
  );
  const change = (part: Partial<ReferralDraft>): void => setDraft({ ...draft, ...part });
  const { fault, submit } = useFaults(referralFaults(draft, today), () => void command.run(referralBody(draft)));
  const parts = { plan, draft, change, fault };
  return (
    <ActFrame command={command} act={t('refer')} onSubmit={submit} onClose={onClose}>
      <p>{t('referralsWhat')}</p>
      <Receiver {...parts} />
      <WhatFields {...parts} />
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        isRequired
        rows={2}
        maxLength={10_000}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        {...fault('reason')}
      />
      <Basis {...parts} />
      <DateField
        label={t('until')}
        hint={t('referralUntilHint')}
        isRequired
        min={today}
        max={latestEnd(today)}
        value={draft.until}
        onChange={(until) => change({ until })}
        {...fault('until', 'until-past', 'until-far')}
      />
    </ActFrame>
  );
}
