import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import styles from './disclosure.module.css';

interface DisclosureProps {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly level?: 2 | 3 | 4;
  readonly children: ReactNode;
}

/** What one need not see at once. */
export const Disclosure = ({ title, isOpen = false, level = 3, children }: DisclosureProps) => (
  <AriaDisclosure defaultExpanded={isOpen} className={styles.disclosure}>
    <Heading level={level}>
      <Button slot="trigger" className={styles.button}>
        <span aria-hidden="true" className={styles.arrow}>
          ▸
        </span>
        {title}
      </Button>
    </Heading>
    <DisclosurePanel className={styles.panel}>{children}</DisclosurePanel>
  </AriaDisclosure>
);
