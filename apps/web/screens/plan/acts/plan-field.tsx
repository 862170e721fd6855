import { planActionTexts } from '#contracts';
import { useSay, useText } from '../../../app/language.js';
import { useToday } from '../../../app/me.js';
import { useMemberOptions, useUnitOptions } from '../../../app/options.js';
import { Checkbox, RadioGroup } from '../../../ui/choices.js';
import { DateField } from '../../../ui/date-field.js';
import { ComboBox, Select } from '../../../ui/select.js';
import { TextArea, TextField } from '../../../ui/text-field.js';
import type { Fault, Field } from './plan-forms.js';

interface PlanFieldProps {
  readonly field: Field;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault: Fault | undefined;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly hint?: string;
  readonly error?: string;
  readonly isRequired: boolean;
}

const Unit = (props: ChoiceProps) => <ComboBox {...props} options={useUnitOptions()} />;

const Member = ({ unit, ...props }: ChoiceProps & { readonly unit: string }) => (
  <ComboBox {...props} isDisabled={unit === ''} options={useMemberOptions(unit)} />
);

/** One thing that a form asks for. */
export function PlanField({ field, value, onChange, fault }: PlanFieldProps) {
  const t = useText(planActionTexts);
  const say = useSay();
  const today = useToday();
  const { name, input, isOptional = false, options = [], unit = '' } = field;
  const hint = `hint-${name}`;
  const props = {
    label: t(`field-${name}`),
    value,
    onChange,
    isRequired: !isOptional,
    ...(hint in planActionTexts ? { hint: t(hint as 'hint-from') } : {}),
    ...(fault ? { error: t(`fault-${fault}`) } : {}),
  };
  const choices = options.map(({ id, label }) => ({ id, label: say(label) }));
  switch (input) {
    case 'line':
      return <TextField {...props} maxLength={name === 'title' ? 300 : 100} />;
    case 'text':
      return <TextArea {...props} maxLength={10_000} />;
    case 'past':
      return <DateField {...props} max={today} />;
    case 'coming':
      return <DateField {...props} min={today} />;
    case 'day':
      return <DateField {...props} />;
    case 'tick':
      return (
        <Checkbox isSelected={value === 'yes'} onChange={(ticked) => onChange(ticked ? 'yes' : '')}>
          {props.label}
        </Checkbox>
      );
    case 'one-of-few':
      return <RadioGroup {...props} options={choices} />;
    case 'one-of-many':
      return <Select {...props} options={choices} />;
    case 'unit':
      return <Unit {...props} />;
    case 'member':
      return <Member {...props} unit={unit} />;
  }
}
