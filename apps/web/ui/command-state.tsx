import { uiTexts } from '#contracts';
import { useText } from '../app/language.js';
import type { Command } from '../app/use-command.js';
import { Button } from './button.js';
import { Notice } from './notice.js';

type Sent = Pick<Command<never, never>, 'told' | 'isWaiting' | 'sendNow'>;

/** What became of a command, beside its form: that it waits for a connection, or why it was refused and what to do. */
export function CommandState({ command }: { readonly command: Sent }) {
  const t = useText(uiTexts);
  if (command.isWaiting) {
    return (
      <Notice kind="warning" isLive>
        <p>{t('noConnection')}</p>
        <Button onPress={command.sendNow}>{t('sendNow')}</Button>
      </Notice>
    );
  }
  if (!command.told) return null;
  return (
    <Notice kind="error" title={command.told.what} isLive>
      {command.told.todo !== undefined && <p>{command.told.todo}</p>}
    </Notice>
  );
}
