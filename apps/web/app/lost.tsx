import { shellTexts } from '#contracts';
import { Button } from '../ui/button.js';
import { Link } from '../ui/link.js';
import { Notice } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { useText } from './language.js';

/** An address that leads nowhere. */
export function NotFound() {
  const t = useText(shellTexts);
  return (
    <Page title={t('notFound')}>
      <p>{t('notFoundWhy')}</p>
      <p>
        <Link to="/">{t('toStart')}</Link>
      </p>
    </Page>
  );
}

/** A fault of ours: the shell around it goes on. */
export function Crashed() {
  const t = useText(shellTexts);
  return (
    <Page title={t('crashed')}>
      <Notice kind="error">{t('crashedWhy')}</Notice>
      <p>
        <Button variant="primary" onPress={() => location.reload()}>
          {t('reload')}
        </Button>
      </p>
    </Page>
  );
}
