import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast';

export interface Toast {
  readonly text: string;
  /** Something to do about it, once: to undo it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

export const toasts = new ToastQueue<Toast>({ maxVisibleToasts: 3 });

/** Says something at the edge of the screen; with an action it stays as long as that can be done. */
export const toast = (content: Toast, seconds = 8): string => toasts.add(content, { timeout: seconds * 1_000 });
