import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { placeTexts, sharingTexts } from '#contracts';
import { useSay, useText } from '../../app/language.js';
import { Link } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { FailedPage, LoadingPage } from '../../ui/page-state.js';
import { PersonLine } from '../../ui/person-line.js';
import { Empty } from '../../ui/states.js';
import { PlanInvitations } from '../invitations/plan-invitations.js';
import { usePlan } from '../plan/use-plan.js';
import { ActPanel } from './act-panel.js';
import type { Go } from './acts.js';
import { AtEighteen, BasisOfPlan } from './around.js';
import { Consents } from './consents.js';
import { Guardians } from './guardians.js';
import { Referrals } from './referrals.js';
import { Shares } from './shares.js';
import css from './sharing.module.css';

const from = '/plans/$planId/sharing';

/** Who is shown what of one plan, on whose word: consents, shares, referrals, guardians, beside the plan's own basis. */
export function SharingScreen() {
  const t = useText(sharingTexts);
  const title = useSay()(placeTexts.sharing);
  const { planId } = useParams({ from });
  const { act, about } = useSearch({ from });
  const navigate = useNavigate();
  const plan = usePlan(planId, false);
  if (plan.isPending) return <LoadingPage title={title} />;
  if (plan.isError) return <FailedPage title={title} error={plan.error} again={() => void plan.refetch()} />;
  const { access, person } = plan.data;
  if (access === 'young') return <Navigate to="/my-plan" replace />;
  const toPlan = (
    <Link to="/plans/$planId" params={{ planId }}>
      {t('toPlan')}
    </Link>
  );
  if (access !== 'full') return <Page title={title}>{<Empty title={t('notYours')}>{toPlan}</Empty>}</Page>;
  const params = { planId };
  const go: Go = (next, id) =>
    void navigate({ to: from, params, search: { act: next, ...(id ? { about: id } : {}) }, resetScroll: false });
  const share = (search: { share?: string }) => void navigate({ to: '/plans/$planId/sharing/part', params, search });
  return (
    <Page title={title} actions={toPlan}>
      {person && <PersonLine name={person.name} {...(person.birthDate ? { birthDate: person.birthDate } : {})} />}
      <div className={css.columns}>
        <div className={css.main}>
          <Consents plan={plan.data} go={go} />
          <Shares
            plan={plan.data}
            onShare={() => share({})}
            onChange={(id) => share({ share: id })}
            onEnd={(id) => go('end-share', id)}
          />
          <Referrals plan={plan.data} go={go} />
        </div>
        <div className={css.aside}>
          <AtEighteen plan={plan.data} />
          <Guardians plan={plan.data} go={go} />
          {plan.data.mayInvite && <PlanInvitations plan={plan.data} />}
          <BasisOfPlan plan={plan.data} />
        </div>
      </div>
      <ActPanel
        plan={plan.data}
        act={act}
        about={about}
        onClose={() => void navigate({ to: from, params, search: {}, resetScroll: false })}
      />
    </Page>
  );
}
