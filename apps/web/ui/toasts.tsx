import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { uiTexts } from '#contracts';
import { useText } from '../app/language.js';
import { toasts } from '../app/toasts.js';
import { Button } from './button.js';
import styles from './toasts.module.css';

/** What was just done, at the edge of the screen, with the way to undo it. */
export function Toasts() {
  const t = useText(uiTexts);
  return (
    <ToastRegion queue={toasts} aria-label={t('messages')} className={styles.region}>
      {({ toast }) => (
        <AriaToast toast={toast} className={styles.toast}>
          <ToastContent className={styles.content}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action && (
            <Button
              onPress={() => {
                toast.content.action?.run();
                toasts.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <Button slot="close" variant="quiet">
            {t('close')}
          </Button>
        </AriaToast>
      )}
    </ToastRegion>
  );
}
