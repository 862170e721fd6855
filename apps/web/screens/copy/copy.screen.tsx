import { useParams } from '@tanstack/react-router';
import { copyTexts, placeTexts } from '#contracts';
import { useSay, useText } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { Link, OutLink } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { FailedPage, LoadingPage } from '../../ui/page-state.js';
import css from './copy.module.css';
import { useCopy } from './use-copy.js';
import { WholeCopy } from './whole-copy.js';

/** A copy of all that is held, once it is ready: to read, to print, to take along. */
export function CopyScreen() {
  const { planId, copyId } = useParams({ from: '/plans/$planId/copies/$copyId' });
  const t = useText(copyTexts);
  const say = useSay();
  const copy = useCopy(planId, copyId);
  const title = say(placeTexts.copy);
  if (copy.isPending) return <LoadingPage title={title} />;
  if (copy.isError) return <FailedPage title={title} error={copy.error} again={() => void copy.refetch()} />;
  return (
    <Page title={title}>
      <div className={`${css.buttons} ${css.noPrint}`}>
        <Link to="/plans/$planId/copies" params={{ planId }}>
          {t('backToCopies')}
        </Link>
        <Button onPress={() => window.print()}>{t('print')}</Button>
        <OutLink href={`/api/v1/plans/${planId}/copies/${copyId}/file`} download="samspor-kopi.json">
          {t('save')}
        </OutLink>
      </div>
      <p className={`${css.soft} ${css.noPrint}`}>{t('saveHint', { where: '/api/docs (CitizensCopyDto)' })}</p>
      <WholeCopy copy={copy.data} />
    </Page>
  );
}
