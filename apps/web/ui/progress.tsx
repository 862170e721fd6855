import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import styles from './progress.module.css';

interface ProgressProps {
  readonly label: string;
  readonly value: number;
  readonly of: number;
}

/** How much of something is done. */
export const Progress = ({ label, value, of }: ProgressProps) => (
  <ProgressBar value={value} maxValue={of} className={styles.progress} valueLabel={`${value} / ${of}`}>
    {({ percentage, valueText }) => (
      <>
        <Label>{label}</Label>
        <span className={styles.value}>{valueText}</span>
        <div className={styles.bar}>
          <div className={styles.done} style={{ width: `${percentage ?? 0}%` }} />
        </div>
      </>
    )}
  </ProgressBar>
);
