import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { Option } from './select.js';
import styles from './toggle.module.css';

interface ToggleProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** One of two or three views, all in sight. */
export const Toggle = ({ label, options, value, onChange }: ToggleProps) => (
  <ToggleButtonGroup
    aria-label={label}
    className={styles.group}
    disallowEmptySelection
    selectedKeys={[value]}
    onSelectionChange={([chosen]) => chosen !== undefined && onChange(String(chosen))}
  >
    {options.map((option) => (
      <ToggleButton key={option.id} id={option.id} className={styles.choice}>
        {option.label}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);
