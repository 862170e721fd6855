import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import styles from './button.module.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** `primary`: the one thing to do here; `quiet`: beside text; `text`: a title that opens something. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'text';
  readonly lang?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export const Button = ({ variant = 'secondary', ...props }: ButtonProps) => (
  <AriaButton {...props} className={`${styles.button} ${styles[variant]}`} />
);
