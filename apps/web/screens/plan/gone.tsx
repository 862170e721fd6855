import { placeTexts, sharedWithUsTexts } from '#contracts';
import { ApiProblem } from '../../api/client.js';
import { useSay, useText } from '../../app/language.js';
import { Link } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';

/** The plan is not there for the reader: not shared, or not any more. */
export const isGone = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.code === 'plan-not-found';

/** Where a plan was open that somebody may not see any more: nothing of it is left, and nobody has done anything wrong. */
export function GonePage() {
  const t = useText(sharedWithUsTexts);
  const say = useSay();
  return (
    <Page title={say(placeTexts.plan)}>
      <Empty title={t('gone')}>
        <p role="status">{t('goneWhat')}</p>
        <Link to="/">{t('toWork')}</Link>
      </Empty>
    </Page>
  );
}
