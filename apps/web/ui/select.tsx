import { useContext } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { uiTexts } from '#contracts';
import { useText } from '../app/language.js';
import { FieldParts, type FieldProps, fieldState } from './field.js';
import styles from './field.module.css';

export interface Option {
  readonly id: string;
  readonly label: string;
  /** A second line: a unit, a role. */
  readonly note?: string;
  /** Shown, and not to be chosen: the note says why. Of radio buttons. */
  readonly isDisabled?: boolean;
}

export interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  /** The id of the chosen option, or empty. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function Options({ options }: { readonly options: readonly Option[] }) {
  const t = useText(uiTexts);
  return (
    <Popover className={styles.popover}>
      <ListBox className={styles.list} renderEmptyState={() => <p className={styles.none}>{t('noMatch')}</p>}>
        {options.map(({ id, label, note }) => (
          <ListBoxItem key={id} id={id} textValue={label} className={styles.option}>
            <Text slot="label">{label}</Text>
            {note !== undefined && (
              <Text slot="description" className={styles.hint}>
                {note}
              </Text>
            )}
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  );
}

/** One of a few. */
export function Select(props: SelectProps) {
  const t = useText(uiTexts);
  return (
    <AriaSelect
      {...fieldState(props)}
      className={styles.field}
      placeholder={t('choose')}
      value={props.value === '' ? null : props.value}
      onChange={(id) => props.onChange(id === null ? '' : String(id))}
    >
      <FieldParts field={props}>
        <Button className={`${styles.input} ${styles.chosen}`}>
          <SelectValue />
          <span aria-hidden="true">▾</span>
        </Button>
      </FieldParts>
      <Options options={props.options} />
    </AriaSelect>
  );
}

/** Where one types. A press opens the list; the keyboard passes by without one opening over what comes next. */
function Typing() {
  const state = useContext(ComboBoxStateContext);
  return <Input className={styles.bare} onPointerUp={() => state?.open(null, 'manual')} />;
}

/** One of many: typing narrows the list, an arrow or a press opens it. */
export function ComboBox(props: SelectProps) {
  return (
    <AriaComboBox
      {...fieldState(props)}
      className={styles.field}
      value={props.value === '' ? null : props.value}
      onChange={(id) => props.onChange(id === null ? '' : String(id))}
    >
      <FieldParts field={props}>
        <Group className={`${styles.input} ${styles.typed}`}>
          <Typing />
          <Button className={styles.button}>▾</Button>
        </Group>
      </FieldParts>
      <Options options={props.options} />
    </AriaComboBox>
  );
}
