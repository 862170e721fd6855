import { sharingTexts } from '#contracts';
import { api } from '../../api/client.js';
import type { Plan } from '../../api/types.js';
import { useDraft } from '../../app/drafts.js';
import { useText } from '../../app/language.js';
import { useToday } from '../../app/me.js';
import { useUnitOptions } from '../../app/options.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { RadioGroup } from '../../ui/choices.js';
import { DateField } from '../../ui/date-field.js';
import { ComboBox } from '../../ui/select.js';
import { TextArea, TextField } from '../../ui/text-field.js';
import { ActFrame } from './act-frame.js';
import { useChoices } from './choices.js';
import { type ConsentDraft, type ConsentFault, consentBody, consentFaults, emptyConsent } from './consent-draft.js';
import { GivenFields, WhatFields } from './form-parts.js';
import { type FaultOf, useFaults } from './use-faults.js';

interface PartProps {
  readonly draft: ConsentDraft;
  readonly change: (change: Partial<ConsentDraft>) => void;
  readonly fault: FaultOf<ConsentFault>;
}

function Receiver({ draft, change, fault }: PartProps) {
  const t = useText(sharingTexts);
  const units = useUnitOptions();
  const kinds = [
    { id: 'unit', label: t('receiverUnit') },
    { id: 'outside', label: t('receiverOutside') },
  ];
  return (
    <>
      <RadioGroup
        label={t('receiverKind')}
        isRequired
        options={kinds}
        value={draft.receiver}
        onChange={(receiver) => change({ receiver: receiver === 'outside' ? receiver : 'unit' })}
      />
      {draft.receiver === 'unit' ? (
        <ComboBox
          label={t('unit')}
          isRequired
          options={units}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
          {...fault('receiver')}
        />
      ) : (
        <TextField
          label={t('outside')}
          hint={t('outsideHint')}
          isRequired
          maxLength={200}
          value={draft.outside}
          onChange={(outside) => change({ outside })}
          {...fault('outside')}
        />
      )}
    </>
  );
}

interface ConsentFormProps {
  readonly plan: Plan;
  /** It is asked for; otherwise it was given and is recorded. */
  readonly isAsked: boolean;
  readonly onClose: () => void;
}

/** Asking for a consent, or recording one that was given. */
export function ConsentForm({ plan, isAsked, onClose }: ConsentFormProps) {
  const t = useText(sharingTexts);
  const today = useToday();
  const { givers } = useChoices();
  const key = `consent.${isAsked ? 'ask' : 'record'}.${plan.id}`;
  const [draft, setDraft, clear] = useDraft<ConsentDraft>(key, emptyConsent(today));
  const command = useCommand(
    (body: ReturnType<typeof consentBody>, commandKey) =>
      api.POST('/api/v1/plans/{planId}/consents', {
        params: { path: { planId: plan.id }, header: { 'Idempotency-Key': commandKey } },
        body,
      }),
    {
      planId: plan.id,
      onDone: () => {
        clear();
        toast({ text: t(isAsked ? 'askedDone' : 'recordedDone') });
        onClose();
      },
    },
  );
  const change = (part: Partial<ConsentDraft>): void => setDraft({ ...draft, ...part });
  const { fault, submit } = useFaults(
    consentFaults(draft, isAsked, today),
    () => void command.run(consentBody(draft, isAsked)),
  );
  const parts = { draft, change, fault };
  return (
    <ActFrame command={command} act={t(isAsked ? 'ask' : 'record')} onSubmit={submit} onClose={onClose}>
      <p>{t(isAsked ? 'askWhat' : 'recordWhat')}</p>
      <RadioGroup
        label={t(isAsked ? 'giver' : 'giverGave')}
        isRequired
        options={givers}
        value={draft.from}
        onChange={(from) => change({ from })}
      />
      <Receiver {...parts} />
      <WhatFields {...parts} />
      <TextArea
        label={t('words')}
        hint={t('wordsHint')}
        rows={2}
        maxLength={10_000}
        value={draft.words}
        onChange={(words) => change({ words })}
      />
      {!isAsked && <GivenFields {...parts} />}
      <DateField
        label={t('until')}
        hint={t('untilHint')}
        value={draft.until}
        onChange={(until) => change({ until })}
        {...fault('until-past', 'until-before')}
      />
    </ActFrame>
  );
}
