import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import styles from './search-field.module.css';

export interface SearchFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit?: (value: string) => void;
}

/** A search. What is typed goes into a body, never into an address. */
export const SearchField = ({ label, placeholder, ...props }: SearchFieldProps) => (
  <AriaSearchField {...props} className={styles.search} autoComplete="off">
    <Label className={styles.label}>{label}</Label>
    <Input className={styles.input} placeholder={placeholder} />
    <Button className={styles.clear}>×</Button>
  </AriaSearchField>
);
