import { useState } from 'react';
import { sharingTexts } from '#contracts';
import { api } from '../../api/client.js';
import type { Plan } from '../../api/types.js';
import { useDraft } from '../../app/drafts.js';
import { useText } from '../../app/language.js';
import { useToday } from '../../app/me.js';
import { useUnitOptions } from '../../app/options.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { CheckboxGroup, RadioGroup } from '../../ui/choices.js';
import { DateField } from '../../ui/date-field.js';
import { ComboBox, Select } from '../../ui/select.js';
import { TextArea, TextField } from '../../ui/text-field.js';
import { ActFrame } from './act-frame.js';
import { useChoices } from './choices.js';
import { type ConsentDraft, type ConsentFault, consentBody, consentFaults, emptyConsent } from './consent-draft.js';

interface PartProps {
  readonly draft: ConsentDraft;
  readonly change: (change: Partial<ConsentDraft>) => void;
  /** The sentence for the first of these faults that there is. */
  readonly fault: (...faults: readonly ConsentFault[]) => { readonly error?: string };
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

/** How a consent was given that is recorded here. */
function Given({ draft, change, fault }: PartProps) {
  const t = useText(sharingTexts);
  const today = useToday();
  const { hows } = useChoices();
  return (
    <>
      <RadioGroup label={t('how')} isRequired options={hows} value={draft.how} onChange={(how) => change({ how })} />
      {draft.how === 'oral' && (
        <TextArea
          label={t('noteAsked')}
          hint={t('noteHint')}
          isRequired
          maxLength={10_000}
          value={draft.note}
          onChange={(note) => change({ note })}
          {...fault('note')}
        />
      )}
      <DateField
        label={t('givenOnAsked')}
        isRequired
        max={today}
        value={draft.givenOn}
        onChange={(givenOn) => change({ givenOn })}
        {...fault('given')}
      />
    </>
  );
}

function What({ draft, change, fault }: PartProps) {
  const t = useText(sharingTexts);
  const { categories, purposes } = useChoices();
  return (
    <>
      <CheckboxGroup
        label={t('categories')}
        isRequired
        options={categories}
        value={draft.categories}
        onChange={(chosen) => change({ categories: chosen })}
        {...fault('categories')}
      />
      <Select
        label={t('purposeAsked')}
        isRequired
        options={purposes}
        value={draft.purpose}
        onChange={(purpose) => change({ purpose })}
        {...fault('purpose')}
      />
      <TextArea
        label={t('words')}
        hint={t('wordsHint')}
        rows={2}
        maxLength={10_000}
        value={draft.words}
        onChange={(words) => change({ words })}
      />
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
  const [isTried, setTried] = useState(false);
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
  const faults = consentFaults(draft, isAsked, today);
  const change = (part: Partial<ConsentDraft>): void => setDraft({ ...draft, ...part });
  const fault: PartProps['fault'] = (...names) => {
    const found = names.find((name) => isTried && faults.has(name));
    return found ? { error: t(`fault-${found}`) } : {};
  };
  const parts = { draft, change, fault };
  const submit = (): void => {
    setTried(true);
    if (faults.size === 0) void command.run(consentBody(draft, isAsked));
  };
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
      <What {...parts} />
      {!isAsked && <Given {...parts} />}
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
