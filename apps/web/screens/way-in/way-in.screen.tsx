import { wayInTexts } from '#contracts';
import { useLanguage, useText } from '../../app/language.js';
import { waysIn } from '../../app/way-in.js';
import { Button } from '../../ui/button.js';
import { ByInvitation } from './by-invitation.js';
import { SignIn } from './sign-in.js';
import css from './way-in.module.css';

/** The token of a link stands behind `#`, where no server and no proxy is told it. */
const tokenOf = ({ hash }: Location): string => hash.slice(1);

/** The pages before anybody is logged in. */
export function WayInScreen() {
  const t = useText(wayInTexts);
  const { language, setLanguage } = useLanguage();
  const other = language === 'da' ? 'en' : 'da';
  return (
    <main className={css.page}>
      <div className={css.brand}>
        <span>{t('product')}</span>
        <Button variant="quiet" lang={other} onPress={() => setLanguage(other)}>
          {t('otherLanguage')}
        </Button>
      </div>
      {location.pathname === waysIn.invitation ? <ByInvitation token={tokenOf(location)} /> : <SignIn />}
    </main>
  );
}
