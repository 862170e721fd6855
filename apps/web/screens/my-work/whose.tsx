import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { myWorkTexts } from '#contracts';
import { useText } from '../../app/language.js';
import styles from './my-work.module.css';
import { whoseChoices } from './search.js';

interface WhoseProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Mine, what nobody has taken, or the whole unit's. */
export function Whose({ value, onChange }: WhoseProps) {
  const t = useText(myWorkTexts);
  return (
    <ToggleButtonGroup
      aria-label={t('whose')}
      className={styles.whose}
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={([chosen]) => chosen !== undefined && onChange(String(chosen))}
    >
      {whoseChoices.map((id) => (
        <ToggleButton key={id} id={id} className={styles.choice}>
          {t(id)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
