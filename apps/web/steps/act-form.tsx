import { type FormEvent, useState } from 'react';
import { stepTexts } from '#contracts';
import type { Step } from '../api/types.js';
import { useDraft } from '../app/drafts.js';
import { useText } from '../app/language.js';
import { useToday } from '../app/me.js';
import { useMemberOptions } from '../app/options.js';
import { toast } from '../app/toasts.js';
import { useCommand } from '../app/use-command.js';
import { Button } from '../ui/button.js';
import { Checkbox } from '../ui/choices.js';
import { CommandState } from '../ui/command-state.js';
import { DateField } from '../ui/date-field.js';
import { ComboBox } from '../ui/select.js';
import { TextArea, TextField } from '../ui/text-field.js';
import { sendAct } from './send-act.js';
import {
  clockOf,
  type FormAction,
  isRequired,
  missing,
  type StepField,
  type StepValues,
  stepForms,
} from './step-forms.js';
import css from './steps.module.css';
import { useRecorded } from './use-recorded.js';

type Acted = Pick<Step, 'id' | 'holder'>;

interface FieldProps {
  readonly field: StepField;
  readonly step: Acted;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isMissing: boolean;
}

function Field({ field, step, value, onChange, isMissing }: FieldProps) {
  const t = useText(stepTexts);
  const today = useToday();
  const members = useMemberOptions(field === 'member' ? step.holder.unit : '');
  const common = {
    label: t(`field-${field}`),
    value,
    onChange,
    isRequired: isRequired(field),
    ...(isMissing ? { error: t(`missing-${field}`) } : {}),
  };
  switch (field) {
    case 'due':
    case 'on':
      return <DateField {...common} min={today} />;
    case 'citizenTold':
      return (
        <Checkbox isSelected={value === 'yes'} onChange={(told) => onChange(told ? 'yes' : '')}>
          {common.label}
        </Checkbox>
      );
    case 'member':
      return <ComboBox {...common} options={members} />;
    case 'reason':
      return <TextArea {...common} maxLength={10_000} />;
    case 'time':
      return <TextField {...common} hint={t('timeHint')} maxLength={5} />;
    default:
      return <TextField {...common} maxLength={200} />;
  }
}

const cleaned = (values: StepValues): StepValues =>
  values.time === undefined ? values : { ...values, time: clockOf(values.time) ?? '' };

interface ActFormProps {
  readonly action: FormAction;
  readonly planId: string;
  readonly step: Acted;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** One action on a step: what it asks for, sending it, and taking it back where that is possible. */
export function ActForm({ action, planId, step, onDone, onCancel }: ActFormProps) {
  const t = useText(stepTexts);
  const [values, setValues, clear] = useDraft<StepValues>(`${action}.${planId}.${step.id}`, {});
  const [isTried, setTried] = useState(false);
  const recorded = useRecorded();
  const target = { planId, stepId: step.id };
  const command = useCommand((input: StepValues, key) => sendAct(action, target, input, key), {
    planId,
    onDone: (done) => {
      clear();
      const text = t(`done-${action}`);
      if (done && 'undoSeconds' in done && typeof done.undoSeconds === 'number')
        recorded({ ...target, text, undoSeconds: done.undoSeconds });
      else toast({ text });
      onDone();
    },
  });
  const fields = stepForms[action];
  const ready = cleaned(values);
  const lacking = missing(fields, ready);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (lacking.length === 0) void command.run(ready);
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      {fields.map((field) => (
        <Field
          key={field}
          field={field}
          step={step}
          value={values[field] ?? ''}
          onChange={(value) => setValues({ ...values, [field]: value })}
          isMissing={isTried && lacking.includes(field)}
        />
      ))}
      <CommandState command={command} />
      <div className={css.acts}>
        <Button type="submit" variant="primary" isDisabled={command.isRunning}>
          {t(`act-${action}`)}
        </Button>
        <Button onPress={onCancel}>{t('notNow')}</Button>
      </div>
    </form>
  );
}
