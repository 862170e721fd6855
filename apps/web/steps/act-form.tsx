import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { stepTexts } from '#contracts';
import { answerOf, api } from '../api/client.js';
import type { Step } from '../api/types.js';
import { useDraft } from '../app/drafts.js';
import { useSay, useText } from '../app/language.js';
import { useToday } from '../app/me.js';
import { keys } from '../app/query.js';
import { toast } from '../app/toasts.js';
import { useCommand } from '../app/use-command.js';
import { Button } from '../ui/button.js';
import { Checkbox, RadioGroup } from '../ui/choices.js';
import { CommandState } from '../ui/command-state.js';
import { DateField } from '../ui/date-field.js';
import { ComboBox } from '../ui/select.js';
import { TextArea, TextField } from '../ui/text-field.js';
import { sendAct } from './send-act.js';
import {
  clockOf,
  type FormAction,
  fieldsFor,
  firstValues,
  isRequired,
  missing,
  type StepField,
  type StepValues,
} from './step-forms.js';
import css from './steps.module.css';

/** How long a completed step can be taken back without a reason, as the API says it with the answer. */
const undoSecondsOf = (done: object | undefined): number =>
  done && 'undoSeconds' in done && typeof done.undoSeconds === 'number' ? done.undoSeconds : 0;

type Acted = Pick<Step, 'id' | 'outcomes' | 'decidesCadence'> & { readonly holder: { readonly unit: string } };

interface FieldProps {
  readonly field: StepField;
  readonly step: Acted;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isMissing: boolean;
}

function MemberField({
  step,
  ...props
}: {
  step: Acted;
  label: string;
  value: string;
  onChange: (id: string) => void;
}) {
  const { unit } = step.holder;
  const members = useQuery({
    queryKey: keys.directory(`members ${unit}`),
    queryFn: () => answerOf(api.GET('/api/v1/members', { params: { query: { unit, limit: 200 } } })),
  });
  const options = (members.data?.items ?? []).map(({ memberId, name }) => ({ id: memberId, label: name }));
  return <ComboBox {...props} isRequired options={options} />;
}

function Field({ field, step, value, onChange, isMissing }: FieldProps) {
  const t = useText(stepTexts);
  const say = useSay();
  const today = useToday();
  const common = {
    label: t(`field-${field}`),
    value,
    onChange,
    isRequired: isRequired(field),
    ...(isMissing ? { error: t(`missing-${field}`) } : {}),
  };
  switch (field) {
    case 'outcome':
      return (
        <RadioGroup
          {...common}
          options={(step.outcomes ?? []).map(({ code, label }) => ({ id: code, label: say(label) }))}
        />
      );
    case 'doneOn':
      return <DateField {...common} max={today} />;
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
      return <MemberField {...common} step={step} />;
    case 'agreed':
    case 'reason':
    case 'reasons':
      return <TextArea {...common} hint={field === 'agreed' ? t('agreedHint') : undefined} maxLength={10_000} />;
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

/** One action on a step: what it asks for, sending it, and undoing it where that is possible. */
export function ActForm({ action, planId, step, onDone, onCancel }: ActFormProps) {
  const t = useText(stepTexts);
  const today = useToday();
  const [values, setValues, clear] = useDraft<StepValues>(`${action}.${planId}.${step.id}`, firstValues(step, today));
  const [isTried, setTried] = useState(false);
  const target = { planId, stepId: step.id };
  const undo = useCommand((_: undefined, key) => sendAct('reopen', target, {}, key), {
    planId,
    onDone: () => toast({ text: t('undone') }),
  });
  const command = useCommand((input: StepValues, key) => sendAct(action, target, input, key), {
    planId,
    onDone: (done) => {
      clear();
      const seconds = undoSecondsOf(done);
      const again = { label: t('undo'), run: () => void undo.run(undefined) };
      toast({ text: t(`done-${action}`), ...(seconds > 0 ? { action: again } : {}) }, seconds || 8);
      onDone();
    },
  });
  const fields = fieldsFor(action, step);
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
