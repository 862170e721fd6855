import { shellTexts } from '#contracts';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { useText } from './language.js';

/** Over whatever is open: nothing below it is lost. */
export function SignInAgain({ signIn }: { readonly signIn: () => void }) {
  const t = useText(shellTexts);
  return (
    <Dialog title={t('signedOutTitle')} isOpen isAlert>
      <p>{t('signedOutWhy')}</p>
      <Button variant="primary" onPress={signIn} autoFocus>
        {t('signInAgain')}
      </Button>
    </Dialog>
  );
}
