import { Input } from 'react-aria-components/Input';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { FieldParts, type FieldProps, fieldState } from './field.js';
import styles from './field.module.css';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  readonly type?: 'text' | 'email' | 'tel';
  readonly autoFocus?: boolean;
  /** What a browser or a telephone may fill in, and which keys it shows. */
  readonly autoComplete?: string;
  readonly inputMode?: 'numeric' | 'email';
}

const common = ({ value, onChange, maxLength, autoFocus = false }: TextFieldProps) => ({
  value,
  onChange,
  autoFocus,
  className: styles.field,
  ...(maxLength === undefined ? {} : { maxLength }),
});

/** One line. */
export const TextField = (props: TextFieldProps) => (
  <AriaTextField
    {...common(props)}
    {...fieldState(props)}
    type={props.type ?? 'text'}
    {...(props.autoComplete === undefined ? {} : { autoComplete: props.autoComplete })}
    {...(props.inputMode === undefined ? {} : { inputMode: props.inputMode })}
  >
    <FieldParts field={props}>
      <Input className={styles.input} />
    </FieldParts>
  </AriaTextField>
);

/** Several lines. */
export const TextArea = ({ rows = 3, ...props }: TextFieldProps & { readonly rows?: number }) => (
  <AriaTextField {...common(props)} {...fieldState(props)}>
    <FieldParts field={props}>
      <AriaTextArea className={styles.input} rows={rows} />
    </FieldParts>
  </AriaTextField>
);
