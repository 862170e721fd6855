import type { ReactNode, RefObject } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover as AriaPopover } from 'react-aria-components/Popover';
import styles from './popover.module.css';

export interface PopoverProps {
  /** The button that opened it, beside which it stands. */
  readonly at: RefObject<HTMLButtonElement | null>;
  /** Its name for those who hear it. */
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something small beside a button; it closes by Escape and by a press elsewhere. */
export const Popover = ({ at, label, onClose, children }: PopoverProps) => (
  <AriaPopover triggerRef={at} isOpen onOpenChange={(isOpen) => !isOpen && onClose()} className={styles.popover}>
    <Dialog className={styles.dialog} aria-label={label}>
      {children}
    </Dialog>
  </AriaPopover>
);
