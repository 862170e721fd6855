import { myWorkTexts } from '#contracts';
import { useText } from '../../app/language.js';
import { useMe } from '../../app/me.js';
import { Button } from '../../ui/button.js';
import buttons from '../../ui/button.module.css';
import { Link } from '../../ui/link.js';
import { nextAct, type Work, wayOf } from './work.js';
import { WorkLink } from './work-link.js';

export interface RowActs {
  readonly complete: (work: Work) => void;
  readonly claim: (work: Work) => void;
  /** What is being claimed just now. */
  readonly isClaiming: (work: Work) => boolean;
}

interface RowActProps {
  readonly work: Work;
  /** Title and person, for those who hear one button after the other. */
  readonly named: { readonly title: string; readonly person: string };
  readonly acts: RowActs;
}

/** What there is to do about a row, one thing each. */
export function RowAct({ work, named, acts }: RowActProps) {
  const t = useText(myWorkTexts);
  const { id, memberships } = useMe();
  const act = nextAct(work, { id, units: new Set(memberships.map(({ unit }) => unit)) });
  const looks = [buttons.button, buttons.secondary].join(' ');
  if (act === 'complete') {
    return (
      <Button aria-label={t('doneNamed', named)} onPress={() => acts.complete(work)}>
        {t('done')}
      </Button>
    );
  }
  if (act === 'claim') {
    return (
      <Button aria-label={t('takeNamed', named)} isDisabled={acts.isClaiming(work)} onPress={() => acts.claim(work)}>
        {t('take')}
      </Button>
    );
  }
  if (act === 'offer') {
    const { planId, step } = wayOf(work);
    return (
      <Link
        className={looks}
        aria-label={t('offerNamed', named)}
        to="/plans/$planId/handovers/new"
        params={{ planId }}
        search={step === undefined ? {} : { step }}
      >
        {t('offer')}
      </Link>
    );
  }
  if (work.is === 'escalation') {
    return (
      <Link className={looks} aria-label={t('answerNamed', named)} to="/escalations">
        {t('answer')}
      </Link>
    );
  }
  return (
    <WorkLink work={work} className={looks} label={t(act === 'answer' ? 'answerNamed' : 'openNamed', named)}>
      {t(act)}
    </WorkLink>
  );
}
