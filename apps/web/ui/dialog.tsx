import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { uiTexts } from '#contracts';
import { useText } from '../app/language.js';
import { Button } from './button.js';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Absent where there is no way past it. */
  readonly onClose?: () => void;
  /** Must be answered. */
  readonly isAlert?: boolean;
  /** Room for a form beside the page instead of a small box over it. */
  readonly isPanel?: boolean;
  readonly children: ReactNode;
}

/** Something that is to be done before anything else. */
export function Dialog({ title, isOpen, onClose, isAlert = false, isPanel = false, children }: DialogProps) {
  const t = useText(uiTexts);
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable={onClose !== undefined && !isAlert}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(open) => !open && onClose?.()}
      className={styles.overlay}
    >
      <Modal className={isPanel ? styles.panel : styles.box}>
        <AriaDialog role={isAlert ? 'alertdialog' : 'dialog'} className={styles.dialog}>
          <div className={styles.head}>
            <Heading slot="title">{title}</Heading>
            {onClose && (
              <Button variant="quiet" onPress={onClose}>
                {t('close')}
              </Button>
            )}
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
