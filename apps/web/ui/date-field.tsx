import { type CalendarDate, parseDate } from '@internationalized/date';
import { Button } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { DatePicker } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { uiTexts } from '#contracts';
import { useText } from '../app/language.js';
import dates from './date-field.module.css';
import { FieldParts, type FieldProps, fieldState } from './field.js';
import styles from './field.module.css';

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, or empty. Written and shown as dd.mm.yyyy. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min?: string;
  readonly max?: string;
}

const dateOf = (value: string | undefined): CalendarDate | null => (value ? parseDate(value) : null);

function Month() {
  const t = useText(uiTexts);
  return (
    <Calendar className={dates.calendar}>
      <div className={dates.head}>
        <Button slot="previous" className={styles.button} aria-label={t('previousMonth')}>
          ‹
        </Button>
        <Heading className={dates.month} />
        <Button slot="next" className={styles.button} aria-label={t('nextMonth')}>
          ›
        </Button>
      </div>
      <CalendarGrid>
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={dates.day}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className={dates.cell} />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}

/** A date, typed or chosen in a calendar whose weeks begin on Monday. */
export function DateField(props: DateFieldProps) {
  const t = useText(uiTexts);
  const { value, onChange, min, max } = props;
  return (
    <DatePicker
      {...fieldState(props)}
      className={styles.field}
      value={dateOf(value)}
      onChange={(date) => onChange(date?.toString() ?? '')}
      minValue={dateOf(min)}
      maxValue={dateOf(max)}
      firstDayOfWeek="mon"
      shouldForceLeadingZeros
    >
      <FieldParts field={props}>
        <Group className={`${styles.input} ${styles.group} ${dates.group}`}>
          <DateInput className={dates.input}>
            {(segment) => <DateSegment segment={segment} className={dates.segment} />}
          </DateInput>
          <Button className={styles.button} aria-label={t('openCalendar')}>
            ▾
          </Button>
        </Group>
      </FieldParts>
      <Popover className={styles.popover}>
        <Dialog className={dates.dialog}>
          <Month />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
