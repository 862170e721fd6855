import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { uiTexts } from '#contracts';
import { useText } from '../app/language.js';
import styles from './field.module.css';

/** What every field has: a name, a hint, and what is wrong with it. */
export interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong, as a sentence; nothing is wrong while it is absent. */
  readonly error?: string;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  /** For a field in a table, whose column says what it is: only a screen reader is told the name. */
  readonly isLabelHidden?: boolean;
}

export const fieldState = ({ error, isRequired = false, isDisabled = false }: FieldProps) => ({
  isInvalid: error !== undefined,
  isRequired,
  isDisabled,
  validationBehavior: 'aria' as const,
});

export const fieldClass = styles.field;

/** Name above, hint and error below whatever the field is made of. A field that may be left out says so. */
export function FieldParts({ field, children }: { readonly field: FieldProps; readonly children: ReactNode }) {
  const t = useText(uiTexts);
  return (
    <>
      <Label className={field.isLabelHidden ? styles.hidden : styles.label}>
        {field.label} {!field.isRequired && <span className={styles.optional}>{t('optional')}</span>}
      </Label>
      {field.hint !== undefined && (
        <Text slot="description" className={styles.hint}>
          {field.hint}
        </Text>
      )}
      {children}
      <FieldError className={styles.error}>{field.error}</FieldError>
    </>
  );
}
