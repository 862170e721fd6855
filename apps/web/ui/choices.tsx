import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components/RadioGroup';
import { FieldParts, type FieldProps, fieldState } from './field.js';
import styles from './field.module.css';
import type { Option } from './select.js';

interface RadioGroupProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** One of very few, all in sight. Where none is chosen yet, that is null to React Aria: else Tab would pass them by. */
export const RadioGroup = (props: RadioGroupProps) => (
  <AriaRadioGroup {...fieldState(props)} className={styles.field} value={props.value || null} onChange={props.onChange}>
    <FieldParts field={props}>
      <div className={styles.choices}>
        {props.options.map(({ id, label, note, isDisabled = false }) => (
          <Radio key={id} value={id} isDisabled={isDisabled} className={styles.choice}>
            <span className={`${styles.mark} ${styles.round}`} aria-hidden="true" />
            <span>
              {label}
              {note !== undefined && <span className={`${styles.hint} ${styles.note}`}>{note}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </FieldParts>
  </AriaRadioGroup>
);

interface CheckboxProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

const Mark = () => (
  <span className={styles.mark} aria-hidden="true">
    ✓
  </span>
);

/** Yes or no. */
export const Checkbox = ({ children, ...props }: CheckboxProps) => (
  <AriaCheckbox {...props} className={styles.choice}>
    <Mark />
    <span>{children}</span>
  </AriaCheckbox>
);

interface CheckboxGroupProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

/** Several of a few. */
export const CheckboxGroup = (props: CheckboxGroupProps) => (
  <AriaCheckboxGroup {...fieldState(props)} className={styles.field} value={[...props.value]} onChange={props.onChange}>
    <FieldParts field={props}>
      <div className={styles.choices}>
        {props.options.map(({ id, label }) => (
          <AriaCheckbox key={id} value={id} className={styles.choice}>
            <Mark />
            <span>{label}</span>
          </AriaCheckbox>
        ))}
      </div>
    </FieldParts>
  </AriaCheckboxGroup>
);
